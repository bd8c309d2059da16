/** Runs beside the sound itself: cuts it into frames and hands them to the worker that listens for a voice. Nothing else gets them. */
import { Frames } from "./frames.ts";

// The library of types does not know the inside of a worklet.
declare const sampleRate: number;
declare const currentTime: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

class FramesProcessor extends AudioWorkletProcessor {
  #worker: MessagePort | undefined;
  readonly #frames = new Frames(sampleRate, (frame) => {
    this.#worker?.postMessage({ frame, atS: currentTime }, [frame.buffer]);
  });

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<MessagePort>) => (this.#worker = data);
  }

  /** One channel is enough. There is none while one device takes the place of another. */
  process([input]: readonly (readonly Float32Array[])[]): boolean {
    const samples = input?.[0];
    if (samples) this.#frames.push(samples);
    return true;
  }
}

registerProcessor("frames", FramesProcessor);
