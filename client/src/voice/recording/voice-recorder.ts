/**
 * Records one's own microphone into the private files of this browser, until it is stopped. Another device begins another file, and so do ten
 * minutes, so that a player never has to look through much. Nothing of it is sent.
 */
import type { Microphone } from "../microphone/microphone.ts";
import type { Of } from "./of.ts";
import { Files } from "./files.ts";
import { Take, typeHere, type Times } from "./take.ts";

const takeMs = 10 * 60_000;

export interface RecorderParts {
  readonly microphone: Pick<Microphone, "track" | "onChange" | "release">;
  readonly of: Of;
  readonly title: string;
  readonly times: Times;
  /** The browser takes no more; what was written is safe. */
  readonly failed: () => void;
}

export class VoiceRecorder {
  readonly #parts: RecorderParts;
  readonly #files: Files;
  readonly #unwatch: () => void;
  readonly #timer: ReturnType<typeof setInterval>;
  #take: Take | undefined;
  #ending: Promise<unknown> = Promise.resolve();

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#files = new Files(parts.failed);
    this.#begin();
    this.#unwatch = parts.microphone.onChange((change) => {
      if (change === "track") this.#begin();
    });
    this.#timer = setInterval(() => this.#begin(), takeMs);
  }

  /** To be called when the clock of `times.nowMs` stops or starts. */
  mark(): void {
    this.#take?.mark();
  }

  /** Resolves when everything is on the disk. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#unwatch();
    this.#end();
    await this.#ending;
    this.#files.close();
    this.#parts.microphone.release();
  }

  #begin(): void {
    const { microphone, of, title, times, failed } = this.#parts;
    const type = typeHere();
    this.#end();
    if (type === undefined) {
      failed();
      return;
    }
    const name = `${of}.${Math.round(times.nowMs())}`;
    this.#take = new Take(this.#files, name, microphone.track, { type, title }, times);
  }

  #end(): void {
    const ending = this.#take?.end();
    this.#take = undefined;
    this.#ending = Promise.all([this.#ending, ending]);
  }
}
