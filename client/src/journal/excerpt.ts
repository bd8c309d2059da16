/** A few lines of a page for a list of pages: its beginning, or the place where the words searched for stand. */

export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

const leadChars = 40;
const mostChars = 180;

export function excerptOf(text: string, sought = ""): readonly Piece[] {
  const words = sought.split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [{ text: oneLine(text.slice(0, mostChars)), isFound: false }];
  const any = new RegExp(
    `(${words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join("|")})`,
    "giu",
  );
  const at = text.search(any);
  const from = at > leadChars * 2 ? text.lastIndexOf(" ", at - leadChars) + 1 : 0;
  const shown = oneLine(`${from > 0 ? "… " : ""}${text.slice(from, from + mostChars)}`);
  return shown
    .split(any)
    .map((piece, index) => ({ text: piece, isFound: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ");
