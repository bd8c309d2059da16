/** How safely a document of notes is saved, without promising too much. */
import type { NoteReject } from "../../../../shared/contract/notes-wire.ts";
import type { Ledger } from "./ledger.ts";
import type { Session } from "./session.ts";

/** `sinceMs` on the steady clock of `performance.now()`; null: nothing waits. */
export type NotesStatus =
  | { readonly kind: "saved" }
  | { readonly kind: "saving"; readonly sinceMs: number }
  /** `changes` are only on this device. */
  | { readonly kind: "reconnecting"; readonly changes: number; readonly sinceMs: number | null }
  /** Words were refused, and wait for their writer. */
  | { readonly kind: "refused"; readonly code: NoteReject }
  /** For good: `code` as in docs/contract.md. */
  | { readonly kind: "closed"; readonly code: number; readonly changes: number };

/** The state of a document. `refused`: words are being set aside, or wait for their writer. */
export interface Standing {
  readonly closedBy: number | undefined;
  readonly refused: NoteReject | undefined;
  readonly session: Pick<Session, "isConnected" | "isSynced">;
  readonly ledger: Pick<Ledger, "pending" | "oldestMs">;
}

export function statusOf({ closedBy, refused, session, ledger }: Standing): NotesStatus {
  const { pending, oldestMs } = ledger;
  if (closedBy !== undefined) return { kind: "closed", code: closedBy, changes: pending };
  if (refused !== undefined) return { kind: "refused", code: refused };
  // Until a connection has shown what the server has, nobody knows whether that is everything.
  const isThere = session.isConnected && (session.isSynced || pending > 0);
  if (!isThere) return { kind: "reconnecting", changes: pending, sinceMs: oldestMs };
  return oldestMs === null ? { kind: "saved" } : { kind: "saving", sinceMs: oldestMs };
}
