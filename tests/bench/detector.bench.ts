/** What voice detection costs: processor time for ten minutes of sound, as a share of those ten minutes. Under one in a hundred. */
import open, { VADEvent, VADMode } from "@ozymandiasthegreat/vad";
import { frameHertz, frameMs, Frames, loudnessOf } from "../../client/src/voice/microphone/frames.ts";
import { Phrases } from "../../client/src/voice/microphone/phrases.ts";
import { mixed, noise, speech } from "../support/spoken-sound.ts";

const soundMs = 60_000;
const times = 10;
const most = 0.01;

const spoken = Array.from({ length: 6 }, (_, at) => ({ fromMs: at * 10_000, toMs: at * 10_000 + 7_000 }));
const sound = mixed(speech(soundMs, spoken, { pitchHertz: 118, loudness: 0.5 }), noise(soundMs, 0.004));
/** Browsers deliver 48 kHz. */
const delivered = Float32Array.from({ length: sound.length * 3 }, (_, at) => sound[Math.floor(at / 3)] ?? 0);

const Detector = await open();
const detector = new Detector(VADMode.VERY_AGGRESSIVE, frameHertz);
const phrases = new Phrases();
let atMs = 0;
const frames = new Frames(3 * frameHertz, (frame) => {
  phrases.hear(detector.processFrame(frame) === VADEvent.VOICE, loudnessOf(frame), atMs);
  atMs += frameMs;
});
const before = process.cpuUsage();
for (let nth = 0; nth < times; nth += 1) frames.push(delivered);
const { user, system } = process.cpuUsage(before);
const share = (user + system) / 1_000 / (times * soundMs);
console.log(`${share < most ? "ok  " : "FAIL"} voice detection takes ${(share * 100).toFixed(2)} % of one core`);
process.exit(share < most ? 0 : 1);
