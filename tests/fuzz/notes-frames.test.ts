import { describe, expect, it } from "vitest";
import { fuzzNotes } from "./notes-frames.ts";

describe("mutated frames of notes", () => {
  it.each([1, 2, 3, 4])("throw nothing, leave nothing pending and hold nobody up (seed %i)", (seed) => {
    const { faults, taken, refused, worstMs } = fuzzNotes(10_000, seed);
    expect(faults).toEqual([]);
    expect(taken).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(5_000);
    // The aim is 50 ms of CPU; a machine that is busy with other suites gets some slack.
    expect(worstMs).toBeLessThan(50);
  });
});
