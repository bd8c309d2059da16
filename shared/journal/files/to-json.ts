/** The journal as a file that reads back whole. */
import type { Ms } from "../../contract/ids.ts";
import type { WholeJournal } from "./found.ts";

/** `beside`: what else the file should hold, such as the device's own settings. */
export const journalAsJson = (journal: Partial<WholeJournal>, exportedMs: Ms, beside: object = {}): string =>
  `${JSON.stringify({ barlineJournal: 1, exportedMs, ...journal, ...beside }, null, 2)}\n`;

/** The stories alone, with their tellings. */
export const storiesAsJson = ({ stories, tellings }: WholeJournal, exportedMs: Ms): string =>
  journalAsJson({ stories, tellings: tellings.filter(({ storyId }) => storyId !== null) }, exportedMs);
