import { describe, expect, it } from "vitest";
import { promptsOf } from "../../../shared/journal/day-prompt.ts";
import { promptFor } from "../../../shared/journal/prompts.ts";
import type { Story } from "../../../shared/journal/shapes.ts";
import { presets } from "../../../shared/questions/bank/presets.ts";

const sixteen = presets.find(({ id }) => id === "all-sixteen")?.principles ?? [];
const whole = { situation: "s", task: "t", action: "a", result: "r", learning: "l" };
const story = (id: string, serves: Story["serves"], parts: Partial<Story["parts"]> = {}): Story => ({
  id,
  title: id,
  parts: { ...whole, ...parts },
  rest: "",
  serves,
  createdMs: 0,
  changedMs: 0,
});
const days = Array.from({ length: 120 }, (_, day) => 20_000 + day);
const coverAll = sixteen.map((id) => story(`for ${id}`, { [id]: "first" }));

describe("the prompt of a day", () => {
  it("has words of its own for each of the sixteen, all different", () => {
    const texts = sixteen.flatMap((id) => [0, 1, 2].map((turn) => promptFor(id, turn)));
    expect(new Set(texts).size).toBe(sixteen.length * 3);
    expect(promptFor("of-our-own-pack")).toBe("Which day comes to mind first?");
  });

  it("is the same all day, and another the next day", () => {
    const texts = days.map((day) => promptsOf(day, sixteen, [])[0]?.text);
    expect(days.map((day) => promptsOf(day, sixteen, [])[0]?.text)).toEqual(texts);
    expect(new Set(texts).size).toBeGreaterThan(25);
    expect(texts.filter((text, index) => text === texts[index + 1]).length).toBeLessThan(8);
  });

  it("asks for what no story is told first for, and says where there is a maybe", () => {
    const stories = [...coverAll.slice(2), story("maybe", { [sixteen[0] ?? ""]: "also" })];
    for (const day of days) {
      const prompts = promptsOf(day, sixteen, stories);
      expect(prompts.map(({ key }) => key).sort()).toEqual([...sixteen.slice(0, 2)].sort());
      const maybe = prompts.find(({ key }) => key === sixteen[0]);
      expect(maybe?.about).toMatchObject({ kind: "uncovered", hasMaybe: true });
    }
  });

  it("asks for the part a story lacks most, and for anything once all is told", () => {
    const thin = story("The audit", {}, { result: " ", situation: "" });
    const [first] = promptsOf(20_000, sixteen, [...coverAll, thin]);
    expect(first).toMatchObject({ text: "What changed, and by how much?", about: { kind: "thin", section: "result" } });
    const any = promptsOf(20_000, sixteen, coverAll);
    expect(any).toMatchObject([{ about: { kind: "any" } }]);
  });

  it("stays when another story is written, unless that story answers it", () => {
    const kept = days.filter((day) => {
      const [before] = promptsOf(day, sixteen, coverAll.slice(4));
      const [after] = promptsOf(day, sixteen, coverAll.slice(3));
      return before?.key === sixteen[3] || before?.key === after?.key;
    });
    expect(kept).toEqual(days);
  });
});
