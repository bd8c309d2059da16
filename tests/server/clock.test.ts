/** Time as a node and its rooms see it, whatever somebody does to the machine's clock. */
import { describe, expect, it, onTestFinished } from "vitest";
import { startClock } from "../../server/clock.ts";
import { createGuard } from "../../server/guard.ts";
import { createLog } from "../../server/log.ts";
import { LiveRoom } from "../../server/rooms/live-room.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { steadyTime, SteadyClock } from "../../server/store/time.ts";
import { limits } from "../../shared/contract/limits.ts";
import { openRoom } from "../../shared/room/open.ts";

const [hourMs, dayMs] = [3_600_000, 24 * 3_600_000];

/** Clocks that move only when told. */
function machine(startMs = 1_764_000_000_000) {
  let [wallMs, monotonicMs] = [startMs, 5_000];
  return {
    time: { wallMs: () => wallMs, monotonicMs: () => monotonicMs },
    pass: (ms: number): void => {
      wallMs += ms;
      monotonicMs += ms;
    },
    set: (byMs: number) => void (wallMs += byMs),
  };
}

describe("the clock of a node", () => {
  it.each([-dayMs, -hourMs, -1, 1, hourMs, 100 * dayMs])("runs on when the machine's is set by %i ms", (byMs) => {
    const { time, pass, set } = machine();
    const { nowMs } = steadyTime(time);
    const began = nowMs();
    pass(hourMs);
    set(byMs);
    let last = nowMs();
    expect(last - began).toBe(hourMs);
    for (let nth = 0; nth < 60; nth += 1) {
      pass(60_000);
      const now = nowMs();
      const slewed = 60_000 * limits.clockSlewRate + 1;
      expect(Math.abs(now - last - 60_000)).toBeLessThanOrEqual(Math.min(slewed, Math.abs(byMs) + 1));
      last = now;
    }
  });

  it("reaches the right time in the end, and stays there", () => {
    const { time, pass, set } = machine();
    const { nowMs, isSettled } = steadyTime(time);
    set(-hourMs);
    expect(isSettled()).toBe(false);
    pass(hourMs / limits.clockSlewRate + 1_000);
    expect(nowMs()).toBe(time.wallMs());
    expect(isSettled()).toBe(true);
    pass(dayMs);
    expect(nowMs()).toBe(time.wallMs());
  });

  it("believes a clock that has been ahead for a day: the machine has slept", () => {
    const { time, pass, set } = machine();
    const { nowMs, isSettled } = steadyTime(time);
    set(30 * dayMs);
    nowMs();
    pass(limits.clockTrustMs - 1);
    expect(isSettled()).toBe(false);
    pass(2);
    expect(isSettled()).toBe(true);
    expect(nowMs()).toBe(time.wallMs());
  });

  it("does not believe one that was ahead twice, for half as long each time", () => {
    const { time, pass, set } = machine();
    const { nowMs, isSettled } = steadyTime(time);
    for (let nth = 0; nth < 2; nth += 1) {
      set(30 * dayMs);
      nowMs();
      pass(0.6 * limits.clockTrustMs);
      expect(isSettled()).toBe(false);
      set(-30 * dayMs);
      nowMs();
    }
    expect(Math.abs(nowMs() - time.wallMs())).toBeLessThan(limits.clockTrustMs);
  });

  it("keeps counting by itself between two looks at the store", async () => {
    const { time, pass } = machine();
    const clock = await startClock(memoryStore({ time }), time.monotonicMs);
    onTestFinished(() => clock.close());
    const began = clock.nowMs();
    pass(1_234);
    expect(clock.nowMs() - began).toBe(1_234);
  });

  it("goes by when an answer was true, not by when it arrived", () => {
    const { time, pass } = machine();
    const clock = new SteadyClock(time.monotonicMs, time.wallMs());
    const [answer, answeredAt] = [time.wallMs(), time.monotonicMs()];
    pass(500);
    clock.aim(answer, answeredAt);
    expect(clock.nowMs()).toBe(time.wallMs());
  });
});

it("a room whose last event came from a clock that was ahead runs on from there, and never falls below it", async () => {
  const { time, pass } = machine();
  const store = memoryStore({ time });
  const roomId = "roomroomroomroomroom01";
  const begun = openRoom({
    format: "peer",
    name: "Ana",
    role: "interviewer",
    roomId,
    title: "Ahead",
    seatId: "seatseatseat",
    tokenHash: "t",
    inviteHashes: {},
    retentionMs: dayMs,
  });
  if (!begun.ok) throw new Error("The room was not opened.");
  const aheadMs = time.wallMs() + hourMs;
  await store.appendEvents(roomId, 0, { id: "b1", seatId: null, atMs: aheadMs, events: begun.events });
  const guard = createGuard({ log: createLog("silent"), bugs: { inc: () => expect.fail("a fault") } });
  const load = () => LiveRoom.load(roomId, { store, guard, nowMs: time.wallMs, monotonicMs: time.monotonicMs });
  const room = await load();
  expect(room?.nowMs()).toBe(aheadMs);
  pass(90_000);
  expect(room?.nowMs()).toBe(aheadMs + 90_000);
  expect((await load())?.nowMs()).toBeGreaterThanOrEqual(aheadMs);
  pass(2 * hourMs);
  expect(room?.nowMs()).toBe(aheadMs + 90_000 + 2 * hourMs);
  const later = await load();
  expect(later?.nowMs()).toBe(time.wallMs());
});
