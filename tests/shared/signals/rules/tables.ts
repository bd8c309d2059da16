/** Every table of rules, with what has to stand around its patterns. */
import { changes, misplaced, pleased, tellingHabit } from "../../../../shared/signals/lessons/lesson-patterns.ts";
import { ages, clock, dates, idioms } from "../../../../shared/signals/numbers/not-quantities.ts";
import { reasons } from "../../../../shared/signals/reasons/reason-patterns.ts";
import type { Rules } from "../../../../shared/signals/text/rules.ts";
import { amounts, degrees, outcomes, times, wholeWords } from "../../../../shared/signals/vague/vague-lexicon.ts";

interface RuleTable {
  readonly table: string;
  readonly rules: Rules;
  readonly frame: (source: string) => string;
}

const bare = (source: string): string => source;
const fromWord = (source: string): string => `\\b(?:${source})`;
const whole = (source: string): string => `\\b(?:${source})\\b`;
const vague = (source: string): string => `${wholeWords.before}(?:${source})${wholeWords.after}`;

export const ruleTables: readonly RuleTable[] = [
  { table: "reasons", rules: reasons, frame: fromWord },
  { table: "changes", rules: changes, frame: whole },
  { table: "pleased", rules: pleased, frame: whole },
  { table: "misplaced", rules: misplaced, frame: whole },
  { table: "habits", rules: tellingHabit, frame: bare },
  { table: "dates", rules: dates, frame: bare },
  { table: "clock", rules: clock, frame: bare },
  { table: "ages", rules: ages, frame: bare },
  { table: "idioms", rules: idioms, frame: bare },
  { table: "amounts", rules: amounts, frame: vague },
  { table: "degrees", rules: degrees, frame: vague },
  { table: "times", rules: times, frame: vague },
  { table: "outcomes", rules: outcomes, frame: vague },
];
