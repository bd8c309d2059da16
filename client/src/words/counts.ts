/** Lists and numbers in words. */

/** "Ana", "Ana and Ben", "Ana, Ben and Cem". */
export const listOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

const words =
  "none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" ");
/** "one" to "sixteen" in words, more in digits. */
export const inWords = (count: number): string => words[count] ?? String(count);

/** "1 minute", "2 minutes"; "2 stories" where an s is not enough. */
export const plural = (count: number, word: string, many = `${word}s`): string =>
  `${count} ${count === 1 ? word : many}`;

/** A share between 0 and 1: "40%". */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
