/** A journal as the server sees it: a token, and sealed bytes. */
import { randomBytes } from "node:crypto";
import { hashSecret } from "../../server/rooms/secrets.ts";
import type { Secret, SecretHash } from "../../shared/contract/ids.ts";
import { journalDocument } from "../../shared/notes/journal.ts";
import { call } from "./people.ts";

export interface TestJournal {
  readonly token: Secret;
  readonly hash: SecretHash;
  readonly document: string;
  readonly path: string;
}

export function freshJournal(): TestJournal {
  const token = randomBytes(32).toString("base64url");
  const hash = hashSecret(token);
  return { token, hash, document: journalDocument(hash), path: `/api/journals/${hash}` };
}

/** @throws when the server refuses. */
export async function openJournal(url: string, journal = freshJournal()): Promise<TestJournal> {
  const { status, body } = await call(url, journal.path, { method: "PUT", token: journal.token });
  if (status !== 204) throw new Error(`no journal: ${status} ${JSON.stringify(body)}`);
  return journal;
}
