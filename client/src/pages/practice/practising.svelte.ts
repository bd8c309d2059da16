/**
 * A practice alone on this device, as the screens use it: the sitting and its clock, kept after every step; questions, follow-ups and
 * findings from code that was fetched with the page. Nothing is sent anywhere.
 */
import type { Score, Section, Tick } from "../../../../shared/contract/ids.ts";
import type { Pack, PackPrinciple } from "../../../../shared/contract/pack.ts";
import { sections } from "../../../../shared/contract/star.ts";
import { eraseHeard, hearWords, placeOf, takeHeard, wordsOf } from "../../../../shared/journal/practice/heard-words.ts";
import { nextProbe } from "../../../../shared/journal/practice/next-probe.ts";
import { interruptionDue, nudgeFor } from "../../../../shared/journal/practice/pace.ts";
import { pickQuestion } from "../../../../shared/journal/practice/picking.ts";
import {
  asked,
  interruption,
  isTimed,
  type Choice,
  type Sitting,
} from "../../../../shared/journal/practice/sitting.ts";
import * as steps from "../../../../shared/journal/practice/steps.ts";
import type { Parts } from "../../../../shared/journal/shapes.ts";
import type { read, Reading } from "../../../../shared/signals/analyse.ts";
import type { Journal } from "../../journal/journal.svelte.ts";
import { newShortId } from "../../net/ids.ts";
import type { Hearing } from "../../voice/speech/hearing.svelte.ts";
import { forgetSitting, keepSitting, keepWays, readSitting, readWays, type Ways } from "./kept-sitting.ts";
import type { Voice } from "./voice.svelte.ts";

/** What is fetched with the page, so that it is at hand offline. */
export interface Fetched {
  readonly pack: Pack;
  readonly journal: Journal;
  /** Undefined: the code did not come; then ticks and taps have to do. */
  readonly read: typeof read | undefined;
}

const tickMs = 250;
/** At most this much of the clock is lost when the browser ends without a word. */
const keepEveryMs = 2_000;

export class Practising {
  #sitting = $state.raw<Sitting>();
  /** What was left half-way, while its owner looks at the start. */
  #left = $state.raw<Sitting>();
  #ways = $state.raw<Ways>({ isAloud: false, isImpatient: false });
  /** The device's clock, as of the last tick. */
  nowMs = $state(0);
  /** Whether the browser keeps what is going on. */
  isKept = $state(true);
  /** Where this device can recognise speech: see `Spoken.svelte`. */
  hearing = $state.raw<Hearing>();
  readonly voice: Voice;
  readonly #fetched: Fetched;
  readonly #storage: Storage;
  readonly #clockMs: () => number;
  readonly #luck: () => number;

  constructor(
    fetched: Fetched,
    voice: Voice,
    storage: Storage = localStorage,
    clockMs: () => number = () => Date.now(),
    luck: () => number = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  ) {
    this.#fetched = fetched;
    this.voice = voice;
    this.#storage = storage;
    this.#clockMs = clockMs;
    this.#luck = luck;
    this.nowMs = clockMs();
    this.#ways = readWays(storage);
    const kept = readSitting(storage);
    if (!kept) return;
    const sitting = steps.leave(kept.sitting, kept.seenMs);
    if (kept.isOpen) this.#set(steps.comeBack(sitting, this.nowMs));
    else this.#left = sitting;
  }

