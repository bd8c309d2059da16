/** Probes built around the candidate's words: read over the phrases of all labelled answers, and a few by hand. */
import { describe, expect, it } from "vitest";
import { read } from "../../../shared/signals/analyse.ts";
import { kindOfPhrase, phraseKinds } from "../../../shared/signals/margin/phrase-kinds.ts";
import { probeFor } from "../../../shared/signals/margin/probe.ts";
import { isPast } from "../../../shared/signals/doers/verbs.ts";
import type { Answer } from "../../../shared/signals/text/sections.ts";
import { ownLabelled } from "./labelled-answers.ts";
import { attitudes, plainDeeds, notedDeeds, notedEmptyDeeds } from "./probes/read-aloud.ts";

const empty: Answer = { situation: "", task: "", action: "", result: "", learning: "" };
const asks = (told: Partial<Answer>, gap: string): string | undefined => {
  const finding = read({ ...empty, ...told }).everyFinding.find((found) => found.gap === gap);
  return finding && probeFor(finding)?.text;
};

/** A scribe's other lines, so that the words of one are read as notes too. */
const noted: Partial<Answer> = { situation: "branch, queue to the door", task: "shift lead, first wk" };

/** Kinds of phrases that no labelled answer holds. */
const further: Answer[] = [
  "I rang Ann because it was important.",
  "I handled the complaint with the kitchen.",
  "I addressed the noise.",
].map((action) => ({ ...empty, action }));

