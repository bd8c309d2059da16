/**
 * The margin beside the notes: what the telling holds or lacks, quiet while somebody types. Word
 * signals count the candidate's own words; in a spoken round with few of them, ticks, taps and time speak instead.
 */
import type { AskId, Section } from "../../../../../shared/contract/ids.ts";
import type { Gap } from "../../../../../shared/signals/margin/gap.ts";
import type { Signals } from "../../../../../shared/signals/analyse.ts";
import { read, write } from "../../../net/kept.ts";
import type { Interview } from "../interview.svelte.ts";
import type { TextMark } from "../../../notes/section-editor.ts";
import { bySection, type StarNotes } from "../../../notes/star-notes.svelte.ts";
import { OwnSignals } from "../../../notes/own-signals.svelte.ts";
import { findingsOf, type GapFinding, type Input } from "./findings.ts";

/** Where this tab keeps what was dismissed of an answer: a reload does not bring it back. */
const keyOf = (askId: AskId): string => `barline:dismissed:${askId}`;
const isGaps = (value: unknown): value is readonly Gap[] => Array.isArray(value);

export class Margin {
  readonly #interview: Interview;
  readonly #notes: StarNotes;
  readonly #own: OwnSignals;

  constructor(interview: Interview, notes: StarNotes) {
    this.#interview = interview;
    this.#notes = notes;
    this.#own = new OwnSignals(interview, notes);
  }

  readonly #askId = $derived.by(() => this.#interview.ask?.askId);
  #dismissed: readonly Gap[] = $derived.by(() =>
    this.#askId === undefined ? [] : (read(sessionStorage, keyOf(this.#askId), isGaps) ?? []),
  );
  readonly #signals: Signals | undefined = $derived.by(() => this.#own.reading?.signals);
  /** Words of each section, whoever wrote them. */
  readonly words: Readonly<Record<Section, number>> = $derived.by(() => {
    const answer = this.#askId === undefined ? undefined : this.#notes.answer(this.#askId);
    return bySection((section) => answer?.[section].match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0);
  });
  readonly hasWords = $derived.by(() => (this.#signals?.words ?? 0) > 0);
  readonly wordShares = $derived.by(() => this.#signals?.share ?? bySection(() => 0));

  /** I and we as plain counts, and how many quantities. */
  readonly countsSentence = $derived.by(() => {
    if (!this.#signals || !this.hasWords) return "";
    const { i, we } = this.#signals.firstPerson;
    const numbers = this.#signals.numbers.length;
    return `I ${i} to we ${we}, ${numbers === 0 ? "no number" : numbers === 1 ? "one number" : `${numbers} numbers`}`;
  });

  /**
   * The marks of numbers, vague words and acting "we" in the text: only those in the candidate's own words. Undefined while a
   * section has words that were not read yet: the marks drawn there move along with them.
   */
  readonly marks: Readonly<Record<Section, readonly TextMark[] | undefined>> = $derived.by(() => {
    const askId = this.#askId;
    const { candidateSeat } = this.#interview;
    return bySection((section) => {
      if (askId === undefined || !this.#own.answer || !this.#signals) return [];
      const own = this.#notes.own(askId, section, candidateSeat);
      if (own.text !== this.#own.answer[section]) return undefined;
      const spans = [
        ...this.#signals.numbers.map((one) => ({ ...one, kind: "number" as const })),
        ...this.#signals.vague.map((one) => ({ ...one, kind: "vague" as const })),
        ...(this.#own.reading?.we ?? []).map((one) => ({ ...one, section: "action" as const, kind: "we" as const })),
      ];
      return spans
        .filter((span) => span.section === section)
        .map(({ from, to, kind }) => ({ from: own.toWhole(from), to: own.toWhole(to - 1) + 1, kind }));
    });
  });

  /** Whether the findings come from words rather than from ticks, taps and time. */
  readonly isReadingWords = $derived.by(() => this.#own.areEnough);

  /** All that the findings are made of; undefined before the first question. */
  readonly input: Input | undefined = $derived.by(() => {
    const { ask } = this.#interview;
    return (
      ask && {
        ask,
        reading: this.isReadingWords ? this.#own.reading : undefined,
        heard: this.#interview.heard,
        timeShares: this.#interview.timeShares,
        elapsedMs: this.#interview.spentMs,
        principle: ask.principleId === null ? undefined : this.#interview.shelf.principle(ask.principleId),
        dismissed: this.#dismissed,
      }
    );
  });

  /** The findings of the answer in view, the most valuable first, at most one per section. */
  readonly findings: readonly GapFinding[] = $derived.by(() => (this.input ? findingsOf(this.input) : []));

  /** The candidate's keys are moving in this section now. */
  get typingIn(): Section | undefined {
    return this.#own.typingIn;
  }

  /** Dismissed stays dismissed for this answer. */
  dismiss({ gap }: { readonly gap: Gap }): void {
    if (this.#askId === undefined) return;
    this.#dismissed = [...this.#dismissed, gap];
    write(sessionStorage, keyOf(this.#askId), this.#dismissed);
  }

  /** Follows the words of the ask in view. Call in an effect; returns the way to stop. */
  watch(): () => void {
    return this.#own.watch();
  }
}
