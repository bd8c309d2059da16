/** Records this seat's voice while the room says so: in one tab of this device, as two would record the same. */
import { openMicrophone, type Microphone, type Problem } from "../microphone/microphone.ts";
import type { Times } from "./take.ts";
import type { Of } from "./of.ts";
import { VoiceRecorder } from "./voice-recorder.ts";

/** `full`: the browser takes no more. */
export type Hindrance = Problem | "full";

export interface RoomRecordingParts {
  readonly of: Of;
  readonly title: string;
  readonly times: Times;
  readonly hindered: (by: Hindrance) => void;
}

/** Returns what stops it; that resolves when all of it is on the disk. */
export function recordRoom({ of, title, times, hindered }: RoomRecordingParts): () => Promise<void> {
  let recorder: VoiceRecorder | undefined;
  let isOver = false;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const begin = (microphone: Microphone): void => {
    if (isOver) microphone.release();
    else recorder = new VoiceRecorder({ microphone, of, title, times, failed: () => hindered("full") });
  };
  const record = async (): Promise<void> => {
    if (isOver) return;
    const opened = await openMicrophone();
    if (!opened.ok) {
      hindered(opened.problem);
      return;
    }
    begin(opened.microphone);
    await held;
  };
  void navigator.locks.request(`barline:${of}`, record);
  return async () => {
    isOver = true;
    await recorder?.stop();
    release();
  };
}
