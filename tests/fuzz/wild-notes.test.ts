import { describe, expect, it } from "vitest";
import { fuzzWild } from "./wild-notes.ts";

describe("well-formed but wild documents of notes", () => {
  it.each([1, 2])("can be integrated, read the same to all, and cost nobody much (seed %i)", (seed) => {
    const { faults, taken, refused, contested, worstMs, worstJoinMs } = fuzzWild(4_000, seed);
    expect(faults).toEqual([]);
    expect(taken).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(1_000);
    expect(contested).toBeGreaterThan(30);
    // The aim is 50 ms; most of what is measured on a busy machine is garbage collection.
    expect(worstMs).toBeLessThan(100);
    expect(worstJoinMs).toBeLessThan(100);
  });
});
