/** Takes the marks of Markdown from words, and leaves the words. Pure. */

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  "#39": "'",
};

/** As our own exports write them, and as editors do. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll("\u2060", "")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/?(?:a|b|strong|em|i|u|p|div|span|details|summary|small)(?:\s[^<>]*)?>/gi, "")
    .replace(/(?<!\\)(\*\*|__)(?=\S)(.{1,400}?)(?<=[^\s\\])\1/g, "$2")
    .replace(/(?<![\\!])\[([^[\]]+)\]\((https?:[^()\s]+)\)/g, "$1 ($2)")
    .replace(/\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot|nbsp|#39);/g, (_, sign?: string, name?: string) =>
      sign === undefined ? (entities[name ?? ""] ?? "") : sign,
    );
}

/** A paragraph that its editor broke into lines of one width is one line again; lists and chosen breaks stay. */
export function unwrapped(lines: readonly string[]): string {
  let text = "";
  let before = "";
  for (const line of lines) {
    const words = line.trim();
    const isBroken =
      before.length >= 50 && !/(?: {2}|\\)$/.test(before) && words !== "" && !/^(?:[-*+•–]|\d{1,3}[.)])\s/.test(words);
    if (text !== "") text += isBroken ? " " : "\n";
    text += words.replace(/(?<!\\)\\$/, "");
    before = line.replace(/^\s+/, "");
  }
  return text.replace(/\n{3,}/g, "\n\n").trim();
}

const placeholder = /^(?:[-–—.…_]+|\[[^\]]*\]|\{+[^}]*\}+|<[^>]*>|\([^)]*\.\.\.\)|todo\b.*|tbd\b.*|n\/a|xxx+)\.?$/i;

/** What stands where words should come: “...”, “[what you did]”, “TBD”. */
export const isPlaceholder = (text: string): boolean => placeholder.test(text.trim());
