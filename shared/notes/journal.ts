/** A synced journal: a document that nobody but its owner's devices can read. See docs/adr/0021-sealed-journals.md. */
import type { SecretHash } from "../contract/ids.ts";

/** The array of byte strings, each a sealed piece of an update of the real journal. */
export const sealedRoot = "sealed";

/** `hash`: of the token that opens it. */
export const journalDocument = (hash: SecretHash): string => `journal.${hash}`;
