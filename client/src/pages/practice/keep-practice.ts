/** Keeps a practice in the journal: the telling once it is rated, its words and its story once they are there, and the plan's tick. */
import { sections } from "../../../../shared/contract/star.ts";
import type { Sitting } from "../../../../shared/journal/practice/sitting.ts";
import { practisedTelling } from "../../../../shared/journal/practice/told.ts";
import { fulfilledBy } from "../../../../shared/journal/practice/week.ts";
import type { Telling } from "../../../../shared/journal/shapes.ts";
import type { Reading } from "../../../../shared/signals/analyse.ts";
import type { Journal } from "../../journal/journal.svelte.ts";
import { saveAsNew, saveAsVersion, type Choices } from "../../journal/save-answer.ts";
import { alone } from "./words.ts";

export type StoryChoice =
  | { readonly as: "none" }
  | { readonly as: "new"; readonly title: string }
  /** `takesWords`: the story's own words make way for these. Parts that it lacks are filled in any case. */
  | { readonly as: "version"; readonly storyId: string; readonly takesWords: boolean };

interface Practised {
  readonly journal: Journal;
  readonly sitting: Sitting;
  readonly me: string;
  readonly reading: Reading | undefined;
}

/** Writes the telling, again if it is there already; the first time it ticks off what was planned. */
export function keepTelling({ journal, sitting, me, reading }: Practised): Telling {
  const telling = practisedTelling(sitting, { where: alone, me, reading });
  journal.doc.transact(() => {
    const isNew = !journal.tellings.get(sitting.id);
    journal.tellings.put(telling);
    const planned = isNew ? fulfilledBy(journal.planned.all, sitting.question.principleId) : undefined;
    if (planned) journal.planned.change(planned.id, { doneMs: sitting.startedMs });
  });
  return telling;
}

/** Puts the words where they belong. Returns the story, if there is one. */
export function keepWords(practised: Practised, choice: StoryChoice): string | null {
  const { journal, sitting } = practised;
  journal.doc.transact(() => {
    const telling = keepTelling(practised);
    const story = choice.as === "version" ? journal.story(choice.storyId) : undefined;
    if (choice.as === "new") saveAsNew(journal, telling, choice.title.trim());
    if (story && choice.as === "version") saveAsVersion(journal, telling, story, choice.takesWords ? takeAll : {});
  });
  const storyId = journal.tellings.get(sitting.id)?.storyId ?? null;
  // Told twice in a row, it was the same story.
  journal.doc.transact(() => {
    for (const id of sitting.earlier) journal.tellings.change(id, { storyId });
  });
  return storyId;
}

const takeAll: Choices = Object.fromEntries(sections.map((section) => [section, "take"] as const));