const built = [...ownLabelled().map(({ sections }) => sections), ...further].flatMap((sections) =>
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
      expect(probe.text, probe.text).toMatch(
        /^(?:When you say “we [^"“”\n]*”, [a-z]|[\p{Lu}\d][^"“”\n]*: [a-z])[^:]*\?$/u,
      );
      expect(probe.text, "no word twice in a row").not.toMatch(/\b(\w+) \1\b/i);
      expect(probe.text, "no slip of speech").not.toMatch(/\b(?:um|uh|er|you know|sort of|kind of)\b/i);
      expect(probe.quote, "nothing left hanging").not.toMatch(/ (?:an?|the|to|of|my|our|and|or|with|at|very|so)$/i);
    }
  });

  it("is told to the candidate in the right person", () => {
    for (const { phrase, probe } of built) {
      const kind = kindOfPhrase(phrase.rule);
      if (!("toYou" in kind)) continue;
      expect(probe.text).toMatch(/^You [a-z0-9A-Z]/);
      expect(probe.quote, probe.text).not.toMatch(/\b(?:I|me|my|we|us|our|he|she|his|her|him|myself)\b/i);
      if (phrase.rule !== "own-lesson")
        expect(isPast(probe.quote.split(/\s/)[0]?.toLowerCase() ?? ""), probe.text).toBe(true);
    }
  });

  it("asks the question of its kind, which names no answer", () => {
    for (const { phrase, probe } of built) {
      expect(probe.text).toMatch(/[:”]/);
      expect(probe.text.split(/: |”, /).at(-1)).toBe(kindOfPhrase(phrase.rule).question);
    }
    for (const { question } of Object.values(phraseKinds)) {
      expect(question).not.toMatch(/\d|percent|because|days|weeks|euros|pounds|team|manager/);
    }
  });

  it.each([
    ["we-acted", 50],
    ["choice", 50],
    ["empty-deed", 50],
    // Proverbs are not read back, so that fewer lessons are left.
    ["stock-lesson", 25],
  ])("has read the template of %s with %i phrases of the labelled answers", (rule, least) => {
    const read = built.filter(({ phrase }) => phrase.rule === rule).map(({ probe }) => probe.text);
    expect(new Set(read).size).toBeGreaterThanOrEqual(least);
  });

  it("never says “we” as if the asker had been there", () => {
    for (const { probe } of built) expect(probe.text.replace(/“[^”]*”/, "")).not.toMatch(/\b(?:we|us|our)\b/i);
  });

  it("does not cut a quote where it says only half", () => {
    for (const { sections, phrase, probe } of built) {
      const following = sections[phrase.section].slice(phrase.to, phrase.to + 12).toLowerCase();
      if (/\bfrom\b/.test(probe.quote)) expect(following, probe.text).not.toMatch(/^ (?:to|→|->)/);
      if (/ \w+ed$/.test(probe.quote) && kindOfPhrase(phrase.rule).toYou)
        expect(following, probe.text).not.toMatch(/^ (?:on|of|at|into)\b/);
    }
  });

  it.each(attitudes)("asks what could be seen, not for steps, after %j", (action) => {
    expect(asks({ action }, "how")).toMatch(/^You [a-z].*: what would I have seen you doing\?$/);
  });

  it.each(plainDeeds)("asks for the reason of a plain deed, %j", (action) => {
    expect(asks({ action }, "why")).toMatch(/^You [a-z].*: what made you do it that way\?$/);
  });

  it.each(notedDeeds)("tells %j back as people would say it", (action, told) => {
    expect(asks({ ...noted, action: `${action}, told staff` }, "why")).toBe(
      told && `${told}: what made you choose that?`,
    );
  });

  it.each(notedEmptyDeeds)("tells %j back with its short words in full", (action, told) => {
    expect(asks({ ...noted, action }, "how")).toBe(told && `${told}: what did that look like, step by step?`);
  });

  it("has seen every template with words of the labelled answers", () => {
    const seen = new Set(built.map(({ phrase }) => phrase.rule));
    expect(Object.keys(phraseKinds).filter((rule) => !seen.has(rule as keyof typeof phraseKinds))).toEqual([]);
  });

  it.each([
    [{ result: "Deals closed much faster." }, "howMuch", "Deals closed much faster: from how long to how long?"],
    [
      { action: "We agreed a plan, and we wrote it up." },
      "who",
      "When you say “we agreed a plan”, what was your own part?",
    ],
    [
      { action: "The brackets were redesigned." },
      "who",
      "The brackets were redesigned: what was your own part in that?",
    ],
    [
      { action: "The team reviewed the fieldwork." },
      "who",
      "The team reviewed the fieldwork: what was your own part in that?",
    ],
    [{ result: "Complaints mostly stopped." }, "howMuch", "Complaints mostly stopped: from how many to how many?"],
    [{ result: "Sales went up." }, "howMuch", "Sales went up: from what to what?"],
    [{ result: "couple happy" }, "howMuch", "Couple happy: how could you tell?"],
    [{ result: "No infection since March." }, "howMuch", "No infection since March: how many were there before?"],
    [{ action: "I dealt with it." }, "how", "You dealt with it: what did that look like, step by step?"],
    [{ action: "I moved the tills." }, "why", "You moved the tills: what made you choose that?"],
    [{ action: "swapped keeper, told staff" }, "why", "You swapped the keeper: what made you choose that?"],
    [{ action: "I asked the crew and I split the list." }, "why", "You split the list: what made you choose that?"],
    [
      { action: "I rang Ann because it was important." },
      "why",
      "Because it was important: what else did you consider?",
    ],
    [{ learning: "Communication is key." }, "learned", "Communication is key: what have you done differently since?"],
    [
      { learning: "I learned to be patient." },
      "learned",
      "You learned to be patient: what have you done differently since?",
    ],
  ])("asks about %j", (told, gap, question) => {
    expect(asks(told, gap)).toBe(question);
  });

  it.each([
    [{ result: "My boss said “much faster”." }, "howMuch"],
    [{ action: "We were a team." }, "who"],
    [{ action: "I rang the owner and wrote it down." }, "why"],
    [{ action: "I told my manager and listened." }, "why"],
    [{ action: "I moved them." }, "why"],
    [{ action: "I swapped my shift." }, "why"],
    [{ learning: "I am proud of my team." }, "learned"],
    // Read aloud, the "you" of a proverb would be the candidate.
    [{ learning: "You have to be patient." }, "learned"],
    // Not every outcome has a number.
    [{ result: "The bank extended the loan." }, "howMuch"],
    [{ result: "She got home the same day." }, "howMuch"],
    [{ result: "" }, "howMuch"],
    // A proverb or broken grammar read back would sound like mockery.
    [{ learning: "A smile costs nothing." }, "learned"],
    [{ learning: "Honesty is the best policy." }, "learned"],
    [{ action: "we made good system" }, "who"],
    [{ action: "I moved the table and he say it is better." }, "why"],
    [{ result: "(fill in)" }, "howMuch"],
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
