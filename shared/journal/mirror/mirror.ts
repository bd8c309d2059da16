/**
 * The mirror of one person's asking in one round: which gaps opened and what became of them, how they asked, what their ratings rest on,
 * and how the candidate felt it. Pure, from what this person sees anyway; it is worked out where it is read and sent nowhere.
 */
import type { AskId, Ms, RoundNo, SeatId } from "../../contract/ids.ts";
import type { AskView, Feedback, RoundView, Score } from "../../contract/views.ts";
import type { Piece } from "../../notes/replay.ts";
import type { Authors } from "../../notes/writers.ts";
import { probeShapes, type ProbeShape } from "../../signals/asking/shape.ts";
import { gapsOf, type Listening, type MirrorGap } from "./gaps.ts";
import { ownProbes, type OwnProbe } from "./probes.ts";
import { eachSection } from "./then.ts";

export interface Sitting {
  readonly round: RoundView;
  readonly mode: "spoken" | "written";
  /** Who looks into the mirror. */
  readonly asker: SeatId;
  /** The recorded notes, by the name of each text: `<ask>.<section>`. */
  readonly texts: ReadonlyMap<string, readonly Piece[]>;
  readonly authors: Authors;
  /** Of the last thing that happened in the round. */
  readonly endMs: Ms;
}

export interface RatingBasis {
  readonly principleId: string;
  readonly rating: Score;
  readonly quotes: number;
  readonly moments: number;
}

export interface Mirror {
  readonly no: RoundNo;
  /** In the order in which they opened. */
  readonly gaps: readonly MirrorGap[];
  readonly probes: readonly OwnProbe[];
  readonly counts: Readonly<Record<ProbeShape, number>>;
  readonly letGo: number;
  /** Median time from a gap to its probe; null: none was probed. */
  readonly toProbeMs: Ms | null;
  readonly ratings: readonly RatingBasis[];
  /** The candidate's word on the interviewing. */
  readonly feedback: Feedback | undefined;
  /** Questions they asked of which nothing was noted, ticked or tapped: of their gaps nothing can be said. */
  readonly unheard: readonly AskId[];
}

/** Undefined where there is nothing to look at: they neither led a question nor asked a follow-up in the round. */
export function mirrorOf(sitting: Sitting): Mirror | undefined {
  const { round, asker } = sitting;
  const led = round.asks.filter((ask) => ask.lead === asker);
  const probes = ownProbes(round, asker);
  if (led.length === 0 && probes.length === 0) return undefined;
  const listenings = led.map((ask) => listeningOf(sitting, ask));
  const gaps = listenings.flatMap((listening) => gapsOf(listening));
  return {
    no: round.no,
    gaps,
    probes,
    counts: Object.fromEntries(
      probeShapes.map((shape) => [shape, probes.filter((probe) => probe.shape === shape).length]),
    ) as Record<ProbeShape, number>, // `probeShapes` has them all
    letGo: gaps.filter(({ fate }) => fate.kind === "letGo").length,
    toProbeMs: medianOf(gaps.flatMap(({ fate }) => (fate.kind === "asked" ? [fate.afterMs] : []))),
    ratings: ratingsOf(round),
    feedback: (round.feedbacks ?? []).find(({ seatId }) => seatId === round.candidate),
    unheard: listenings.filter(isUnheard).map(({ ask }) => ask.askId),
  };
}

function listeningOf({ round, mode, asker, texts, authors, endMs }: Sitting, ask: AskView): Listening {
  const next = round.asks[round.asks.indexOf(ask) + 1];
  const pieces = eachSection((section) => texts.get(`${ask.askId}.${section}`) ?? []);
  return {
    ask,
    mode,
    asker,
    notes: { pieces, authors, candidate: round.candidate },
    untilMs: next?.askedMs ?? Math.max(endMs, ask.endedMs ?? endMs),
  };
}

const isUnheard = ({ ask, notes }: Listening): boolean =>
  (ask.ticks ?? []).length === 0 &&
  ask.taps.length < 2 &&
  Object.values(notes.pieces).every((pieces) => pieces.length === 0);

function ratingsOf({ card }: RoundView): readonly RatingBasis[] {
  return (card?.ratings ?? []).flatMap(({ principleId, rating, evidence }): RatingBasis[] => {
    if (rating === "notProbed") return [];
    const quotes = evidence.filter(({ kind }) => kind === "quote").length;
    return [{ principleId, rating, quotes, moments: evidence.length - quotes }];
  });
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
