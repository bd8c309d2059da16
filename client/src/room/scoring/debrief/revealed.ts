/** A revealed round as rows for the plot, sentences for screen readers, and the gap most worth talking about. */
import type { RoundView } from "../../../../../shared/contract/views.ts";
import { dotRows, rowSentence, type DotRow } from "../../../ui/plot/dot-rows.ts";
import type { ScoringDesk } from "../scoring-desk.svelte.ts";

/** The rows of a round, widest first: scorers compared with each other, then with the self-rating. */
export function rowsOf(round: RoundView, desk: ScoringDesk): readonly DotRow[] {
  const asked = new Set(round.asks.flatMap((ask) => ask.principleId ?? []));
  const rows = dotRows(round.cards ?? [], round.selfRatings ?? [], asked, {
    nameOf: (seatId) => desk.firstNameOf(seatId),
    roleOf: (seatId) => desk.room.roleIn(seatId, round.no),
    principle: (principleId) => desk.shelf.nameOf(principleId),
  });
  return [...rows].sort((a, b) => rangeOf(b) - rangeOf(a) || selfGap(b) - selfGap(a));
}

const rangeOf = (row: DotRow): number => {
  const levels = row.dots.map((dot) => dot.rating);
  return levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);
};

/** Levels between the self-rating and the nearest scorer; 0 if either has no level. */
export const selfGap = (row: DotRow): number => {
  const { self } = row;
  if (self === undefined || row.dots.length === 0) return 0;
  return Math.min(...row.dots.map((dot) => Math.abs(dot.rating - self)));
};

/** All ratings of a round as one announcement. */
export const revealSummary = (rows: readonly DotRow[], candidate: string): string =>
  rows.map((row) => rowSentence(row, candidate)).join(". ");
