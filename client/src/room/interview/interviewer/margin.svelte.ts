/**
 * The margin beside the notes: what the telling holds or lacks, quiet while somebody types. In a spoken round where the
 * candidate has written little, it goes by ticks, taps and time, and by the notes of sections that have ended.
 */
import type { AskId, Ms, ProbeKind, Section, Subject } from "../../../../../shared/contract/ids.ts";
import { limits } from "../../../../../shared/contract/limits.ts";
import { sections } from "../../../../../shared/contract/star.ts";
import { heardIn } from "../../../../../shared/notes/heard.ts";
import { endedSections, type Noted } from "../../../../../shared/signals/margin/listened.ts";
import type { Phrase } from "../../../../../shared/signals/margin/phrases.ts";
import type { Signals } from "../../../../../shared/signals/analyse.ts";
import { countWords } from "../../../../../shared/signals/text/words.ts";
import type { Interview } from "../interview.svelte.ts";
import type { TextMark } from "../../../notes/section-editor.ts";
import { bySection, type StarNotes } from "../../../notes/star-notes.svelte.ts";
import { WordSignals } from "../../../notes/word-signals.svelte.ts";
import { findingsOf, type GapFinding, type Input } from "./findings.ts";

/** What a press of *not so* is about. */
export interface Deniable {
  readonly gap: Subject;
  readonly kind: ProbeKind;
  readonly section?: Section;
  readonly phrase?: Phrase;
}

export class Margin {
  readonly #interview: Interview;
  readonly #notes: StarNotes;
  readonly #words: WordSignals;
  #overAskId = $state<AskId>();

  constructor(interview: Interview, notes: StarNotes) {
    this.#interview = interview;
    this.#notes = notes;
    this.#words = new WordSignals(interview, notes, "everybody");
  }

