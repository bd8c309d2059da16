/** A node on its own, to be killed: `folder port [room as JSON]`. Says who is in its room as one line of JSON, then serves. */
import { lmdbStore } from "../../../server/store/lmdb.ts";
import { openTestRoom, startNode } from "../notes/support.ts";
import type { KilledRoom } from "./killed-node.ts";

const [folder = "", port = "0", known] = process.argv.slice(2);
const node = await startNode({ store: lmdbStore(folder), port: Number(port) });
const openOne = async (): Promise<KilledRoom> => {
  const { roomId, ana, ben } = await openTestRoom(node);
  return { roomId, ana: ana.token, ben: ben.token };
};
const room = known === undefined ? await openOne() : (JSON.parse(known) as KilledRoom); // the test gave it back
process.stdout.write(`${JSON.stringify({ url: node.url, room })}\n`);
