/** Where the replay of a round stands: scrub, play, skip pauses. `atMs` is server time; null: the notes as they were left. */
import type { Ms } from "../../../../shared/contract/ids.ts";
import { pauseEndAfter, type Timeline } from "../../../../shared/report/timeline.ts";

export const speeds = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof speeds)[number];

const stepMs = 5_000;
/** A gap longer than `pauseMs` is a pause; `pauseLeadMs` of it is played before the jump, and as much before its end. */
const pauseMs = 6_000;
const pauseLeadMs = 1_500;

export class Player {
  #atMs = $state<Ms | null>(null);
  #playing = $state(false);
  #speed = $state<Speed>(4);
  skipsPauses = $state(true);
  readonly #timeline: () => Timeline;
  readonly #nextFrame: (run: (nowMs: number) => void) => number;
  #frame: number | undefined;
  #lastMs = 0;
  /** Called when this person moves, starts or stops the replay, not while it plays on. */
  onMoved: (() => void) | undefined;

  constructor(timeline: () => Timeline, nextFrame = (run: (nowMs: number) => void) => requestAnimationFrame(run)) {
    this.#timeline = timeline;
    this.#nextFrame = nextFrame;
  }

  get atMs(): Ms | null {
    return this.#atMs;
  }
  get playing(): boolean {
    return this.#playing;
  }
  get speed(): Speed {
    return this.#speed;
  }
  /** The moment shown: the end, when the notes are shown as they were left. */
  get shownMs(): Ms {
    return this.#atMs ?? this.#timeline().toMs;
  }

  /** Moves to a moment, or to the notes as they were left. */
  seek(atMs: Ms | null): void {
    this.#set(atMs);
    this.onMoved?.();
  }

  step(direction: 1 | -1): void {
    this.seek(this.shownMs + direction * stepMs);
  }

  /** To the next or the previous thing that happened. */
  toStop(direction: 1 | -1): void {
    const { stops, toMs, fromMs } = this.#timeline();
    const from = this.shownMs;
    const stop = direction > 0 ? stops.find((stopMs) => stopMs > from) : stops.findLast((stopMs) => stopMs < from);
    this.seek(stop ?? (direction > 0 ? toMs : fromMs));
  }

  setSpeed(speed: Speed): void {
    this.#speed = speed;
    this.onMoved?.();
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  play(): void {
    const { fromMs, toMs } = this.#timeline();
    if (this.shownMs >= toMs) this.#set(fromMs);
    this.#run();
    this.onMoved?.();
  }

  pause(): void {
    this.#playing = false;
    this.onMoved?.();
  }

  /** Takes over where somebody else's replay stands. Small differences are left alone while playing. */
  follow({
    atMs,
    playing,
    speed,
  }: {
    readonly atMs: Ms | null;
    readonly playing: boolean;
    readonly speed: Speed;
  }): void {
    this.#speed = speed;
    const isNear = atMs !== null && this.#atMs !== null && Math.abs(atMs - this.#atMs) < 1_000 * speed;
    if (!(playing && this.#playing && isNear)) this.#set(atMs);
    if (playing) this.#run();
    else this.#playing = false;
  }

  #set(atMs: Ms | null): void {
    const { fromMs, toMs } = this.#timeline();
    this.#atMs = atMs === null ? null : Math.min(toMs, Math.max(fromMs, atMs));
  }

  #run(): void {
    if (this.#playing) return;
    this.#playing = true;
    this.#lastMs = performance.now();
    this.#schedule();
  }

  #schedule(): void {
    if (this.#frame !== undefined) return;
    this.#frame = this.#nextFrame((nowMs) => {
      this.#frame = undefined;
      if (!this.#playing) return;
      this.#playing = this.#advance(Math.min(250, Math.max(0, nowMs - this.#lastMs)));
      this.#lastMs = nowMs;
      if (this.#playing) this.#schedule();
    });
  }

  /** False: it has reached the end. */
  #advance(passedMs: number): boolean {
    const timeline = this.#timeline();
    const beforeMs = this.#atMs ?? timeline.fromMs;
    let atMs = beforeMs + passedMs * this.#speed;
    if (this.skipsPauses) {
      const endMs = pauseEndAfter(timeline, beforeMs - pauseLeadMs, pauseMs);
      if (endMs !== undefined && endMs - pauseLeadMs > atMs) atMs = endMs - pauseLeadMs;
    }
    this.#set(atMs);
    return atMs < timeline.toMs;
  }
}
