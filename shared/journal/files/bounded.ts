/** Whether a file is within what a journal takes at once. */
import { limits } from "../../contract/limits.ts";
import type { FoundFile } from "./found.ts";

const many = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** Why a text is not even read; undefined: it is. */
export function tooLong(text: string, isExport: boolean): string | undefined {
  const most = isExport ? limits.journalFileChars : limits.storyFileChars;
  return text.length > most
    ? `This is too long: ${many(text.length)} characters, and at most ${many(most)}.`
    : undefined;
}

/** Why what was read is not offered. */
export function tooMany({ stories, others }: FoundFile): string | undefined {
  if (stories.length > limits.storiesPerFile)
    return `These are ${many(stories.length)} stories; a file may have ${many(limits.storiesPerFile)}.`;
  const most = Math.max(...Object.values(others).map((records) => records.length));
  return most > limits.recordsPerFile
    ? `These are ${many(most)} records of one kind; a file may have ${many(limits.recordsPerFile)}.`
    : undefined;
}
