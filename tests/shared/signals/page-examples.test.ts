/** Every example of docs/signals.md, heard as the page says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { sectionNames, type Answer, type Section } from "../../../shared/signals/text/sections.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/signals.md"), "utf8");
const onPage = [...page.replace(/\s+/g, " ").matchAll(/(?<![\w`])_([^_`]+)_(?!\w)/g)].map(([, words = ""]) => words);

const empty: Answer = { situation: "", task: "", action: "", result: "", learning: "" };
const hear = (told: Partial<Answer>) => analyse({ ...empty, ...told });
const counts = (text: string): readonly [number, number] => {
  const { i, we } = hear({ action: text }).firstPerson;
  return [i, we];
};
const numbersIn = (section: Section, text: string): string[] =>
  hear({ [section]: text }).numbers.map(({ text }) => text);
const vagueIn = (section: Section, text: string): string[] => hear({ [section]: text }).vague.map(({ text }) => text);

/** A telling that lacks nothing but what is left out of it. */
const whole: Answer = {
  situation: "the branch line had 9 late trains a week",
  task: "i was to halve that by may",
  action:
    "i rode it for a week, timed each stop and moved the crew change to the depot because the platform is too short",
  result: "late trains went from 9 a week to 2",
  learning: "i ride a line before i touch its timetable now",
};
const lacks = (gap: string, told: Partial<Answer>): boolean =>
  hear({ ...whole, ...told }).gaps.some((found) => found === gap);
const scribed: Answer = {
  situation: "depot, 9 late trains a wk",
  task: "guard, get it to 4",
  action: "rode the line, timed each stop",
  result: "9 → 2",
  learning: "",
};
const scribeLacks = (gap: string, told: Partial<Answer>): boolean =>
  hear({ ...scribed, ...told }).gaps.some((found) => found === gap);

const numbers = (text: string, found: number) => (): void => expect(numbersIn("result", text)).toHaveLength(found);
const holds = (section: Section, text: string, spots: readonly string[]) => (): void =>
  expect(vagueIn(section, text)).toEqual(spots);
const closes = (gap: string, section: Section, text: string, stays?: string) => (): void => {
  expect(lacks(gap, { [section]: text })).toBe(false);
  if (stays !== undefined) expect(lacks(gap, { [section]: stays })).toBe(true);
};
const leavesOpen = (gap: string, section: Section, text: string) => (): void =>
  expect(lacks(gap, { [section]: text })).toBe(true);

const why = (reason: string) =>
  closes("why", "action", `i moved the stop and rang the crew ${reason}`, "i moved the stop and rang the crew");

