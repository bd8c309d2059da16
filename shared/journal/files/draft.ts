/** A story while its lines are gathered. Pure. */
import type { Section } from "../../contract/ids.ts";
import { sections } from "../../contract/star.ts";
import { sectionName } from "../../report/names.ts";
import type { Fit } from "../shapes.ts";
import type { FileFault, FoundStory } from "./found.ts";
import type { Within } from "./lines.ts";
import { isPlaceholder, unwrapped, withoutMarks } from "./marks.ts";
import type { Piece } from "./pieces.ts";
import { principleNamed, principlesIn } from "./principles-named.ts";

export type Slot = Section | "rest";

export class Draft {
  readonly line: number;
  readonly title: string;
  /** Of its heading; 7 where it has none. */
  readonly level: number;
  /** What its parts are items or lines of. */
  within: Within = "page";
  /** A heading above it and others, which may be a principle. */
  readonly group: string;
  /** The parts that have begun, and the lines they begin on. */
  readonly seen = new Map<Section, number>();
  readonly faults: FileFault[] = [];
  readonly #pieces: Record<Slot, Piece[]> = {
    situation: [],
    task: [],
    action: [],
    result: [],
    learning: [],
    rest: [],
  };

  constructor(line: number, title: string, level: number, group: string) {
    this.line = line;
    this.title = title;
    this.level = level;
    this.group = group;
  }

  has(section: Section): boolean {
    return this.seen.has(section);
  }

  add(slot: Slot, piece: Piece): void {
    this.#pieces[slot].push(piece);
  }

  /** Takes back what stands on this line and after it. */
  cutFrom(line: number): readonly Piece[] {
    const cut: Piece[] = [];
    for (const slot of [...sections, "rest"] as const) {
      const pieces = this.#pieces[slot];
      const from = pieces.findIndex(({ at }) => at >= line);
      if (from >= 0) for (const piece of pieces.splice(from)) cut.push(piece);
    }
    return cut.sort((a, b) => a.at - b.at);
  }

  finish(isMarkdown: boolean): FoundStory {
    const clean = isMarkdown ? withoutMarks : (text: string) => text;
    const textOf = (pieces: readonly Piece[]): string =>
      clean(unwrapped(pieces.map(({ text }) => (isMarkdown ? text.replace(/^\s*(?:>\s?)+/, "") : text))));
    const { title, theme, tag } = titled(clean(this.title));
    const serves = new Map<string, Fit>();
    const serve = (ids: readonly string[], fit: Fit): void => {
      for (const id of ids) if (serves.get(id) !== "first") serves.set(id, fit);
    };
    for (const named of [theme, this.group, tag]) serve(principlesIn(named).principleIds, "first");
    const rest: Piece[] =
      principleNamed(theme) === undefined && theme !== "" ? [{ at: 0, text: `Theme: ${theme}` }] : [];
    for (const piece of this.#pieces.rest) {
      const { about } = piece;
      const { principleIds, isWhole } = principlesIn(about ? clean(piece.text) : "");
      if (about?.kind === "first") serve(principleIds, "first");
      if (about?.kind === "fits") serve(principleIds, "also");
      if (about?.kind === "about" || !about || !isWhole)
        rest.push(about && about.kind !== "about" ? { ...piece, text: `${clean(about.name)}: ${piece.text}` } : piece);
    }
    const parts = {
      situation: textOf(this.#pieces.situation),
      task: textOf(this.#pieces.task),
      action: textOf(this.#pieces.action),
      result: textOf(this.#pieces.result),
      learning: textOf(this.#pieces.learning),
    };
    return {
      line: this.line,
      id: null,
      title,
      parts,
      rest: textOf(rest),
      serves: Object.fromEntries(serves),
      createdMs: null,
      changedMs: null,
      told: [],
    };
  }
}

/** “Story 3: [Operations] The audit (Ownership)” is a number, a theme, a title and a principle. */
function titled(heading: string): { readonly title: string; readonly theme: string; readonly tag: string } {
  const plain = heading
    .trim()
    .replace(/^(?:(?:story|example|case)\s*#?\d{0,3}|#?\d{1,3})\s*[:.)–—-]+\s*(?=\S)/i, "")
    .replace(/^[\p{Extended_Pictographic}\uFE0F\s]+(?=\S)/u, "")
    .trim();
  const [, theme = "", after = ""] = /^\[([^\]]+)\]\s*[:–—-]?\s*(.*)$/.exec(plain) ?? [];
  if (theme !== "" && after === "") return { title: theme, theme: "", tag: "" };
  const whole = theme === "" ? plain : after;
  const [, before = "", tag = ""] = /^(.+?)\s*\(([^()]+)\)$/.exec(whole) ?? [];
  return principleNamed(tag) === undefined ? { title: whole, theme, tag: "" } : { title: before, theme, tag };
}

/** What is missing in a story that was read from words, by part. */
export function faultsOf(story: FoundStory, seen: ReadonlyMap<Section, number>): FileFault[] {
  const { line, title, parts } = story;
  const faults: FileFault[] = [];
  const name = title === "" ? "this story" : `“${title}”`;
  if (title === "") faults.push({ line, message: "This story has no title." });
  const needed = sections.filter((section) => section !== "learning");
  const absent = needed.filter((section) => !seen.has(section) && parts[section] === "");
  if (absent.length > 0) faults.push({ line, message: `There’s ${listed(absent)} in ${name}.` });
  for (const [section, at] of seen) {
    if (parts[section] === "") faults.push({ line: at, message: `Nothing stands under ${sectionName[section]}.` });
    else if (isPlaceholder(parts[section]))
      faults.push({ line: at, message: `${sectionName[section]} still waits for its words.` });
  }
  return faults;
}

const listed = (absent: readonly Section[]): string => {
  const names = absent.map((section) => `no ${sectionName[section]}`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
};

/** A form to fill in, or words about the form, rather than a story. */
export function isTemplate({ title, parts }: FoundStory): boolean {
  const texts = Object.values(parts).filter((text) => text !== "");
  if (texts.every(isPlaceholder)) return true;
  const isShort = texts.every((text) => text.split(/\s+/).length <= 8);
  return isShort && /\b(?:template|format|how it works|how to|story bank|stories|STAR)\b/i.test(title);
}
