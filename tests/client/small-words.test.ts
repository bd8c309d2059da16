import { expect, it } from "vitest";
import { fileName } from "../../client/src/site/download.ts";
import { nameFault } from "../../client/src/words/fields.ts";

it.each([
  ["Tuesday practice", "tuesday-practice"],
  ["Übung am Dienstag: Frühstück", "übung-am-dienstag-frühstück"],
  ["火曜日の練習", "火曜日の練習"],
  ["Практика / вторник", "практика-вторник"],
  ["אימון", "אימון"],
  ["  …  ", "barline"],
  ["CON", "barline-con"],
  ["x".repeat(200), "x".repeat(60)],
])("a file of %s keeps the letters of its title", (title, name) => {
  expect(fileName(title)).toBe(name);
});

it("a name that is too long says so, and how long it may be", () => {
  expect(nameFault(" Ana ")).toBe("");
  expect(nameFault("  ")).toMatch(/first name/);
  expect(nameFault("x".repeat(52))).toMatch(/40 characters, and this has 52/);
});
