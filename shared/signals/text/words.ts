const fromLetterToSpace = /[\p{L}\p{N}]\S*/gu;

/** Counts the words of a text: runs between spaces that hold a letter or a digit. */
export const countWords = (text: string): number => text.match(fromLetterToSpace)?.length ?? 0;
