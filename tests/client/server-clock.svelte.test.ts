import { describe, expect, it } from "vitest";
import { Clock } from "../../client/src/net/clock.svelte.ts";

describe("the server's clock on this device", () => {
  it("takes the middle of asking and answering as the server's moment", () => {
    let steadyMs = 1_000;
    const clock = new Clock(() => steadyMs);
    clock.correct(1_000, 1_200, 50_000);
    steadyMs = 1_200;
    expect(clock.nowMs()).toBe(50_100);
  });

  it("trusts the quickest answer of the last minute", () => {
    let steadyMs = 0;
    const clock = new Clock(() => steadyMs);
    clock.correct(0, 20, 100_010); // offset 100 000, very quick
    clock.correct(5_000, 5_800, 105_700); // a slow one that would say 100 300
    steadyMs = 6_000;
    expect(clock.nowMs()).toBe(106_000);
  });

  it("starts anew after a sleep that stopped the device's own clock", () => {
    let steadyMs = 0;
    const clock = new Clock(() => steadyMs);
    clock.correct(0, 10, 100_005);
    // The lid was closed for ten minutes, in which the steady clock stood still.
    clock.correct(1_000, 1_300, 701_150);
    steadyMs = 1_300;
    expect(clock.nowMs()).toBe(701_300);
  });

  it("does not care what the device thinks the date is", () => {
    const clock = new Clock(() => 500);
    clock.correct(500, 500, 42);
    expect(clock.nowMs()).toBe(42);
  });
});
