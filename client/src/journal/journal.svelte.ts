/**
 * The journal of this device: entries, stories, their tellings, and how this person asks. One Yjs document, so that another tab and another
 * device merge without losing a word. It reads and writes in memory; `openJournal` keeps it in the browser.
 */
import * as Y from "yjs";
import type { Ms } from "../../../shared/contract/ids.ts";
import type {
  Asking,
  Drilled,
  Entry,
  Fit,
  Fix,
  Parts,
  Planned,
  Story,
  Telling,
} from "../../../shared/journal/shapes.ts";
import { newShortId } from "../net/ids.ts";
import { isRecord } from "../net/kept.ts";
import { readEntry, readStory, storyTexts } from "./read-records.ts";
import { Records } from "./records.svelte.ts";
import { Shelf } from "./shelf.svelte.ts";
import type { DeviceSync } from "./sync/device.svelte.ts";
import { rewrite } from "./text.ts";

/** `kept`: everything is in the browser's storage. `blocked`: it keeps nothing. `full`: the last change did not fit. */
export type Keeping = "kept" | "blocked" | "full";

/** The roots of the document. */
const kinds = ["entries", "stories", "tellings", "askings", "drills", "fixes", "planned", "conflicts"] as const;

export type EntryChange = Partial<Omit<Entry, "id">>;
export type StoryChange = Partial<Pick<Story, "title" | "rest">> & {
  readonly parts?: Partial<Parts>;
  /** null: it does not serve this principle any more. */
  readonly serves?: Readonly<Record<string, Fit | null>>;
};
/** A story that existed before keeps its times. */
export type NewStory = StoryChange & Partial<Pick<Story, "createdMs" | "changedMs">>;

const texts = (map: Record<string, unknown>, ...keys: readonly string[]): boolean =>
  keys.every((key) => typeof map[key] === "string");

export class Journal {
  readonly doc: Y.Doc;
  readonly tellings: Records<Telling>;
  readonly askings: Records<Asking>;
  readonly drills: Records<Drilled>;
  readonly fixes: Records<Fix>;
  readonly planned: Records<Planned>;
  /** Its sync between devices: set where the journal is opened. */
  sync: () => Promise<DeviceSync> = () => Promise.reject(new Error("this journal is only in memory"));
  /** Whether this device keeps it. */
  keeping = $state<Keeping>("kept");
  readonly #entries: Y.Map<unknown>;
  readonly #stories: Y.Map<unknown>;
  readonly #entryShelf: Shelf<Entry>;
  readonly #storyShelf: Shelf<Story>;
  readonly #nowMs: () => Ms;

