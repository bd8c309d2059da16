/**
 * Recognises speech away from the page, with Vosk compiled to WebAssembly and the model that this server has. The server sends this file with
 * a content policy that lets it fetch its parts and the model, and nothing else; sound comes straight from the worklet and ends here.
 */
import { RecognizerWorker } from "@lichess-org/vosk-browser/dist/vosk.worker.js";
import { frameHertz } from "../../microphone/frames.ts";
import type { FromSpeechWorker, ToSpeechWorker } from "./messages.ts";

/** The library recognises what it is given at once: a fifth of a second at a time keeps words live and the work small. */
const framesAtOnce = 6;

const engine = new RecognizerWorker();

/** The library listens to messages of its own; ours come through this port, with a message that it passes over. */
addEventListener("message", ({ ports: [port] }: MessageEvent<null>) => {
  if (port) serve(port);
});

function serve(page: MessagePort): void {
  const tell = (message: FromSpeechWorker): void => page.postMessage(message);
  const listeners = new Map<number, Listener>();
  page.onmessage = ({ data }: MessageEvent<ToSpeechWorker>) => {
    if ("modelUrl" in data) {
      load(data).then(
        () => tell({ ready: true }),
        () => tell({ ready: false }),
      );
    } else if ("over" in data) {
      listeners.get(data.over)?.stop();
      listeners.delete(data.over);
    } else {
      const { nth, frames } = data;
      const heard = (words: string, final: boolean): void => tell({ words, final, nth });
      listeners.set(nth, new Listener(String(nth), frames, heard, () => tell({ ready: false })));
    }
  };
}

async function load({ modelUrl, wasmUrl }: { readonly modelUrl: string; readonly wasmUrl: string }): Promise<void> {
  await engine.setConfiguration({ key: "logLevel", value: -2 }); // only what is wrong
  await engine.load(modelUrl, wasmUrl);
}

/** One time of listening. */
class Listener {
  readonly #id: string;
  readonly #frames: MessagePort;
  readonly #heard: (words: string, final: boolean) => void;
  readonly #failed: () => void;
  /** One thing after the other. */
  #work: Promise<unknown>;
  #waiting: Int16Array[] = [];
  #partial = "";
  #isOver = false;

  constructor(id: string, frames: MessagePort, heard: (words: string, final: boolean) => void, failed: () => void) {
    this.#id = id;
    this.#frames = frames;
    this.#heard = heard;
    this.#failed = failed;
    this.#work = engine.createRecognizer({ recognizerId: id, sampleRate: frameHertz }).catch(failed);
    frames.onmessage = ({ data }: MessageEvent<{ readonly frame: Int16Array }>) => {
      if (this.#waiting.push(data.frame) >= framesAtOnce) this.#then(() => this.#take());
    };
  }

  stop(): void {
    this.#isOver = true;
    this.#frames.close();
    this.#then(() => engine.removeRecognizer(this.#id));
  }

  async #take(): Promise<void> {
    const data = joined(this.#waiting);
    this.#waiting = [];
    if (this.#isOver || data.length === 0) return;
    const { result } = await engine.processAudioChunk({ recognizerId: this.#id, data, sampleRate: frameHertz });
    if (result.text !== undefined && result.text !== "") this.#heard(result.text, true);
    else if (result.partial !== undefined && result.partial !== this.#partial) this.#heard(result.partial, false);
    this.#partial = result.partial ?? "";
  }

  #then(work: () => Promise<unknown>): void {
    this.#work = this.#work.then(work).catch(this.#failed);
  }
}

function joined(frames: readonly Int16Array[]): Float32Array {
  const samples = new Float32Array(frames.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const frame of frames) {
    samples.set(frame, at);
    at += frame.length;
  }
  return samples;
}
