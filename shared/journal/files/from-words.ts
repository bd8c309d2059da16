/**
 * Reads stories out of Markdown and plain text: parts begin with “Situation:”, “**S (Situation):**”, “### Result” or their like, in lists, in
 * tables of two columns, under headings or under none. What belongs to no part stays with its story; what belongs to no story is kept too.
 */
import type { Section } from "../../contract/ids.ts";
import { Draft, faultsOf, isTemplate } from "./draft.ts";
import type { Piece, Slot } from "./draft.ts";
import { noOthers } from "./found.ts";
import type { FileFault, FoundFile, FoundStory, LooseText } from "./found.ts";
import { isLetter, labelNamed } from "./labels.ts";
import type { Label } from "./labels.ts";
import { linesOf } from "./lines.ts";
import type { Line, LineKind } from "./lines.ts";
import { withoutMarks } from "./marks.ts";
import { principleNamed } from "./principles-named.ts";
import { headOf, namesUnused, storyFromRow } from "./rows.ts";

type LabelLine = LineKind & { readonly is: "label" };
/** A line that may turn out to be a title. */
interface Candidate {
  readonly at: number;
  readonly text: string;
  readonly level: number;
}

export function fromWords(text: string): FoundFile {
  const { lines, isMarkdown, faults } = linesOf(text);
  return new Reading(lines, isMarkdown, faults).file();
}

class Reading {
  readonly #lines: readonly Line[];
  readonly #isMarkdown: boolean;
  readonly #faults: FileFault[];
  readonly #drafts: Draft[] = [];
  readonly #ofRows: FoundStory[] = [];
  #loose: Piece[] = [];
  #draft: Draft | undefined;
  /** Where words go: a part or the rest of the open story, or outside of any. */
  #slot: Slot | undefined;
  /** The last heading since a part began, and the last line that stands out. */
  #heading: Candidate | undefined;
  #standsOut: Candidate | undefined;
  /** The last heading above the one of a story. */
  #group: Candidate | undefined;

  constructor(lines: readonly Line[], isMarkdown: boolean, faults: readonly FileFault[]) {
    this.#lines = lines;
    this.#isMarkdown = isMarkdown;
    this.#faults = [...faults];
  }

