/** Probes built around the candidate's words: read over the phrases of all labelled answers, and a few by hand. */
import { describe, expect, it } from "vitest";
import { read } from "../../../shared/signals/analyse.ts";
import { probeFor, questionAbout } from "../../../shared/signals/margin/probe.ts";
import type { Answer } from "../../../shared/signals/text/sections.ts";
import { ownLabelled } from "./labelled-answers.ts";

const empty: Answer = { situation: "", task: "", action: "", result: "", learning: "" };
const asks = (told: Partial<Answer>, gap: string): string | undefined => {
  const finding = read({ ...empty, ...told }).everyFinding.find((found) => found.gap === gap);
  return finding && probeFor(finding)?.text;
};

const built = ownLabelled().flatMap(({ sections }) =>
  read(sections).everyFinding.flatMap((finding) => {
    const probe = probeFor(finding);
    return probe && finding.phrase ? [{ sections, phrase: finding.phrase, probe }] : [];
  }),
);

describe("a probe built from the words", () => {
  it("reads well with the phrases of every labelled answer", () => {
    expect(new Set(built.map(({ probe }) => probe.text)).size).toBeGreaterThanOrEqual(50);
    for (const { sections, phrase, probe } of built) {
      expect(sections[phrase.section].slice(phrase.from, phrase.to)).toBe(probe.quote);
      expect(probe.text.split(/\s+/).length, probe.text).toBeLessThanOrEqual(14);
      expect(probe.text).toMatch(/^[\p{Lu}\d][^"“”\n]*: [a-z][^:]*\?$/u);
      expect(probe.text.toLowerCase().startsWith(`${probe.quote.toLowerCase()}: `), probe.text).toBe(true);
    }
  });

  it("adds nothing to the quote but the question of its kind, which names no answer", () => {
    for (const { phrase, probe } of built) expect(probe.text.endsWith(`: ${questionAbout[phrase.rule]}`)).toBe(true);
    for (const question of Object.values(questionAbout)) {
      expect(question).not.toMatch(/\d|percent|because|days|weeks|euros|pounds|team|manager/);
    }
  });

  it.each([
    [{ result: "Deals closed much faster." }, "howMuch", "Much faster: from how long to how long?"],
    [{ action: "We agreed a plan, and we wrote it up." }, "who", "We agreed a plan: what was your own part in that?"],
    [{ result: "Complaints mostly stopped." }, "howMuch", "Complaints mostly stopped: from how many to how many?"],
    [{ result: "Sales went up." }, "howMuch", "Sales went up: from what to what?"],
    [{ action: "I dealt with it." }, "how", "Dealt with it: what did you do first, and then?"],
    [{ action: "I moved the tills." }, "why", "Moved the tills: what else did you consider?"],
    [{ learning: "Communication is key." }, "learned", "Communication is key: what have you done differently since?"],
  ])("asks about %j", (told, gap, question) => {
    expect(asks(told, gap)).toBe(question);
  });

  it.each([
    [{ result: "My boss said “much faster”." }, "howMuch"],
    [{ action: "We were a team." }, "who"],
    [{ result: "" }, "howMuch"],
    [{ learning: "tbd" }, "learned"],
  ])("leaves %j to the probes of the bank", (told, gap) => {
    expect(asks(told, gap)).toBeUndefined();
  });

  it("says in a sentence why each finding is one", () => {
    for (const { sections } of ownLabelled().slice(0, 100)) {
      for (const { because } of read(sections).everyFinding) expect(because).toMatch(/^\p{Lu}|^“.*\.$/u);
    }
  });
});
