/** `docs/scale.md` shows what `npm run scale` counts today, and the count itself holds. */
import { readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import { scaleTables, sizing } from "./scale.ts";

const page = readFileSync(new URL("../../docs/scale.md", import.meta.url), "utf8");

describe("the page about scale", () => {
  it.each(Object.entries(scaleTables()))(
    "shows the table of %s; copy it from `npm run scale`",
    async (_name, table) => {
      const options = await resolveConfig("docs/scale.md");
      expect(page).toContain((await format(table, { ...options, parser: "markdown" })).trim());
    },
  );
});

describe("the count of nodes and shards", () => {
  it("has room for the loss of one node", () => {
    for (const interviews of [10, 1_000, 5_000, 100_000, 1_000_000]) {
      const { nodes, busyWithoutOne } = sizing(interviews);
      expect(nodes).toBeGreaterThanOrEqual(2);
      expect(busyWithoutOne).toBeLessThan(0.95);
    }
  });

  it("grows in step with the interviews, and with how long they are kept", () => {
    const [some, more] = [sizing(100_000), sizing(1_000_000)];
    expect(more.nodes / some.nodes).toBeCloseTo(10, 1);
    expect(more.shardsForTime / some.shardsForTime).toBeCloseTo(10, 0);
    const long = sizing(100_000, { retentionDays: 80 }).shardsForMemory;
    expect(long / sizing(100_000, { retentionDays: 40 }).shardsForMemory).toBeCloseTo(2, 1);
  });
});
