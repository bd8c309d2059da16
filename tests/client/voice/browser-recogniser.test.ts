/** The browser's recognition hears the microphone that this person has chosen, where they have chosen one. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browserSource, type ChosenMicrophone } from "../../../client/src/voice/speech/browser-recogniser.ts";
import type { Recogniser } from "../../../client/src/voice/speech/recogniser.ts";
import type { Change } from "../../../client/src/voice/microphone/microphone.ts";

const heard: unknown[][] = [];
class Recognition {
  static available = () => Promise.resolve("available");
  static install = () => Promise.resolve(true);
  onend: (() => void) | null = null;
  #isLocal = false;
  get processLocally(): boolean {
    return this.#isLocal;
  }
  set processLocally(isLocal: boolean) {
    this.#isLocal = isLocal;
  }
  start(...given: unknown[]): void {
    heard.push(given);
  }
  abort(): void {
    this.onend?.();
  }
}
const page = { SpeechRecognition: Recognition, navigator: { languages: ["en-GB"] } } as unknown as Window; // as much as is asked of it

const hears = { partial: () => undefined, final: () => undefined, failed: () => undefined };
async function recogniser(open: () => Promise<ChosenMicrophone | undefined>): Promise<Recogniser> {
  const source = await browserSource(page, open);
  if (!source) throw new Error("it has all that is needed");
  return source.open();
}

beforeEach(() => {
  heard.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it("is that of the browser where none was chosen, without asking for one", async () => {
  const stop = (await recogniser(() => Promise.resolve(undefined))).start(hears);
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([[]]);
  stop();
});

it("is the chosen one, also after another is chosen, until nobody listens", async () => {
  const track = (name: string, readyState = "live") => ({ name, readyState }) as unknown as MediaStreamTrack; // all that is looked at
  let changed: (change: Change) => void = () => undefined;
  const released = vi.fn();
  const microphone = {
    track: track("headset"),
    onChange: (tell: typeof changed) => {
      changed = tell;
      return () => undefined;
    },
    release: released,
  };
  const stop = (await recogniser(() => Promise.resolve(microphone))).start(hears);
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([[{ name: "headset", readyState: "live" }]]);

  microphone.track = track("desk");
  changed("track");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(heard.slice(1)).toEqual([[{ name: "desk", readyState: "live" }]]);

  // Unplugged: whatever the browser has.
  microphone.track = track("desk", "ended");
  changed("track");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heard.slice(2)).toEqual([[]]);
  stop();
  expect(released).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toHaveLength(3);
});

it("is let go when it comes after nobody listens any more", async () => {
  const released = vi.fn();
  const late = { track: {} as MediaStreamTrack, onChange: () => () => undefined, release: released }; // never looked at
  const stop = (await recogniser(() => Promise.resolve(late))).start(hears);
  stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(released).toHaveBeenCalledOnce();
  expect(heard).toEqual([]);
});
