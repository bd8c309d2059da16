/**
 * Reads stories out of Markdown and plain text: parts begin with “Situation:”, “**S (Situation):**”, “### Result” or their like, in lists, in
 * tables of two columns, under headings or under none. What belongs to no part stays with its story; what belongs to no story is kept too.
 */
import type { Section } from "../../contract/ids.ts";
import { Draft, faultsOf, isTemplate } from "./draft.ts";
import type { Slot } from "./draft.ts";
import { noOthers } from "./found.ts";
import type { FileFault, FoundFile, FoundStory } from "./found.ts";
import { isLetter, labelNamed } from "./labels.ts";
import type { Label } from "./labels.ts";
import { linesOf } from "./lines.ts";
import type { Line, LineKind } from "./lines.ts";
import { withoutMarks } from "./marks.ts";
import { aboutPiece, blocksOf, inOrder, inPlace, plainName, trailing } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { headOf, namesUnused, storyFromRow } from "./rows.ts";
import { titleBefore } from "./titles.ts";
import type { Candidate } from "./titles.ts";

type LabelLine = LineKind & { readonly is: "label" };

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
    const title = titleBefore(this.#lines, index, this.#heading, this.#standsOut);
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
    for (const [nth, { at, cells }] of rows.entries())
      if (head) this.#say({ at, text: this.#lines[index + nth]?.raw ?? "" });
      else this.#takeRow(index + nth, at, cells);
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
    const last = draft.cutFrom(0).at(-1)?.at ?? draft.line;
    for (const { at, raw } of this.#lines)
      if (at >= draft.line && at <= last && at < next && !known.has(at)) this.#loose.push({ at, text: raw });
  }
}

const firstOf = ({ seen }: Draft): Section | undefined => [...seen.keys()][0];

const isLine = (cell: string): boolean => /^:?-*:?$/.test(cell);
/** What the columns of a table of parts are called. */
const tableHeads =
  /^(?:\*\*)?(?:|elements?|content|parts?|sections?|fields?|details?|texts?|answers?|description|notes?|component|#)(?:\*\*)?$/i;
