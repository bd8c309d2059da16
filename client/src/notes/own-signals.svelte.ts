/**
 * The signals of the candidate's own words in the ask in view. A section is read once it has been still, so that nobody is told what
 * is missing in the middle of a sentence and the margin does not flicker.
 */
import { untrack } from "svelte";
import type { SeatId, Section } from "../../../shared/contract/ids.ts";
import type { AskView } from "../../../shared/contract/views.ts";
import { runsOf, wordsOf } from "../../../shared/notes/writers.ts";
import type { read, Reading } from "../../../shared/signals/analyse.ts";
import type { Room } from "../state/room.svelte.ts";
import { sectionOrder } from "../words/star.ts";
import { bySection, type Answer, type StarNotes } from "./star-notes.svelte.ts";

const stillMs = 4_000;
const typingMs = 2_500;
/** In a spoken round fewer words of the candidate than this are notes to self, not the answer (docs/product.md). */
export const wordsToSpeak = 60;

type Reader = typeof read;

/** Whose words are read: the candidate's of the ask in view. */
export interface Told {
  readonly room: Room;
  readonly ask: AskView | undefined;
  readonly candidateSeat: SeatId;
}

export class OwnSignals {
  readonly #told: Told;
  readonly #notes: StarNotes;
  #answer = $state.raw<Answer>();
  #typingIn = $state<Section>();
  /** Fetched with the first words: many spoken rounds have none. */
  #reader = $state.raw<Reader>();

  constructor(told: Told, notes: StarNotes) {
    this.#told = told;
    this.#notes = notes;
  }

  readonly #askId = $derived.by(() => this.#told.ask?.askId);
  readonly #doc = $derived.by(() => this.#notes.doc);
  readonly #authors = $derived.by(() => this.#notes.authors);

  /** The words that were read last; undefined before an ask is in view. */
  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** Undefined until words are there, and the code that reads them. */
  readonly reading: Reading | undefined = $derived.by(() =>
    this.#answer && this.#reader && isAnything(this.#answer) ? this.#reader(this.#answer) : undefined,
  );

  /** Enough is written for the words to speak; in a spoken round ticks, taps and time do before that. */
  readonly areEnough: boolean = $derived.by(() => {
    const words = this.reading?.signals.words ?? 0;
    return words > 0 && (this.#told.room.view.plan.mode === "written" || words >= wordsToSpeak);
  });

  /** Somebody else's keys are moving in this section now. */
  get typingIn(): Section | undefined {
    return this.#typingIn;
  }

  /** Follows the words of the ask in view. Call in an effect; returns the way to stop. */
  watch(): () => void {
    const askId = this.#askId;
    const seat = this.#told.candidateSeat;
    if (askId === undefined) {
      this.#answer = undefined;
      return () => undefined;
    }
    // These change with another document, or with news of who wrote what; mere growing is for the observers below.
    const doc = this.#doc;
    const authors = this.#authors;
    const own = (section: Section): string => {
      const text = doc.getText(`${askId}.${section}`);
      return wordsOf(text.toJSON(), runsOf(text), authors, seat).text;
    };
    let answer = bySection(own);
    this.#read(answer);
    const timers = new Map<Section, ReturnType<typeof setTimeout>>();
    let typing: ReturnType<typeof setTimeout> | undefined;
    const texts = sectionOrder.map((section) => ({ section, text: doc.getText(`${askId}.${section}`) }));
    const seen = texts.map(({ section, text }) => {
      const read = (): void => {
        answer = { ...answer, [section]: own(section) };
        this.#read(answer);
      };
      const changed = (_event: unknown, transaction: { readonly local: boolean }): void => {
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

  #read(answer: Answer): void {
    this.#answer = answer;
    if (untrack(() => this.#reader) || !isAnything(answer)) return;
    // When it cannot be fetched the signals stay silent; the next words try again.
    import("../../../shared/signals/analyse.ts").then(
      (signals) => (this.#reader = signals.read),
      () => undefined,
    );
  }
}

function isAnything(answer: Answer): boolean {
  return Object.values(answer).some((text) => text !== "");
}
