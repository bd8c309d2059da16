/** Coach live: tells the candidate what their own words lack, once there are enough of them. */
import { forCandidate, type CandidatePrompt } from "../../../../../shared/signals/margin/for-candidate.ts";
import type { Interview } from "../interview.svelte.ts";
import { WordSignals } from "../../../notes/word-signals.svelte.ts";
import type { StarNotes } from "../../../notes/star-notes.svelte.ts";

export class Coach {
  readonly #words: WordSignals;

  constructor(interview: Interview, notes: StarNotes) {
    this.#words = new WordSignals(interview, notes, "candidate");
  }

  readonly #signals = $derived.by(() => (this.#words.areEnough ? this.#words.reading?.signals : undefined));
  /** Share of words per section; undefined while there are too few. */
  readonly shares = $derived.by(() => this.#signals?.share);
  /** The most valuable first, at most one per section. */
  readonly prompts: readonly CandidatePrompt[] = $derived.by(() => (this.#signals?.findings ?? []).map(forCandidate));

  /** Follows the words of the ask in view. Call in an effect; returns a function that stops it. */
  watch(): () => void {
    return this.#words.watch();
  }
}
