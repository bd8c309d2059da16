/** How a follow-up asks, what it asks for, and how a closed one opens up. */
import { describe, expect, it } from "vitest";
import { leadershipPrinciples } from "../../../shared/questions/bank/index.ts";
import { generalCompetencies } from "../../../shared/questions/general/index.ts";
import { openForm } from "../../../shared/signals/asking/better.ts";
import { kindsIn, kindsOf } from "../../../shared/signals/asking/kinds.ts";
import { shapeOf, twoOf } from "../../../shared/signals/asking/shape.ts";

const ourProbes = [leadershipPrinciples, generalCompetencies]
  .flatMap(({ principles }) => principles)
  .flatMap(({ probes, questions }) => [...probes, ...questions.flatMap((question) => question.probes)]);

describe("how a follow-up asks", () => {
  it("calls each of our own follow-ups open", () => {
    expect(ourProbes.length).toBeGreaterThan(3_000);
    expect(ourProbes.filter(({ text }) => shapeOf(text) !== "open")).toEqual([]);
  });

  it.each([
    "Could you walk me through that?",
    "OK. And how did you decide?",
    "Do you remember how many there were?",
    "You moved the tills: what made you choose that?",
    "When you say “we moved the tills”, what was your own part?",
    "Was it your idea or hers?",
    "And then?",
    "Tell me more about that",
    "What was it before, and what was it after?",
    "What did you think when nobody came?",
  ])("takes as open: %s", (text) => {
    expect(shapeOf(text)).toBe("open");
  });

  it.each([
    ["Didn’t that annoy the network lead?", "How did the network lead take it?"],
    ["So you told Marta straight away?", undefined],
    ["And was it because of the budget?", "What was the reason?"],
    ["It was about twenty, right?", undefined],
    ["Wouldn’t it have been easier to ring them?", "What other ways did you see?"],
    ["You must have been relieved?", "How did you feel about it?"],
    ["Surely the vendor could have seen that?", undefined],
  ])("takes as leading: %s", (text, better) => {
    expect(shapeOf(text)).toBe("leading");
    expect(openForm(text)).toBe(better);
  });

  it.each([
    ["How long did that take, and who signed it off?", "How long did that take?", "Who signed it off?"],
    ["What did you do and why?", "What did you do?", "Why?"],
    ["Who decided? And what did you say to Ana?", "Who decided?", "What did you say to Ana?"],
    ["How many were there and did you ring all of them?", "How many were there?", "Did you ring all of them?"],
  ])("takes as double: %s", (text, first, second) => {
    expect(shapeOf(text)).toBe("double");
    expect(twoOf(text)).toEqual([first, second]);
  });

  it.each([
    ["Did you check it had lasted?", "How did you check it had lasted?"],
    ["Did you talk to Ben?", "What did you say to Ben?"],
    ["Did the team agree?", "How did the team take it?"],
    ["Did it work?", "What changed?"],
    ["Would you do it again?", "What would you do differently?"],
    ["Was that something you did yourself?", "Which part of that was yours?"],
    ["Was it hard?", "How was that for you?"],
    ["Did you go there?", undefined],
  ])("takes as yes or no: %s", (text, better) => {
    expect(shapeOf(text)).toBe("yesOrNo");
    expect(openForm(text)).toBe(better);
  });

  it("opens everything up into something open", () => {
    const opened = [
      "Did you convince the owner?",
      "Were you nervous?",
      "Did you have any numbers?",
      "Did anyone object?",
    ];
    expect(opened.map((text) => shapeOf(openForm(text) ?? "Did it?"))).toEqual(opened.map(() => "open"));
  });
});

describe("what a follow-up asks for", () => {
  it("reads the words where nobody chose a kind", () => {
    expect(kindsOf({ kind: "how", text: "And how much faster was it?" })).toEqual(["howMuch"]);
    expect(kindsOf({ kind: "how", text: "Which part of that was yours?" })).toEqual(["who"]);
    expect(kindsOf({ kind: "how", text: "How long did that take, and who signed it off?" })).toEqual([
      "who",
      "howMuch",
    ]);
    expect(kindsOf({ kind: "how", text: "Hm, go on." })).toEqual(["how"]);
  });

  it("believes a kind that somebody chose", () => {
    expect(kindsOf({ kind: "learned", text: "And how much faster was it?" })).toEqual(["learned"]);
  });

  it("seldom hears another kind in our own follow-ups than they have", () => {
    const sure = ourProbes.filter(({ text }) => kindsIn(text).length > 0);
    const agreeing = sure.filter(({ kind, text }) => kindsIn(text).includes(kind));
    expect(sure.length).toBeGreaterThan(1_000);
    expect(agreeing.length / sure.length).toBeGreaterThan(0.85);
  });
});
