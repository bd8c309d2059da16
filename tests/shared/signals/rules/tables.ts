/** Every table of rules, with what has to stand around its patterns. */
import { praiseOfSelf } from "../../../../shared/signals/doers/self-praise.ts";
import { detailPhrases, stockPhrases } from "../../../../shared/signals/doers/step-lexicon.ts";
import { changes } from "../../../../shared/signals/lessons/changes.ts";
import { misplaced } from "../../../../shared/signals/lessons/elsewhere.ts";
import { tellingHabit } from "../../../../shared/signals/lessons/habits.ts";
import { notAHabit } from "../../../../shared/signals/lessons/no-habit.ts";
import { pleased } from "../../../../shared/signals/lessons/pleased.ts";
import { ages } from "../../../../shared/signals/numbers/age-rules.ts";
import { clock } from "../../../../shared/signals/numbers/clock-rules.ts";
import { contacts } from "../../../../shared/signals/numbers/contacts.ts";
import { dates } from "../../../../shared/signals/numbers/dates.ts";
import { idioms } from "../../../../shared/signals/numbers/idioms.ts";
import { setPhrases } from "../../../../shared/signals/numbers/set-phrases.ts";
import { facts } from "../../../../shared/signals/reasons/facts.ts";
import { platitudes } from "../../../../shared/signals/reasons/platitudes.ts";
import { pointing } from "../../../../shared/signals/reasons/pointing.ts";
import { reasons } from "../../../../shared/signals/reasons/settling.ts";
import type { Rules } from "../../../../shared/signals/text/rules.ts";
import { amounts } from "../../../../shared/signals/vague/amounts.ts";
import { deeds } from "../../../../shared/signals/vague/deeds.ts";
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

export const ruleTables: readonly RuleTable[] = [
  { table: "reasons", rules: reasons, frame: fromWord },
  { table: "facts", rules: facts, frame: fromWord },
  { table: "pointing", rules: pointing, frame: bare },
  { table: "platitudes", rules: platitudes, frame: fromStart },
  { table: "changes", rules: changes, frame: whole },
  { table: "pleased", rules: pleased, frame: whole },
  { table: "elsewhere", rules: misplaced, frame: whole },
  { table: "habits", rules: tellingHabit, frame: bare },
  { table: "no-habit", rules: notAHabit, frame: whole },
  { table: "dates", rules: dates, frame: bare },
  { table: "clock", rules: clock, frame: bare },
  { table: "ages", rules: ages, frame: bare },
  { table: "idioms", rules: idioms, frame: bare },
  { table: "set-phrases", rules: setPhrases, frame: fromWord },
  { table: "contacts", rules: contacts, frame: bare },
  { table: "self-praise", rules: praiseOfSelf, frame: whole },
  { table: "stock", rules: stockPhrases, frame: whole },
  { table: "details", rules: detailPhrases, frame: whole },
  { table: "amounts", rules: amounts, frame: vague },
  { table: "degrees", rules: degrees, frame: vague },
  { table: "times", rules: times, frame: vague },
  { table: "outcomes", rules: outcomes, frame: vague },
  { table: "deeds", rules: deeds, frame: vague },
];
