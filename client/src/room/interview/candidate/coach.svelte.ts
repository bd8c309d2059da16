/** Coach live: reads the candidate's own words once they have been still, and says to them what is not there yet. */
import type { Section } from "../../../../../shared/contract/ids.ts";
import { runsOf, wordsOf } from "../../../../../shared/notes/writers.ts";
import { analyse, type Signals } from "../../../../../shared/signals/analyse.ts";
import { forCandidate, type CandidatePrompt } from "../../../../../shared/signals/for-candidate.ts";
import type { Interview } from "../interview.svelte.ts";
import type { StarNotes } from "../notes/star-notes.svelte.ts";
import { sectionOrder } from "../words.ts";

/** Nobody is told what is missing in the middle of a sentence. */
const stillMs = 4_000;
/** In a spoken round fewer words than this are notes to oneself, not the answer. */
const wordsToSpeak = 60;

export class Coach {
  readonly #interview: Interview;
  readonly #notes: StarNotes;
  #signals = $state.raw<Signals>();

  constructor(interview: Interview, notes: StarNotes) {
    this.#interview = interview;
    this.#notes = notes;
  }

  readonly #askId = $derived.by(() => this.#interview.ask?.askId);
  readonly #doc = $derived.by(() => this.#notes.doc);
  readonly #authors = $derived.by(() => this.#notes.authors);
  readonly #isEnough = $derived.by(
    () =>
      this.#signals !== undefined &&
      this.#signals.words > 0 &&
      (this.#interview.room.view.plan.mode === "written" || this.#signals.words >= wordsToSpeak),
  );
  /** Share of words a section; undefined while there are too few. */
  readonly shares = $derived.by(() => (this.#isEnough ? this.#signals?.share : undefined));
  /** The most valuable first, at most one a section. */
  readonly prompts: readonly CandidatePrompt[] = $derived.by(() =>
    this.#isEnough ? (this.#signals?.findings ?? []).map(forCandidate) : [],
  );

  /** Follows the words of the ask in view. Call in an effect; returns the way to stop. */
  watch(): () => void {
    const askId = this.#askId;
    const seat = this.#interview.candidateSeat;
    if (askId === undefined) return () => undefined;
    // These change with another document, or with news of who wrote what; mere growing is for the observers below.
    const doc = this.#doc;
    const authors = this.#authors;
    const read = (): void => {
      const own = (section: Section): string => {
        const text = doc.getText(`${askId}.${section}`);
        return wordsOf(text.toJSON(), runsOf(text), authors, seat).text;
      };
      this.#signals = analyse({
        situation: own("situation"),
        task: own("task"),
        action: own("action"),
        result: own("result"),
        learning: own("learning"),
      });
    };
    let timer = setTimeout(read, 0);
    const texts = sectionOrder.map((section) => doc.getText(`${askId}.${section}`));
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(read, stillMs);
    };
    for (const text of texts) text.observe(changed);
    return () => {
      clearTimeout(timer);
      for (const text of texts) text.unobserve(changed);
    };
  }
}
