import { afterEach, expect, it, vi } from "vitest";
import { fileName, tableFile } from "../../client/src/site/download.ts";
import { csvOf, csvRows } from "../../shared/questions/csv-table.ts";
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
  // Signs that take two places are not cut in half.
  [`a${"𒀀".repeat(100)}`, `a${"𒀀".repeat(59)}`],
])("a file of %s keeps the letters of its title", (title, name) => {
  expect(fileName(title)).toBe(name);
});

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  ["a comma before decimals, so with semicolons", "0,5", ";"],
  ["a full stop before decimals, so with commas", "0.5", ","],
])("a table is written for a spreadsheet with %s", async (_, half, separator) => {
  vi.spyOn(Number.prototype, "toLocaleString").mockReturnValue(half);
  const cells = [
    ["id", "text", "note"],
    ["-a;b", 'She said "now", and left; then\nnothing', ""],
    ["5 €", "ü", "=1+1"],
  ];
  for (const csv of [csvOf(cells), `\uFEFF${csvOf(cells)}`, "id,text,note\r\na;b,c;,d\r\n"]) {
    const bytes = new Uint8Array(await tableFile(csv).arrayBuffer());
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith(`\uFEFFid${separator}text${separator}note\r\n`)).toBe(true);
    expect(text.lastIndexOf("\uFEFF")).toBe(0);
    expect(csvRows(text, 9, 9)).toEqual(csvRows(csv, 9, 9));
  }
});

it("a name that is too long says so, and how long it may be", () => {
  expect(nameFault(" Ana ")).toBe("");
  expect(nameFault("  ")).toMatch(/first name/);
  expect(nameFault("x".repeat(52))).toMatch(/40 characters, and this has 52/);
});
