/** Reads an export of ours, whole or damaged: the journal, its stories alone, or the stories of version 0.2.0. */
import type { FileFault, FoundFile, FoundStory, LooseText, WholeJournal } from "./found.ts";
import { readJson } from "./json-with-lines.ts";
import type { Damage } from "./json-with-lines.ts";
import {
  isAsking,
  isDrilled,
  isEntry,
  isFields,
  isFix,
  isPlanned,
  isTelling,
  isWholeStory,
  storyIn,
} from "./records.ts";
import type { Fields } from "./records.ts";

/** The first keys of our exports. */
export const isOurs = (text: string): boolean => /^\s*\{\s*"barline(?:Journal|Stories)"\s*:/.test(text);

/** What a record of each list is called, and how one is known. */
const lists = {
  entries: ["a page of the journal", isEntry],
  tellings: ["a telling", isTelling],
  askings: ["figures of a round asked", isAsking],
  drills: ["an exercise", isDrilled],
  fixes: ["something to do better", isFix],
  planned: ["a planned question", isPlanned],
} as const;

const rootKeys = ["barlineJournal", "barlineStories", "exportedMs", "stories", "kept", ...Object.keys(lists)];

export function fromJson(text: string): FoundFile {
  const { value, damages, lineOf } = readJson(text);
  const reading = new Reading(isFields(value) ? value : {}, damages, lineOf);
  return reading.file();
}

class Reading {
  readonly #root: Fields;
  readonly #damages: readonly Damage[];
  readonly #lineOf: (record: object) => number;
  readonly #loose: LooseText[] = [];
  readonly #faults: FileFault[] = [];
  /** The damage that a record has, if any. */
  readonly #damageOf: ReadonlyMap<unknown, Damage>;
  /** Damages whose text went into the story they stand in. */
  readonly #placed = new Set<Damage>();

  constructor(root: Fields, damages: readonly Damage[], lineOf: (record: object) => number) {
    this.#root = root;
    this.#damages = damages;
    this.#lineOf = lineOf;
    this.#damageOf = new Map(damages.filter(({ record }) => record !== null).map((damage) => [damage.record, damage]));
  }

  file(): FoundFile {
    const stories = this.#stories();
    const others: Omit<WholeJournal, "stories"> = {
      entries: this.#list("entries", lists.entries[1]),
      tellings: this.#list("tellings", lists.tellings[1]),
      askings: this.#list("askings", lists.askings[1]),
      drills: this.#list("drills", lists.drills[1]),
      fixes: this.#list("fixes", lists.fixes[1]),
      planned: this.#list("planned", lists.planned[1]),
    };
    for (const [key, value] of Object.entries(this.#root))
      if (!rootKeys.includes(key)) this.#refuse({ [key]: value }, "something that a journal has");
    for (const damage of this.#damages) {
      this.#faults.push({ line: damage.line, message: "The file is damaged here." });
      if (!this.#placed.has(damage) && damage.skipped !== "") this.#keep(damage.line, damage.skipped);
    }
    const inOrder = <Placed extends { readonly line: number }>(all: readonly Placed[]) =>
      [...all].sort((a, b) => a.line - b.line);
    const beside = { kept: this.#root["kept"] };
    return { form: "barline", stories, loose: inOrder(this.#loose), others, beside, faults: inOrder(this.#faults) };
  }

  #stories(): FoundStory[] {
    return this.#records("stories").flatMap((record) => {
      if (!isFields(record)) return this.#refuse(record, "a story");
      const line = this.#lineOf(record);
      const found = storyIn(record);
      const hasWords = [found.title, found.rest, ...Object.values(found.parts)].some((text) => text.trim() !== "");
      const damage = this.#damageOf.get(record);
      const isWhole = isWholeStory(record);
      if (!isWhole && !damage && !hasWords) return this.#refuse(record, "a story");
      if (damage && !hasWords) return [];
      if (damage) this.#placed.add(damage);
      else if (!isWhole) this.#faults.push({ line, message: "This story lacks something; the rest was read." });
      const rest = [found.rest, damage?.skipped ?? ""].filter((text) => text !== "").join("\n\n");
      // Times are of whole stories only: of others, something has been lost since.
      return [{ line, ...found, rest }];
    });
  }

  #list<Item extends object>(name: keyof typeof lists, is: (value: unknown) => value is Item): Item[] {
    return this.#records(name).flatMap((record) => {
      if (is(record)) return [record];
      return this.#refuse(record, lists[name][0]);
    });
  }

  #records(name: string): readonly unknown[] {
    const list = this.#root[name];
    if (Array.isArray(list)) return list as readonly unknown[];
    if (list !== undefined) this.#refuse(list, `a list of ${name}`);
    return [];
  }

  /** Keeps the words of something that is not the record it should be. */
  #refuse(record: unknown, what: string): [] {
    const line = typeof record === "object" && record !== null ? this.#lineOf(record) : 1;
    if (!this.#damageOf.has(record)) this.#faults.push({ line, message: `This isn’t ${what}.` });
    this.#keep(line, JSON.stringify(record, null, 2));
    return [];
  }

  #keep(line: number, text: string): void {
    this.#loose.push({ line, text });
  }
}
