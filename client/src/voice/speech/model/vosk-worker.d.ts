/** The library has no types for this file. Only what `speech-worker.ts` uses. */
declare module "@lichess-org/vosk-browser/dist/vosk.worker.js" {
  interface Result {
    readonly result: { readonly text?: string; readonly partial?: string };
  }
  export class RecognizerWorker {
    setConfiguration(setting: { readonly key: "logLevel"; readonly value: number }): Promise<void>;
    /** Fetches the model unless the browser has kept it unpacked, and gets it ready. */
    load(modelUrl: string, wasmUrl: string): Promise<boolean>;
    createRecognizer(wanted: { readonly recognizerId: string; readonly sampleRate: number }): Promise<void>;
    /** Samples from −32768 to 32767. */
    processAudioChunk(chunk: {
      readonly recognizerId: string;
      readonly data: Float32Array;
      readonly sampleRate: number;
    }): Promise<Result>;
    removeRecognizer(recognizerId: string): Promise<Result>;
  }
}
