/** Which section was being told when: the taps S T A R L of an ask give the replay lanes and the shares of time. */
import type { Ms, Section, Tick } from "../contract/ids.ts";
import type { AskView } from "../contract/views.ts";

/** A stretch of the telling in one section; `toMs` exclusive. */
export interface Stretch {
  readonly section: Section;
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

export type Shares = Readonly<Record<Section, number>>;

const none: Shares = { situation: 0, task: 0, action: 0, result: 0, learning: 0 };

/**
 * The stretches of an ask, oldest first. Each tap ends the stretch before it; the last one lasts until the ask ends, or until
 * `nowMs` while it is open. A tap on the current section, as when two people tap, changes nothing. What was
 * told before the first tap belongs to no section.
 */
export function stretchesOf(ask: Pick<AskView, "taps" | "endedMs">, nowMs: Ms): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const endMs = ask.endedMs ?? nowMs;
  let open: { section: Section; fromMs: Ms } | undefined;
  for (const tap of ask.taps) {
    if (open?.section === tap.section) continue;
    if (open && tap.atMs > open.fromMs) stretches.push({ ...open, toMs: tap.atMs });
    open = { section: tap.section, fromMs: tap.atMs };
  }
  if (open && endMs > open.fromMs) stretches.push({ ...open, toMs: endMs });
  return stretches;
}

/** The section told now, if any tap said so. */
export function currentSection(ask: Pick<AskView, "taps" | "endedMs">): Section | undefined {
  return ask.endedMs === null ? ask.taps.at(-1)?.section : undefined;
}

/** Share of the tapped time a section has, 0 to 1; all 0 before the first tap. */
export function timeShares(stretches: readonly Stretch[]): Shares {
  const totalMs = stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  if (totalMs === 0) return none;
  const shares = { ...none };
  for (const { section, fromMs, toMs } of stretches) shares[section] += (toMs - fromMs) / totalMs;
  return shares;
}

/** The shares of an answer: of what was spoken, if the candidate's browser says so, else of the clock. */
export function toldShares(ask: Pick<AskView, "taps" | "endedMs" | "toldMs">, nowMs: Ms): Shares {
  const toldMs = Object.entries(ask.toldMs ?? {}).map(([section, ms]) => {
    // Object.entries forgets that the keys are sections.
    return { section: section as Section, fromMs: 0, toMs: ms };
  });
  return timeShares(toldMs.length > 0 ? toldMs : stretchesOf(ask, nowMs));
}

/** The last word on each tick counts. */
export function heardOf(ask: Pick<AskView, "ticks"> | undefined): ReadonlySet<Tick> {
  const heard = new Set<Tick>();
  for (const tick of ask?.ticks ?? []) {
    if (tick.heard) heard.add(tick.what);
    else heard.delete(tick.what);
  }
  return heard;
}
