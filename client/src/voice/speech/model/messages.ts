/** What the page and the worker that recognises speech say to each other. `nth`: which time of listening it belongs to. */

/** Get ready; or listen to what comes through this port, frames as `frames-worklet.ts` sends them; or that time of listening is over. */
export type ToSpeechWorker =
  | { readonly modelUrl: string; readonly wasmUrl: string }
  | { readonly frames: MessagePort; readonly nth: number }
  | { readonly over: number };

/** Not ready, even later on: it cannot recognise anything any more. */
export type FromSpeechWorker =
  { readonly ready: boolean } | { readonly words: string; readonly final: boolean; readonly nth: number };
