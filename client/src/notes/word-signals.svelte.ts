/**
 * The signals of the words in the ask in view. A section is read once it has been still, so that nobody is told what is missing in the
 * middle of a sentence and the margin does not flicker.
 */
import type { AskId, Ms, SeatId, Section } from "../../../shared/contract/ids.ts";
import type { AskView } from "../../../shared/contract/views.ts";
import { heardIn, type Heard } from "../../../shared/notes/heard.ts";
import type { Reading } from "../../../shared/signals/analyse.ts";
import { areWordsEnough } from "../../../shared/signals/margin/enough.ts";
import { countWords } from "../../../shared/signals/text/words.ts";
import type { Room } from "../state/room.svelte.ts";
import { sectionOrder } from "../words/star.ts";
import { Reader } from "./reader.ts";
import { bySection, type StarNotes } from "./star-notes.svelte.ts";

const stillMs = 4_000;
const typingMs = 2_500;

type Answer = Readonly<Record<Section, Heard>>;

/** An answer, and what is in its words. */
interface Read {
  readonly askId: AskId;
  readonly answer: Answer;
  readonly reading: Reading;
}

/** Whose answer is read: the candidate's to the ask in view. */
export interface Told {
  readonly room: Room;
  readonly ask: AskView | undefined;
  readonly candidateSeat: SeatId;
}

export class WordSignals {
  readonly #told: Told;
  readonly #notes: StarNotes;
  readonly #whose: "candidate" | "everybody";
  #answer = $state.raw<Answer>();
  #typingIn = $state<Section>();
  /** Server time of the last change that this page has seen, by the name of the text. */
  #changedMs = $state.raw<ReadonlyMap<string, Ms>>(new Map());
  /** What was read last. Its words may be older than `answer`. */
  #read = $state.raw<Read>();
  /** Starts with the first words: some spoken rounds never have any. */
  readonly #reader = new Reader();

  /** `everybody`: the lines of a scribe count too. They are never the candidate's own words. */
  constructor(told: Told, notes: StarNotes, whose: "candidate" | "everybody") {
    this.#told = told;
    this.#notes = notes;
    this.#whose = whose;
  }

  readonly #askId = $derived.by(() => this.#told.ask?.askId);
  readonly #doc = $derived.by(() => this.#notes.doc);
  readonly #authors = $derived.by(() => this.#notes.authors);

  /** The words as they were when they last rested; undefined before an ask is in view. */
  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** What is in the words of the ask in view, and which words those were; undefined until some have been read. */
  readonly #ofAsk = $derived.by(() => (this.#read?.askId === this.#askId ? this.#read : undefined));
  readonly reading: Reading | undefined = $derived.by(() => this.#ofAsk?.reading);
  readonly readAnswer: Answer | undefined = $derived.by(() => this.#ofAsk?.answer);

  /** Enough is written for the words alone to count; in a spoken round, ticks, taps and time do until then. */
  readonly areEnough: boolean = $derived.by(() => {
    const own = sectionOrder.reduce((sum, section) => sum + countWords(this.#answer?.[section].own ?? ""), 0);
    return areWordsEnough(own, this.#told.room.view.plan.mode);
  });

  /** Somebody else's keys are moving in this section now. */
  get typingIn(): Section | undefined {
    return this.#typingIn;
  }

  /** Since the last change of a section; what was there before this page opened counts as old. Ticks. */
  stillMs(section: Section): Ms {
    const changedMs = this.#changedMs.get(`${this.#askId ?? ""}.${section}`);
    return changedMs === undefined ? Infinity : this.#told.room.clock.now - changedMs;
  }

  /** Follows the words of the ask in view. Call in an effect; returns a function that stops it. */
  watch(): () => void {
    const askId = this.#askId;
    const seat = this.#told.candidateSeat;
    if (askId === undefined) {
      this.#answer = undefined;
      return () => undefined;
    }
    // These change with another document, or with news of who wrote what; words that only grow are left to the observers below.
    const doc = this.#doc;
    const authors = this.#authors;
    const heard = (section: Section): Heard => heardIn(doc.getText(`${askId}.${section}`), authors, seat, this.#whose);
    let answer = bySection(heard);
    this.#rest(askId, answer);
    const timers = new Map<Section, ReturnType<typeof setTimeout>>();
    let typing: ReturnType<typeof setTimeout> | undefined;
    const texts = sectionOrder.map((section) => ({ section, text: doc.getText(`${askId}.${section}`) }));
    const seen = texts.map(({ section, text }) => {
      const read = (): void => {
        answer = { ...answer, [section]: heard(section) };
        this.#rest(askId, answer);
      };
      const changed = (_event: unknown, transaction: { readonly local: boolean }): void => {
        this.#changedMs = new Map(this.#changedMs).set(`${askId}.${section}`, this.#told.room.clock.nowMs());
        clearTimeout(timers.get(section));
        timers.set(section, setTimeout(read, stillMs));
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

  #rest(askId: AskId, answer: Answer): void {
    this.#answer = answer;
    if (!isAnything(answer)) {
      this.#read = undefined;
      return;
    }
    const listened = new Set(sectionOrder.filter((section) => answer[section].isScribed));
    this.#reader.read(
      bySection((section) => answer[section].text),
      listened,
      (reading) => {
        if (reading && this.#answer === answer) this.#read = { askId, answer, reading };
      },
    );
  }
}

function isAnything(answer: Answer): boolean {
  return Object.values(answer).some(({ text }) => text !== "");
}
