/** Notes as pages use them, against a real server. */
import { NotesConnection } from "../../../client/src/net/notes/notes-connection.ts";
import type { NotesConnectionParts } from "../../../client/src/net/notes/notes-connection.ts";
import type { NotesStatus } from "../../../client/src/net/notes/notes-status.ts";
import { inTime } from "../../support/in-time.ts";
import type { Node } from "../notes/support.ts";
import { NodeWebSocket } from "../notes/support.ts";

export const connect = (
  node: Pick<Node, "url">,
  document: string,
  token: string,
  more: Pick<NotesConnectionParts, "times"> = {},
): NotesConnection => new NotesConnection({ url: node.url, document, token, WebSocket: NodeWebSocket, ...more });

/** Resolves when the connection has a status that passes. */
export const status = (notes: NotesConnection, isSo: (status: NotesStatus) => boolean): Promise<void> =>
  inTime(
    "a status as wanted",
    new Promise((done) => {
      const stop = notes.onStatus(() => look());
      const look = (): void => {
        if (!isSo(notes.status)) return;
        stop();
        done();
      };
      look();
    }),
    () => notes.status,
  );

export const isSaved = (now: NotesStatus): boolean => now.kind === "saved";

export const changed = (notes: NotesConnection, isSo: () => boolean): Promise<void> =>
  inTime(
    "a document as wanted",
    new Promise((done) => {
      const stop = notes.onChange(() => look());
      const look = (): void => {
        if (!isSo()) return;
        stop();
        done();
      };
      look();
    }),
    () => notes.status,
  );
