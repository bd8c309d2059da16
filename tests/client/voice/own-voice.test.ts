// @vitest-environment node
/** What the microphone hears becomes the phrases of the person who holds it: WebRTC's detector, and our rules on top. */
import open, { VADEvent, VADMode } from "@ozymandiasthegreat/vad";
import { describe, expect, it } from "vitest";
import { frameHertz, frameMs, Frames, loudnessOf } from "../../../client/src/voice/microphone/frames.ts";
import { Phrases, type Turn } from "../../../client/src/voice/microphone/phrases.ts";
import { mixed, noise, soundHertz, speech, type Spoken } from "../../support/spoken-sound.ts";

const Detector = await open();

function phrasesIn(sound: Float32Array, hertz = soundHertz): readonly Spoken[] {
  const detector = new Detector(VADMode.VERY_AGGRESSIVE, frameHertz);
  const phrases = new Phrases();
  const turns: Turn[] = [];
  let atMs = 0;
  const frames = new Frames(hertz, (frame) => {
    const turn = phrases.hear(detector.processFrame(frame) === VADEvent.VOICE, loudnessOf(frame), atMs);
    if (turn) turns.push(turn);
    atMs += frameMs;
  });
  frames.push(sound);
  const end = phrases.end();
  if (end) turns.push(end);
  return turns.flatMap((turn, at) => (turn.on ? [{ fromMs: turn.atMs, toMs: turns[at + 1]?.atMs ?? atMs }] : []));
}

const total = (spoken: readonly Spoken[]): number => spoken.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);

const lengthMs = 60_000;
const mine: readonly Spoken[] = [
  { fromMs: 2_000, toMs: 12_000 },
  { fromMs: 13_500, toMs: 21_000 },
  { fromMs: 40_000, toMs: 52_000 },
];
const theirs: readonly Spoken[] = [
  { fromMs: 23_000, toMs: 38_000 },
  { fromMs: 54_000, toMs: 58_000 },
];
const ben = { pitchHertz: 118, loudness: 0.5 };
const ana = { pitchHertz: 205, loudness: 0.5 };
const quieter = (sound: Float32Array, by: number): Float32Array => sound.map((sample) => sample * 10 ** (-by / 20));

const upsampled = (sound: Float32Array, hertz: number): Float32Array =>
  Float32Array.from(
    { length: (sound.length * hertz) / soundHertz },
    (_, at) => sound[Math.floor((at * soundHertz) / hertz)] ?? 0,
  );

describe("own voice", () => {
  it.each([16_000, 44_100, 48_000])("is heard in a quiet room, to a tenth of a second, at %i Hz", (hertz) => {
    const heard = phrasesIn(upsampled(speech(lengthMs, mine, ben), hertz), hertz);
    expect(heard).toHaveLength(mine.length);
    mine.forEach(({ fromMs, toMs }, nth) => {
      expect(Math.abs((heard[nth]?.fromMs ?? 0) - fromMs)).toBeLessThan(100);
      expect(Math.abs((heard[nth]?.toMs ?? 0) - toMs)).toBeLessThan(100);
    });
  });

  it("is told from noise, and from the other over loudspeakers: shares of talk are true to 5 points", () => {
    const bens = mixed(speech(lengthMs, mine, ben), quieter(speech(lengthMs, theirs, ana), 20), noise(lengthMs, 0.01));
    const anas = mixed(speech(lengthMs, theirs, ana), quieter(speech(lengthMs, mine, ben), 20), noise(lengthMs, 0.01));
    const [ofBen, ofAna] = [total(phrasesIn(bens)), total(phrasesIn(anas))];
    expect(Math.abs(ofBen / (ofBen + ofAna) - total(mine) / (total(mine) + total(theirs)))).toBeLessThan(0.05);
  });

  it("is found in a quieter microphone too, after some seconds", () => {
    const heard = phrasesIn(quieter(speech(lengthMs, [{ fromMs: 0, toMs: lengthMs }], ben), 12));
    expect(total(heard)).toBeGreaterThan(0.75 * lengthMs);
  });

  it("is not the noise of a fan, nor a knock", () => {
    expect(phrasesIn(noise(20_000, 0.04))).toEqual([]);
    expect(phrasesIn(speech(20_000, [{ fromMs: 5_000, toMs: 5_070 }], ben))).toEqual([]);
  });

  it("is one phrase across a breath, and two when the device was away in between", () => {
    const phrases = new Phrases();
    const turns: Turn[] = [];
    const say = (fromMs: number, toMs: number, isVoice = true): void => {
      for (let atMs = fromMs; atMs < toMs; atMs += frameMs) {
        const turn = phrases.hear(isVoice, -20, atMs);
        if (turn) turns.push(turn);
      }
    };
    say(0, 900);
    say(900, 1_290, false);
    say(1_290, 2_100);
    say(9_000, 9_900);
    expect(turns).toEqual([
      { on: true, atMs: 0 },
      { on: false, atMs: 2_100 },
      { on: true, atMs: 9_030 },
    ]);
  });
});
