import { afterEach, beforeEach } from "vitest";
import type { RawClient } from "./raw-client.ts";
import { RawClients } from "./raw-clients.ts";
import { openTestRoom, startNode } from "./support.ts";
import type { Node, Person, TestRoom } from "./support.ts";

export interface StarNotes {
  readonly room: TestRoom;
  /** Opens a client for somebody, and waits for nothing. */
  open(who: Person): RawClient;
  /** Opens a client for somebody that has the document by the time this resolves. */
  join(who: Person): Promise<RawClient>;
}

/** The STAR notes of a new room on a new node, for every test of this file or `describe`. All of it ends with the test. */
export function starNotes(): StarNotes {
  let node: Node;
  let room: TestRoom;
  const clients = new RawClients();
  const star = (): string => `${room.roomId}.star.1`;
  beforeEach(async () => {
    node = await startNode();
    room = await openTestRoom(node);
  });
  afterEach(async () => {
    clients.end();
    await node.close();
  });
  return {
    get room() {
      return room;
    },
    open: ({ token }) => clients.open(node, star(), token),
    join: ({ token }) => clients.join(node, star(), token),
  };
}
