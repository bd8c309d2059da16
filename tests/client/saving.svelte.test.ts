import { describe, expect, it } from "vitest";
import { Saving, type Report } from "../../client/src/state/saving.svelte.ts";
import { roughly } from "../../client/src/words/times.ts";

const saved: Report = { state: "saved", changes: 0, sinceMs: null };

describe("what is said about all documents together", () => {
  it("is the worst of them, with every change and the oldest", () => {
    const saving = new Saving();
    expect(saving.worst).toBeUndefined();
    saving.report("star", saved);
    saving.report("own", { state: "waiting", changes: 3, sinceMs: 500 });
    saving.report("private", { state: "saving", changes: 1, sinceMs: 200 });
    expect(saving.worst).toBe("waiting");
    expect(saving.changes).toBe(4);
    expect(saving.sinceMs).toBe(200);
    saving.report("private", { state: "saving", changes: 1, sinceMs: 800 });
    expect(saving.sinceMs).toBe(500);
    saving.forget("own");
    saving.report("private", saved);
    expect([saving.worst, saving.changes, saving.sinceMs]).toEqual(["saved", 0, null]);
  });

  it("warns people who leave while changes are on their way, or refused words have not been taken back", () => {
    const saving = new Saving();
    saving.report("star", saved);
    expect(saving.isAtRisk).toBe(false);
    saving.report("star", { state: "saving", changes: 1, sinceMs: 0 });
    expect(saving.isAtRisk).toBe(true);
    saving.report("star", { state: "refused", changes: 0, sinceMs: null });
    expect(saving.isAtRisk).toBe(true);
    saving.report("star", saved);
    expect(saving.isAtRisk).toBe(false);
  });

  it("says how long it has been, without running digits", () => {
    expect([8_000, 14_900, 15_000, 54_900, 55_000, 170_000].map(roughly)).toEqual([
      "10 s",
      "10 s",
      "20 s",
      "50 s",
      "1 min",
      "3 min",
    ]);
  });
});
