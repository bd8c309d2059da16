/** How a principle went the last time, in a sentence: when, how it was rated, and the two figures that say most. */
import { figuresOf } from "../../../../shared/journal/compare.ts";
import type { Telling } from "../../../../shared/journal/shapes.ts";
import { percent, plural } from "../../words/counts.ts";
import { dayText } from "../../words/times.ts";

/** The newest telling of this principle that is not `now`, of those that say anything. `tellings`: newest first. */
export const lastOf = (tellings: readonly Telling[], principleId: string, now: string): Telling | undefined =>
  tellings.find(
    (telling) => telling.id !== now && telling.principleId === principleId && figureSentence(telling) !== when(telling),
  );

/** "18 November, rated 2. 49% went by before Action, and Result had no number." */
export function figureSentence(telling: Telling): string {
  const { beforeAction, counts, others, self } = figuresOf(telling);
  const rating = others[0] ?? self;
  const parts = [
    beforeAction === null ? "" : `${percent(beforeAction)} went by before Action`,
    counts === null
      ? ""
      : `Result had ${counts.numbersInResult === 0 ? "no number" : plural(counts.numbersInResult, "number")}`,
  ].filter(Boolean);
  const rated = rating ? `${when(telling)}, rated ${rating.rating}` : when(telling);
  return parts.length === 0 ? rated : `${rated}. ${parts.join(", and ")}.`;
}

const when = ({ atMs }: Telling): string => dayText(atMs);
