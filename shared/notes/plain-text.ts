/**
 * Signs that may not stand in notes, because counts of lines and units disagree about them: what one reader takes for the end of a line is a
 * letter to another, and then marks, quotes and edits land beside their words. Half a character is not on this list: the wire cannot carry it.
 */
// eslint-disable-next-line no-control-regex -- these are the signs meant
const odd = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/;
// eslint-disable-next-line no-control-regex -- these are the signs meant
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex -- these are the signs meant
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

export const isPlain = (text: string): boolean => !odd.test(text);

/** The same words as notes hold them: one kind of line end, no unseen signs, no half characters. */
export const plain = (text: string): string =>
  text
    .replace(lineEnds, "\n")
    .replace(unseen, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");

export const plainLine = (text: string): string => plain(text).replaceAll("\n", " ");