  constructor(doc = new Y.Doc(), nowMs: () => Ms = () => Date.now()) {
    this.doc = doc;
    this.#nowMs = nowMs;
    this.#entries = doc.getMap("entries");
    this.#stories = doc.getMap("stories");
    this.#entryShelf = new Shelf<Entry>(
      this.#entries,
      (id, value) => (value instanceof Y.Map ? readEntry(id, value) : undefined),
      (a, b) => b.atMs - a.atMs,
    );
    this.#storyShelf = new Shelf<Story>(
      this.#stories,
      (id, value) => (value instanceof Y.Map ? readStory(id, value) : undefined),
      (a, b) => b.changedMs - a.changedMs,
    );
    const records = <Item extends { readonly id: string; readonly atMs: Ms }>(
      name: (typeof kinds)[number],
      is: (value: Record<string, unknown>) => boolean,
    ): Records<Item> => new Records<Item>(doc.getMap(name), (value) => typeof value["atMs"] === "number" && is(value));
    this.tellings = records(
      "tellings",
      (value) =>
        isRecord(value["parts"]) &&
        isRecord(value["counts"]) &&
        isRecord(value["toldMs"]) &&
        Array.isArray(value["ratings"]) &&
        Array.isArray(value["to"]) &&
        Array.isArray(value["gaps"]) &&
        texts(value, "where", "question"),
    );
    this.askings = records("askings", (value) => isRecord(value["own"]) && texts(value, "candidate"));
    this.drills = records("drills", (value) => typeof value["isRight"] === "boolean");
    this.fixes = records("fixes", (value) => texts(value, "text"));
    this.planned = records("planned", (value) => texts(value, "principleId"));
  }

  /** Newest day first. */
  get entries(): readonly Entry[] {
    return this.#entryShelf.all;
  }
  /** Most recently changed first. */
  get stories(): readonly Story[] {
    return this.#storyShelf.all;
  }

  entry(id: string | null): Entry | undefined {
    return this.#entryShelf.get(id);
  }
  story(id: string | null): Story | undefined {
    return this.#storyShelf.get(id);
  }
  /** The versions of a story, oldest first. */
  tellingsOf(storyId: string): readonly Telling[] {
    return this.tellings.all.filter((telling) => telling.storyId === storyId).reverse();
  }

  /** Adds a page, dated now unless told otherwise; returns its id. */
  addEntry(change: EntryChange = {}, id = newShortId()): string {
    this.doc.transact(() => {
      const map = new Y.Map<unknown>();
      this.#entries.set(id, map);
      map.set("text", new Y.Text());
      map.set("tags", new Y.Map());
      this.changeEntry(id, { atMs: this.#nowMs(), principleId: null, storyId: null, ...change });
    });
    return id;
  }

  changeEntry(id: string, { text, tags, ...fields }: EntryChange): void {
    const map = this.#entries.get(id);
    if (!(map instanceof Y.Map)) return;
    this.doc.transact(() => {
      if (text !== undefined) rewriteAt(map, "text", text);
      if (tags !== undefined) setKeys(map, "tags", Object.fromEntries(tags.map((tag) => [tag, true])));
      for (const [key, value] of Object.entries(fields)) if (map.get(key) !== value) map.set(key, value);
    });
  }

  removeEntry(id: string): () => void {
    const entry = this.entry(id);
    this.#entries.delete(id);
    return () => {
      if (entry && !this.entry(id)) this.addEntry(entry, id);
    };
  }

  /** Adds a story; returns its id. */
  addStory({ createdMs, changedMs, ...change }: NewStory = {}, id = newShortId()): string {
    this.doc.transact(() => {
      const map = new Y.Map<unknown>();
      this.#stories.set(id, map);
      for (const key of storyTexts) map.set(key, new Y.Text());
      map.set("serves", new Y.Map());
      map.set("createdMs", createdMs ?? this.#nowMs());
      this.changeStory(id, change);
      if (changedMs !== undefined) map.set("changedMs", changedMs);
    });
    return id;
  }

  changeStory(id: string, { title, rest, parts, serves }: StoryChange): void {
    const map = this.#stories.get(id);
    if (!(map instanceof Y.Map)) return;
    this.doc.transact(() => {
      for (const [key, text] of Object.entries({ title, rest, ...parts }))
        if (text !== undefined) rewriteAt(map, key, text);
      if (serves) setKeys(map, "serves", { ...readStory(id, map).serves, ...serves });
      map.set("changedMs", this.#nowMs());
    });
  }

  /** Removes a story; its tellings stay. Returns a function that brings it back. */
  removeStory(id: string): () => void {
    const story = this.story(id);
    this.#stories.delete(id);
    return () => {
      if (story && !this.story(id)) this.addStory(story, id);
    };
  }

  /** Removes everything, on every device that shares it. */
  clear(): void {
    this.doc.transact(() => {
      for (const name of kinds) this.doc.getMap(name).clear();
    });
  }
}

function rewriteAt(map: Y.Map<unknown>, key: string, next: string): void {
  const text = map.get(key);
  if (text instanceof Y.Text) rewrite(text, next);
  else {
    const made = new Y.Text();
    map.set(key, made);
    made.insert(0, next);
  }
}

/** Makes an inner map hold just these keys, touching only those that differ; null removes one. */
function setKeys(map: Y.Map<unknown>, key: string, wanted: Readonly<Record<string, unknown>>): void {
  const found = map.get(key);
  const inner: Y.Map<unknown> = found instanceof Y.Map ? found : new Y.Map<unknown>();
  if (inner !== found) map.set(key, inner);
  for (const name of [...inner.keys()])
    if (!Object.hasOwn(wanted, name) || (wanted[name] ?? null) === null) inner.delete(name);
  for (const [name, value] of Object.entries(wanted))
    if (value !== null && value !== undefined && inner.get(name) !== value) inner.set(name, value);
}
