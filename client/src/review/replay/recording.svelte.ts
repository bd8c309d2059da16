/** The recorded notes of a round: fetched when the review opens. */
import type { Ms, Section } from "../../../../shared/contract/ids.ts";
import { ReplayReader, type Replay } from "../../../../shared/notes/replay.ts";
import type { Typed } from "../../../../shared/report/timeline.ts";
import type { TakeHistory } from "../../net/history.ts";
import type { Called } from "../../net/http.ts";
import { sectionOrder } from "../../words/star.ts";

/** `off`: the room keeps no replay. */
export type RecordingStatus = "loading" | "here" | "off" | "failed";

/** Fetches a history, and hands it on as it comes. */
export type FetchHistory = (take: TakeHistory) => Promise<Called<void>>;

export class Recording {
  #status = $state<RecordingStatus>("loading");
  #replay = $state.raw<Replay>();
  readonly #fetch: FetchHistory;
  #isStale = true;
  #loading: Promise<void> | undefined;

  /** `isKept`: the room keeps a replay; otherwise nothing is fetched. */
  constructor(isKept: boolean, fetch: FetchHistory) {
    this.#fetch = fetch;
    if (isKept) return;
    this.#status = "off";
    this.#isStale = false;
  }

  get status(): RecordingStatus {
    return this.#status;
  }
  get replay(): Replay | undefined {
    return this.#replay;
  }

  /** When words of each section were written, for the lanes. */
  readonly typed: readonly Typed[] = $derived.by(() =>
    [...(this.#replay?.texts ?? [])].flatMap(([root, pieces]): Typed[] => {
      const section = sectionOrder.find((name) => root.endsWith(`.${name}`));
      return section === undefined ? [] : [{ section, timesMs: pieces.map((piece) => piece.writtenMs) }];
    }),
  );

  /** Something was written after the recording was fetched: it is fetched again before the next replay. */
  outdated(): void {
    if (this.#status !== "off") this.#isStale = true;
  }

  /** Fetches and reads the recording, unless what is here is complete. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** When the first word of a section was written; undefined when nothing was recorded. */
  firstWordMs(askId: string, section: Section): Ms | undefined {
    const pieces = this.#replay?.texts.get(`${askId}.${section}`) ?? [];
    return pieces.length === 0
      ? undefined
      : pieces.reduce((first, piece) => Math.min(first, piece.writtenMs), Infinity);
  }

  async #load(): Promise<void> {
    if (!this.#isStale) return;
    this.#isStale = false;
    const reader = new ReplayReader();
    const called = await this.#fetch((part) => reader.take(part));
    if (!called.ok) {
      this.#isStale = true;
      // A replay that is here already stays; otherwise the page says what is missing.
      if (!this.#replay) this.#status = called.code === "not-found" ? "off" : "failed";
      return;
    }
    this.#replay = reader.finish();
    this.#status = "here";
  }
}
