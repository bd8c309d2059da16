/** One answer of a round as its teller keeps it: how it was told, in counts, and what those who scored shared with them. */
import type { SeatId, Section } from "../contract/ids.ts";
import { sections } from "../contract/star.ts";
import type { AskView, CardRating, RoomView, RoundView } from "../contract/views.ts";
import { stretchesOf } from "../notes/telling.ts";
import { latestRating } from "../scoring/spread.ts";
import type { Signals } from "../signals/hear.ts";
import type { Gap } from "../signals/margin/gap.ts";
import { enoughWords } from "./enough-words.ts";
import type { Parts, Rated, Telling } from "./shapes.ts";

/** Who shared a rating that carries no name. */
export const thePanel = "The panel";

/** The candidate's own words of an answer, and what they hold. */
export interface ReadWords {
  readonly parts: Parts;
  readonly signals: Pick<Signals, "words" | "firstPerson" | "numbers" | "gaps">;
}

export function tellingOf(view: RoomView, round: RoundView, ask: AskView, { parts, signals }: ReadWords): Telling {
  const { words, firstPerson, numbers, gaps } = signals;
  const toldMs = toldMsOf(ask, round);
  return {
    id: `${view.room.roomId}.${ask.askId}`,
    atMs: ask.askedMs,
    storyId: null,
    roomId: view.room.roomId,
    round: round.no,
    where: view.room.title,
    to: listenersOf(view, round),
    question: ask.text,
    principleId: ask.principleId,
    parts,
    toldMs,
    counts: {
      words,
      i: firstPerson.i,
      we: firstPerson.we,
      numbers: numbers.length,
      numbersInResult: numbers.filter(({ section }) => section === "result").length,
    },
    gaps: words >= enoughWords ? gaps : untoldOf(toldMs, parts),
    followUps: ask.probes.length,
    ratings: ratingsOf(view, round, ask),
  };
}

function toldMsOf(ask: AskView, round: RoundView): Telling["toldMs"] {
  const toldMs: Record<Section, number> = { situation: 0, task: 0, action: 0, result: 0, learning: 0 };
  const lastMs = ask.endedMs ?? round.endedMs ?? ask.taps.at(-1)?.atMs ?? ask.askedMs;
  for (const { section, fromMs, toMs } of stretchesOf(ask, lastMs)) toldMs[section] += toMs - fromMs;
  return toldMs;
}

/** What the taps alone say of an answer with few words: parts that were neither told nor written. Without taps nothing is known. */
function untoldOf(toldMs: Telling["toldMs"], parts: Parts): readonly Gap[] {
  if (sections.every((section) => toldMs[section] === 0)) return [];
  return sections
    .filter((section) => toldMs[section] === 0 && parts[section].trim() === "")
    .map((section): Gap => `missing:${section}`);
}

/** Everybody who is still there, and those who asked or scored in this round before they left. */
function listenersOf({ seats }: RoomView, round: RoundView): readonly string[] {
  const active = new Set<SeatId>([
    ...round.asks.flatMap((ask) => [ask.lead, ...ask.probes.map((probe) => probe.bySeat)]),
    ...round.sealed,
  ]);
  return seats
    .filter(({ seatId, gone }) => seatId !== round.candidate && (!gone || active.has(seatId)))
    .map(({ name }) => name);
}

/** The ratings that this seat may see of what the answer was about, and of what was heard in it in passing. */
function ratingsOf(view: RoomView, round: RoundView, ask: AskView): readonly Rated[] {
  const nameOf = (seatId: SeatId): string => view.seats.find((seat) => seat.seatId === seatId)?.name ?? "Someone";
  const asked = new Set(round.asks.map(({ principleId }) => principleId));
  const [first] = round.asks;
  /** A principle that nobody asked about belongs to the answer its evidence comes from. */
  const isHere = (principleId: string, evidence: CardRating["evidence"] = []): boolean => {
    if (asked.has(principleId)) return principleId === ask.principleId;
    const from = evidence.find((proof) => proof.kind === "quote")?.askId ?? first?.askId;
    return from === ask.askId;
  };
  const rated = (
    principleId: string,
    by: string,
    isSelf: boolean,
    rating: CardRating["rating"] | undefined,
  ): Rated[] => (typeof rating === "number" ? [{ principleId, by, isSelf, rating }] : []);
  const selves = round.selfRatings ?? (round.selfRating ? [round.selfRating] : []);
  return [
    ...(round.cards ?? []).flatMap((card) =>
      card.ratings
        .filter(({ principleId, evidence }) => isHere(principleId, evidence))
        .flatMap(({ principleId }) => rated(principleId, nameOf(card.seatId), false, latestRating(card, principleId))),
    ),
    ...(round.shared?.lines ?? []).flatMap(({ kind, principleId, rating }) =>
      kind === "rating" && principleId !== undefined && isHere(principleId)
        ? rated(principleId, thePanel, false, rating)
        : [],
    ),
    ...selves
      .filter(({ seatId }) => seatId === round.candidate)
      .flatMap(({ seatId, ratings }) =>
        ratings
          .filter(({ principleId }) => isHere(principleId))
          .flatMap(({ principleId, rating }) => rated(principleId, nameOf(seatId), true, rating)),
      ),
  ];
}
