import { afterEach, describe, expect, it } from "vitest";
import { Pace } from "../../../server/notes/live/pace.ts";

const pace = new Pace();
afterEach(() => pace.close());

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

describe("when documents store what has arrived", () => {
  it("is later for all of them together while the node is busy, and at once again afterwards", async () => {
    const asked = pace.next();
    expect(pace.next()).toBe(asked);
    await asked;
    const gathers = 20;
    let most = 0;
    for (let turn = 0; turn < 500 && most < gathers; turn += 1) {
      await busyTurn(20);
      most = await waited();
    }
    expect(most).toBeGreaterThanOrEqual(gathers);
    let least = most;
    for (let turn = 0; turn < 500 && least > gathers / 2; turn += 1) least = await waited();
    expect(least).toBeLessThanOrEqual(gathers / 2);
  });
});
