/** The worker that recognises speech, once the model is ready in it, as a recogniser of the page. */
import { ownScript } from "../../../site/own-scripts.ts";
import { openMicrophone, type Microphone } from "../../microphone/microphone.ts";
import type { Problem } from "../../microphone/problems.ts";
import type { Hears, Recogniser, SpeechProblem } from "../recogniser.ts";
import type { FromSpeechWorker, ToSpeechWorker } from "./messages.ts";

/** Where its parts are served. */
export interface EngineParts {
  readonly workerUrl: string;
  readonly wasmUrl: string;
  readonly modelUrl: string;
}

export class Engine implements Recogniser {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  #hears: Hears | undefined;
  #nth = 0;

  private constructor(worker: Worker, port: MessagePort) {
    this.#worker = worker;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromSpeechWorker>) => {
      if ("ready" in data) this.#hears?.failed("unavailable");
      else if (data.nth !== this.#nth) return;
      else if (data.final) this.#hears?.final(data.words);
      else this.#hears?.partial(data.words);
    };
    worker.onerror = () => this.#hears?.failed("unavailable");
  }

  /** Undefined: it could not be fetched, or does not run here. */
  static async start({ workerUrl, ...parts }: EngineParts): Promise<Engine | undefined> {
    const worker = new Worker(ownScript(workerUrl));
    const { port1, port2 } = new MessageChannel();
    const isReady = new Promise<boolean>((resolve) => {
      worker.onerror = () => resolve(false);
      port1.onmessage = ({ data }: MessageEvent<FromSpeechWorker>) => {
        if ("ready" in data) resolve(data.ready);
      };
    });
    worker.postMessage(null, [port2]);
    tell(port1, parts);
    if (await isReady) return new Engine(worker, port1);
    worker.terminate();
    return undefined;
  }

  start(hears: Hears): () => void {
    const { port1, port2 } = new MessageChannel();
    const nth = (this.#nth += 1);
    let isOver = false;
    const hasEnded = (): boolean => isOver;
    let microphone: Microphone | undefined;
    let stopFrames: (() => void) | undefined;
    const stop = (): void => {
      if (isOver) return;
      isOver = true;
      this.#hears = undefined;
      stopFrames?.();
      tell(this.#port, { over: nth });
      microphone?.release();
    };
    const fail = (problem: SpeechProblem): void => {
      if (isOver) return;
      stop();
      hears.failed(problem);
    };
    this.#hears = { ...hears, failed: fail };
    tell(this.#port, { frames: port2, nth }, [port2]);
    void openMicrophone().then(async (opened) => {
      if (!opened.ok) {
        fail(problemOf[opened.problem]);
        return;
      }
      microphone = opened.microphone;
      if (hasEnded()) {
        microphone.release();
        return;
      }
      stopFrames = await microphone.frames(port1);
      if (!stopFrames) fail("unavailable");
      else if (hasEnded()) stopFrames();
    });
    return stop;
  }

  close(): void {
    this.#hears = undefined;
    this.#worker.terminate();
  }
}

const tell = (port: MessagePort, message: ToSpeechWorker, ports: Transferable[] = []): void =>
  port.postMessage(message, ports);

const problemOf: Readonly<Record<Problem, SpeechProblem>> = {
  blocked: "blocked",
  missing: "missing",
  busy: "busy",
  insecure: "unavailable",
  unsupported: "unavailable",
};
