/** One stretch of a recording: one microphone, one file of sound, and beside it a file of lines that says what it is and when. */
import type { Ms } from "../../../../shared/contract/ids.ts";
import { anchorEveryMs, type Anchor } from "./alignment.ts";
import type { Files } from "./files.ts";

export interface Times {
  /** A local clock that never jumps. */
  steadyMs(): number;
  /** The clock that moments are named by: the server's in a room. */
  nowMs(): Ms;
}

/** The first line of the second file. Every other line is an anchor. */
export interface About {
  /** Of the sound, as players want to know it. */
  readonly type: string;
  /** What its owner calls it: the title of a room, the question of a practice. */
  readonly title: string;
}

/** As browsers have them, the smallest first. */
const types = ["audio/webm;codecs=opus", "audio/mp4;codecs=opus", "audio/mp4"];
export const typeHere = (): string | undefined =>
  "MediaRecorder" in globalThis ? types.find((type) => MediaRecorder.isTypeSupported(type)) : undefined;

/** About 12 MB an hour: plenty for a voice. */
const bitsPerSecond = 24_000;
/** A crash takes at most this and what the browser has not handed over yet. */
const portionMs = 1_000;

export const soundFile = (name: string): string => `${name}.sound`;
export const linesFile = (name: string): string => `${name}.lines`;

export class Take {
  readonly #files: Files;
  readonly #name: string;
  readonly #recorder: MediaRecorder;
  readonly #times: Times;
  readonly #timer: ReturnType<typeof setInterval>;
  #startedMs: number | undefined;
  /** Portions are handed on in order, though each is read by itself. */
  #portions: Promise<void> = Promise.resolve();

  constructor(files: Files, name: string, track: MediaStreamTrack, about: About, times: Times) {
    this.#files = files;
    this.#name = name;
    this.#times = times;
    this.#recorder = new MediaRecorder(new MediaStream([track]), {
      mimeType: about.type,
      audioBitsPerSecond: bitsPerSecond,
    });
    this.#recorder.onstart = () => {
      this.#startedMs = times.steadyMs();
      this.mark();
    };
    this.#recorder.ondataavailable = ({ data }) => {
      if (data.size === 0) return;
      const bytes = data.arrayBuffer();
      this.#portions = this.#portions.then(async () => files.append(soundFile(name), await bytes));
    };
    files.appendLine(linesFile(name), about);
    this.#recorder.start(portionMs);
    this.#timer = setInterval(() => this.mark(), anchorEveryMs);
  }

  /** Notes both times: now and then, and whenever one of the clocks stops or starts. */
  mark(): void {
    if (this.#startedMs === undefined) return;
    const anchor: Anchor = { soundMs: this.#times.steadyMs() - this.#startedMs, serverMs: this.#times.nowMs() };
    this.#files.appendLine(linesFile(this.#name), anchor);
  }

  /** Resolves when all of it is on the disk. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#recorder.state !== "inactive") {
      this.mark();
      await new Promise((ended) => {
        this.#recorder.addEventListener("stop", ended);
        this.#recorder.stop();
      });
    }
    await this.#portions;
    await Promise.all([soundFile(this.#name), linesFile(this.#name)].map((file) => this.#files.complete(file)));
  }
}
