const fromLetterToSpace = /[\p{L}\p{N}]\S*/gu;

/** Counts the words of a text: runs between spaces that hold a letter or a digit. */
export const countWords = (text: string): number => text.match(fromLetterToSpace)?.length ?? 0;

/** Counts the different words of a text, of three letters or more, that are not among the known ones. */
export function countWordsBeside(known: ReadonlySet<string>, text: string): number {
  const seen = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}'-]{2,}/gu)) if (!known.has(word)) seen.add(word);
  return seen.size;
}
