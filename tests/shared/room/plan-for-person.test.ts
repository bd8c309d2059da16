import { describe, expect, it } from "vitest";
import { Plan } from "../../../shared/contract/shapes.ts";
import { planFor } from "../../../shared/room/plans.ts";

const isPlan = (value: unknown): boolean => Plan.safeParse(value).success;

describe("a plan for a person", () => {
  it("takes their work, and whether they lead people, from the preset unless something else is wished", () => {
    expect(planFor("peer", { preset: "manager" })).toMatchObject({ role: "manager", leads: "yes" });
    expect(planFor("peer", { preset: "manager", leads: "noLonger", level: "senior" })).toMatchObject({
      role: "manager",
      leads: "noLonger",
      level: "senior",
    });
    for (const unknown of ["role", "level", "leads"]) expect(planFor("peer")).not.toHaveProperty(unknown);
  });

  it("is read as rooms stored it before, and refused with a level that nobody has", () => {
    const before = planFor("panel");
    expect(isPlan(before)).toBe(true);
    expect(isPlan({ ...before, role: "data", level: "principal", leads: "no" })).toBe(true);
    expect(isPlan({ ...before, level: "L6" })).toBe(false);
    expect(isPlan({ ...before, leads: true })).toBe(false);
  });
});
