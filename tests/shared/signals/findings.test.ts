/** What the interviewer's margin says: counts, calmly, one finding a section. */
import { describe, expect, it } from "vitest";
import { analyse, read } from "../../../shared/signals/analyse.ts";
import type { Answer } from "../../../shared/signals/text/sections.ts";

const strong: Answer = {
  situation: "Our night bus ran late on 40% of trips.",
  task: "I had a month to fix it.",
  action:
    "I rode it for three nights and timed every stop. The lights at the bridge cost four minutes, so I moved the terminus to the near side rather than cut stops, because cutting would have left the hospital without a bus.",
  result: "Late trips fell to 9%.",
  learning: "I ride a route before I redraw it now.",
};
const findingsOf = (changes: Partial<Answer>) => analyse({ ...strong, ...changes }).findings;
const reasons = (changes: Partial<Answer>) => findingsOf(changes).map(({ reason }) => reason);

describe("findings", () => {
  it("are none for a telling that lacks nothing", () => {
    expect(findingsOf({})).toEqual([]);
  });
  it("count the we where the decision is made", () => {
    const action =
      "We rode it for three nights. We moved the terminus rather than cut stops because of the hospital, and we told the drivers.";
    expect(findingsOf({ action })).toMatchObject([
      {
        gap: "who",
        section: "action",
        reason: "Three “we” where the decision is made.",
        from: 0,
        to: 2,
        probes: ["who"],
      },
    ]);
  });
  it("miss the reason of a stated choice", () => {
    const action =
      "I rode it for three nights, timed every stop with a watch, decided on a new terminus by the bridge and painted the sign.";
    expect(reasons({ action })).toEqual(["The choice is stated, but not the reason."]);
  });
  it("miss the number, and point at the words that stand for it", () => {
    expect(reasons({ result: "It runs on time." })).toEqual(["No number in Result."]);
    expect(findingsOf({ result: "Trips are far less late." })).toMatchObject([
      { gap: "howMuch", reason: "No number in Result, only “far less late”.", from: 10, to: 23 },
    ]);
  });
  it("give the share of a long start", () => {
    const situation = `${strong.situation} ${"The depot lay by the river and the road was narrow there. ".repeat(12)}`;
    expect(reasons({ situation })).toEqual([expect.stringMatching(/^\d\d% is Situation\.$/)]);
  });
  it("name a section that is still open before what it would lack", () => {
    expect(reasons({ result: "tbd", learning: "" })).toEqual(["Result is still open.", "Learning is still open."]);
  });
  it("put the most valuable first", () => {
    const gaps = findingsOf({ action: "We fixed it.", result: "Good.", learning: "Teamwork." }).map(({ gap }) => gap);
    expect(gaps).toEqual(["how", "howMuch", "learned"]);
  });
  it("say of every gap what it is, though a section shows one at a time", () => {
    const action = "We rode it for three nights. We moved the terminus, and we told the drivers.";
    const { everyFinding, signals } = read({ ...strong, action });
    expect(everyFinding.map(({ gap }) => gap)).toEqual(["who", "why"]);
    expect(signals.findings.map(({ gap }) => gap)).toEqual(["who"]);
  });
  it("know each acting we of Action, but not what others are quoted saying", () => {
    const action = "We rode it. “We never do that,” the depot said. Then we’d our answer, and it was our bus.";
    const { we } = read({ ...strong, action });
    expect(we.map(({ from, to }) => action.slice(from, to))).toEqual(["We", "we’d"]);
  });
});
