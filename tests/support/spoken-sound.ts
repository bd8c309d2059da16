/** Sound that voice detectors take for speech, made from nothing: a buzzing throat, moving formants, syllables and breaths. */
import { numbersFrom } from "./same-numbers.ts";

export const soundHertz = 16_000;

/** When somebody speaks, in milliseconds from the start. */
export interface Spoken {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface Speaker {
  readonly pitchHertz: number;
  /** Loudest value, 0 to 1. */
  readonly loudness: number;
}

/** Formants of five vowels. */
const vowels = [
  [730, 1090, 2440],
  [530, 1840, 2480],
  [270, 2290, 3010],
  [570, 840, 2410],
  [300, 870, 2240],
] as const;

/** A second-order resonance. */
function resonator(): (input: number, hertz: number, widthHertz: number) => number {
  let [last, before] = [0, 0];
  return (input, hertz, widthHertz) => {
    const radius = Math.exp((-Math.PI * widthHertz) / soundHertz);
    const output =
      input * (1 - radius) + 2 * radius * Math.cos((2 * Math.PI * hertz) / soundHertz) * last - radius ** 2 * before;
    [before, last] = [last, output];
    return output;
  };
}

/** One speaker alone: speaks in the given stretches, about four syllables a second, and is silent in between. */
export function speech(lengthMs: number, spoken: readonly Spoken[], { pitchHertz, loudness }: Speaker): Float32Array {
  const samples = new Float32Array((lengthMs * soundHertz) / 1_000);
  const random = numbersFrom(pitchHertz);
  const formants = [resonator(), resonator(), resonator()];
  for (const { fromMs, toMs } of spoken) {
    let phase = 0;
    let vowel: readonly [number, number, number] = vowels[0];
    const syllable = soundHertz / 4;
    const first = Math.round((fromMs * soundHertz) / 1_000);
    const last = Math.min(samples.length, Math.round((toMs * soundHertz) / 1_000));
    for (let at = first; at < last; at += 1) {
      const inSyllable = ((at - first) % syllable) / syllable;
      if ((at - first) % syllable === 0) vowel = vowels[Math.floor(random() * vowels.length)] ?? vowel;
      const pitch = pitchHertz * (1 + 0.15 * Math.sin((at / soundHertz) * 5) + 0.02 * (random() - 0.5));
      phase += pitch / soundHertz;
      const pulse = phase >= 1 ? 1 : 0;
      phase %= 1;
      const source = pulse + 0.03 * (random() - 0.5);
      const voice = formants.reduce((sum, form, nth) => sum + form(source, vowel[nth] ?? 0, 90 + 40 * nth), 0);
      samples[at] = voice * Math.min(1, 6 * inSyllable, 6 * (1 - inSyllable) + 0.15);
    }
  }
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9);
  return samples.map((sample) => (sample / peak) * loudness);
}

export function noise(lengthMs: number, loudness: number): Float32Array {
  const random = numbersFrom(7);
  return new Float32Array((lengthMs * soundHertz) / 1_000).map(() => (random() * 2 - 1) * loudness);
}

export const mixed = (...sounds: readonly Float32Array[]): Float32Array =>
  (sounds[0] ?? new Float32Array()).map((_, at) => sounds.reduce((sum, sound) => sum + (sound[at] ?? 0), 0));

/** As a file of 16 bits per sample, which Chromium plays as its fake microphone. */
export function wavOf(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(soundHertz, 24);
  bytes.writeUInt32LE(soundHertz * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, at) =>
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), 44 + at * 2),
  );
  return bytes;
}
