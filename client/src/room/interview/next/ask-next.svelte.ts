/** What is worth asking next, as one screen shows it: the ranked follow-ups, the one on the card, and what each press does. */
import { untrack } from "svelte";
import type { ProbeKind, Tick } from "../../../../../shared/contract/ids.ts";
import type { AskView } from "../../../../../shared/contract/views.ts";
import { read, write } from "../../../net/kept.ts";
import { wording } from "../../../../../shared/signals/margin/probe-choice.ts";
import { tickOrder } from "../../../words/star.ts";
import type { NextCard } from "../../acts/asking.ts";
import { heardOf, type Interview } from "../interview.svelte.ts";
import { gapsOf, probesAtHand } from "../interviewer/findings.ts";
import type { Margin } from "../interviewer/margin.svelte.ts";
import { isDone, rank, type Moment, type Option } from "./rank.ts";
import { another, emptyCard, follow, meant, type Card } from "./waiting.ts";

/** So many *not so* on one kind, and it is offered no more to this candidate. */
const timesToSilence = 2;
/** An interviewer who left a kind out of so many questions has a habit. */
const timesToSkip = 2;

type Denials = Readonly<Partial<Record<ProbeKind, number>>>;
const isDenials = (value: unknown): value is Denials => typeof value === "object" && value !== null;

export class AskNext implements NextCard {
  readonly #interview: Interview;
  readonly #margin: Margin;
  #card = $state.raw<Card>(emptyCard);
  /** The ask that the card is about. */
  #askId: string | undefined;
  /** A finger is on the card. */
  held = $state(false);

  constructor(interview: Interview, margin: Margin) {
    this.#interview = interview;
    this.#margin = margin;
  }

  readonly #deniedKey = $derived.by(
    () => `barline:not-so:${this.#interview.room.view.room.roomId}:${this.#interview.candidateSeat}`,
  );
  #denials: Denials = $derived.by(() => read(sessionStorage, this.#deniedKey, isDenials) ?? {});
  /** Openings of this ask that were called wrong. */
  #denied = $state.raw<readonly string[]>([]);

  readonly #moment: Moment | undefined = $derived.by(() => {
    const { input } = this.#margin;
    if (!input || !this.#interview.isOpen) return undefined;
    const { targetMs } = this.#interview;
    return {
      ...probesAtHand(input),
      findings: gapsOf(input),
      asked: input.ask.probes,
      heard: [...input.heard],
      dismissed: input.dismissed,
      silenced: new Set(kinds(this.#denials).filter((kind) => (this.#denials[kind] ?? 0) >= timesToSilence)),
      tapped: input.ask.taps.map(({ section }) => section),
      leftMs: targetMs === null ? null : targetMs - input.elapsedMs,
      targetMs,
      skips: skipped(this.#interview.asks),
    };
  });
  readonly #options: readonly Option[] = $derived.by(() =>
    this.#moment ? rank(this.#moment).filter(({ text }) => !this.#denied.includes(wording(text))) : [],
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
  get hasOthers(): boolean {
    return this.#options.length > 1;
  }

  /** Takes in what is best now. Call in an effect: it follows the words, the taps and the clock. */
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
        this.#denied = [];
      }
      const done = (option: Option): boolean => !moment || isDone(moment, option) || this.#isDenied(option);
      this.#card = follow(this.#card, options, nowMs, done, held);
    });
  }

  readonly said = (): Promise<boolean> => this.#ask("aloud");
  readonly sent = (): Promise<boolean> => this.#ask("pushed");
  readonly another = (): void => {
    this.#card = another(this.#card, this.#options, this.#nowMs);
  };
  /** The gap is none: it stays away for this answer, its kind after the second time for this candidate. */
  readonly notSo = (): void => {
    const { shown } = this.#card;
    if (!shown) return;
    this.#denials = { ...this.#denials, [shown.kind]: (this.#denials[shown.kind] ?? 0) + 1 };
    write(sessionStorage, this.#deniedKey, this.#denials);
    if (shown.gap === "opening") this.#denied = [...this.#denied, wording(shown.text)];
    else this.#margin.dismiss({ gap: shown.gap });
    this.follow();
  };

  get #nowMs(): number {
    return this.#interview.room.clock.nowMs();
  }

  #isDenied({ text }: Option): boolean {
    return this.#denied.includes(wording(text));
  }

  async #ask(how: "pushed" | "aloud"): Promise<boolean> {
    const option = meant(this.#card, this.#nowMs);
    if (!option || !this.#interview.isOpen) return false;
    const taken = await this.#interview.offer(option.kind, option.text, how);
    // A whisper leaves no mark on the question: the card goes on by itself.
    if (taken && this.#card.shown?.text === option.text) this.another();
    return taken;
  }
}

const kinds = (denials: Denials): readonly ProbeKind[] => Object.keys(denials) as ProbeKind[]; // as they were written

/** What was neither asked for nor heard in the questions that are over. */
function skipped(asks: readonly AskView[]): readonly Tick[] {
  const over = asks.filter(({ endedMs }) => endedMs !== null);
  return tickOrder.filter((what) => {
    const without = over.filter((ask) => !heardOf(ask).has(what) && !ask.probes.some(({ kind }) => kind === what));
    return without.length >= timesToSkip;
  });
}
