/** Words of a text while they are sorted into stories, each with the line it stands on. Pure. */
import type { LooseText } from "./found.ts";
import type { AboutKind, Label } from "./labels.ts";

export interface Piece {
  readonly at: number;
  readonly text: string;
  /** What it says about the story, if that is what it is. */
  readonly about?: { readonly kind: AboutKind; readonly name: string };
  /** How it reads between the title and the first part of a story. */
  readonly within?: Piece;
}

/** Two spaces or a backslash at the end of a line break it; that is known later. */
export const trailing = (raw: string): string => /(?: {2}|\\)$/.exec(raw)?.[0] ?? "";
export const plainName = (name: string): string => name.replace(/[*_[\]:]/g, "").trim();

/** What our own export calls the words of a story that are in none of its parts. */
const freeText = /^free text$/i;

export const aboutPiece = (at: number, label: Label, after: string, raw: string): Piece =>
  freeText.test(plainName(label.name))
    ? { at, text: after + trailing(raw) }
    : label.kind === "about" || label.kind === "part"
      ? { at, text: `${plainName(label.name)}: ${after}${trailing(raw)}`, about: { kind: "about", name: label.name } }
      : { at, text: after + trailing(raw), about: { kind: label.kind, name: plainName(label.name) } };

export const inOrder = <Placed extends { readonly line: number }>(all: readonly Placed[]): readonly Placed[] =>
  [...all].sort((a, b) => a.line - b.line);
export const inPlace = (pieces: readonly Piece[]): readonly Piece[] => [...pieces].sort((a, b) => a.at - b.at);

/** Lines that follow one another are one text. */
export function blocksOf(pieces: readonly Piece[]): readonly LooseText[] {
  const blocks: { line: number; last: number; text: string }[] = [];
  for (const { at, text } of pieces) {
    const block = blocks.at(-1);
    if (block && at - block.last <= 2) {
      block.text += (at - block.last === 2 ? "\n\n" : "\n") + text;
      block.last = at;
    } else if (text.trim() !== "") blocks.push({ line: at, last: at, text });
  }
  return blocks.map(({ line, text }) => ({ line, text: text.trim() }));
}
