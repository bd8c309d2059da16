/** Sound in the pieces that the voice detector takes: 30 ms at 16 kHz, as whole numbers. */

export const frameHertz = 16_000;
export const frameMs = 30;
const frameSamples = (frameHertz * frameMs) / 1_000;

/** Cuts a stream of any sample rate into frames. Averages what falls on one sample, which is all the filter that speech needs here. */
export class Frames {
  readonly #perSample: number;
  readonly #take: (frame: Int16Array<ArrayBuffer>) => void;
  #frame = new Int16Array(frameSamples);
  #filled = 0;
  #sum = 0;
  #count = 0;
  #passed = 0;

  constructor(hertz: number, take: (frame: Int16Array<ArrayBuffer>) => void) {
    this.#perSample = hertz / frameHertz;
    this.#take = take;
  }

  push(samples: Float32Array): void {
    for (const sample of samples) {
      this.#sum += sample;
      this.#count += 1;
      this.#passed += 1;
      const mean = this.#sum / this.#count;
      for (; this.#passed >= this.#perSample; this.#passed -= this.#perSample) {
        this.#put(mean);
        this.#sum = 0;
        this.#count = 0;
      }
    }
  }

  #put(sample: number): void {
    this.#frame[this.#filled] = Math.max(-1, Math.min(1, sample)) * 0x7fff;
    this.#filled += 1;
    if (this.#filled < frameSamples) return;
    this.#take(this.#frame);
    // The frame is given away: whoever takes it may pass it to another thread.
    this.#frame = new Int16Array(frameSamples);
    this.#filled = 0;
  }
}

/** Decibels below the loudest that fits; −100 for silence. */
export function loudnessOf(frame: Int16Array): number {
  let power = 0;
  for (const sample of frame) power += sample * sample;
  const mean = Math.sqrt(power / frame.length) / 0x7fff;
  return mean > 1e-5 ? 20 * Math.log10(mean) : -100;
}

/** The same as a share of what a meter shows, from a quiet room to a raised voice. */
export function loudnessAsShare(samples: Float32Array): number {
  let power = 0;
  for (const sample of samples) power += sample * sample;
  const decibels = 10 * Math.log10(power / samples.length + 1e-10);
  return Math.max(0, Math.min(1, (decibels + 60) / 50));
}
