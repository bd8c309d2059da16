/** Could this browser recognise speech on the device at all, by itself or with a model of this server? Every room asks; all the rest is fetched after a yes. */

/** What the server has put into the page, if it has a model. */
export const modelOffer = (page = document): HTMLMetaElement | null =>
  page.querySelector<HTMLMetaElement>("meta[name=speech-model]");

export const mayHear = (): boolean =>
  // TypeScript's own types do not know it yet.
  "processLocally" in ((window as { SpeechRecognition?: { prototype: object } }).SpeechRecognition?.prototype ?? {}) ||
  modelOffer() !== null;
