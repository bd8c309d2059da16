/** What a file brings, counted in words. */
import type { FoundFile } from "../../../../../shared/journal/files/found.ts";
import type { Taken } from "../../../journal/files/take.ts";
import { inWords, listOf } from "../../../words/counts.ts";

const counted = (count: number, word: string, words: string): string =>
  `${inWords(count)} ${count === 1 ? word : words}`;
const counts = (all: readonly (readonly [number, string, string])[]): string =>
  listOf(all.filter(([count]) => count > 0).map(([count, word, words]) => counted(count, word, words)));

export const storiesCounted = (count: number): string => counted(count, "story", "stories");

export const othersCounted = ({ entries, tellings, askings, drills, fixes, planned }: FoundFile["others"]): string =>
  counts([
    [entries.length, "page of the journal", "pages of the journal"],
    [tellings.length, "telling", "tellings"],
    [askings.length, "round you asked", "rounds you asked"],
    [drills.length, "exercise", "exercises"],
    [fixes.length, "thing to do better", "things to do better"],
    [planned.length, "planned question", "planned questions"],
  ]);

/** Empty when nothing was new. */
export const takenCounted = ({ stories, entries, others }: Taken): string =>
  counts([
    [stories, "story", "stories"],
    [entries, "page of the journal", "pages of the journal"],
    [others, "other record", "other records"],
  ]);
