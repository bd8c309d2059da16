/** What each kind of document may hold, for the scan. Source: CONTRACT.md, notes. */
import { limits } from "../../shared/contract/limits.ts";
import { rootsOf } from "../../shared/notes/documents.ts";
import type { NotesDocument, RootKind } from "../../shared/notes/documents.ts";

export interface ContentRules {
  readonly root: (name: string) => RootKind | undefined;
  readonly maxRoots: number;
  /** Values of maps and arrays: none, strings only, single values, or small trees of them. */
  readonly values: "none" | "strings" | "single" | "trees";
  /** Whether types may stand inside types. */
  readonly nested: boolean;
}

/** Rules for a document. Values that only their owner ever loads may be richer than those that others have to integrate. */
export function contentRules(document: NotesDocument): ContentRules {
  const root = rootsOf(document);
  const maxRoots = document.kind === "journal" ? limits.journalRoots : limits.starRoots;
  switch (document.kind) {
    case "star":
      return { root, maxRoots, values: "none", nested: false };
    case "own":
      return { root, maxRoots, values: "strings", nested: false };
    case "private":
      return { root, maxRoots, values: "single", nested: false };
    case "journal":
      return { root, maxRoots, values: "trees", nested: true };
  }
}
