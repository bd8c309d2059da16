/** Moves the stories that version 0.2.0 kept in the browser's small storage into the journal, once. */
import type { Ms, Section } from "../../../shared/contract/ids.ts";
import { sections } from "../../../shared/contract/star.ts";
import { forget, isRecord, keysOf, read } from "../net/kept.ts";
import type { Journal } from "./journal.svelte.ts";
import { partsOf } from "./read-records.ts";
import { toldElsewhere } from "./told-elsewhere.ts";

const prefix = "barline:story:";

interface EarlierStory {
  readonly id: string;
  readonly title: string;
  readonly parts: Readonly<Record<Section, string>>;
  /** First choice for the first of them. */
  readonly principles: readonly string[];
  readonly told: readonly { readonly atMs: Ms; readonly where: string }[];
}

const isEarlier = (value: unknown): value is EarlierStory => {
  if (!isRecord(value) || !isRecord(value["parts"])) return false;
  const parts = value["parts"];
  return (
    typeof value["id"] === "string" &&
    typeof value["title"] === "string" &&
    sections.every((section) => typeof parts[section] === "string") &&
    Array.isArray(value["principles"]) &&
    value["principles"].every((id) => typeof id === "string") &&
    Array.isArray(value["told"]) &&
    value["told"].every(
      (told) => isRecord(told) && typeof told["atMs"] === "number" && typeof told["where"] === "string",
    )
  );
};

export function takeEarlierStories(journal: Journal, storage: Storage | undefined): void {
  if (!storage || journal.keeping !== "kept") return;
  /** Marks what has been taken, in the same write as the story: only what the journal has kept is forgotten here. */
  const taken = journal.doc.getMap("earlier");
  for (const key of keysOf(storage, prefix)) {
    const story = read(storage, key, isEarlier);
    if (!story) continue;
    if (taken.has(story.id)) {
      forget(storage, key);
      continue;
    }
    journal.doc.transact(() => {
      addEarlier(journal, story, story.id);
      taken.set(story.id, true);
    });
  }
}

/** Adds a story of that version, with where it was told. */
function addEarlier(journal: Journal, { title, parts, principles, told }: EarlierStory, id: string): void {
  const serves = Object.fromEntries(
    principles.map((principle, at) => [principle, at === 0 ? "first" : "also"] as const),
  );
  journal.addStory({ title, parts: partsOf((section) => parts[section]), serves }, id);
  for (const { atMs, where } of told) journal.tellings.put(toldElsewhere(id, atMs, where));
}
