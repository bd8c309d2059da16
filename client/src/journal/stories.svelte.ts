/**
 * The story bank on this device: STAR text, the principles a story serves, and where it was told. Nothing leaves the device except by
 * export.
 */
import type { Ms, Section } from "../../../shared/contract/ids.ts";
import { sections } from "../../../shared/contract/star.ts";
import { newShortId } from "../net/ids.ts";
import { forget, isRecord, keysOf, read, write } from "../net/kept.ts";

export interface Telling {
  readonly atMs: Ms;
  /** To whom, or in which room, in the owner's words. */
  readonly where: string;
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly parts: Readonly<Record<Section, string>>;
  /** Ids of principles; this story is the first choice for the first of them. */
  readonly principles: readonly string[];
  readonly told: readonly Telling[];
  readonly changedMs: Ms;
}

/** Two versions of one story: the one here, and the one in a file. */
export interface Conflict {
  readonly mine: Story;
  readonly theirs: Story;
}

const prefix = "barline:story:";

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
const isStory = (value: unknown): value is Story => {
  if (!isRecord(value) || !isRecord(value["parts"])) return false;
  const parts = value["parts"];
  return (
    typeof value["id"] === "string" &&
    /^[\w-]{1,40}$/.test(value["id"]) &&
    typeof value["title"] === "string" &&
    sections.every((section) => typeof parts[section] === "string") &&
    isTexts(value["principles"]) &&
    Array.isArray(value["told"]) &&
    value["told"].every(
      (telling) => isRecord(telling) && typeof telling["atMs"] === "number" && typeof telling["where"] === "string",
    ) &&
    typeof value["changedMs"] === "number"
  );
};

const sameWords = (a: Story, b: Story): boolean =>
  JSON.stringify([a.title, a.parts, a.principles, a.told]) === JSON.stringify([b.title, b.parts, b.principles, b.told]);

export class Stories {
  #all = $state.raw<readonly Story[]>([]);
  #full = $state(false);
  readonly #storage: Storage;
  readonly #nowMs: () => Ms;

  constructor(storage: Storage = localStorage, nowMs: () => Ms = () => Date.now()) {
    this.#storage = storage;
    this.#nowMs = nowMs;
    this.#load();
  }

  /** Most recently changed first. */
  get all(): readonly Story[] {
    return this.#all;
  }
  /** The last change did not fit into the browser's storage. It is still on screen, and can be exported. */
  get full(): boolean {
    return this.#full;
  }

  /** Adds an empty story, as the first choice for a principle if one is given. */
  add(principleId?: string): Story {
    const parts = { situation: "", task: "", action: "", result: "", learning: "" };
    const principles = principleId === undefined ? [] : [principleId];
    const story: Story = { id: newShortId(), title: "", parts, principles, told: [], changedMs: this.#nowMs() };
    this.#keep(story);
    return story;
  }

  change(id: string, change: Partial<Omit<Story, "id" | "changedMs">>): void {
    const story = this.#all.find((kept) => kept.id === id);
    if (story) this.#keep({ ...story, ...change, changedMs: this.#nowMs() });
  }

  /** Removes a story; returns a function that brings it back. */
  remove(id: string): () => void {
    const story = this.#all.find((kept) => kept.id === id);
    forget(this.#storage, prefix + id);
    this.#all = this.#all.filter((kept) => kept.id !== id);
    return () => {
      if (story) this.#keep(story);
    };
  }

  export(): string {
    return JSON.stringify({ barlineStories: 1, stories: this.#all }, null, 2);
  }

  /** Takes stories from an exported file. Undefined if it is not an export; otherwise also returns the conflicts to decide. */
  import(text: string): { readonly added: number; readonly conflicts: readonly Conflict[] } | undefined {
    const stories = parseFile(text);
    if (!stories) return undefined;
    const conflicts: Conflict[] = [];
    let added = 0;
    for (const theirs of stories) {
      const mine = this.#all.find((kept) => kept.id === theirs.id);
      if (!mine) {
        this.#keep(theirs);
        added += 1;
      } else if (!sameWords(mine, theirs)) conflicts.push({ mine, theirs });
    }
    return { added, conflicts };
  }

  settle({ theirs }: Conflict, choice: "both" | "mine" | "theirs"): void {
    if (choice === "theirs") this.#keep(theirs);
    if (choice === "both") this.#keep({ ...theirs, id: newShortId(), title: `${theirs.title} (from the file)` });
  }

  #keep(story: Story): void {
    this.#full = !write(this.#storage, prefix + story.id, story);
    this.#all = [story, ...this.#all.filter((kept) => kept.id !== story.id)].sort((a, b) => b.changedMs - a.changedMs);
  }

  #load(): void {
    this.#all = keysOf(this.#storage, prefix)
      .map((key) => read(this.#storage, key, isStory))
      .filter((story) => story !== undefined)
      .sort((a, b) => b.changedMs - a.changedMs);
  }
}

const parseFile = (text: string): readonly Story[] | undefined => {
  try {
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || file["barlineStories"] !== 1 || !Array.isArray(file["stories"])) return undefined;
    const stories: readonly unknown[] = file["stories"];
    return stories.every(isStory) ? stories : undefined;
  } catch {
    return undefined; // not JSON: not an export of ours
  }
};
