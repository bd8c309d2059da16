/** Puts an answer among the stories: as a new one, or as a version of one, with its words where their owner wants them. */
import type { Section } from "../../../shared/contract/ids.ts";
import { sections } from "../../../shared/contract/star.ts";
import { isFromFinding } from "../../../shared/journal/fix-of.ts";
import type { Parts, Story, Telling } from "../../../shared/journal/shapes.ts";
import type { Journal } from "./journal.svelte.ts";

/** Of a part that the story and the answer word differently. */
export type Wanted = "keep" | "take" | "both";
export type Choices = Partial<Readonly<Record<Section, Wanted>>>;

/** The parts that somebody has to choose between: both say something, and not the same. */
export const differing = (story: Parts, answer: Parts): readonly Section[] =>
  sections.filter((section) => {
    const [mine, told] = [story[section].trim(), answer[section].trim()];
    return mine !== "" && told !== "" && mine !== told;
  });

/** A part once the choice is made; what only one side has needs none. */
export function settled(mine: string, told: string, wanted: Wanted = "keep"): string {
  const [before, now] = [mine.trim(), told.trim()];
  if (now === "" || before === now) return mine;
  if (before === "" || wanted === "take") return now;
  if (wanted === "keep" || before.includes(now)) return mine;
  return now.includes(before) ? now : `${before}\n\n${now}`;
}

/** Does an answer say anything that its story does not? */
export const addsTo = (story: Parts, answer: Parts): boolean =>
  sections.some((section) => !story[section].includes(answer[section].trim()));

/** Returns what takes it back. */
export function saveAsNew(journal: Journal, telling: Telling, title: string): () => void {
  const { parts, principleId } = telling;
  const back = takesBack(journal, telling);
  let id = "";
  journal.doc.transact(() => {
    id = journal.addStory({ title, parts, serves: principleId === null ? {} : { [principleId]: "first" } });
    tie(journal, telling, id);
  });
  return () => {
    back();
    journal.removeStory(id);
  };
}

/** Returns what takes it back. */
export function saveAsVersion(journal: Journal, telling: Telling, story: Story, choices: Choices): () => void {
  const back = takesBack(journal, telling);
  const { principleId } = telling;
  journal.doc.transact(() => {
    const parts: Partial<Record<Section, string>> = {};
    for (const section of sections)
      parts[section] = settled(story.parts[section], telling.parts[section], choices[section]);
    // Told for a principle it was not meant for: it fits that one as well.
    const serves = principleId === null || principleId in story.serves ? {} : ({ [principleId]: "also" } as const);
    journal.changeStory(story.id, { parts, serves });
    tie(journal, telling, story.id);
  });
  return () => {
    back();
    const unserved = principleId === null || principleId in story.serves ? {} : { [principleId]: null };
    journal.changeStory(story.id, { parts: story.parts, serves: unserved });
  };
}

/** The answer, and what was to be better in it, belong to the story from now on. */
function tie(journal: Journal, telling: Telling, storyId: string): void {
  journal.tellings.put({ ...telling, storyId });
  for (const fix of journal.fixes.all) {
    const isOfAnswer = !isFromFinding(fix) || fix.id.startsWith(`${telling.id}.`);
    if (isOfAnswer && telling.roomId !== null && fix.from?.roomId === telling.roomId && fix.storyId === null)
      journal.fixes.change(fix.id, { storyId });
  }
}

function takesBack(journal: Journal, telling: Telling): () => void {
  const known = journal.tellings.get(telling.id);
  const untied = journal.fixes.all.filter((fix) => fix.storyId === null).map(({ id }) => id);
  return () => {
    if (known) journal.tellings.change(telling.id, { storyId: known.storyId });
    else journal.tellings.remove(telling.id);
    for (const id of untied) journal.fixes.change(id, { storyId: null });
  };
}
