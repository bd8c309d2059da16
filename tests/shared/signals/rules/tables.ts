/** Every rule of the signals: tables with what has to stand around their patterns, and the rules that are looked for alone. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { praiseOfSelf } from "../../../../shared/signals/doers/self-praise.ts";
import { changes } from "../../../../shared/signals/lessons/changes.ts";
import { misplaced } from "../../../../shared/signals/lessons/elsewhere.ts";
import { tellingHabit } from "../../../../shared/signals/lessons/habits.ts";
import { notedChange, notedHabit } from "../../../../shared/signals/lessons/noted.ts";
import { notAHabit } from "../../../../shared/signals/lessons/no-habit.ts";
import { pleased } from "../../../../shared/signals/lessons/pleased.ts";
import { shortOutcomes, vagueOutcomes } from "../../../../shared/signals/margin/outcome-phrase-rules.ts";
import { changesTold, stockReasons } from "../../../../shared/signals/margin/phrase-rules.ts";
import { ages } from "../../../../shared/signals/numbers/age-rules.ts";
import { clock } from "../../../../shared/signals/numbers/clock-rules.ts";
import { contacts } from "../../../../shared/signals/numbers/contacts.ts";
import { dates } from "../../../../shared/signals/numbers/dates.ts";
import { idioms } from "../../../../shared/signals/numbers/idioms.ts";
import { setPhrases } from "../../../../shared/signals/numbers/set-phrases.ts";
import { afterAs } from "../../../../shared/signals/reasons/cause-rules.ts";
import { facts } from "../../../../shared/signals/reasons/facts.ts";
import { notedReasons } from "../../../../shared/signals/reasons/noted.ts";
import { platitudes } from "../../../../shared/signals/reasons/platitudes.ts";
import { pointing } from "../../../../shared/signals/reasons/pointing.ts";
import { reasons } from "../../../../shared/signals/reasons/settling.ts";
import type { Rule, Rules } from "../../../../shared/signals/text/rules.ts";
import { amounts } from "../../../../shared/signals/vague/amounts.ts";
import { degrees } from "../../../../shared/signals/vague/degrees.ts";
import { outcomes } from "../../../../shared/signals/vague/outcomes.ts";
import { times } from "../../../../shared/signals/vague/times.ts";
import { wholeWords } from "../../../../shared/signals/vague/vague-lexicon.ts";

interface RuleTable {
  readonly table: string;
  readonly rules: Rules;
  readonly frame: (source: string) => string;
}

const bare = (source: string): string => source;
const fromWord = (source: string): string => `\\b(?:${source})`;
const fromStart = (source: string): string => `^(?:${source})`;
const whole = (source: string): string => `\\b(?:${source})\\b`;
const vague = (source: string): string => `${wholeWords.before}(?:${source})${wholeWords.after}`;

const listed: readonly RuleTable[] = [
  { table: "reasons", rules: reasons, frame: fromWord },
  { table: "facts", rules: facts, frame: fromWord },
  { table: "pointing", rules: pointing, frame: bare },
  { table: "noted-reasons", rules: notedReasons, frame: bare },
  { table: "platitudes", rules: platitudes, frame: fromStart },
  { table: "changes", rules: changes, frame: whole },
  { table: "pleased", rules: pleased, frame: whole },
  { table: "elsewhere", rules: misplaced, frame: whole },
  { table: "habits", rules: tellingHabit, frame: bare },
  { table: "noted-change", rules: notedChange, frame: bare },
  { table: "noted-habit", rules: notedHabit, frame: bare },
  { table: "no-habit", rules: notAHabit, frame: whole },
  { table: "dates", rules: dates, frame: bare },
  { table: "clock", rules: clock, frame: bare },
  { table: "ages", rules: ages, frame: bare },
  { table: "idioms", rules: idioms, frame: bare },
  { table: "set-phrases", rules: setPhrases, frame: fromWord },
  { table: "contacts", rules: contacts, frame: bare },
  { table: "self-praise", rules: praiseOfSelf, frame: whole },
  { table: "stock-reasons", rules: stockReasons, frame: whole },
  { table: "changes-told", rules: changesTold, frame: whole },
  { table: "short-outcomes", rules: shortOutcomes, frame: bare },
  { table: "vague-outcomes", rules: vagueOutcomes, frame: bare },
  { table: "after-as", rules: afterAs, frame: bare },
  { table: "amounts", rules: amounts, frame: vague },
  { table: "degrees", rules: degrees, frame: vague },
  { table: "times", rules: times, frame: vague },
  { table: "outcomes", rules: outcomes, frame: vague },
];

const folder = join(import.meta.dirname, "../../../../shared/signals");

const isRule = (value: unknown): value is Rule =>
  typeof value === "object" && value !== null && "pattern" in value && "yes" in value && "no" in value;

/** The rules that a file exports one by one, as a table under the file's name; tables nobody listed come out too. */
async function exportedBy(file: string): Promise<RuleTable[]> {
  const exported = Object.entries((await import(join(folder, file))) as Record<string, unknown>);
  const tables = exported.flatMap(([name, value]) =>
    Array.isArray(value) && value.length > 0 && value.every(isRule) && !listed.some(({ rules }) => rules === value)
      ? [{ table: name, rules: value, frame: bare }]
      : [],
  );
  const alone = exported.flatMap(([, value]) => (isRule(value) ? [value] : []));
  const table = file.replace(/^.*\//, "").replace(/-rules\.ts$/, "");
  return alone.length === 0 ? tables : [...tables, { table, rules: alone, frame: bare }];
}

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const exported = (await Promise.all(files.sort().map(exportedBy))).flat();

export const ruleTables: readonly RuleTable[] = [...listed, ...exported];
/** Rules that are looked for where other rules say, so that only a reading shows where they fire. */
export const soleRules: readonly RuleTable[] = exported;
