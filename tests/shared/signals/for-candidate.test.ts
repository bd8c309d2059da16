/** The same findings, said to the candidate. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { forCandidate } from "../../../shared/signals/margin/for-candidate.ts";
import { probesFor, type Gap } from "../../../shared/signals/margin/gap.ts";
import { sectionOf } from "../../../shared/signals/margin/findings.ts";

const gaps = Object.keys(probesFor) as Gap[]; // the keys of a record over all gaps

describe("prompts for the candidate", () => {
  it("ask for the number that is not there", () => {
    const { text } = forCandidate({ gap: "howMuch", section: "result" });
    expect(text).toBe("No number yet. What changed, and by how much?");
  });
  it("keep the place a finding points at", () => {
    const { findings } = analyse({
      situation: "Our shop lost its lease.",
      task: "Find a place.",
      action:
        "We looked at nine shops on the ring road, we signed for the one with a cellar and we moved the ovens over in two nights.",
      result: "We opened 3 weeks later.",
      learning: "We keep a list of empty shops now.",
    });
    const who = findings.find(({ gap }) => gap === "who");
    expect(who && forCandidate(who)).toMatchObject({ section: "action", from: 0, to: 2 });
  });
  it.each(gaps)("is calm about %s", (gap) => {
    const { text } = forCandidate({ gap, section: sectionOf(gap) });
    expect(text).toMatch(/^[A-Z][^!—]*\?$/);
  });
});