  file(): FoundFile {
    for (let index = 0; index < this.#lines.length; index += 1) index += this.#take(index);
    const stories = [...this.#ofRows];
    for (const draft of this.#drafts) {
      const story = draft.finish(this.#isMarkdown);
      if (isTemplate(story)) this.#keepTemplate(draft);
      else {
        stories.push(story);
        for (const fault of [...draft.faults, ...faultsOf(story, draft.seen)]) this.#faults.push(fault);
      }
    }
    return {
      form: this.#isMarkdown ? "markdown" : "text",
      stories: inOrder(stories),
      loose: blocksOf(inPlace(this.#loose)),
      others: noOthers,
      beside: {},
      faults: inOrder(this.#faults),
    };
  }

  /** Returns how many lines more than this one it took. */
  #take(index: number): number {
    const line = this.#lines[index];
    if (!line) return 0;
    const { at, raw, kind } = line;
    switch (kind.is) {
      case "aside":
        this.#loose.push({ at, text: raw });
        return 0;
      case "blank":
        if (this.#slot && this.#draft) this.#draft.add(this.#slot, { at, text: "" });
        return 0;
      case "rule":
        this.#slot = undefined;
        return 0;
      case "heading":
        this.#takeHeading(line, kind);
        return 0;
      case "label":
        this.#takeLabel(index, line, kind);
        return 0;
      case "row":
        return this.#takeRows(index);
      case "words":
        this.#say({ at, text: raw });
        return 0;
    }
  }

  #say(piece: Piece): void {
    if (this.#slot && this.#draft) this.#draft.add(this.#slot, piece);
    else this.#loose.push(piece);
  }

  #takeHeading({ at, raw }: Line, { level, text }: LineKind & { readonly is: "heading" }): void {
    const candidate = { at, text, level };
    if (level === 7) {
      this.#standsOut = candidate;
      this.#say({ at, text: raw });
      return;
    }
    if (this.#draft && level > this.#draft.level) {
      this.#slot = "rest";
      this.#draft.add("rest", { at, text });
    } else {
      this.#close();
      this.#loose.push({ at, text: raw });
    }
    if (this.#heading && this.#heading.level < level) this.#group = this.#heading;
    else if (this.#group && this.#group.level >= level) this.#group = undefined;
    this.#heading = candidate;
    this.#standsOut = undefined;
  }

  #close(): void {
    this.#draft = undefined;
    this.#slot = undefined;
  }

  #takeLabel(index: number, line: Line, kind: LabelLine): void {
    const { label } = kind;
    if (label.kind === "part") {
      if (this.#isPart(kind, label)) this.#begin(index, line, kind, label);
      else this.#say({ at: line.at, text: line.raw });
      return;
    }
    const about = aboutPiece(line.at, label, kind.after, line.raw);
    const inPart = this.#slot !== undefined && this.#slot !== "rest";
    const isOfStory =
      (kind.within === "page" || kind.within === this.#draft?.within) &&
      (label.kind !== "about" || kind.dress !== "plain");
    if (!this.#draft || (inPart && !isOfStory)) {
      this.#say({ at: line.at, text: line.raw, within: about });
      return;
    }
    this.#slot = "rest";
    this.#draft.add("rest", about);
  }

  /** Not every line that begins like a part is one: a list within a part may name its goals and steps. */
  #isPart({ dress, within }: LabelLine, label: Label & { readonly kind: "part" }): boolean {
    const [section] = label.sections;
    const draft = this.#draft;
    if (!draft || draft.seen.size === 0) return dress !== "heading" || section === "situation" || section === "task";
    return draft.within === within || !draft.has(section) || section === firstOf(draft);
  }

  #begin(index: number, line: Line, { after, within }: LabelLine, label: Label & { readonly kind: "part" }): void {
    const section = this.#sectionFor(label);
    const draft = this.#startsStory(index, section) ? this.#open(index, line) : this.#draft;
    if (!draft) return;
    const isAgain = draft.has(section);
    if (!isAgain) draft.seen.set(section, line.at);
    if (draft.seen.size === 1) draft.within = within;
    if (label.sections.length > 1)
      draft.faults.push({
        line: line.at,
        message: `${plainName(label.name)} stand together; both are in the first of them.`,
      });
    if (isAgain) {
      draft.add(section, { at: line.at, text: "" });
      draft.faults.push({
        line: line.at,
        message: `${plainName(label.name)} comes twice here; both are kept together.`,
      });
    }
    const text = isAgain && !isLetter(label) ? `${plainName(label.name)}: ${after}` : after;
    if (text.trim() !== "") draft.add(section, { at: line.at, text: text + trailing(line.raw) });
    this.#slot = section;
    this.#heading = undefined;
    this.#standsOut = undefined;
  }

  /** In “S, T, A, R, R” the second R is what was learned. */
  #sectionFor(label: Label & { readonly kind: "part" }): Section {
    const [section] = label.sections;
    const isSecondR = section === "result" && isLetter(label) && this.#draft?.has("result");
    return isSecondR && !this.#draft?.has("learning") ? "learning" : section;
  }

  #startsStory(index: number, section: Section): boolean {
    const draft = this.#draft;
    if (!draft) return true;
    const isAgain = draft.has(section);
    if (this.#heading ?? this.#standsOut) return isAgain;
    return isAgain && section === firstOf(draft) && draft.seen.size > 1 && index > 0;
  }

  #open(index: number, { at }: Line): Draft {
    const title = this.#titleBefore(index);
    const from = title?.at ?? at;
    const before = this.#draft?.cutFrom(from) ?? [];
    const outside = this.#loose.filter((piece) => piece.at >= from);
    this.#loose = this.#loose.filter((piece) => piece.at < from);
    const group = title === this.#heading ? this.#group : (this.#heading ?? this.#group);
    const draft = new Draft(from, title?.text ?? "", title?.level ?? 7, group?.text ?? "");
    for (const piece of inPlace([...before, ...outside])) {
      if (this.#lines[piece.at - 1]?.kind.is === "aside") this.#loose.push(piece);
      else if (piece.at !== title?.at) draft.add("rest", piece.within ?? piece);
    }
    this.#drafts.push(draft);
    this.#draft = draft;
    return draft;
  }

  /** The heading of one story; below the heading of several, the line that stands out, or stands alone. */
  #titleBefore(index: number): Candidate | undefined {
    if (this.#heading && !(this.#isOfMany(this.#heading, index) && (this.#standsOut ?? this.#lineAlone(index))))
      return this.#heading;
    return this.#standsOut ?? this.#lineAlone(index);
  }

  /** Whether this part begins again and again under the heading, with no other heading between. */
  #isOfMany({ at, level, text }: Candidate, index: number): boolean {
    if (level === 1 || principleNamed(text) !== undefined) return true;
    const first = this.#lines[index]?.kind;
    if (first?.is !== "label" || first.label.kind !== "part") return false;
    const [section] = first.label.sections;
    for (let next = Math.max(index + 1, at); next < this.#lines.length; next += 1) {
      const kind = this.#lines[next]?.kind;
      if (kind?.is === "heading" && kind.level <= 6) return false;
      if (
        kind?.is === "label" &&
        kind.label.kind === "part" &&
        kind.label.sections[0] === section &&
        kind.dress === first.dress
      )
        return true;
    }
    return false;
  }

  /** One short line above, with nothing around it but what is said about the story. */
  #lineAlone(index: number): Candidate | undefined {
    for (let before = index - 1; before >= 0; before -= 1) {
      const line = this.#lines[before];
      if (!line || line.kind.is === "blank" || (line.kind.is === "label" && line.kind.label.kind !== "part")) continue;
      const above = this.#lines[before - 1]?.kind.is ?? "blank";
      const isAlone = above === "blank" || above === "rule" || above === "aside" || above === "heading";
      const text = line.raw.trim();
      if (line.kind.is !== "words" || !isAlone || text.length > 120 || /[.;,:]$/.test(text)) return undefined;
      return { at: line.at, text, level: 7 };
    }
    return undefined;
  }

  /** A table: of stories, one in each row, or of one story, one part in each row; any other is words. */
  #takeRows(index: number): number {
    let end = index;
    while (this.#lines[end]?.kind.is === "row") end += 1;
    const rows = this.#lines
      .slice(index, end)
      .flatMap(({ at, kind }) => (kind.is === "row" ? [{ at, cells: kind.cells }] : []));
    const [top] = rows;
    const told = rows.slice(1).filter(({ cells }) => !cells.every(isLine));
    const head = headOf((top?.cells ?? []).map(withoutMarks));
    if (top && head && told.length > 0) {
      this.#close();
      this.#heading = undefined;
      this.#standsOut = undefined;
      const unused = namesUnused(head, told);
      if (unused !== "") this.#loose.push({ at: top.at, text: unused });
      for (const { at, cells } of told) {
        const { story, faults } = storyFromRow(head, cells.map(withoutMarks), at);
        this.#ofRows.push(story);
        this.#faults.push(...faults);
      }
      return end - index - 1;
    }
    for (const [nth, { at, cells }] of rows.entries()) this.#takeRow(index + nth, at, cells);
    return end - index - 1;
  }

  #takeRow(index: number, at: number, [name = "", ...cells]: readonly string[]): void {
    const line = this.#lines[index];
    const label = labelNamed(name.replace(/[*_:]/g, ""));
    if (
      !line ||
      (isLine(name) && cells.every(isLine)) ||
      (tableHeads.test(name) && cells.every((cell) => tableHeads.test(cell)))
    )
      return;
    if (label && cells.length > 0) {
      const after = cells.join(" | ");
      const kind = { is: "label", label, after, dress: "bold", within: "page" } as const;
      this.#takeLabel(index, { ...line, raw: `${name}: ${after}` }, kind);
    } else this.#say({ at, text: line.raw });
  }

  #keepTemplate(draft: Draft): void {
    const next = this.#drafts[this.#drafts.indexOf(draft) + 1]?.line ?? Infinity;
    const known = new Set(this.#loose.map(({ at }) => at));
    this.#faults.push({ line: draft.line, message: "This is a form to fill in, not a story; it was kept as text." });
    const own = new Set(draft.cutFrom(0).map(({ at }) => at));
    const last = Math.max(draft.line, ...own);
    for (const { at, raw } of this.#lines)
      if (at >= draft.line && at <= last && at < next && !known.has(at)) this.#loose.push({ at, text: raw });
  }
}

const firstOf = ({ seen }: Draft): Section | undefined => [...seen.keys()][0];

/** Two spaces or a backslash at the end of a line break it; that is known later. */
const trailing = (raw: string): string => /(?: {2}|\\)$/.exec(raw)?.[0] ?? "";
const isLine = (cell: string): boolean => /^:?-*:?$/.test(cell);
/** What the columns of a table of parts are called. */
const tableHeads =
  /^(?:\*\*)?(?:|elements?|content|parts?|sections?|fields?|details?|texts?|answers?|description|notes?|component|#)(?:\*\*)?$/i;
const plainName = (name: string): string => name.replace(/[*_[\]:]/g, "").trim();

/** What our own export calls the words of a story that are in none of its parts. */
const freeText = /^free text$/i;

const aboutPiece = (at: number, label: Label, after: string, raw: string): Piece =>
  freeText.test(plainName(label.name))
    ? { at, text: after + trailing(raw) }
    : label.kind === "about" || label.kind === "part"
      ? { at, text: `${plainName(label.name)}: ${after}${trailing(raw)}`, about: { kind: "about", name: label.name } }
      : { at, text: after + trailing(raw), about: { kind: label.kind, name: plainName(label.name) } };

const inOrder = <Placed extends { readonly line: number }>(all: readonly Placed[]): readonly Placed[] =>
  [...all].sort((a, b) => a.line - b.line);
const inPlace = (pieces: readonly Piece[]): readonly Piece[] => [...pieces].sort((a, b) => a.at - b.at);

/** Lines that follow one another are one text. */
function blocksOf(pieces: readonly Piece[]): readonly LooseText[] {
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
