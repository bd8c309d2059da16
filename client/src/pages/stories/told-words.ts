/** How often a story was told, in words: "not told yet", "told once", "told four times". */
import { inWords } from "../../words/counts.ts";

export const timesTold = (times: number): string =>
  times === 0
    ? "not told yet"
    : times === 1
      ? "told once"
      : times === 2
        ? "told twice"
        : `told ${inWords(times)} times`;
