import { expect, it } from "vitest";
import * as Y from "yjs";
import { readHistory } from "../../../server/notes/live/read-history.ts";
import type { AcceptedUpdate } from "../../../server/notes/live/read-history.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import { honest, oneStruct } from "./hostile.ts";

const document = `${"r".repeat(22)}.star.1`;
const field = "bbbbbbbbbbbb.action";

it("holds what counted, and nothing else from the log", async () => {
  const store = memoryStore();
  const entry = (seatId: string, update: Uint8Array, atMs: number) => ({ seatId, update, atMs });
  // Two nodes may both store something of which only one can count: the log keeps the other, and every reader skips it.
  await store.addNotes(document, [
    entry("ben", honest(5, field, "I called them"), 1),
    entry("ana", honest(5, field, "forged, under Ben's id"), 2),
    entry(
      "ana",
      oneStruct(6, 9, 4, () => undefined),
      3,
    ),
    entry("ben", honest(5, field, "I called them"), 4),
    entry("ana", honest(7, field, "She said so"), 5),
  ]);
  const told: AcceptedUpdate[] = [];
  for await (const page of readHistory({ store, document })) told.push(...page);
  expect(told.map(({ seatId, atMs }) => [seatId, atMs])).toEqual([
    ["ben", 1],
    ["ana", 5],
  ]);
  const doc = new Y.Doc();
  for (const { update } of told) Y.applyUpdate(doc, update);
  expect(doc.getText(field).toJSON()).toBe("I called themShe said so");
});
