/** The figures of two tellings beside each other, for a table: only those that at least one of them has. Counts, never grades. */
import { figuresOf, type Figures } from "../../../../shared/journal/compare.ts";
import type { Telling } from "../../../../shared/journal/shapes.ts";
import { percent } from "../../words/counts.ts";
import { clockText } from "../../words/times.ts";

interface FigureRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const none = "–";
const figures: readonly (readonly [name: string, of: (figures: Figures) => string | undefined])[] = [
  ["Your rating", ({ self }) => self && String(self.rating)],
  [
    "Rated by others",
    ({ others }) => (others.length === 0 ? undefined : others.map(({ rating }) => rating).join(", ")),
  ],
  ["Told in", ({ toldMs }) => (toldMs === null ? undefined : clockText(toldMs))],
  ["Before Action", ({ beforeAction }) => (beforeAction === null ? undefined : percent(beforeAction))],
  ["I to we", ({ counts }) => (counts === null ? undefined : `${counts.i} to ${counts.we}`)],
  ["Numbers in Result", ({ counts }) => (counts === null ? undefined : String(counts.numbersInResult))],
  ["Follow-ups", ({ followUps }) => String(followUps)],
  ["Still open", ({ gaps }) => (gaps === null ? undefined : String(gaps.length))],
];

export function figureRows(now: Telling, last: Telling | undefined): readonly FigureRow[] {
  const [before, after] = [last && figuresOf(last), figuresOf(now)];
  return figures.flatMap(([name, of]) => {
    const cells = { before: (before && of(before)) ?? none, after: of(after) ?? none };
    return cells.before === none && cells.after === none ? [] : { name, ...cells };
  });
}
