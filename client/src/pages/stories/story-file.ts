/** Stories as a file, and what a file has to say about those in the journal. */
import { served } from "../../journal/coverage.ts";
import { addEarlier, isEarlier, type EarlierStory } from "../../journal/earlier-stories.ts";
import type { Journal } from "../../journal/journal.svelte.ts";
import { isRecord } from "../../net/kept.ts";
import { newShortId } from "../../net/ids.ts";

/** A story that is in the file and, in other words, in the journal. */
export interface Conflict {
  readonly mine: EarlierStory;
  readonly theirs: EarlierStory;
}

const storiesOf = (journal: Journal): readonly EarlierStory[] =>
  journal.stories.map((story) => ({
    id: story.id,
    title: story.title,
    parts: story.parts,
    principles: [...served(story, "first"), ...served(story, "also")],
    told: journal.tellingsOf(story.id).map(({ atMs, where }) => ({ atMs, where })),
  }));

export const exportStories = (journal: Journal): string =>
  JSON.stringify({ barlineStories: 1, stories: storiesOf(journal) }, null, 2);

const sameWords = (a: EarlierStory, b: EarlierStory): boolean =>
  JSON.stringify([a.title, a.parts, a.principles, a.told]) === JSON.stringify([b.title, b.parts, b.principles, b.told]);

/** Takes the stories of an exported file. Undefined if it is not an export; otherwise also returns the conflicts to decide. */
export function importStories(
  journal: Journal,
  text: string,
): { readonly added: number; readonly conflicts: readonly Conflict[] } | undefined {
  const found = parseFile(text);
  if (!found) return undefined;
  const known = new Map(storiesOf(journal).map((story) => [story.id, story]));
  const conflicts: Conflict[] = [];
  let added = 0;
  for (const theirs of found) {
    const mine = known.get(theirs.id);
    if (!mine) {
      addEarlier(journal, theirs, theirs.id);
      added += 1;
    } else if (!sameWords(mine, theirs)) conflicts.push({ mine, theirs });
  }
  return { added, conflicts };
}

export function settle(journal: Journal, { mine, theirs }: Conflict, choice: "both" | "mine" | "theirs"): void {
  if (choice === "mine") return;
  if (choice === "both") addEarlier(journal, { ...theirs, title: `${theirs.title} (from the file)` }, newShortId());
  else {
    journal.removeStory(mine.id);
    addEarlier(journal, theirs, mine.id);
  }
}

const parseFile = (text: string): readonly EarlierStory[] | undefined => {
  try {
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || file["barlineStories"] !== 1 || !Array.isArray(file["stories"])) return undefined;
    const stories: readonly unknown[] = file["stories"];
    return stories.every((story): story is EarlierStory => isEarlier(story) && /^[\w-]{1,40}$/.test(story.id))
      ? stories
      : undefined;
  } catch {
    return undefined; // not JSON: not an export of ours
  }
};
