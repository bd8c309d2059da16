/** Plays a recording from a moment on. */
import type { Ms } from "../../../../shared/contract/ids.ts";
import { serverMsAt, soundMsAt } from "./alignment.ts";
import { beganMs, type KeptRecording, type KeptTake } from "./recordings.ts";

/** A little before the moment, so that no word loses its beginning. */
const leadMs = 300;
/** Players say where they are four times a second. */
const apartMs = 1_500;

export class Playback {
  readonly #takes: readonly KeptTake[];
  readonly #audio = new Audio();
  #take: KeptTake | undefined;
  #url = "";
  #untilMs = Infinity;
  /** Counts wishes: a later one overtakes one that is still being fetched. */
  #wish = 0;
  #isCatchingUp = false;
  isPlaying = $state(false);
  /** Where it stands, on the clock of the room. */
  atMs = $state<Ms>(0);

  constructor({ takes }: KeptRecording) {
    this.#takes = takes;
    this.#audio.onplaying = () => (this.isPlaying = true);
    this.#audio.onpause = () => (this.isPlaying = false);
    this.#audio.onended = () => (this.isPlaying = false);
    this.#audio.ontimeupdate = () => {
      if (this.#take) this.atMs = serverMsAt(this.#take.anchors, this.#audio.currentTime * 1_000);
      if (this.isPlaying && this.atMs >= this.#untilMs) this.#audio.pause();
    };
  }

  /** The stretch that a moment is in; undefined: nothing was recorded then. */
  takeAt(atMs: Ms): KeptTake | undefined {
    const take = this.#takes.findLast((its) => beganMs(its) - leadMs <= atMs);
    const lastMs = take?.anchors.at(-1)?.serverMs ?? 0;
    // After a crash the last anchor may be half a minute before the end; how much sound there is, the player finds out.
    return take && atMs <= lastMs + 35_000 ? take : undefined;
  }

  /** `forMs`: no longer than that. Nothing happens where there is no sound. */
  async play(atMs: Ms, forMs = Infinity): Promise<void> {
    const wish = (this.#wish += 1);
    this.#audio.pause();
    const take = this.takeAt(atMs);
    if (!take) return;
    await this.#load(take).catch(() => undefined); // deleted in the meantime: silence
    if (wish !== this.#wish) return;
    this.#untilMs = atMs + forMs;
    this.#audio.currentTime = Math.max(0, soundMsAt(take.anchors, atMs) - leadMs) / 1_000;
    await this.#audio.play().catch(() => undefined); // overtaken, or the browser wants a press first
  }

  /** Runs along with something that is at this moment now. To be called as it goes. */
  async follow(atMs: Ms): Promise<void> {
    if (this.#isCatchingUp || (this.isPlaying && Math.abs(this.atMs - atMs) < apartMs)) return;
    this.#isCatchingUp = true;
    await this.play(atMs);
    this.#isCatchingUp = false;
  }

  stop(): void {
    this.#wish += 1;
    this.#audio.pause();
  }

  close(): void {
    this.stop();
    this.#audio.removeAttribute("src");
    if (this.#url !== "") URL.revokeObjectURL(this.#url);
  }

  async #load(take: KeptTake): Promise<void> {
    if (take === this.#take) return;
    if (this.#url !== "") URL.revokeObjectURL(this.#url);
    this.#take = take;
    this.#audio.src = this.#url = URL.createObjectURL(await take.sound());
    await told(this.#audio, "loadedmetadata");
    if (Number.isFinite(this.#audio.duration)) return;
    // A recording does not say how long it is; sent to its end, a player finds out, and can go anywhere from then on.
    this.#audio.currentTime = Number.MAX_SAFE_INTEGER;
    await told(this.#audio, "seeked");
  }
}

const told = (audio: HTMLAudioElement, event: string): Promise<void> =>
  new Promise((resolve) => {
    audio.addEventListener(event, () => resolve(), { once: true });
    audio.addEventListener("error", () => resolve(), { once: true });
  });
