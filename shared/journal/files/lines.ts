/** The lines of a text with what each of them is: a heading, the beginning of a part, a row of a table, or words. Pure. */
import type { FileFault } from "./found.ts";
import { isLetter, labelNamed } from "./labels.ts";
import type { Label } from "./labels.ts";

/** What a line is an item or a line of. */
export type Within = "list" | "quote" | "page";

export type LineKind =
  /** `level` 7: a line that stands out, such as one in bold type; it may or may not be a title. */
  | { readonly is: "heading"; readonly level: number; readonly text: string }
  | {
      readonly is: "label";
      readonly label: Label;
      readonly after: string;
      readonly dress: "heading" | "bold" | "plain";
      readonly within: Within;
    }
  | { readonly is: "row"; readonly cells: readonly string[] }
  /** A comment, or a block of code: never part of a story. */
  | { readonly is: "aside" }
  | { readonly is: "blank" }
  | { readonly is: "rule" }
  | { readonly is: "words" };

export interface Line {
  /** From 1. */
  readonly at: number;
  readonly raw: string;
  readonly kind: LineKind;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly isMarkdown: boolean;
  readonly faults: readonly FileFault[];
}

export function linesOf(text: string): Lines {
  const raws = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const { asides, faults } = asidesIn(raws);
  const lines = raws.map((raw, index): Line => {
    const isAlone = (raws[index - 1] ?? "").trim() === "";
    const kind = asides.has(index) ? ({ is: "aside" } as const) : kindOf(raw, raws[index + 1] ?? "", isAlone);
    return { at: index + 1, raw, kind };
  });
  const isMarkdown = lines.some(
    ({ raw, kind }) => kind.is === "row" || kind.is === "aside" || /^\s{0,3}#{1,6}\s|\*\*\S/.test(raw),
  );
  return { lines, isMarkdown, faults };
}

/** A longer line is no title; only how it begins says what it is. */
const longestTitle = 400;

function kindOf(raw: string, next: string, isAlone: boolean): LineKind {
  const line = raw.trim();
  if (line === "") return { is: "blank" };
  if (line.startsWith("|") && line.endsWith("|") && line.length > 1) return rowOf(line);
  if (line.length > longestTitle) return labelledLong(line);
  if (/^([-*_])(?:\s*\1){2,}$|^=+$/.test(line)) return { is: "rule" };
  const [, marks = "", heading] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? [];
  if (heading !== undefined) return headingOf(marks.length, heading);
  if (isAlone && /^\s*(?:={3,}|-{4,})\s*$/.test(next)) return headingOf(next.includes("=") ? 1 : 2, line);
  const labelled = labelledLine(line);
  if (labelled) return labelled;
  const title = titleOf(line);
  return title === undefined ? { is: "words" } : { is: "heading", level: 7, text: title };
}

