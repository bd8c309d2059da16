import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Pace } from "../../../server/notes/live/pace.ts";

let pace: Pace;
beforeEach(() => {
  pace = new Pace();
});
afterEach(() => pace.close());

/** Between how long a node gathers when half its time is taken, and when it is full: 4 and 12 ms. */
const fullMs = 10;

/** Milliseconds until it is time to store. */
async function waited(): Promise<number> {
  const beganMs = performance.now();
  await pace.next();
  return performance.now() - beganMs;
}

/** Keeps the process busy for a turn of the event loop. */
async function busyTurn(ms: number): Promise<void> {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
  await new Promise(setImmediate);
}

/** Busy for half the time. */
async function halfBusy(): Promise<void> {
  await busyTurn(20);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("when documents store what has arrived", () => {
  it("is later for all of them together while the node is busy, and at once again afterwards", async () => {
    const asked = pace.next();
    expect(pace.next()).toBe(asked);
    await asked;
    let most = 0;
    for (let turn = 0; turn < 500 && most < fullMs; turn += 1) {
      await busyTurn(20);
      await pace.next();
      most = await waited();
    }
    expect(most).toBeGreaterThanOrEqual(fullMs);
    let least = most;
    for (let turn = 0; turn < 500 && least > fullMs / 2; turn += 1) least = await waited();
    expect(least).toBeLessThanOrEqual(fullMs / 2);
  });

  it("is a few milliseconds later when the node has half its time to do", async () => {
    let waits: number[] = [];
    for (let turn = 0; turn < 500 && waits.length < 5; turn += 1) {
      await halfBusy();
      await pace.next();
      const ms = await waited();
      waits = ms >= 3 ? [...waits, ms] : [];
    }
    expect(waits).toHaveLength(5);
    expect(Math.min(...waits)).toBeLessThan(fullMs);
  });
});