  readonly #askId = $derived.by(() => this.#interview.ask?.askId);
  /** The telling is over: what has not been reached by now is not coming. */
  readonly isOver = $derived.by(() => this.#askId !== undefined && this.#overAskId === this.#askId);
  readonly #signals: Signals | undefined = $derived.by(() => this.#words.reading?.signals);
  /** Words of each section, no matter who wrote them. */
  readonly words: Readonly<Record<Section, number>> = $derived.by(() => {
    const answer = this.#askId === undefined ? undefined : this.#notes.answer(this.#askId);
    return bySection((section) => countWords(answer?.[section] ?? ""));
  });
  /** Sections where a scribe wrote more than the candidate. */
  readonly scribed: ReadonlySet<Section> = $derived.by(() => {
    const answer = this.#words.answer;
    return new Set(sections.filter((section) => answer?.[section].isScribed === true));
  });

  /** I and we as plain counts, and how many quantities. */
  readonly countsSentence = $derived.by(() => {
    if (!this.#signals || this.#signals.words === 0) return "";
    const { i, we } = this.#signals.firstPerson;
    const numbers = this.#signals.numbers.length;
    return `I ${i} to we ${we}, ${numbers === 0 ? "no number" : numbers === 1 ? "one number" : `${numbers} numbers`}`;
  });

  /**
   * The marks of numbers, vague words and acting "we" in the text. Undefined while a section has words that have not been read yet: the
   * marks drawn there move along with them.
   */
  readonly marks: Readonly<Record<Section, readonly TextMark[] | undefined>> = $derived.by(() => {
    const askId = this.#askId;
    const { readAnswer, reading } = this.#words;
    if (askId === undefined || !readAnswer || !reading) return bySection(() => []);
    const { authors } = this.#notes;
    return bySection((section) => {
      const text = this.#notes.text(askId, section);
      const now = heardIn(text, authors, this.#interview.candidateSeat, "everybody");
      if (now.text !== readAnswer[section].text) return undefined;
      const spans = [
        ...reading.signals.numbers.map((number) => ({ ...number, kind: "number" as const })),
        ...reading.signals.vague.map((spot) => ({ ...spot, kind: "vague" as const })),
        ...reading.we.map((place) => ({ ...place, section: "action" as const, kind: "we" as const })),
      ];
      return spans.filter((span) => span.section === section).map(({ from, to, kind }) => ({ from, to, kind }));
    });
  });

  /** Whether the findings come from the words alone rather than from ticks, taps, time and notes. */
  readonly isReadingWords = $derived.by(() => this.#words.areEnough);

  get #noted(): Readonly<Record<Section, Noted>> {
    return bySection((section) => ({
      words: countWords(this.#words.answer?.[section].text ?? ""),
      stillMs: this.isOver ? Infinity : this.#words.stillMs(section),
      leftMs: this.#interview.leftMs(section),
    }));
  }
  /** Sections whose words can be trusted: the telling has left them. */
  readonly readSections: ReadonlySet<Section> = $derived.by(() => endedSections(this.#noted));

  /** How long the answer may have been told by now: silence is thought, and no reason to ask. By the clock, where nobody's device hears it. Ticks. */
  get #toldForMs(): Ms {
    const { asks, ask, candidateSeat, room, spentMs } = this.#interview;
    const { moment } = room.view;
    const clockMs = moment && ask ? Math.max(0, Math.min(spentMs, moment.sinceMs - ask.askedMs)) : spentMs;
    const heard = asks.flatMap(({ askId, talk = [] }) =>
      talk.filter(({ seatId }) => seatId === candidateSeat).map(({ ms }) => ({ askId, ms })),
    );
    if (heard.length === 0 || room.seat(candidateSeat)?.listening !== true) return clockMs;
    // What was told since the last report has not come yet.
    const toldMs = heard.find(({ askId }) => askId === ask?.askId)?.ms ?? 0;
    return Math.min(clockMs, toldMs + limits.speechReportMs);
  }

  /** Everything the findings are based on; undefined before the first question. */
  readonly input: Input | undefined = $derived.by(() => {
    const { ask, denials } = this.#interview;
    return (
      ask && {
        ask,
        reading: this.#words.reading,
        isWritten: this.isReadingWords,
        notes: this.#noted,
        heard: this.#interview.heard,
        timeShares: this.#interview.timeShares,
        elapsedMs: this.isOver ? Infinity : this.#toldForMs,
        principle: ask.principleId === null ? undefined : this.#interview.shelf.principle(ask.principleId),
        dismissed: denials.flatMap(({ gap }) => (gap === "opening" ? [] : [gap])),
        silenced: this.#interview.silenced,
      }
    );
  });

  /** The findings of the answer in view, the most valuable first, at most one per section. */
  readonly findings: readonly GapFinding[] = $derived.by(() => (this.input ? findingsOf(this.input) : []));

  /** The section the candidate is typing in now. */
  get typingIn(): Section | undefined {
    return this.#words.typingIn;
  }

  /** Marks the answer in view as told to the end. */
  end(): void {
    this.#overAskId = this.#askId;
  }

  /** Not so: the finding stays away for this answer. */
  deny({ gap, kind, section, phrase }: Deniable): Promise<boolean> {
    const words = section && this.#wordsAbout(section, phrase);
    return this.#interview.deny({ gap, kind, rule: phrase?.rule, words });
  }

  /** The line that a finding is about, or the end of its section. */
  #wordsAbout(section: Section, phrase: Phrase | undefined): string {
    if (this.#askId === undefined) return "";
    const text = this.#notes.text(this.#askId, phrase?.section ?? section).toJSON();
    const lines = text.split("\n");
    const about = phrase ? lines.find((line) => line.includes(phrase.text)) : lines.join(" ");
    return (about ?? "").trim().slice(-limits.deniedWordsChars);
  }

  /** Follows the words of the ask in view. Call in an effect; returns a function that stops it. */
  watch(): () => void {
    return this.#words.watch();
  }
}
