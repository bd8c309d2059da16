/**
 * Listens for a voice, away from the page: WebRTC's detector, compiled to WebAssembly. The server sends this file with a content policy
 * that allows the assembly and forbids any connection, so what is heard here cannot leave.
 */
import open, { VADEvent, VADMode } from "@ozymandiasthegreat/vad";
import { frameHertz, loudnessOf } from "./frames.ts";
import { Phrases } from "./phrases.ts";

/** As `frames-worklet.ts` sends it. */
interface Heard {
  readonly frame: Int16Array;
  readonly atS: number;
}

/** What the page is told: the worker can or cannot listen, or somebody began or stopped speaking at a moment of the audio's clock. */
export type FromVoiceWorker = { readonly ready: boolean } | { readonly on: boolean; readonly atS: number };

const tell = (message: FromVoiceWorker): void => postMessage(message);

onmessage = async ({ data }: MessageEvent<MessagePort>) => {
  try {
    const Detector = await open();
    const detector = new Detector(VADMode.VERY_AGGRESSIVE, frameHertz);
    const phrases = new Phrases();
    data.onmessage = ({ data: { frame, atS } }: MessageEvent<Heard>) => {
      const isVoice = detector.processFrame(frame) === VADEvent.VOICE;
      const turn = phrases.hear(isVoice, loudnessOf(frame), atS * 1_000);
      if (turn) tell({ on: turn.on, atS: turn.atMs / 1_000 });
    };
    tell({ ready: true });
  } catch {
    // A browser without WebAssembly, or one that forbids it: the page says so.
    tell({ ready: false });
  }
};
