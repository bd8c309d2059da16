/** When the card changes: never under a finger. A better follow-up waits until the one shown is used, dismissed or old. Pure. */
import type { Ms } from "../../../../../shared/contract/ids.ts";
import { wording } from "../../../../../shared/signals/margin/probe-choice.ts";
import type { Option } from "../../../../../shared/signals/margin/rank.ts";

/** What is shown stays at least this long unless somebody is done with it. */
export const holdMs = 8_000;
/** Nobody reads and presses faster: a press this soon after a change was meant for what was there before. */
export const meantMs = 400;

export interface Card {
  readonly shown?: Option;
  readonly sinceMs: Ms;
  /** What was there before the card changed by itself. */
  readonly before?: Option;
  /** A better one is waiting. */
  readonly isWaiting: boolean;
  /** Wordings that were passed over, oldest first: they come back after all the others. */
  readonly passed: readonly string[];
}

export const emptyCard: Card = { sinceMs: 0, isWaiting: false, passed: [] };

/** Takes up the best option now. `held`: a finger is on the card. Returns the same card when nothing changes. */
export function follow(
  card: Card,
  options: readonly Option[],
  nowMs: Ms,
  isDone: (option: Option) => boolean,
  held = false,
): Card {
  const { shown } = card;
  const best = bestOf(options, card.passed);
  if (!shown) return best ? show(card, best, nowMs) : card;
  if (isDone(shown)) return show(card, best, nowMs);
  if (!best) return still(card, false);
  // The same words for another reason: there is nothing new to read, but the card says what they hang on now.
  if (isSame(best, shown)) return still(isAlike(best, shown) ? card : { ...card, shown: best }, false);
  if (!held && nowMs - card.sinceMs >= holdMs) return { ...show(card, best, nowMs), before: shown };
  return still(card, true);
}

/** Puts the one shown behind all the others. */
export function another(card: Card, options: readonly Option[], nowMs: Ms): Card {
  if (!card.shown) return card;
  const passing = wording(card.shown.text);
  const passed = [...card.passed.filter((text) => text !== passing), passing];
  return show({ ...card, passed }, bestOf(options, passed), nowMs);
}

/** What a press at this moment means. */
export const meant = ({ shown, before, sinceMs }: Card, nowMs: Ms): Option | undefined =>
  before && nowMs - sinceMs < meantMs ? before : shown;

function show({ passed }: Card, shown: Option | undefined, nowMs: Ms): Card {
  return { ...(shown && { shown }), sinceMs: nowMs, isWaiting: false, passed };
}

function still(card: Card, isWaiting: boolean): Card {
  return card.isWaiting === isWaiting ? card : { ...card, isWaiting };
}

/** The first that was not passed over; when all were, the one passed over longest ago. */
function bestOf(options: readonly Option[], passed: readonly string[]): Option | undefined {
  const placeOf = ({ text }: Option): number => passed.indexOf(wording(text));
  return [...options].sort((a, b) => placeOf(a) - placeOf(b))[0];
}

const isAlike = (a: Option, b: Option): boolean => a.gap === b.gap && a.phrase?.text === b.phrase?.text;
const isSame = (a: Option, b: Option): boolean => wording(a.text) === wording(b.text);
