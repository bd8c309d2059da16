/** The words of rating: levels against the bar, votes, how close scorers are. */
import type { Rating, Vote } from "../../../shared/contract/ids.ts";
import type { Score } from "../../../shared/contract/views.ts";
import type { Agreement } from "../../../shared/scoring/spread.ts";
import { inWords, plural } from "./counts.ts";

export { voteName } from "../../../shared/report/names.ts";

export const levels: readonly Score[] = [1, 2, 3, 4, 5];
export const voteOrder: readonly Vote[] = ["strongNo", "no", "yes", "strongYes"];

export const levelName: Readonly<Record<Score, string>> = {
  1: "Evidence against",
  2: "Below the bar",
  3: "At the bar",
  4: "Above the bar",
  5: "Raises the bar",
};

export const ratingName: Readonly<Record<Rating, string>> = { ...levelName, notProbed: "Not probed" };

/** "4, above the bar" or "not probed": for sentences and screen readers. */
export const ratingWords = (rating: Rating): string =>
  rating === "notProbed" ? "not probed" : `${rating}, ${levelName[rating].toLowerCase()}`;

/** "4" or "not probed": where the level's name would be too long. */
export const ratingShort = (rating: Rating): string => (rating === "notProbed" ? "not probed" : String(rating));

/** How far apart the levels of one principle are: "agreed", "one apart". */
export const apartWords = (range: number): string => (range === 0 ? "agreed" : `${inWords(range)} apart`);

const closenessWords: Readonly<Record<Agreement["closeness"], string>> = {
  agreed: "You all agree.",
  close: "You’re close.",
  apart: "You differ on some of it. Start with the widest gap.",
  farApart: "You’re far apart. Look at the same evidence before you compare levels.",
};

/** Agreement in words, then the figure in levels. */
export const agreementSentence = ({ closeness, distance }: Agreement): string =>
  `${closenessWords[closeness]} Two scorers differ by ${plural(Math.round(distance * 10) / 10, "level")} on average.`;
