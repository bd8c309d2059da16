/** The way from the page to what reads words: a worker, which ends when nothing has been written for a while; without workers, the page itself. */
import type { Reading } from "../../../shared/signals/analyse.ts";
import type { Answer, Section } from "../../../shared/signals/text/sections.ts";
import { ownScript } from "../site/own-scripts.ts";
import type { HasRead, ToRead } from "./reading-worker.ts";
import workerUrl from "./reading-worker.ts?worker&url";

type Told = (reading: Reading | undefined) => void;

const idleMs = 60_000;

export class Reader {
  #worker: Worker | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #at = 0;
  readonly #waiting = new Map<number, { readonly told: Told; readonly asked: ToRead }>();

  /** Calls `told` with what is in these words; with nothing if the code cannot be fetched, and then the next words try again. */
  read(answer: Answer, listened: ReadonlySet<Section>, told: Told): void {
    const asked: ToRead = { at: (this.#at += 1), answer, listened };
    this.#waiting.set(asked.at, { told, asked });
    if (typeof Worker === "undefined") void this.#readHere();
    else this.#send(asked);
  }

  #send(asked: ToRead): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(asked);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#endIfIdle(), idleMs);
  }

  #start(): Worker {
    const worker = new Worker(ownScript(workerUrl));
    worker.onmessage = ({ data: { at, reading } }: MessageEvent<HasRead>) => this.#tell(at, reading);
    // Not fetched, not allowed, or too old for its patterns: the page may still do it.
    worker.onerror = () => {
      this.#end();
      void this.#readHere();
    };
    return worker;
  }

  #endIfIdle(): void {
    // A page that was frozen meanwhile still has its words to be read.
    if (this.#waiting.size > 0) this.#idle = setTimeout(() => this.#endIfIdle(), idleMs);
    else this.#end();
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #tell(at: number, reading: Reading | undefined): void {
    const waiting = this.#waiting.get(at);
    this.#waiting.delete(at);
    waiting?.told(reading);
  }

  async #readHere(): Promise<void> {
    try {
      const { read } = await import("../../../shared/signals/analyse.ts");
      for (const { asked } of this.#waiting.values()) this.#tell(asked.at, read(asked.answer, asked.listened));
    } catch {
      for (const at of [...this.#waiting.keys()]) this.#tell(at, undefined);
    }
  }
}
