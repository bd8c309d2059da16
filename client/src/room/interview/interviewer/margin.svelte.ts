/**
 * The margin beside the notes: what the telling holds or lacks, quiet while somebody types, with follow-ups ready to send. Word
 * signals count the candidate's own words; in a spoken round with few of them, ticks, taps and time speak instead.
 */
import type { AskId, Section } from "../../../../../shared/contract/ids.ts";
import { runsOf, wordsOf } from "../../../../../shared/notes/writers.ts";
import type { Gap } from "../../../../../shared/signals/gap.ts";
import type { analyse, Signals } from "../../../../../shared/signals/analyse.ts";
import type { Interview } from "../interview.svelte.ts";
import type { TextMark } from "../notes/section-editor.ts";
import type { Answer, StarNotes } from "../notes/star-notes.svelte.ts";
import type { Suggestion } from "../parts/suggestion.ts";
import { sectionOrder } from "../words.ts";
import { findingsOf, type GapFinding } from "./findings.ts";

/** A finding as the margin shows it, at most one a section. */
export interface MarginFinding extends Omit<GapFinding, "suggestions"> {
  readonly suggestions: readonly Suggestion[];
}

/** Findings wait until a section has been still for this long, so that the margin does not flicker. */
const stillMs = 4_000;
const typingMs = 2_500;
/** Below this many words of the candidate, a spoken round is read from ticks, taps and time alone. */
const wordsToSpeak = 60;
const suggestionKeys = 3;

type Analyse = typeof analyse;

export class Margin {
  readonly #interview: Interview;
  readonly #notes: StarNotes;
  /** The candidate's own words as the margin last read them: a section joins once it has been still. */
  #read = $state.raw<Answer>();
  #typingIn = $state<Section>();
  /** Fetched with the first words: many spoken rounds have none. */
  #analyse = $state.raw<Analyse>();
  #dismissed = $state.raw<ReadonlyMap<AskId, readonly Gap[]>>(new Map());

  constructor(interview: Interview, notes: StarNotes) {
    this.#interview = interview;
    this.#notes = notes;
  }

  readonly #askId = $derived.by(() => this.#interview.ask?.askId);
  readonly #doc = $derived.by(() => this.#notes.doc);
  readonly #authors = $derived.by(() => this.#notes.authors);
  /** Undefined until words are there, and the code that reads them. */
  readonly #signals: Signals | undefined = $derived.by(() => {
    const read = this.#read;
    return read && this.#analyse && Object.values(read).some((text) => text !== "") ? this.#analyse(read) : undefined;
  });
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

  /** The marks of numbers and vague words in the text: only those in the candidate's own words. */
  readonly marks: Readonly<Record<Section, readonly TextMark[]>> = $derived.by(() => {
    const askId = this.#askId;
    const { candidateSeat } = this.#interview;
    return bySection((section) => {
      if (askId === undefined || !this.#read || !this.#signals) return [];
      const own = this.#notes.own(askId, section, candidateSeat);
      // Marks of words that have moved meanwhile would point at the wrong place.
      if (own.text !== this.#read[section]) return [];
      const spans = [
        ...this.#signals.numbers.map((one) => ({ ...one, kind: "number" as const })),
        ...this.#signals.vague.map((one) => ({ ...one, kind: "vague" as const })),
      ];
      return spans
        .filter((span) => span.section === section)
        .map(({ from, to, kind }) => ({ from: own.toWhole(from), to: own.toWhole(to - 1) + 1, kind }));
    });
  });

  /** Enough is written for words to speak; in a spoken round ticks, taps and time do before that. */
  readonly isReadingWords = $derived.by(
    () =>
      this.#signals !== undefined &&
      (this.#interview.room.view.plan.mode === "written" || this.#signals.words >= wordsToSpeak),
  );

  /** The findings of the answer in view, the most valuable first, with keys 1, 2, 3 on their follow-ups. */
  readonly findings: readonly MarginFinding[] = $derived.by(() => {
    const { ask } = this.#interview;
    if (!ask) return [];
    const found = findingsOf({
      ask,
      signals: this.isReadingWords ? this.#signals : undefined,
      heard: this.#interview.heard,
      timeShares: this.#interview.timeShares,
      elapsedMs: this.#interview.spentMs,
      principle: ask.principleId === null ? undefined : this.#interview.shelf.principle(ask.principleId),
      dismissed: this.#dismissed.get(ask.askId) ?? [],
    });
    let key = 0;
    return found.map((finding) => ({
      ...finding,
      suggestions: finding.suggestions.map((one) => {
        key += 1;
        return key <= suggestionKeys ? { ...one, key } : one;
      }),
    }));
  });

  /** The candidate's keys are moving in this section now. */
  get typingIn(): Section | undefined {
    return this.#typingIn;
  }

  suggestion(key: number): Suggestion | undefined {
    return this.findings.flatMap((finding) => finding.suggestions).find((one) => one.key === key);
  }

  /** Dismissed stays dismissed for this answer. */
  dismiss({ gap }: MarginFinding): void {
    const { ask } = this.#interview;
    if (!ask) return;
    const before = this.#dismissed.get(ask.askId) ?? [];
    this.#dismissed = new Map([...this.#dismissed, [ask.askId, [...before, gap]]]);
  }

  /** Follows the words of the ask in view. Call in an effect; returns the way to stop. */
  watch(): () => void {
    const askId = this.#askId;
    const seat = this.#interview.candidateSeat;
    if (askId === undefined) return () => undefined;
    // These change with another document, or with news of who wrote what; mere growing is for the observers below.
    const doc = this.#doc;
    const authors = this.#authors;
    const own = (section: Section): string => {
      const text = doc.getText(`${askId}.${section}`);
      return wordsOf(text.toJSON(), runsOf(text), authors, seat).text;
    };
    this.#readAll(bySection(own));
    const timers = new Map<Section, ReturnType<typeof setTimeout>>();
    let typing: ReturnType<typeof setTimeout> | undefined;
    const texts = sectionOrder.map((section) => ({ section, text: doc.getText(`${askId}.${section}`) }));
    const seen = texts.map(({ section, text }) => {
      const changed = (_event: unknown, transaction: { readonly local: boolean }): void => {
        clearTimeout(timers.get(section));
        timers.set(
          section,
          setTimeout(() => {
            if (this.#read) this.#readAll({ ...this.#read, [section]: own(section) });
          }, stillMs),
        );
        if (transaction.local) return;
        this.#typingIn = section;
        clearTimeout(typing);
        typing = setTimeout(() => (this.#typingIn = undefined), typingMs);
      };
      text.observe(changed);
      return () => text.unobserve(changed);
    });
    return () => {
      for (const timer of timers.values()) clearTimeout(timer);
      clearTimeout(typing);
      this.#typingIn = undefined;
      for (const stop of seen) stop();
    };
  }

  #readAll(answer: Answer): void {
    this.#read = answer;
    if (this.#analyse || Object.values(answer).every((text) => text === "")) return;
    // When it cannot be fetched the margin stays silent; the next words try again.
    import("../../../../../shared/signals/analyse.ts").then(
      (signals) => (this.#analyse = signals.analyse),
      () => undefined,
    );
  }
}

function bySection<Value>(of: (section: Section) => Value): Record<Section, Value> {
  return {
    situation: of("situation"),
    task: of("task"),
    action: of("action"),
    result: of("result"),
    learning: of("learning"),
  };
}
