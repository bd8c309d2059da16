import { describe, expect, it } from "vitest";
import { soakHonest } from "./honest-soak.ts";

describe("hours of honest notes", () => {
  it.each([1, 2])("are never refused, and end in the same words everywhere (seed %i)", (seed) => {
    const { edits, done, refusals, unequal } = soakHonest(4_000, seed);
    expect(refusals).toEqual([]);
    expect(unequal).toEqual([]);
    expect(edits).toBeGreaterThanOrEqual(4_000);
    for (const deed of ["insert", "delete", "paste", "compose", "undo", "redo", "leave", "return", "reload", "swap"]) {
      expect(done[deed], deed).toBeGreaterThan(0);
    }
  });
});
