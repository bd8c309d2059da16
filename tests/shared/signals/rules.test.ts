/** The rules as a stranger finds them: short lines, sorted words, no rule twice, and examples that hold. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../../shared/signals/text/tokens.ts";
import { examples } from "./rules/examples.ts";
import { ruleTables } from "./rules/tables.ts";

const folder = join(import.meta.dirname, "../../../shared/signals");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

const longestLine = 160;

describe("the rules of the signals", () => {
  it.each(files)("$name has no line that nobody can read", ({ text }) => {
    expect(text.split("\n").filter((line) => line.length > longestLine)).toEqual([]);
  });

  it.each(files.filter(({ text }) => text.includes("lexicon(`")))(
    "$name lists its words sorted and once",
    ({ text }) => {
      for (const [, list = ""] of text.matchAll(/lexicon\(`\n([^`]*)\n`\)/g)) {
        const words = list.split("\n");
        expect(words).toEqual([...new Set(words)].sort());
      }
    },
  );

  it.each(examples)("$id: $why", ({ id, yes, no }) => {
    const [table, rule] = id.split("/");
    const found = ruleTables.find((one) => one.table === table);
    const source = found?.rules[rule ?? ""];
    if (!found || source === undefined) throw new Error(`no rule is called ${id}`);
    const hears = (text: string): boolean => new RegExp(found.frame(source)).test(fold(text));
    expect(yes.filter((text) => !hears(text))).toEqual([]);
    expect(no.filter(hears)).toEqual([]);
  });
});
