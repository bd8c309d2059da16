/** What each kind of document may hold, for the scan. See docs/contract.md, notes. */
import { limits } from "../../../shared/contract/limits.ts";
import { rootsOf } from "../../../shared/notes/documents.ts";
import type { NotesDocument, RootKind } from "../../../shared/notes/documents.ts";

export interface ContentRules {
  readonly root: (name: string) => RootKind | undefined;
  readonly maxRoots: number;
  /** Values of maps and arrays: none, strings only, single values, or bytes that are only ever appended. */
  readonly values: "none" | "strings" | "single" | "bytes";
  /** Of the whole document. */
  readonly maxBytes: number;
}

const valuesOf = { star: "none", own: "strings", private: "single", journal: "bytes" } as const;

/** Values that only their owner ever loads may be richer than those that other people have to integrate. */
export function contentRules(document: NotesDocument): ContentRules {
  return {
    root: rootsOf(document),
    maxRoots: limits.starRoots,
    values: valuesOf[document.kind],
    maxBytes: document.kind === "journal" ? limits.journalBytes : limits.notesDocumentBytes,
  };
}