function headingOf(level: number, heading: string): LineKind {
  const text = heading.replace(/^(\*\*|__)(.*)\1$/, "$2").trim();
  const label = labelNamed(bare(text));
  // One letter as a heading is hardly a part; “[S]” is.
  if (label && (!isLetter(label) || /^[[(]|:$/.test(text)))
    return { is: "label", label, after: "", dress: "heading", within: "page" };
  const labelled = labelledLine(text);
  return labelled?.is === "label" && labelled.label.kind === "part"
    ? { ...labelled, dress: "heading" }
    : { is: "heading", level, text };
}

function rowOf(line: string): LineKind {
  const cells = line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
  return { is: "row", cells };
}

/** Without list marks, quote marks and pictures before the first word. */
const bare = (line: string): string =>
  line
    .replace(/^(?:>\s*)+/, "")
    .replace(/^(?:[-*+•]|\d{1,2}[.)])\s+/, "")
    .replace(/^[\p{Extended_Pictographic}\uFE0F\s]+/u, "");

const bold = /^(\*\*\*|\*\*|__|\*|_)(?=\S)(.{1,80}?)(?<=\S)\1\s*(.*)$/;
const plain = /^([^:*_]{1,60}?)\s*(:|\s[–—-]\s)\s*(.*)$/;
/** A letter in brackets or in bold type, with the rest of its word outside. */
const capital = /^(?:\*\*|__|[[(])([STARL])(?:\*\*|__|[\])])(ituation|asks?|ctions?|esults?|eflection|earnings?)\b/i;

function labelledLine(line: string): (LineKind & { readonly is: "label" }) | undefined {
  const text = bare(line).replace(capital, "$1$2");
  const within = line.startsWith(">") ? "quote" : /^(?:[-*+•]|\d{1,2}[.)])\s/.test(line) ? "list" : "page";
  const [, , inBold, behind = ""] = bold.exec(text) ?? [];
  if (inBold !== undefined) {
    const label = labelNamed(inBold.replace(/[:.]$/, "").replace(/^[\p{Extended_Pictographic}\uFE0F\s]+/u, ""));
    const isLed = /[:.]$/.test(inBold) || /^(?:[:.–—-]|$)/.test(behind);
    if (!label || !(isLed || label.kind === "part")) return undefined;
    const after = behind.replace(/^(?:[:.]|[–—-](?=\s|$))\s*/, "");
    return { is: "label", label, after, dress: "bold", within };
  }
  const [, bracketed, afterBracket = ""] = /^[[(]([^\])]{1,20})[\])]\s*:?\s*(.*)$/.exec(text) ?? [];
  const inBrackets = bracketed === undefined ? undefined : labelNamed(bracketed);
  if (inBrackets?.kind === "part")
    return { is: "label", label: inBrackets, after: afterBracket, dress: "plain", within };
  const [, name, sign = "", after = ""] = plain.exec(text) ?? [];
  const label = labelNamed(name ?? text.slice(0, 61));
  if (!label) return undefined;
  if (name !== undefined) {
    // “Note - …” and “People - …” are words of a sentence as often as not.
    if (label.kind !== "part" && sign !== ":") return undefined;
    return { is: "label", label, after, dress: "plain", within };
  }
  const isOwnLine = label.kind === "part" && !isLetter(label) && text.split(/\s+/).length <= 2 && /^\p{Lu}/u.test(text);
  return isOwnLine ? { is: "label", label, after: "", dress: "plain", within } : undefined;
}

function labelledLong(line: string): LineKind {
  const labelled = labelledLine(line.slice(0, longestTitle));
  return labelled ? { ...labelled, after: labelled.after + line.slice(longestTitle) } : { is: "words" };
}

/** A line that may be a title: all in bold type, or numbered as a story. */
function titleOf(line: string): string | undefined {
  const text = line.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, "");
  const [, , inBold] = /^(\*\*|__)(?=\S)((?:(?!\1).)+)\1[.:]?$/.exec(text) ?? [];
  if (inBold !== undefined) return inBold;
  const [, summary] = /^(?:<details>)?<summary>(.*)<\/summary>$/i.exec(text) ?? [];
  if (summary !== undefined) return summary;
  return /^(?:story|example|case)\s*#?\d{1,3}\b.{0,120}$/i.test(text) ? text : undefined;
}

/** Comments and blocks of code that begin on a line of their own. One that never ends is none. */
function asidesIn(raws: readonly string[]): { readonly asides: ReadonlySet<number>; readonly faults: FileFault[] } {
  const asides = new Set<number>();
  const faults: FileFault[] = [];
  const endless = new Set<string>();
  for (let index = 0; index < raws.length; index += 1) {
    const [, comment, fence] = /^\s*(?:(<!--)|(```+|~~~+))/.exec(raws[index] ?? "") ?? [];
    if (comment === undefined && fence === undefined) continue;
    const end = endless.has(fence ?? "<!--") ? -1 : endOf(raws, index, fence);
    if (end < 0) {
      const what = fence === undefined ? "comment" : "block of code";
      if (!endless.has(fence ?? "<!--"))
        faults.push({ line: index + 1, message: `This ${what} never ends, so it was read as text.` });
      endless.add(fence ?? "<!--");
      continue;
    }
    for (; index <= end; index += 1) asides.add(index);
    index -= 1;
  }
  return { asides, faults };
}

function endOf(raws: readonly string[], start: number, fence: string | undefined): number {
  for (let index = fence === undefined ? start : start + 1; index < raws.length; index += 1) {
    const raw = raws[index] ?? "";
    if (fence === undefined ? raw.includes("-->") : raw.trim().startsWith(fence)) return index;
  }
  return -1;
}
