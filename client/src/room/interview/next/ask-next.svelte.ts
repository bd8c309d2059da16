/** What is worth asking next, as one screen shows it: the ranked follow-ups, the one on the card, and what each press does. */
import { untrack } from "svelte";
import type { Tick } from "../../../../../shared/contract/ids.ts";
import type { NextCard } from "../../acts/asking.ts";
import type { Interview } from "../interview.svelte.ts";
import { gapsOf, probesAtHand } from "../interviewer/findings.ts";
import type { Margin } from "../interviewer/margin.svelte.ts";
import { leftOutOften, rememberAsking } from "./habits.ts";
import { isDone, rank, type Moment, type Option } from "../../../../../shared/signals/margin/rank.ts";
import { another, emptyCard, follow, meant, type Card } from "./waiting.ts";

export class AskNext implements NextCard {
  readonly #interview: Interview;
  readonly #margin: Margin;
  #card = $state.raw<Card>(emptyCard);
  /** The ask that the card is about. */
  #askId: string | undefined;
  /** A finger is on the card. */
  held = $state(false);

  readonly #isTimely: (option: Option) => boolean;

  /** `isTimely`: whether a follow-up may come now, where no interviewer is there to judge. */
  constructor(interview: Interview, margin: Margin, isTimely: (option: Option) => boolean = () => true) {
    this.#interview = interview;
    this.#margin = margin;
    this.#isTimely = isTimely;
  }

  /** What this interviewer tends to leave out, up to the last question that ended. */
  #skips = $state.raw<readonly Tick[]>(leftOutOften());
  readonly #moment: Moment | undefined = $derived.by(() => {
    const { input } = this.#margin;
    if (!input || !this.#interview.isOpen || this.#interview.awaitsPack) return undefined;
    const { targetMs, denials, silenced, spentMs } = this.#interview;
    return {
      ...probesAtHand(input),
      findings: gapsOf(input),
      asked: input.ask.probes,
      heard: [...input.heard],
      dismissed: input.dismissed,
      openingsDenied: denials.filter(({ gap }) => gap === "opening").map(({ kind }) => kind),
      silenced,
      nowForMs: this.#interview.nowForMs,
      tapped: input.ask.taps.map(({ section }) => section),
      leftMs: targetMs === null ? null : targetMs - (this.#margin.isOver ? Infinity : spentMs),
      targetMs,
      skips: this.#skips,
    };
  });
  readonly #options: readonly Option[] = $derived.by(() =>
    this.#moment ? rank(this.#moment).filter(this.#isTimely) : [],
  );

  get shown(): Option | undefined {
    return this.#card.shown;
  }
  get isWaiting(): boolean {
    return this.#card.isWaiting;
  }
  get hasProbe(): boolean {
    return this.#interview.isOpen && this.#card.shown !== undefined;
  }
  /** Something is missing from the answer; a question's own follow-up can be asked before anything is. */
  get hasGap(): boolean {
    return this.hasProbe && this.#card.shown?.gap !== "opening";
  }
  get hasOthers(): boolean {
    return this.#options.length > 1;
  }

  /** Remembers how the finished questions went. Call in an effect. */
  remember(): void {
    rememberAsking(this.#interview.asks, this.#interview.room.me.seatId);
    this.#skips = leftOutOften();
  }

  /** Takes up the best follow-up now. Call in an effect: it follows the words, the taps and the clock. */
  follow(): void {
    const askId = this.#interview.ask?.askId;
    const options = this.#options;
    const moment = this.#moment;
    const nowMs = this.#interview.room.clock.now;
    const { held } = this;
    untrack(() => {
      if (askId !== this.#askId) {
        this.#askId = askId;
        this.#card = emptyCard;
      }
      const done = (option: Option): boolean => !moment || isDone(moment, option);
      this.#card = follow(this.#card, options, nowMs, done, held);
    });
  }

  readonly said = (): Promise<boolean> => this.#ask("aloud");
  readonly sent = (): Promise<boolean> => this.#ask("pushed");
  readonly another = (): void => {
    this.#card = another(this.#card, this.#options, this.#nowMs);
  };
  /** The follow-up stays away for this answer; after the second time, its kind stays away for this candidate. */
  readonly notSo = (): void => {
    const option = meant(this.#card, this.#nowMs);
    if (option) void this.#margin.deny(option);
  };

  get #nowMs(): number {
    return this.#interview.room.clock.nowMs();
  }

  async #ask(how: "pushed" | "aloud"): Promise<boolean> {
    const option = meant(this.#card, this.#nowMs);
    if (!option || !this.#interview.isOpen) return false;
    const taken = await this.#interview.offer(option.kind, option.text, how);
    // A whisper leaves no mark on the question: the card moves on by itself.
    if (taken && this.#card.shown?.text === option.text) this.another();
    return taken;
  }
}
