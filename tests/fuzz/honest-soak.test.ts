import { describe, expect, it } from "vitest";
import { soakHonest } from "./honest-soak.ts";
import { deeds } from "./honest-steps.ts";
import { soakSockets } from "./socket-soak.ts";

describe("hours of honest notes", () => {
  it.each([1, 2])("are never refused, and end in the same words everywhere (seed %i)", (seed) => {
    const { edits, done, refusals, unequal } = soakHonest(4_000, seed);
    expect(refusals).toEqual([]);
    expect(unequal).toEqual([]);
    expect(edits).toBeGreaterThanOrEqual(4_000);
    for (const deed of [...deeds, "swap"]) expect(done[deed], deed).toBeGreaterThan(0);
  });

  it("are never refused on their way through sockets and nodes, either", async () => {
    const { edits, done, saved, refusals, unequal } = await soakSockets(2_500, 6);
    expect(refusals).toEqual([]);
    expect(unequal).toEqual([]);
    expect(edits).toBeGreaterThanOrEqual(2_500);
    expect(saved).toBeGreaterThan(1_000);
    for (const deed of [...deeds, "restart", "swap"]) expect(done[deed], deed).toBeGreaterThan(0);
  });
});
