/** What a file of stories turned out to hold. */
import type { Ms } from "../../contract/ids.ts";
import type { Asking, Drilled, Entry, Fix, Fit, Parts, Planned, Story, Telling } from "../shapes.ts";

/** Everything a journal keeps, as plain values. */
export interface WholeJournal {
  readonly entries: readonly Entry[];
  readonly stories: readonly Story[];
  readonly tellings: readonly Telling[];
  readonly askings: readonly Asking[];
  readonly drills: readonly Drilled[];
  readonly fixes: readonly Fix[];
  readonly planned: readonly Planned[];
}

export type FileForm = "barline" | "markdown" | "text" | "table";

/** Something the reader could not make sense of, and where it stands. Lines count from 1. */
export interface FileFault {
  readonly line: number;
  readonly message: string;
}

export interface FoundStory {
  /** The line it begins on. */
  readonly line: number;
  /** Known for our own exports only, like the times. */
  readonly id: string | null;
  readonly title: string;
  readonly parts: Parts;
  readonly rest: string;
  readonly serves: Readonly<Record<string, Fit>>;
  readonly createdMs: Ms | null;
  readonly changedMs: Ms | null;
  /** Where an export of version 0.2.0 says it was told. */
  readonly told: readonly { readonly atMs: Ms; readonly where: string }[];
}

/** Text that belongs to no story, in the order of the file. */
export interface LooseText {
  readonly line: number;
  readonly text: string;
}

export interface FoundFile {
  readonly form: FileForm;
  readonly stories: readonly FoundStory[];
  readonly loose: readonly LooseText[];
  /** What else an export of ours holds. */
  readonly others: Omit<WholeJournal, "stories">;
  /** What an export of everything on a device holds beside its journal. */
  readonly beside: { readonly kept?: unknown };
  /** In the order of the file. */
  readonly faults: readonly FileFault[];
}

export const noOthers: Omit<WholeJournal, "stories"> = {
  entries: [],
  tellings: [],
  askings: [],
  drills: [],
  fixes: [],
  planned: [],
};
