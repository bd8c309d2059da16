/** Whether an answer's own words can be judged alone. Light: pages that only say so need not load what reads words. */

/** In a spoken round fewer words of the candidate than this are notes to self, not the answer (docs/product.md). */
export const wordsToSpeak = 60;

/** The candidate's own words alone count; until then, ticks, taps, time and notes do. */
export const areWordsEnough = (ownWords: number, mode: "spoken" | "written"): boolean =>
  ownWords > 0 && (mode === "written" || ownWords >= wordsToSpeak);
