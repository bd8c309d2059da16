/** Every code, number and limit in `docs/notes-protocol.md` matches the code, and none is missing. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { closingOf } from "../../server/notes/live/refusals.ts";
import { limits } from "../../shared/contract/limits.ts";
import {
  barline,
  barlineVersion,
  closeCodes,
  durabilities,
  messages,
  noteRejects,
  notesPath,
  subProtocols,
  sync,
} from "../../shared/contract/notes-wire.ts";

const page = readFileSync(new URL("../../docs/notes-protocol.md", import.meta.url), "utf8");

/** The rows of the table whose first column has this heading, with cells trimmed. */
const table = (heading: string): readonly (readonly string[])[] => {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => new RegExp(`^\\| ${heading} +\\|`).test(line));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  return start < 0
    ? []
    : lines.slice(start + 2, end).map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
};
/** First two columns, the first without code marks and as one camel-cased word. */
const numbersOf = (heading: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    table(heading).map(([name = "", number]) => [
      name
        .replaceAll("`", "")
        .replaceAll(/ (\w)/g, (_space, letter: string) => (/\d/.test(letter) ? letter : letter.toUpperCase())),
      Number(number),
    ]),
  );

it.each([
  ["message", messages],
  ["kind of sync", sync],
  ["kind", barline],
  ["name", closeCodes],
])("numbers each %s as the code does", (heading, numbers) => {
  expect(numbersOf(heading)).toEqual(numbers);
});

it("gives the limits as they are, including all limits of notes except those on steps", () => {
  const told = numbersOf("limit");
  expect(told).toEqual(
    Object.fromEntries(Object.keys(told).map((name) => [name, limits[name as keyof typeof limits]])),
  );
  // A client cannot count what reading a log may cost.
  const inside = ["notesStepsPerEntry", "notesStepsPerDocument", "notesStepsPerJoin"];
  const own = Object.keys(limits).filter((name) => /^(notes|awareness)/.test(name) && !inside.includes(name));
  expect(own.filter((name) => !(name in told))).toEqual([]);
});

it("says for each code of a reject how a stock client is closed", () => {
  const told = Object.fromEntries(table("code").map(([code = "", , closing]) => [code.replaceAll("`", ""), closing]));
  const closings = noteRejects.map((code) => {
    const [final, healing] = [closingOf(code, false).code, closingOf(code, true).code];
    return [code, final === healing ? `${final}` : `${final}, or ${healing} if it may heal`];
  });
  expect(told).toEqual(Object.fromEntries(closings));
});

it("says which close codes are final", () => {
  const told = Object.fromEntries(table("name").map(([name = "", , , again]) => [name, again]));
  const isFinal = (code: number): boolean => code >= 4400 && code < 4500;
  expect(told).toEqual(
    Object.fromEntries(Object.entries(closeCodes).map(([name, code]) => [name, isFinal(code) ? "no" : "yes"])),
  );
});

it("names sub-protocols, path, version and durabilities, and no close code that does not exist", () => {
  const words = [...Object.values(subProtocols), `${notesPath}<document>`, ...durabilities].map(
    (word) => `\`${word}\``,
  );
  expect([...words, `version ${barlineVersion}`].filter((word) => !page.includes(word))).toEqual([]);
  const known = new Set<number>([...Object.values(closeCodes), 4400, 4499]);
  const cited = [...page.matchAll(/\b(?:4[45]\d\d|101\d)\b/g)].map(([code]) => Number(code));
  expect(cited.filter((code) => !known.has(code))).toEqual([]);
});
