/** Rooms expire a stated time after they were last used, and looking at one is use. */
import { expect, it } from "vitest";
import { StoreAway } from "../../server/store/store-away.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { startNode } from "../support/app.ts";
import { HandTimers } from "../support/hand-timers.ts";
import { movedTime } from "../support/moved-time.ts";
import { call, openRoom, shortId } from "../support/people.ts";

const dayMs = 24 * 3_600_000;

it.each([
  ["a page that is opened", true],
  ["an export that is fetched", false],
])("keeps a room for another 90 days with %s, and forgets it after as long without", async (_what, bySocket) => {
  const time = movedTime();
  const store = memoryStore({ time });
  const opened = await startNode({ store });
  const { roomId, host } = await openRoom(opened.url);
  for (let nth = 0; nth < 3; nth += 1) {
    time.pass(60 * dayMs);
    // On a node that has just started: nothing there remembers when the room was last used.
    const { url } = await startNode({ store: { ...store, close: () => Promise.resolve() } });
    if (bySocket) (await host.connect(url)).leave();
    else expect((await call(url, `/api/rooms/${roomId}/report?format=json`, { token: host.token })).status).toBe(200);
    expect(await store.sweep()).toEqual([]);
  }
  time.pass(91 * dayMs);
  expect(await store.sweep()).toEqual([roomId]);
  const { url } = await startNode({ store: { ...store, close: () => Promise.resolve() } });
  expect((await call(url, `/api/rooms/${roomId}`, { token: host.token })).status).toBe(404);
});

it("is not kept by somebody without a seat", async () => {
  const time = movedTime();
  const store = memoryStore({ time });
  const { url } = await startNode({ store });
  const { roomId } = await openRoom(url);
  time.pass(89 * dayMs);
  expect((await call(url, `/api/rooms/${roomId}`, { token: "x".repeat(43) })).status).toBe(404);
  time.pass(2 * dayMs);
  expect(await store.sweep()).toEqual([roomId]);
});

it("does not end for people who have it open, however long they stay silent", async () => {
  const time = movedTime();
  const timers = new HandTimers();
  const store = memoryStore({ time });
  const { url } = await startNode({ store, every: timers.every });
  const { roomId, host } = await openRoom(url);
  const beside = await openRoom(url);
  const ana = await host.connect(url);
  for (let nth = 0; nth < 4; nth += 1) {
    time.pass(60 * dayMs);
    await timers.run();
  }
  expect(await store.readEvents(beside.roomId)).toEqual([]);
  // Not just spared for the moment: its use has been recorded.
  expect(await store.sweep()).toEqual([]);
  await ana.does({ type: "say", lineId: shortId(), text: "still here" });
  ana.leave();
  await ana.gone();
  time.pass(60 * dayMs);
  await timers.run();
  expect((await store.readEvents(roomId)).length).toBeGreaterThan(1);
});

it("does not end while people have it open, even if its use could not be recorded", async () => {
  const time = movedTime();
  const timers = new HandTimers();
  const inner = memoryStore({ time });
  const store = { ...inner, renew: () => Promise.reject(new StoreAway("No room.")) };
  const { url } = await startNode({ store, every: timers.every });
  const { roomId, host } = await openRoom(url);
  await host.connect(url);
  time.pass(91 * dayMs);
  await timers.run();
  expect(await inner.readEvents(roomId)).toHaveLength(1);
});
