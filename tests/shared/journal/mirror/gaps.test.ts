/** What the mirror says of scripted rounds: the gaps that were let go, and no others. */
import { describe, expect, it } from "vitest";
import { gapsOf } from "../../../../shared/journal/mirror/gaps.ts";
import { rounds } from "./rounds.ts";

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const judged = rounds.map((round) => {
  const found = gapsOf(round.listening);
  const letGo: readonly string[] = found.filter(({ fate }) => fate.kind === "letGo").map(({ gap }) => gap);
  const asked: readonly string[] = found.filter(({ fate }) => fate.kind === "asked").map(({ gap }) => gap);
  return {
    name: round.name,
    missed: round.unprobed.filter((gap) => !letGo.includes(gap)),
    false: letGo.filter((gap) => !round.unprobed.some((planted) => planted === gap)),
    unasked: round.probed.filter((gap) => !asked.includes(gap)),
  };
});
const planted = rounds.flatMap(({ unprobed }) => unprobed).length;
const missed = judged.flatMap((round) => round.missed).length;
const wrong = judged.flatMap((round) => round.false).length;
const named = planted - missed + wrong;
const faulty = judged.filter((round) => round.missed.length + round.false.length + round.unasked.length > 0);
const told = JSON.stringify(faulty, null, 1);

describe(`the mirror, on ${rounds.length} scripted rounds`, () => {
  it(`names ${share(planted - missed, planted)} of ${planted} gaps that nobody asked about (bar 90 %)`, () => {
    expect(rounds.length).toBeGreaterThanOrEqual(20);
    expect((planted - missed) / planted, told).toBeGreaterThanOrEqual(0.9);
  });

  it(`is wrong in ${share(wrong, named)} of the ${named} that it names (bar 5 %)`, () => {
    expect(wrong / named, told).toBeLessThanOrEqual(0.05);
  });

  it("says of those that were asked about that they were", () => {
    expect(judged.flatMap((round) => round.unasked).length, told).toBeLessThanOrEqual(
      0.1 * rounds.flatMap(({ probed }) => probed).length,
    );
  });
});
