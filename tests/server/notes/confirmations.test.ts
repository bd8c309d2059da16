import { afterEach, expect, it } from "vitest";
import * as Y from "yjs";
import { updateFrame } from "./raw-client.ts";
import { RawClients } from "./raw-clients.ts";
import { freshId, openTestRoom, startNode } from "./support.ts";

const clients = new RawClients();
afterEach(() => clients.end());

/** One letter after the other, as one person types them. */
function letters(count: number, field: string): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let nth = 0; nth < count; nth += 1) doc.getText(field).insert(nth, "a");
  return updates;
}

/** Two thirds of every turn are busy, until `isOver`. */
async function busyUntil(isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const untilMs = performance.now() + 8;
    while (performance.now() < untilMs);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

it("a busy node says everything that is saved, with the next word or a little later", async () => {
  const node = await startNode({ heartbeatMs: 3_600_000 }); // which would say it as well
  const room = await openTestRoom(node);
  const star = `${room.roomId}.star.1`;
  const field = `${freshId(12)}.action`;
  const [ben, ana] = [await clients.join(node, star, room.ben.token), await clients.join(node, star, room.ana.token)];
  let turns = 0;
  await busyUntil(() => (turns += 1) > 60); // the node looks four times a second how busy it is
  const [edits, alone] = [60, 30];
  let settled = 0;
  const typing = async (): Promise<void> => {
    for (const [nth, update] of letters(edits, field).entries()) {
      ben.send(updateFrame(update));
      if (nth % 10 !== 9) continue;
      expect(await ben.outcome(nth + 1)).toBe("saved");
      settled = nth + 1;
    }
  };
  // First nothing else is sent to Ben; then what Ana types reaches him, and takes along what is to be said.
  const others = [...letters(2_000, field)];
  const isOver = (): boolean => {
    const update = settled < alone ? undefined : others.shift();
    if (update && settled < edits) ana.send(updateFrame(update));
    return settled === edits;
  };
  await Promise.all([typing(), busyUntil(isOver)]);
  const counts = ben.heard.flatMap((heard) => (heard.type === "saved" ? [heard.count] : []));
  expect(counts).toEqual(counts.toSorted((first, second) => first - second));
  expect(counts.at(-1)).toBe(edits);
  await node.close();
});
