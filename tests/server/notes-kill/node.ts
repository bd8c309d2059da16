/** A node on its own, to be killed: `folder port [room as JSON]`. Prints who is in its room as one line of JSON, then serves. */
import { openEmbedded } from "../../../server/store/embedded/embedded.ts";
import { openTestRoom, startNode } from "../notes/support.ts";
import type { KilledRoom } from "./killed-node.ts";

const [folder = "", port = "0", known] = process.argv.slice(2);
const node = await startNode({ store: await openEmbedded(folder), port: Number(port) });
const openOne = async (): Promise<KilledRoom> => {
  const { roomId, ana, ben } = await openTestRoom(node);
  return { roomId, ana: ana.token, ben: ben.token };
};
const room = known === undefined ? await openOne() : (JSON.parse(known) as KilledRoom); // the test gave it back
process.stdout.write(`${JSON.stringify({ url: node.url, room })}\n`);
