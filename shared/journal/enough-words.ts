/** Below this an answer has too few written words to count: a quiet keyboard is not silence. */
export const enoughWords = 60;
