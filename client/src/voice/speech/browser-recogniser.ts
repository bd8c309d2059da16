/** The browser's own recognition, only where it promises to work on the device (`processLocally`). */
import { keptDevice } from "../microphone/kept-device.ts";
import type { Microphone } from "../microphone/microphone.ts";
import type { Hears, Recogniser, Source } from "./recogniser.ts";

/** The part of the standard that we use; TypeScript's own types do not know it yet. */
interface Phrase {
  readonly isFinal: boolean;
  readonly [place: number]: { readonly transcript: string };
}
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  onresult: ((event: { readonly resultIndex: number; readonly results: ArrayLike<Phrase> }) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  /** With a track, to that; without one, to whatever microphone the browser takes for its own. */
  start(track?: MediaStreamTrack): void;
  abort(): void;
}
interface Asked {
  readonly langs: readonly string[];
  readonly processLocally: true;
}
interface RecognitionType {
  new (): Recognition;
  readonly prototype: object;
  available(asked: Asked): Promise<"unavailable" | "downloadable" | "downloading" | "available">;
  install(asked: Asked): Promise<boolean>;
}

/** Undefined where the browser has no recognition, or one that sends the sound somewhere. */
const recognitionOf = (page: Window): RecognitionType | undefined => {
  const { SpeechRecognition: found } = page as { readonly SpeechRecognition?: Partial<RecognitionType> }; // whatever the browser has
  return found?.prototype && "processLocally" in found.prototype && found.available && found.install
    ? (found as RecognitionType) // it has all that the standard asks for
    : undefined;
};

/** English as this person's browser is set, else in the form most packs are made for. */
const languagesOf = ({ languages }: Navigator): readonly string[] => [
  ...new Set([...languages.filter((language) => language.startsWith("en-")), "en-US"]),
];

/** The microphone that this person has chosen, as far as recognition needs it. */
export type ChosenMicrophone = Pick<Microphone, "track" | "onChange" | "release">;

/** Undefined when none was chosen, or it cannot be had: then the browser's own choice is heard. */
async function openChosen(): Promise<ChosenMicrophone | undefined> {
  if (keptDevice(localStorage) === undefined) return undefined;
  const { openMicrophone } = await import("../microphone/microphone.ts");
  const opened = await openMicrophone();
  return opened.ok ? opened.microphone : undefined;
}

/** Browsers say roughly this of a language pack. */
const packMegabytes = 100;
const restart = { firstMs: 250, mostMs: 5_000, soonMs: 2_000 } as const;

/** Undefined where this browser cannot do it in English. */
export async function browserSource(page: Window, openMicrophone = openChosen): Promise<Source | undefined> {
  const type = recognitionOf(page);
  if (!type) return undefined;
  for (const lang of languagesOf(page.navigator)) {
    const asked: Asked = { langs: [lang], processLocally: true };
    const state = await type.available(asked).catch(() => "unavailable" as const);
    if (state === "unavailable") continue;
    return {
      ...(state !== "available" && { megabytes: packMegabytes }),
      prepare: () => (state === "available" ? Promise.resolve(true) : type.install(asked).catch(() => false)),
      open: () => Promise.resolve({ start: (hears) => listen(type, lang, hears, openMicrophone) } satisfies Recogniser),
    };
  }
  return undefined;
}

/** Recognition ends by itself after a silence or a minute: it is started again for as long as it is wanted. */
function listen(type: RecognitionType, lang: string, hears: Hears, openMicrophone: typeof openChosen): () => void {
  let isOver = false;
  let microphone: ChosenMicrophone | undefined;
  let current: Recognition | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let waitMs: number = restart.firstMs;

  const fail = (problem: Parameters<Hears["failed"]>[0]): void => {
    stop();
    hears.failed(problem);
  };
  const stop = (): void => {
    isOver = true;
    clearTimeout(again);
    current?.abort();
    microphone?.release();
  };
  const start = (): void => {
    const recognition = (current = new type());
    const startedMs = performance.now();
    let unended = "";
    const isStale = (): boolean => isOver || current !== recognition;
    Object.assign(recognition, { lang, continuous: true, interimResults: true, processLocally: true });
    recognition.onresult = ({ resultIndex, results }) => {
      if (isStale()) return;
      const phrases = Array.from(results).slice(resultIndex);
      const wordsOf = (phrase: Phrase): string => phrase[0]?.transcript.trim() ?? "";
      for (const phrase of phrases) if (phrase.isFinal) hears.final(wordsOf(phrase));
      unended = phrases
        .filter(({ isFinal }) => !isFinal)
        .map(wordsOf)
        .join(" ");
      hears.partial(unended);
    };
    recognition.onerror = ({ error }) => {
      if (isStale()) return;
      if (error === "not-allowed" || error === "service-not-allowed") fail("blocked");
      else if (error === "audio-capture") fail("missing");
      else if (error === "language-not-supported") fail("language");
      // All others, like silence, pass: the end follows.
    };
    recognition.onend = () => {
      if (isStale()) return;
      // What was being said when the browser gave up would be lost.
      if (unended !== "") hears.final(unended);
      const isSoon = performance.now() - startedMs < restart.soonMs;
      waitMs = isSoon ? Math.min(restart.mostMs, waitMs * 2) : restart.firstMs;
      again = setTimeout(start, waitMs);
    };
    try {
      if (microphone?.track.readyState === "live") recognition.start(microphone.track);
      else recognition.start();
    } catch {
      fail("unavailable"); // it refuses to begin, and gives no event
    }
  };
  const begin = async (): Promise<void> => {
    const opened = await openMicrophone();
    if (isOver) {
      opened?.release();
      return;
    }
    microphone = opened;
    // Its end begins it again, with the other device.
    microphone?.onChange((change) => change === "track" && current?.abort());
    start();
  };
  void begin();
  return stop;
}
