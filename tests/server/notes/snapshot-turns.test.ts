import { afterEach, describe, expect, it } from "vitest";
import { SnapshotTurns } from "../../../server/notes/live/snapshot-turns.ts";
import { until } from "../../support/redis.ts";

const turns = new SnapshotTurns();
afterEach(() => turns.close());

describe("documents whose snapshots are due at once", () => {
  it("make them one after the other, each once, with a rest in between", async () => {
    const begun: string[] = [];
    const beginnerOf = new Map(["a", "b", "c", "d"].map((name) => [name, () => void begun.push(name)]));
    const ask = (name: string): void => turns.ask(beginnerOf.get(name) ?? (() => undefined));
    for (const name of ["a", "b", "c", "b", "d", "c"]) ask(name);
    expect(begun).toEqual(["a"]);
    const tookMs = 30;
    const untilMs = performance.now() + tookMs;
    while (performance.now() < untilMs);
    turns.withdraw(beginnerOf.get("c") ?? (() => undefined));
    const doneMs = performance.now();
    turns.done();
    expect(begun).toEqual(["a"]);
    await until(() => begun.length === 2);
    expect(performance.now() - doneMs).toBeGreaterThan(tookMs);
    turns.done();
    await until(() => begun.length === 3);
    expect(begun).toEqual(["a", "b", "d"]);
    turns.done();
    await until(() => {
      ask("a");
      return begun.length > 3;
    });
    expect(begun).toEqual(["a", "b", "d", "a"]);
  });
});
