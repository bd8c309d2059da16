/** The rules as a stranger finds them: short lines, sorted words, no rule twice, and examples that hold. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../../shared/signals/text/tokens.ts";
import { ruleTables, soleRules } from "./rules/tables.ts";
import { barePatternsIn } from "./rules/bare-patterns.ts";

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

  it.each(ruleTables)("$table holds no rule twice", ({ rules }) => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(ruleTables.flatMap(({ table, rules, frame }) => rules.map((rule) => ({ ...rule, table, frame }))))(
    "$table/$id: $why",
    ({ pattern, frame, why, yes, no, reads }) => {
      const hears = (text: string): boolean =>
        new RegExp(frame(pattern), reads ? "u" : "").test(reads ? text : fold(text));
      expect(why).not.toBe("");
      expect(yes.length).toBeGreaterThan(0);
      expect(no.length).toBeGreaterThan(0);
      expect(yes.filter((text) => !hears(text))).toEqual([]);
      expect(no.filter(hears)).toEqual([]);
    },
  );

  it.each(soleRules)("$table gives each rule that stands alone two examples for and two against it", ({ rules }) => {
    expect(rules.filter(({ yes, no }) => yes.length < 2 || no.length < 2).map(({ id }) => id)).toEqual([]);
  });

  it.each(files)("$name writes every rule about words as a row with examples", ({ name, text }) => {
    expect(barePatternsIn(name, text)).toEqual([]);
  });

  it("finds patterns that are no rows", () => {
    const planted =
      'const a = /\\bwent on\\b/; const b = new RegExp("late"); const c = /^(?:of|to)$/; const d = /\\s+/g;';
    expect(barePatternsIn("planted.ts", planted)).toEqual(["/\\bwent on\\b/", 'new RegExp("late")']);
  });
});
