/** Recognises speech with the model that this server has: fetched once for those who switch it on, kept by the browser, run in a worker. */
import wasmUrl from "@lichess-org/vosk-browser/dist/vosk.wasm?url";
import { forget, read, write } from "../../../net/kept.ts";
import type { Source } from "../recogniser.ts";
import { Engine } from "./engine.ts";
import { forgetEngine, keepEngine, modelKey } from "./kept-model.ts";
import workerUrl from "./speech-worker.ts?worker&url";

const isText = (value: unknown): value is string => typeof value === "string";

/** Undefined where this browser cannot run one. */
export function modelSource({ content: modelUrl, dataset }: HTMLMetaElement): Source | undefined {
  const canRun = "WebAssembly" in globalThis && "AudioWorkletNode" in globalThis && "indexedDB" in globalThis;
  if (!canRun) return undefined;
  const isKept = read(localStorage, modelKey, isText) === modelUrl;
  let engine: Engine | undefined;
  return {
    ...(!isKept && { megabytes: Number(dataset["megabytes"]) }),
    prepare: async () => {
      if (read(localStorage, modelKey, isText) !== modelUrl) {
        // What is there is of another model, or was never finished.
        forget(localStorage, modelKey);
        await forgetEngine();
      }
      engine = await Engine.start({ workerUrl, wasmUrl, modelUrl });
      if (!engine) return false;
      await keepEngine([workerUrl, wasmUrl]);
      write(localStorage, modelKey, modelUrl);
      return true;
    },
    open: () => (engine ? Promise.resolve(engine) : Promise.reject(new Error("not prepared"))),
  };
}
