import { describe, expect, it, onTestFinished } from "vitest";
import * as Y from "yjs";
import { limits } from "../../../shared/contract/limits.ts";
import { honest } from "../notes/hostile.ts";
import { RawClient, syncFrame, updateFrame } from "../notes/raw-client.ts";
import { freshId, openTestRoom, startNode } from "../notes/support.ts";
import type { Person } from "../notes/support.ts";

const field = `${freshId(12)}.action`;

/** One frame with words under this many client ids. */
function manyClients(count: number): Uint8Array {
  return Y.mergeUpdates(Array.from({ length: count }, (_, nth) => honest(10_000 + nth, field, "x")));
}

describe("a flood of new client ids", () => {
  it("makes its seat wait, on every socket it opens, but nobody else", async () => {
    const node = await startNode();
    onTestFinished(() => node.close());
    const room = await openTestRoom(node);
    const join = async (who: Person): Promise<RawClient> => {
      const client = new RawClient(node, `${room.roomId}.star.1`, who.token);
      onTestFinished(() => client.end());
      await client.join();
      return client;
    };
    const ben = await join(room.ben);
    const olu = await join(room.olu);
    const first = await join(room.ana);
    first.send(syncFrame(1, manyClients(limits.clientIdBurstPerSeat + 100)));
    await first.hear("saved", ({ count }) => count === 1);
    const second = await join(room.ana);
    second.send(updateFrame(honest(5, field, "held back")));
    for (let nth = 0; nth < 5; nth += 1) {
      ben.send(updateFrame(honest(20_000 + nth, field, `word ${nth}.`)));
      await olu.hear("update", ({ update }) => Buffer.from(update).includes(`word ${nth}.`));
    }
    const heard = olu.heard.map((frame) =>
      frame.type === "update" ? Buffer.from(frame.update).toString("latin1") : "",
    );
    expect(heard.join()).not.toContain("held back");
    expect(second.heard.filter((frame) => frame.type === "saved" && frame.count > 0)).toEqual([]);
    expect(second.ws.readyState).toBe(second.ws.OPEN);
  });
});
