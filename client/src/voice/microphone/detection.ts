/** Voice detection on one microphone: a worklet cuts the sound, a worker listens. The page itself only learns when somebody speaks. */
import { ownScript } from "../../site/own-scripts.ts";
import { framesNode } from "./frames-node.ts";
import type { FromVoiceWorker } from "./voice-worker.ts";
import workerUrl from "./voice-worker.ts?worker&url";

/** `atMs`: on the clock of `performance.now()`. */
export type Heard = (on: boolean, atMs: number) => void;

export interface Detection {
  /** What it listens to: sound is connected to this. */
  readonly input: AudioNode;
  stop(): void;
}

/** Undefined where a browser cannot do it. */
export async function detect(context: AudioContext, heard: Heard): Promise<Detection | undefined> {
  if (!("audioWorklet" in context)) return undefined;
  let worker: Worker | undefined;
  try {
    const { port1, port2 } = new MessageChannel();
    const input = await framesNode(context, port1);
    worker = new Worker(ownScript(workerUrl));
    const isReady = told(worker, context, heard);
    worker.postMessage(port2, [port2]);
    if (await isReady) {
      const stop = (): void => {
        input.disconnect();
        worker?.terminate();
      };
      return { input, stop };
    }
  } catch {
    // Not fetched, or not allowed: as if the browser could not.
  }
  worker?.terminate();
  return undefined;
}

/** Passes on what the worker hears; resolves with whether it can. */
const told = (worker: Worker, context: AudioContext, heard: Heard): Promise<boolean> =>
  new Promise((resolve) => {
    worker.onerror = () => resolve(false);
    worker.onmessage = ({ data }: MessageEvent<FromVoiceWorker>) => {
      if ("ready" in data) resolve(data.ready);
      else heard(data.on, performance.now() - (context.currentTime - data.atS) * 1_000);
    };
  });
