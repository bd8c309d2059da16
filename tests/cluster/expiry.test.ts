/** Rooms expire a stated time after they were last used, and looking at one is use. */
import { expect, it } from "vitest";
import { memoryStore } from "../../server/store/memory.ts";
import { startNode } from "../support/app.ts";
import { call, openRoom } from "../support/people.ts";

const dayMs = 24 * 3_600_000;

it.each([
  ["a page that is opened", true],
  ["an export that is fetched", false],
])("keeps a room for another 90 days with %s, and forgets it after so long without", async (_what, bySocket) => {
  let aheadMs = 0;
  const store = memoryStore({ nowMs: () => Date.now() + aheadMs });
  const opened = await startNode({ store });
  const { roomId, host } = await openRoom(opened.url);
  for (let time = 0; time < 3; time += 1) {
    aheadMs += 60 * dayMs;
    // On a node that has just started: nothing there remembers when the room was used last.
    const { url } = await startNode({ store: { ...store, close: () => Promise.resolve() } });
    if (bySocket) (await host.connect(url)).leave();
    else expect((await call(url, `/api/rooms/${roomId}/report?format=json`, { token: host.token })).status).toBe(200);
    expect(await store.sweep()).toEqual([]);
  }
  aheadMs += 91 * dayMs;
  expect(await store.sweep()).toEqual([roomId]);
  const { url } = await startNode({ store: { ...store, close: () => Promise.resolve() } });
  expect((await call(url, `/api/rooms/${roomId}`, { token: host.token })).status).toBe(404);
});

it("is not kept by somebody without a seat", async () => {
  let aheadMs = 0;
  const store = memoryStore({ nowMs: () => Date.now() + aheadMs });
  const { url } = await startNode({ store });
  const { roomId } = await openRoom(url);
  aheadMs += 89 * dayMs;
  expect((await call(url, `/api/rooms/${roomId}`, { token: "x".repeat(43) })).status).toBe(404);
  aheadMs += 2 * dayMs;
  expect(await store.sweep()).toEqual([roomId]);
});
