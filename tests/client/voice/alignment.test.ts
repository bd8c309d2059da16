/** After an hour with a clock that drifts, a moment of the room is still found in the recording, to 300 ms. */
import { expect, it } from "vitest";
import { anchorEveryMs, serverMsAt, soundMsAt, type Anchor } from "../../../client/src/voice/recording/alignment.ts";
import { Clock } from "../../../client/src/net/clock.svelte.ts";

const hourMs = 60 * 60_000;
const serverStartMs = 1_700_000_000_000;

/** An hour, on a device whose clock gains or loses `ppm` millionths, with the server asked every five seconds over a network that wavers. */
function recorded(ppm: number): { anchors: readonly Anchor[]; localMs: (realMs: number) => number } {
  const localMs = (realMs: number): number => realMs * (1 + ppm / 1e6);
  let realMs = 0;
  const clock = new Clock(() => localMs(realMs));
  const anchors: Anchor[] = [];
  for (; realMs <= hourMs; realMs += 5_000) {
    // There and back take different times: what no client can know.
    const thereMs = 10 + (((realMs / 5_000) * 37) % 60);
    const backMs = 10 + (((realMs / 5_000) * 53) % 90);
    clock.correct(localMs(realMs - thereMs - backMs), localMs(realMs), serverStartMs + realMs - backMs);
    if (realMs % anchorEveryMs === 0) anchors.push({ soundMs: localMs(realMs), serverMs: clock.nowMs() });
  }
  return { anchors, localMs };
}

it.each([-500, -200, 0, 200, 500])("finds every moment of an hour with a clock that is %d ppm off", (ppm) => {
  const { anchors, localMs } = recorded(ppm);
  for (let realMs = 0; realMs <= hourMs; realMs += 7_777) {
    const found = soundMsAt(anchors, serverStartMs + realMs);
    expect(Math.abs(found - localMs(realMs))).toBeLessThanOrEqual(300);
    expect(Math.abs(serverMsAt(anchors, found) - serverStartMs - realMs)).toBeLessThanOrEqual(1);
  }
});

it("needs its anchors: with the first alone it would be lost", () => {
  const { anchors, localMs } = recorded(200);
  const found = soundMsAt(anchors.slice(0, 1), serverStartMs + hourMs);
  expect(Math.abs(found - localMs(hourMs))).toBeGreaterThan(600);
});

it("goes on second by second before the first anchor and after the last", () => {
  const anchors = [
    { soundMs: 1_000, serverMs: 11_000 },
    { soundMs: 3_000, serverMs: 15_000 },
  ];
  expect([10_500, 12_000, 16_000].map((atMs) => soundMsAt(anchors, atMs))).toEqual([500, 1_500, 4_000]);
  expect([500, 2_000, 4_000].map((atMs) => serverMsAt(anchors, atMs))).toEqual([10_500, 13_000, 16_000]);
  expect(soundMsAt([], 5)).toBe(0);
});
