/** What turns this person's speech into words on their own device. No sound ever leaves it: a recogniser that cannot promise that is none. */

/** Why nothing is heard. Each has one sentence in `words.ts`. */
export type SpeechProblem = "blocked" | "missing" | "busy" | "language" | "unavailable";

export interface Hears {
  /** The phrase that is being said, so far. */
  readonly partial: (words: string) => void;
  /** A phrase that has ended. */
  readonly final: (words: string) => void;
  /** It has stopped for good. */
  readonly failed: (problem: SpeechProblem) => void;
}

export interface Recogniser {
  /** Listens until the returned function is called; nothing is reported after that, however late it comes. */
  start(hears: Hears): () => void;
  /** Lets go of what it holds; it must not be used afterwards. */
  close?(): void;
}

/** A recogniser that this page can have. */
export interface Source {
  /** What has to be downloaded first, about. */
  readonly megabytes?: number;
  /** Gets ready what is downloaded once. False: it could not. */
  readonly prepare: () => Promise<boolean>;
  readonly open: () => Promise<Recogniser>;
}