  get journal(): Journal {
    return this.#fetched.journal;
  }
  get pack(): Pack {
    return this.#fetched.pack;
  }
  get sitting(): Sitting | undefined {
    return this.#sitting;
  }
  get left(): Sitting | undefined {
    return this.#left;
  }
  get ways(): Ways {
    return this.#ways;
  }
  readonly principle: PackPrinciple | undefined = $derived.by(() =>
    this.pack.principles.find(({ id }) => id === this.#sitting?.question.principleId),
  );
  /** Midnight, where this person is. */
  readonly todayMs = $derived.by(() => new Date(this.nowMs).setHours(0, 0, 0, 0));
  readonly followUp = $derived.by(() => this.#sitting && asked(this.#sitting));
  readonly interruption = $derived.by(() => this.#sitting && interruption(this.#sitting));
  readonly nudge = $derived.by(() => this.#sitting && nudgeFor(this.#sitting, this.nowMs));
  /** Of the words written and heard so far; undefined while there are none. */
  readonly reading: Reading | undefined = $derived.by(() => this.#sitting && this.read(wordsOf(this.#sitting)));

  /** What words hold and lack; undefined for none, or where the code that reads them did not come. */
  read(parts: Parts): Reading | undefined {
    return sections.some((section) => parts[section].trim() !== "") ? this.#fetched.read?.(parts) : undefined;
  }

  /** Begins with a question, and says it if wanted. */
  start(choice: Choice, passed: readonly string[] = []): void {
    const nowMs = this.#clockMs();
    const picked = { nowMs, luck: this.#luck(), passed };
    const { stories, tellings } = this.journal;
    const question = pickQuestion(this.pack, choice, { stories, tellings: tellings.all }, picked);
    if (!question) return;
    const { isImpatient } = this.#ways;
    this.#left = undefined;
    this.#set(steps.begin({ id: newShortId(), choice, question, isImpatient, nowMs, passed }));
    this.#sayQuestion();
  }

  another(): void {
    const { sitting } = this;
    if (sitting) this.start(sitting.choice, [...sitting.passed, sitting.question.questionId]);
  }

  again(): void {
    const { sitting } = this;
    if (!sitting) return;
    this.#set(steps.tellAgain(sitting, newShortId(), this.#clockMs()));
    this.#sayQuestion();
  }

  prefer(change: Partial<Ways>): void {
    this.#ways = { ...this.#ways, ...change };
    keepWays(this.#storage, this.#ways);
    this.#step((sitting) => steps.beImpatient(sitting, this.#ways.isImpatient));
    if (change.isAloud === true) this.sayIt();
    if (change.isAloud === false) this.voice.stop();
  }

  /** Says again what is to be answered now. */
  sayIt(): void {
    this.voice.say(this.interruption?.text ?? this.followUp?.text ?? this.#sitting?.question.text ?? "");
  }

  readonly think = (): void => this.#step(steps.think);
  readonly goOn = (): void => this.#step(steps.goOn);
  readonly startTelling = (): void => {
    this.voice.stop();
    this.#step(steps.startTelling);
  };
  readonly tap = (section: Section): void => {
    this.voice.stop();
    this.#step((sitting, nowMs) => steps.tap(sitting, section, nowMs));
  };
  readonly heardThem = (): void => this.#step(steps.heardThem);
  readonly endTelling = (): void => this.#step(steps.endTelling);
  tick(what: Tick): void {
    this.#step((sitting) => steps.tick(sitting, what, !sitting.heard.includes(what)));
  }
  write(section: Section, text: string): void {
    this.#step((sitting) => steps.write(sitting, { [section]: text }));
  }
  takeHeard(section: Section, at: number): void {
    this.#step((sitting) => takeHeard(sitting, section, at));
  }
  eraseHeard(section: Section, at: number): void {
    this.#step((sitting) => eraseHeard(sitting, section, at));
  }

  /** The part that a phrase belongs to which has begun and not ended. */
  #place: Section | undefined;
  /** What the device hears: it goes where the telling was when the phrase began, however late it ends. */
  hear(words: string, final: boolean): void {
    const sitting = this.#sitting;
    if (!sitting || words === "") return;
    const place = (this.#place ??= placeOf(sitting));
    if (!final) return;
    this.#place = undefined;
    this.#step((now) => hearWords(now, place, words));
  }

  /** The next follow-up, or on to the rating. */
  readonly askNext = (): void => {
    this.#step((sitting, nowMs) => {
      const { principle } = this;
      return steps.askNext(sitting, principle && nextProbe(sitting, principle, this.reading), nowMs);
    });
    if (this.followUp) this.#sayIfWanted(this.followUp.text);
  };
  /** The teller is through with the follow-up, and the next one comes out of what is still open. */
  answer(isKnown: boolean): void {
    this.voice.stop();
    this.#step((sitting, nowMs) => steps.answer(sitting, isKnown, nowMs));
    this.askNext();
  }

  rate(rating: Score): void {
    this.#step((sitting) => steps.rate(sitting, rating));
  }
  turnTo(step: "rating" | "writing" | "findings" | "kept"): void {
    this.#step((sitting) => steps.turnTo(sitting, step));
  }
  keepAs(storyId: string | null): void {
    this.#step((sitting) => steps.keepAs(sitting, storyId));
  }
  settleAbsence(wentOn: boolean): void {
    this.#step((sitting) => steps.settleAbsence(sitting, wentOn));
  }

  /** Back to the start; what is not finished waits there. */
  readonly leave = (): void => {
    this.voice.stop();
    const sitting = this.#sitting;
    if (!sitting) return;
    this.#sitting = undefined;
    if (sitting.step === "kept") forgetSitting(this.#storage);
    else this.#keep((this.#left = steps.leave(sitting, this.#clockMs())), false);
  };
  resume(): void {
    if (!this.#left) return;
    // They left on purpose: nobody went on talking.
    this.#set(steps.settleAbsence(steps.comeBack(this.#left, this.#clockMs()), false));
    this.#left = undefined;
  }
  /** Drops what was left half-way. Returns the way back. */
  drop(): () => void {
    const left = this.#left;
    this.#left = undefined;
    forgetSitting(this.#storage);
    return () => {
      if (!left || this.#sitting) return;
      this.#left = left;
      this.#keep(left, false);
    };
  }

  /** Another tab has it now: this one writes nothing any more. */
  letGo(): void {
    this.#isOurs = false;
  }

  /** Follows the clock and the page. Call in an effect; returns a function that stops it. */
  watch(): () => void {
    const timer = setInterval(() => this.#onTick(), tickMs);
    const seen = (): void => {
      if (document.hidden) this.#away();
      else this.#step(steps.comeBack);
    };
    const gone = (): void => this.#away();
    const back = (): void => this.#step(steps.comeBack);
    document.addEventListener("visibilitychange", seen);
    addEventListener("pagehide", gone);
    addEventListener("pageshow", back);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("pagehide", gone);
      removeEventListener("pageshow", back);
      this.#away();
    };
  }

  #away(): void {
    this.voice.stop();
    this.#step(steps.leave);
  }

  #keptMs = 0;
  #onTick(): void {
    this.nowMs = this.#clockMs();
    const sitting = this.#sitting;
    if (!sitting || !isTimed(sitting)) return;
    const words = interruptionDue(sitting, this.nowMs);
    if (words !== undefined) {
      this.#set(steps.interrupt(sitting, words, this.nowMs));
      this.#sayIfWanted(words);
      // For somebody who looks elsewhere while they talk.
      if ("vibrate" in navigator) navigator.vibrate(200);
    } else if (this.nowMs - this.#keptMs >= keepEveryMs) this.#keep(sitting, true);
  }

  #step(step: (sitting: Sitting, nowMs: number) => Sitting): void {
    const sitting = this.#sitting;
    if (!sitting) return;
    const next = step(sitting, this.#clockMs());
    if (next !== sitting) this.#set(next);
  }

  #set(sitting: Sitting): void {
    this.nowMs = this.#clockMs();
    this.#sitting = sitting;
    this.#keep(sitting, true);
  }

  #isOurs = true;
  #keep(sitting: Sitting, isOpen: boolean): void {
    if (!this.#isOurs) return;
    this.#keptMs = this.#clockMs();
    this.isKept = keepSitting(this.#storage, { sitting, seenMs: this.#keptMs, isOpen });
  }

  #sayQuestion(): void {
    if (this.#sitting) this.#sayIfWanted(this.#sitting.question.text);
  }
  #sayIfWanted(text: string): void {
    if (this.#ways.isAloud) this.voice.say(text);
  }
}
