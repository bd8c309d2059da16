import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { limits } from "../../../shared/contract/limits.ts";
import { honest } from "../notes/hostile.ts";
import { syncFrame, updateFrame } from "../notes/raw-client.ts";
import { starNotes } from "../notes/star-notes.ts";
import { freshId } from "../notes/support.ts";

const field = `${freshId(12)}.action`;

/** One frame with words under this many client ids. */
function manyClients(count: number): Uint8Array {
  return Y.mergeUpdates(Array.from({ length: count }, (_, nth) => honest(10_000 + nth, field, "x")));
}

describe("a flood of new client ids", () => {
  const notes = starNotes();

  it("makes its seat wait, on every socket it opens, but nobody else", async () => {
    const ben = await notes.join(notes.room.ben);
    const olu = await notes.join(notes.room.olu);
    const first = await notes.join(notes.room.ana);
    first.send(syncFrame(1, manyClients(limits.clientIdBurstPerSeat + 100)));
    await first.hear("saved", ({ count }) => count === 1);
    const second = await notes.join(notes.room.ana);
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
