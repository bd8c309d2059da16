/** The secret of the synced journal, kept in this browser beside the journal. */
import type { Secret } from "../../../../shared/contract/ids.ts";
import { forget, read, write } from "../../net/kept.ts";
import { readFragment } from "../../net/links.ts";

const key = "barline:journal-secret";

export const isJournalSecret = (value: unknown): value is Secret =>
  typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);

export const keptSecret = (storage: Storage): Secret | undefined => read(storage, key, isJournalSecret);
/** False when the browser refuses. */
export const keepSecret = (storage: Storage, secret: Secret): boolean => write(storage, key, secret);
export const forgetSecret = (storage: Storage): void => forget(storage, key);

/** The secret in a fragment `#j=…`, whatever mail and chat made of it. */
export const journalSecretIn = (fragment: string): Secret | undefined =>
  /^(?:#|%(?:25)*23)j/i.test(fragment) ? readFragment(fragment).secret : undefined;