const examples: Readonly<Record<string, () => void>> = {
  "i i went": () => expect(counts("i i went")).toEqual([2, 0]),
  im: () => expect(counts("im late")).toEqual([1, 0]),
  id: () => expect(counts("id checked it twice")).toEqual([1, 0]),
  "400 pages": numbers("400 pages", 1),
  "40 cm": numbers("40 cm", 1),
  "Rs 2 lakh": numbers("Rs 2 lakh", 1),
  "nought point six tonnes": () =>
    expect(numbersIn("result", "nought point six tonnes")).toEqual(["nought point six tonnes"]),
  zero: numbers("zero complaints", 1),
  "from 9 to 4": numbers("from 9 to 4", 2),
  "leaks before 12, after 3": () => {
    numbers("leaks before 12, after 3", 2)();
    closes("howMuch", "result", "leaks before 12, after 3")();
  },
  "lap 4:35, was 5:02": () => {
    numbers("lap 4:35, was 5:02", 2)();
    closes("howMuch", "result", "lap 4:35, was 5:02")();
  },
  "checked twice a day": numbers("checked twice a day", 1),
  one: numbers("that one broke", 0),
  lap: numbers("lap 4:35", 1),
  average: numbers("average 4:35", 1),
  target: numbers("target 4:35", 1),
  at: numbers("left at 4:35", 0),
  by: numbers("left by 4:35", 0),
  "in twenty sixteen": numbers("we opened in twenty sixteen", 0),
  "hundreds of": holds("situation", "hundreds of letters", ["hundreds of"]),
  "a heap of": holds("situation", "kind of a heap of letters", ["a heap of"]),
  "kind of, sort of, like, you know": () => {
    for (const filler of ["kind of", "sort of", "like", "you know"]) {
      holds("action", `i ${filler} oiled it`, [])();
      holds("result", filler, [])();
    }
  },
  "queue shorter": holds("result", "queue shorter", ["shorter"]),
  "queue shorter, 20 to 12": holds("result", "queue shorter, 20 to 12", []),
  "faster than usual": holds("result", "it went faster than usual", ["faster"]),
  "dropped right off": holds("result", "complaints dropped right off", ["right off"]),
  "pushed hard": holds("action", "pushed hard", []),
  "rang them regularly": holds("action", "rang them regularly", ["regularly"]),
  "chipped in": holds("action", "everyone chipped in", []),
  you: () => {
    const told = "You ring the crew, you move the stop and you time it, because the platform is too short.";
    expect(lacks("who", { action: told })).toBe(true);
  },
  "pulled three dishes": () => expect(lacks("who", { action: "pulled three dishes, told the floor" })).toBe(false),
  "because, cause, coz, since, so that, in order to": () => {
    why("because the bridge was shut")();
    why("cause the bridge was shut")();
    why("coz the bridge was shut")();
    why("since the bridge was shut")();
    why("so that nobody had to cross")();
    why("in order to keep the bridge free")();
  },
  "rang them instead of writing": () =>
    expect(scribeLacks("why", { action: "rang them instead of writing" })).toBe(false),
  So: leavesOpen("why", "action", "i asked ann so i moved the stop and timed each train"),
  since: leavesOpen("why", "action", "i moved the stop, open since may, and timed it"),
  "worked on it": leavesOpen("how", "action", "i worked on it"),
  "engaged stakeholders": leavesOpen("how", "action", "i engaged stakeholders"),
  "did the needful": leavesOpen("how", "action", "i did the needful"),
  "emptied shelf, re-tagged boxes": () =>
    expect(scribeLacks("how", { action: "emptied shelf, re-tagged boxes" })).toBe(false),
  would: closes("learned", "learning", "you'd start with the roof", "roofs matter"),
  "labels each reel before lunch now": () =>
    expect(scribeLacks("learned", { learning: "labels each reel before lunch now" })).toBe(false),
  "you'd start with the roof": closes("learned", "learning", "you'd start with the roof"),
  "wd ring the owner first": () => expect(scribeLacks("learned", { learning: "wd ring the owner first" })).toBe(false),
  "um yeah": () => expect(lacks("missing:learning", { learning: "um yeah" })).toBe(true),
  "didn't say": () => expect(scribeLacks("missing:learning", { learning: "didn't say" })).toBe(true),
  "was like": () => expect(counts("she was like we close")).toEqual([0, 0]),
  "he's like": () => expect(counts("he's like we close")).toEqual([0, 0]),
  "they said (that)": () => expect(counts("they said we close and they said that we close")).toEqual([0, 0]),
  "she goes": () => expect(counts("she goes we close")).toEqual([0, 0]),
  "the baker was like we close at six so i ran": () =>
    expect(counts("the baker was like we close at six so i ran")).toEqual([1, 0]),
  "i was like": () => expect(counts("i was like we can't stay")).toEqual([1, 1]),
  "i said": () => expect(counts("i said we can't stay")).toEqual([1, 1]),
  "i go": () => expect(counts("i go we can't stay")).toEqual([1, 1]),
  says: () => expect(hear({ ...scribed, action: 'says "I cut the rope"' }).firstPerson.i).toBe(1),
  said: () => expect(hear({ ...scribed, action: 'said "I cut the rope"' }).firstPerson.i).toBe(1),
  'says "I cut the rope"': () => expect(hear({ ...scribed, action: 'says "I cut the rope"' }).firstPerson.i).toBe(1),
  'chef said "my knife"': () => expect(hear({ ...scribed, action: 'chef said "my knife"' }).firstPerson.i).toBe(0),
  He: () => expect(scribeLacks("who", { action: "he rode the line, he timed each stop" })).toBe(false),
  she: () => expect(scribeLacks("who", { action: "she rode the line, she timed each stop" })).toBe(false),
};

describe("the page on signals", () => {
  it("has no example that is not run here, and none is run that it lacks", () => {
    expect([...new Set(onPage)].filter((words) => !(words in examples))).toEqual([]);
    expect(Object.keys(examples).filter((words) => !onPage.includes(words))).toEqual([]);
  });

  it.each(Object.entries(examples))("%s", (_, check) => {
    check();
  });

  it("names every section in its gaps", () => {
    expect(sectionNames).toHaveLength(5);
    expect(page).toContain("missing:<section>");
  });
});
