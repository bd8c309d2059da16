/** How a principle went the last time, in a sentence: when, how it was rated, and the two figures that say most. */
import { figuresOf } from "../../../../shared/journal/compare.ts";
import type { Telling } from "../../../../shared/journal/shapes.ts";
import { percent, plural } from "../../words/counts.ts";
import { shortDate } from "../../words/times.ts";

/** The newest telling of this principle that is not `now`, of those that say anything. `tellings`: newest first. */
export const lastOf = (tellings: readonly Telling[], principleId: string, now: string): Telling | undefined =>
  tellings.find(
    (telling) =>
      telling.id !== now &&
      telling.principleId === principleId &&
      (ratingOf(telling) !== undefined || said(telling).length > 0),
  );

/** "18 Nov, rated 2. 49% went by before Action, and Result had no number." */
export function lastSentence(telling: Telling, nowMs: number): string {
  const rating = ratingOf(telling);
  const day = shortDate(telling.atMs, nowMs);
  const rated = rating ? `${day}, rated ${rating}` : day;
  const figures = said(telling);
  return figures.length === 0 ? `${rated}.` : `${rated}. ${figures.join(", and ")}.`;
}

/** By others before by oneself. */
const ratingOf = (telling: Telling): number | undefined => {
  const { others, self } = figuresOf(telling);
  return (others[0] ?? self)?.rating;
};

const said = (telling: Telling): readonly string[] => {
  const { beforeAction, counts } = figuresOf(telling);
  const numbers = counts?.numbersInResult;
  return [
    ...(beforeAction === null ? [] : [`${percent(beforeAction)} went by before Action`]),
    ...(numbers === undefined ? [] : [`Result had ${numbers === 0 ? "no number" : plural(numbers, "number")}`]),
  ];
};
