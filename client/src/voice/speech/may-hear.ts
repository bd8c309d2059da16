/** Could this browser recognise speech on the device at all? Every room asks; all the rest is fetched after a yes. */
export const mayHear = (): boolean =>
  // TypeScript's own types do not know it yet.
  "processLocally" in ((window as { SpeechRecognition?: { prototype: object } }).SpeechRecognition?.prototype ?? {});
