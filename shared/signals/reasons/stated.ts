/** Tells whether an action states how things were, beside what was done: "they'd one truck", "half was bread". Deeds mostly answer that. */
import { isParticiple } from "../doers/verbs.ts";
import { ownWords, type Passage } from "../text/passages.ts";
import { heard, wordFrom } from "../text/rules.ts";
import { lines } from "../text/lines.ts";
import { fold } from "../text/tokens.ts";
import { traitsOf, type Traits } from "../worth/worth.ts";
import * as rules from "./stated-rules.ts";

const joint = heard(rules.clauseJoint);
const ownClause = heard(rules.ownClause);
const listenersTeller = heard(rules.listenersTeller);
const moodOrTalk = heard(rules.moodOrTalk);

const states = wordFrom(lines`
  was|were|is|are|had|has|have|wasn't|weren't|couldn't|can't|don't|doesn't|didn't|won't|isn't|aren't|hadn't|
  cdn't|cant|dont|[a-z]+'(?:s|d|re)
`);
const fillsIn = wordFrom("all|then|also|just|been|being|not");
/** How far into a clause its verb may stand. */
const subjectWords = 4;

function statesFact(clause: string, scribed: boolean): boolean {
  if (ownClause.test(clause) || (scribed && listenersTeller.test(clause)) || moodOrTalk.test(clause)) return false;
  const words = clause.match(/[a-z']+/g) ?? [];
  const at = words.slice(0, subjectWords + 1).findIndex((word) => states.test(word));
  if (at < 0 || words.length < 2) return false;
  const next = words.slice(at + 1).find((word) => !fillsIn.test(word) && !/...ly$/.test(word)) ?? "";
  return next !== "" && !isParticiple(next);
}

export const statesFacts = (passage: Passage): boolean =>
  fold(ownWords(passage))
    .split(joint)
    .some((clause) => statesFact(clause, passage.scribed));

/** Stands among the words of an action for a fact that it states. */
export const fact = "=";

/** What is weighed of an action: its words, and whether it states a fact. */
export function traitsOfAction(passage: Passage): Traits {
  const { stems, length } = traitsOf(ownWords(passage));
  return { stems: statesFacts(passage) ? new Set([...stems, fact]) : stems, length };
}
