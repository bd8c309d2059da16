/** A journal as plain values, for a file. */
import type { WholeJournal } from "../../../../shared/journal/files/found.ts";
import type { Journal } from "../journal.svelte.ts";

export const wholeOf = ({ entries, stories, tellings, askings, drills, fixes, planned }: Journal): WholeJournal => ({
  entries,
  stories,
  tellings: tellings.all,
  askings: askings.all,
  drills: drills.all,
  fixes: fixes.all,
  planned: planned.all,
});
