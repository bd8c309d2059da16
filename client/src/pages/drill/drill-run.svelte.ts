/** Five minutes of the drill: which sample answer is in view, what was chosen, and what is kept of it. */
import type { Score } from "../../../../shared/contract/views.ts";
import type { Ms } from "../../../../shared/contract/ids.ts";
import type { Exercise } from "../../../../shared/journal/drill/drill.ts";
import type { Drilled } from "../../../../shared/journal/shapes.ts";
import { newShortId } from "../../net/ids.ts";

export const drillMs = 5 * 60_000;

/** What an answer asks of the person now. After each choice, its answer is shown. */
type Step = "followUp" | "followUpTold" | "rating" | "ratingTold";

export class DrillRun {
  readonly #exercises: readonly Exercise[];
  readonly #keep: (drilled: Drilled) => void;
  readonly #nowMs: () => Ms;
  readonly #startedMs: Ms;
  #at = $state(0);
  #nowAtMs: Ms;
  step = $state<Step>("followUp");
  /** Which of the three follow-ups was chosen. */
  chosen = $state<number>();
  level = $state<Score>();
  /** What was answered in this run. */
  done = $state.raw<readonly Drilled[]>([]);
  isOver = $state(false);

  constructor(exercises: readonly Exercise[], keep: (drilled: Drilled) => void, nowMs: () => Ms = () => Date.now()) {
    this.#exercises = exercises;
    this.#keep = keep;
    this.#nowMs = nowMs;
    this.#startedMs = nowMs();
    this.#nowAtMs = $state(this.#startedMs);
  }

  get exercise(): Exercise | undefined {
    return this.#exercises[this.#at];
  }
  get leftMs(): Ms {
    return Math.max(0, this.#startedMs + drillMs - this.#nowAtMs);
  }

  /** Lets the clock move. Nobody is cut off: the time counts when an answer is finished. */
  tick(): void {
    this.#nowAtMs = this.#nowMs();
  }

  choose(at: number): void {
    const followUp = this.exercise?.followUps[at];
    if (this.step !== "followUp" || !followUp) return;
    this.chosen = at;
    this.step = "followUpTold";
    this.#record("followUp", followUp.isBest);
  }

  rate(level: Score): void {
    if (this.step !== "rating" || !this.exercise) return;
    this.level = level;
    this.step = "ratingTold";
    this.#record("rate", level === this.exercise.sample.rating);
  }

  next(): void {
    if (this.step === "followUpTold") this.step = "rating";
    else if (this.step === "ratingTold") this.#toNextAnswer();
  }

  #toNextAnswer(): void {
    this.tick();
    if (this.leftMs === 0 || this.#at + 1 >= this.#exercises.length) {
      this.isOver = true;
      return;
    }
    this.#at += 1;
    this.step = "followUp";
    this.chosen = undefined;
    this.level = undefined;
  }

  stop(): void {
    this.isOver = true;
  }

  #record(kind: Drilled["kind"], isRight: boolean): void {
    if (!this.exercise) return;
    const drilled = { id: newShortId(), atMs: this.#nowMs(), kind, sampleId: this.exercise.sample.id, isRight };
    this.done = [...this.done, drilled];
    this.#keep(drilled);
  }
}
