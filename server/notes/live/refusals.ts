/**
 * How a client without message 120 learns that one of its writes was refused: it is closed with a code and a reason. Otherwise it would go
 * on looking synced while nothing it sends is stored. Clients with `barline.ack` are told by `reject` and stay connected.
 */
import { closeCodes } from "../../../shared/contract/notes-wire.ts";
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";

export interface Closing {
  readonly code: number;
  /** At most 123 bytes, as WebSocket requires. */
  readonly reason: string;
}

const { notAllowed, tooLarge, busy } = closeCodes;

const closings: Readonly<Record<NoteReject, Closing>> = {
  size: { code: tooLarge, reason: "This change is too large to be saved." },
  full: { code: tooLarge, reason: "These notes are full; the change was not saved." },
  content: { code: notAllowed, reason: "This change is of a kind that these notes do not take; it was not saved." },
  "not-allowed": { code: notAllowed, reason: "This seat may not write here; the change was not saved." },
  "foreign-client": { code: notAllowed, reason: "This change was made under another seat's name; it was not saved." },
  gap: { code: notAllowed, reason: "This change depends on words that were never sent; it was not saved." },
};

/** These may pass: what the log lacks, and whose words those are, may be known once others are back. */
const passing: ReadonlySet<NoteReject> = new Set(["gap", "foreign-client"]);

/** `mayHeal`: what is missing may still be on its way, from this client or from others, so it should reconnect and offer it again. */
export function closingOf(code: NoteReject, mayHeal: boolean): Closing {
  return mayHeal && passing.has(code)
    ? { code: busy, reason: "This change depends on words that are not here yet." }
    : closings[code];
}
