/** Could this page hear at all, by its browser or by a model of this server? Every room asks; all the rest is fetched after a yes. */
export const mayHear = (): boolean =>
  // TypeScript's own types do not know it yet.
  "processLocally" in ((window as { SpeechRecognition?: { prototype: object } }).SpeechRecognition?.prototype ?? {}) ||
  document.querySelector("meta[name=speech-model]") !== null;
