/** A closed or leading follow-up as an open one. Only where the open form is sure to ask for the same. */
import { heard } from "../text/rules.ts";
import * as rules from "./better-rules.ts";
import { asked, questionsIn } from "./shape.ts";

/** Builds the open question; `kept` is what it keeps of the closed one, as written. */
type Form = (kept: string) => string;

const same =
  (text: string): Form =>
  () =>
    text;

const forms: readonly (readonly [RegExp, Form])[] = [
  [heard(rules.otherWays, "d"), same("What other ways did you see?")],
  [heard(rules.theReason, "d"), same("What was the reason?")],
  [heard(rules.botheredThem, "d"), (who) => `How did ${who} take it?`],
  [heard(rules.howTaken, "d"), (who) => `How did ${who} take it?`],
  [heard(rules.howFelt, "d"), same("How did you feel about it?")],
  [heard(rules.howItWas, "d"), same("How was that for you?")],
  [heard(rules.ownPart, "d"), same("Which part of that was yours?")],
  [heard(rules.elseConsidered, "d"), same("What else did you consider?")],
  [heard(rules.whatLearned, "d"), same("What did you learn from it?")],
  [heard(rules.doDifferently, "d"), same("What would you do differently?")],
  [heard(rules.whatChanged, "d"), same("What changed?")],
  [heard(rules.whoObjected, "d"), same("Who saw it differently?")],
  [heard(rules.saidTo, "d"), (whom) => `What did you say to ${whom}?`],
  [heard(rules.whatHad, "d"), (what) => `What ${what} did you have?`],
  [heard(rules.howDone, "d"), (deed) => asked(`how did you ${deed}`)],
];

/** The open form of the last question in a follow-up; undefined where none is sure. */
export function openForm(probe: string): string | undefined {
  const question = questionsIn(probe).at(-1);
  if (!question) return undefined;
  for (const [pattern, form] of forms) {
    const found = pattern.exec(question.folded);
    if (!found) continue;
    const [from, to] = found.indices?.findLast((place, at) => at > 0 && place !== undefined) ?? [0, 0];
    return form(question.text.slice(from, to).trim());
  }
  return undefined;
}
