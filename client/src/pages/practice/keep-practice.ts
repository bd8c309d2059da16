/** Keeps a practice in the journal: the telling once it is rated, its words and its story once they are there, and the plan's tick. */
import type { Sitting } from "../../../../shared/journal/practice/sitting.ts";
import { practisedTelling } from "../../../../shared/journal/practice/told.ts";
import { fulfilledBy } from "../../../../shared/journal/practice/week.ts";
import type { Reading } from "../../../../shared/signals/analyse.ts";
import type { Journal } from "../../journal/journal.svelte.ts";
import { alone } from "./words.ts";

export type StoryChoice =
  | { readonly as: "none" }
  | { readonly as: "new"; readonly title: string }
  /** `takesWords`: the story's own words make way for these. */
  | { readonly as: "version"; readonly storyId: string; readonly takesWords: boolean };

interface Practised {
  readonly journal: Journal;
  readonly sitting: Sitting;
  readonly me: string;
  readonly reading: Reading | undefined;
}

/** Writes the telling, again if it is there already; the first time it ticks off what was planned. */
export function keepTelling({ journal, sitting, me, reading }: Practised): void {
  journal.doc.transact(() => {
    const isNew = !journal.tellings.get(sitting.id);
    journal.tellings.put(practisedTelling(sitting, { where: alone, me, reading }));
    const planned = isNew ? fulfilledBy(journal.planned.all, sitting.question.principleId) : undefined;
    if (planned) journal.planned.change(planned.id, { doneMs: sitting.startedMs });
  });
}

/** Puts the words where they belong. Returns the story, if there is one. */
export function keepWords({ journal, sitting, me, reading }: Practised, choice: StoryChoice): string | null {
  const { principleId } = sitting.question;
  let storyId: string | null = null;
  journal.doc.transact(() => {
    if (choice.as === "new") {
      const isFirst = !journal.stories.some(({ serves }) => serves[principleId] === "first");
      const serves = { [principleId]: isFirst ? "first" : "also" } as const;
      storyId = journal.addStory({ title: choice.title.trim(), parts: sitting.parts, serves });
    }
    if (choice.as === "version") {
      storyId = choice.storyId;
      if (choice.takesWords) journal.changeStory(storyId, { parts: sitting.parts });
    }
    keepTelling({ journal, sitting: { ...sitting, storyId }, me, reading });
    // Told twice in a row, it was the same story.
    for (const id of sitting.earlier) journal.tellings.change(id, { storyId });
  });
  return storyId;
}
