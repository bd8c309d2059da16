/** How a follow-up asks: openly, leading, two things at once, or so that yes or no would do. Unsure means open. */
import { heard, heardAny } from "../text/rules.ts";
import { fold, straighten } from "../text/tokens.ts";
import * as rules from "./shape-rules.ts";

export const probeShapes = ["open", "leading", "double", "yesOrNo"] as const;
export type ProbeShape = (typeof probeShapes)[number];

const leadIn = heard(rules.leadIn);
const opening = heard(rules.opening);
const interrogative = heard(rules.interrogative);
const leading = heardAny(rules.leading);
const statement = heard(rules.statement);
const yesOrNo = heard(rules.yesOrNo);
const request = heard(rules.request);
const indirect = heard(rules.indirect);
const choice = heard(rules.choice);
const joined = heard(rules.joined);
const pair = heard(rules.pair);

/** A question with its words as written, and folded without its lead-in, for rules to read. Both end before the question mark. */
export interface Question {
  readonly text: string;
  readonly folded: string;
}

const leastWords = 2;
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** The questions of a follow-up, in order, without what leads in to them. */
export function questionsIn(probe: string): readonly Question[] {
  return straighten(probe)
    .split("?")
    .slice(0, -1)
    .map((part) => questionFrom(part.split(/[.!…]\s+/).at(-1) ?? ""))
    .filter(({ text }) => text !== "");
}

function questionFrom(part: string): Question {
  const text = part.trim();
  const told = fold(text);
  const from = leadIn.exec(told)?.[0].length ?? 0;
  return from >= text.length ? { text, folded: told } : { text: text.slice(from), folded: told.slice(from) };
}

export function shapeOf(probe: string): ProbeShape {
  const questions = questionsIn(probe);
  const last = questions.at(-1);
  if (!last) return "open";
  if (isLeading(last)) return "leading";
  if (twoOf(probe)) return "double";
  return isYesOrNo(last) ? "yesOrNo" : "open";
}

/** The two questions of a double one, each as it could be asked alone; undefined where there are not two. */
export function twoOf(probe: string): readonly [string, string] | undefined {
  const whole = questionsIn(probe).filter(({ text, folded }) => opening.test(folded) && wordsIn(text) >= leastWords);
  const [first, second] = whole.slice(-2);
  if (first && second) return [asked(first.text), asked(second.text)];
  if (!first || pair.test(first.folded)) return undefined;
  const joint = joined.exec(first.folded);
  if (!joint) return undefined;
  return [asked(first.text.slice(0, joint.index)), asked(first.text.slice(joint.index + joint[0].length))];
}

function isLeading({ folded }: Question): boolean {
  return leading.test(folded) || (statement.test(folded) && !interrogative.test(folded));
}

function isYesOrNo({ folded }: Question): boolean {
  return yesOrNo.test(folded) && !request.test(folded) && !indirect.test(folded) && !choice.test(folded);
}

/** Words as a question of their own. */
export function asked(words: string): string {
  const text = words.trim().replace(/[,;]$/, "");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`;
}
