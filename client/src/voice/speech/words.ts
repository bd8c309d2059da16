/** What the switch says. */
import type { Source, SpeechProblem } from "./recogniser.ts";

export const problemWords: Readonly<Record<SpeechProblem, string>> = {
  blocked: "The browser may not use your microphone. Allow it beside the address, then switch this on again.",
  missing: "No microphone was found. Plug one in, then switch this on again.",
  busy: "Another program is using your microphone. Close it, then switch this on again.",
  language: "This browser has no English for use on the device. Your notes work as before.",
  unavailable: "It could not be made ready. Check your connection, then switch it on again.",
};

export const costWords = ({ megabytes }: Source): string =>
  megabytes === undefined ? "" : `First it downloads a language pack, about ${megabytes} MB, once.`;
