/** How much work one frame may cause everybody who has to integrate it. */
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { claimEntry } from "../../../server/notes/wire/claim-entry.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { scan } from "../../../server/notes/wire/scan.ts";
import { honest } from "./hostile.ts";
import { starRules } from "./honest-session.ts";
import { awarenessFrame, RawClient, updateFrame } from "./raw-client.ts";
import { openTestRoom, startNode } from "./support.ts";
import type { Node, Person, TestRoom } from "./support.ts";

const field = "bbbbbbbbbbbb.action";
let node: Node;
let room: TestRoom;
const clients: RawClient[] = [];

beforeEach(async () => {
  node = await startNode();
  room = await openTestRoom(node);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.end();
  await node.close();
});

const open = async ({ token }: Person): Promise<RawClient> => {
  const client = new RawClient(node, `${room.roomId}.star.1`, token);
  clients.push(client);
  await client.join();
  return client;
};

/** One letter per struct, each to the right of the previous one. */
const letters = (client: number, count: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [1, count, client, 0]) encoding.writeVarUint(encoder, number);
    for (let clock = 0; clock < count; clock += 1) {
      encoding.writeUint8(encoder, clock === 0 ? 4 : 4 | 128);
      if (clock === 0) {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarString(encoder, field);
      } else {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock - 1);
      }
      encoding.writeVarString(encoder, "x");
    }
    encoding.writeVarUint(encoder, 0);
  });

/** Every other letter of a client, from the first on. */
const everyOther = (client: number, count: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [0, 1, client, count]) encoding.writeVarUint(encoder, number);
    for (let nth = 0; nth < count; nth += 1) {
      encoding.writeVarUint(encoder, 2 * nth);
      encoding.writeVarUint(encoder, 1);
    }
  });

it("refuses a frame of too many structs, and takes one of very many", async () => {
  const ben = await open(room.ben);
  ben.send(updateFrame(letters(5, limits.notesStructsPerFrame + 1)));
  ben.send(updateFrame(letters(6, limits.notesStructsPerFrame / 4)));
  expect([await ben.outcome(1), await ben.outcome(2)]).toEqual(["size", "saved"]);
});

it("refuses a frame of too many deletes, and takes one of very many", async () => {
  const ben = await open(room.ben);
  const doc = new Y.Doc();
  doc.getText(field).insert(0, "x".repeat(2 * limits.notesDeletesPerFrame + 2));
  ben.send(updateFrame(Y.encodeStateAsUpdate(doc)));
  ben.send(updateFrame(everyOther(doc.clientID, limits.notesDeletesPerFrame + 1)));
  ben.send(updateFrame(everyOther(doc.clientID, 100)));
  expect([await ben.outcome(1), await ben.outcome(2), await ben.outcome(3)]).toEqual(["saved", "size", "saved"]);
  // However many of them are already known.
  const known = scan(everyOther(7, limits.notesDeletesPerFrame + 1), starRules);
  expect(known).toEqual({ ok: false, code: "size" });
});

it("takes no claim from a client: only the server says who owns a client id", async () => {
  const [ben, ana] = [await open(room.ben), await open(room.ana)];
  ben.send(updateFrame(claimEntry(7)));
  // Nor a claim after words: the words are Ben's to write.
  ben.send(updateFrame(Buffer.concat([honest(5, field, "mine"), Uint8Array.of(7)])));
  ben.send(awarenessFrame([{ client: 8, clock: 1, state: {} }]));
  expect([await ben.outcome(1), await ben.outcome(2)]).toEqual(["content", "content"]);
  ana.send(updateFrame(honest(7, field, "hers")));
  expect(await ana.outcome(1)).toBe("saved");
  await ben.hear("authors", ({ authors }) => authors["7"] === room.ana.seatId);
});
