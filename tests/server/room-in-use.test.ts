/** A room lives as long as somebody is in it or looks at it, even if nobody writes anything; an empty one does not. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { memoryStore } from "../../server/store/memory.ts";
import { startNode } from "../support/app.ts";
import { call, openRoom } from "../support/people.ts";

const minutes = 60_000;
const retentionMs = 120 * minutes;

// Hours pass for the node's regular upkeep and its store's clock; sockets and answers keep real time.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it("keeps a room in which somebody just sits, for longer than an unused one is kept", async () => {
  const store = memoryStore({ retentionMs });
  const { url } = await startNode({ store });
  await startNode({ store }); // it sweeps too, and nobody is there
  const [room, empty] = [await openRoom(url), await openRoom(url)];
  const ana = await room.host.connect(url);
  for (let passed = 0; passed < 2 * retentionMs; passed += 10 * minutes) {
    await vi.advanceTimersByTimeAsync(10 * minutes);
    expect(await store.readEvents(room.roomId), `after ${passed / minutes + 10} minutes`).not.toEqual([]);
  }
  expect(await store.isForgotten(empty.roomId)).toBe(true);
  expect(ana.socket.connected).toBe(true);
  expect(ana.overs).toEqual([]);

  ana.leave();
  await vi.advanceTimersByTimeAsync(2 * retentionMs);
  expect(await store.isForgotten(room.roomId)).toBe(true);
});

it("keeps a room that is only read over HTTP", async () => {
  const store = memoryStore({ retentionMs });
  const { url } = await startNode({ store });
  const { roomId, host } = await openRoom(url);
  for (let passed = 0; passed < 2 * retentionMs; passed += 40 * minutes) {
    await vi.advanceTimersByTimeAsync(40 * minutes);
    const { status } = await call(url, `/api/rooms/${roomId}`, { token: host.token });
    expect(status, `after ${passed / minutes + 40} minutes`).toBe(200);
  }
});
