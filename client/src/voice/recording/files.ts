/** The way from the page to the worker that writes recordings. One per recording. */
import { ownScript } from "../../site/own-scripts.ts";
import type { FromRecordingWorker, ToRecordingWorker } from "./recording-worker.ts";
import workerUrl from "./recording-worker.ts?worker&url";

export class Files {
  readonly #worker = new Worker(ownScript(workerUrl));
  /** Files that are being completed. */
  readonly #completing = new Map<string, () => void>();

  /** `failed`: the browser takes no more. Said once. */
  constructor(failed: () => void) {
    let hasFailed = false;
    const fail = (): void => {
      if (!hasFailed) failed();
      hasFailed = true;
    };
    this.#worker.onerror = fail;
    this.#worker.onmessage = ({ data }: MessageEvent<FromRecordingWorker>) => {
      if ("failed" in data) {
        this.#completing.get(data.failed)?.();
        fail();
      } else this.#completing.get(data.complete)?.();
    };
  }

  append(file: string, bytes: ArrayBuffer): void {
    this.#send({ file, bytes }, [bytes]);
  }

  appendLine(file: string, line: unknown): void {
    this.append(file, new TextEncoder().encode(`${JSON.stringify(line)}\n`).buffer);
  }

  /** Resolves when everything that was added is on the disk. */
  complete(file: string): Promise<void> {
    return new Promise((resolve) => {
      this.#completing.set(file, resolve);
      this.#send({ file });
    });
  }

  close(): void {
    this.#worker.terminate();
  }

  #send(message: ToRecordingWorker, given: Transferable[] = []): void {
    this.#worker.postMessage(message, given);
  }
}
