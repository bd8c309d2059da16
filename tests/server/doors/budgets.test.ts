import { describe, expect, it } from "vitest";
import { limits } from "../../../shared/contract/limits.ts";
import { allowance, Budgets } from "../../../server/budgets.ts";
import { Loads } from "../../../server/loads.ts";
import { Rests } from "../../../server/rests.ts";

describe("a budget", () => {
  const given = () => {
    const clock = { ms: 0 };
    const budgets = new Budgets({ perSecond: 100, burstSeconds: 2, debtSeconds: 4, nowMs: () => clock.ms });
    return { clock, budgets };
  };

  it("lets a burst pass, then asks callers to wait for as much as was overspent", () => {
    const { budgets } = given();
    expect(budgets.spend("ana", 200)).toBe(0);
    expect(budgets.spend("ana", 50)).toBe(500);
    expect(budgets.owedMs("ana")).toBe(500);
    expect(budgets.owedMs("ben")).toBe(0);
  });

  it("is even again after the wait, and full after a rest", () => {
    const { clock, budgets } = given();
    budgets.spend("ana", 250);
    clock.ms = 500;
    expect(budgets.owedMs("ana")).toBe(0);
    clock.ms = 10_000;
    expect(budgets.spend("ana", 200)).toBe(0);
  });

  it("never asks for more than the longest wait, however much was spent", () => {
    const { budgets } = given();
    expect(budgets.spend("ana", 1_000_000)).toBe(4_000);
  });

  it("that refuses allows all of it to be used at once, and says after how many seconds enough has come back", () => {
    const clock = { ms: 0 };
    const budgets = new Budgets({ ...allowance(600, 60), nowMs: () => clock.ms });
    expect(budgets.waitS("ana", 600)).toBeNull();
    expect(budgets.waitS("ana", 601)).toBe(1);
    budgets.spend("ana", 600);
    expect(budgets.waitS("ana")).toBeNull();
    expect(budgets.waitS("ana", 25)).toBe(3);
    expect(budgets.waitS("ben", 600)).toBeNull();
    clock.ms = 2_500;
    expect(budgets.waitS("ana", 25)).toBeNull();
    budgets.spend("ana", 6_025);
    expect(budgets.waitS("ana")).toBe(600);
    clock.ms += 60 * 60_000;
    expect(budgets.waitS("ana", 600)).toBeNull();
  });

  it("is forgotten when nothing is owed any more, however many there were", () => {
    const { clock, budgets } = given();
    for (let nth = 0; nth < 5_000; nth += 1) {
      clock.ms += 10;
      budgets.spend(`address ${nth}`, 100);
    }
    expect(budgets.size).toBeLessThan(2_000);
  });

  it("belongs to the seat and to the address: a seat that spends brings its address nearer to its own limit", () => {
    const loads = new Loads();
    const seats = limits.addressCpuBurstMs / limits.seatCpuBurstMs + 1;
    for (let nth = 0; nth < seats; nth += 1)
      loads.cpu.spend({ seat: `room/${nth}`, address: "here" }, limits.seatCpuBurstMs);
    expect(loads.cpu.owedMs({ seat: "room/fresh", address: "here" })).toBeGreaterThan(0);
    expect(loads.cpu.owedMs({ seat: "room/fresh", address: "elsewhere" })).toBe(0);
  });

  it("also charges for work that fails", () => {
    const loads = new Loads();
    const payer = { seat: "room/ana", address: "here" };
    const work = (): void => {
      const before = process.cpuUsage();
      while (process.cpuUsage(before).user < 20_000);
      throw new Error("it failed");
    };
    loads.cpu.spend(payer, limits.seatCpuBurstMs);
    expect(loads.cpu.owedMs(payer)).toBe(0);
    expect(() => loads.charge(payer, work)).toThrow("it failed");
    expect(loads.cpu.owedMs(payer)).toBeGreaterThan(0);
  });
});

describe("what keeps failing", () => {
  it("is left alone for longer each time, but never for long, and is forgotten after a while", () => {
    const clock = { ms: 0 };
    const rests = new Rests(() => clock.ms);
    const waits = Array.from({ length: 12 }, () => {
      rests.note("room");
      const restMs = rests.leftMs("room");
      clock.ms += restMs;
      return restMs;
    });
    expect(waits.slice(0, 5)).toEqual([0, 0, 500, 1_000, 2_000]);
    expect(Math.max(...waits)).toBe(limits.faultRestMs);
    expect(rests.leftMs("room")).toBe(0);
    expect(rests.leftMs("another room")).toBe(0);
    clock.ms += 11 * 60_000;
    expect(rests.faults("room")).toBe(0);
  });
});
