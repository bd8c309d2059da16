/** The words of the ratings, the same on every screen. */
import type { Rating } from "../../../shared/contract/ids.ts";

export const ratingName: Readonly<Record<Rating, string>> = {
  1: "Evidence against",
  2: "Below the bar",
  3: "At the bar",
  4: "Above the bar",
  5: "Raises the bar",
  notProbed: "Not probed",
};
