/** Looks for something learned or changed: a new habit or a particular insight, not praise, thanks or a proverb. */
import { generic } from "./lessons-words.ts";
import {
  bareResolve,
  carriesOn,
  clauseJoints,
  emptyPromise,
  notesChange,
  notesHabit,
  onlyKnowsNow,
  outweighsPraise,
  praises,
  presentHabit,
  reportsPraise,
  tellsChange,
  tellsHabitElsewhere,
  tellsHabitNow,
} from "./lesson-patterns.ts";
import { ownWords, type Passage, type Passages } from "../text/passages.ts";
import { countWordsBeside } from "../text/words.ts";
import { isPlaceholder } from "../text/placeholders.ts";
import { countWords } from "../text/sections.ts";
import { platitude } from "../worth/platitude.ts";
import { likelihood, traitsOf } from "../worth/worth.ts";
import * as rules from "./lesson-rules.ts";
import { heard } from "../text/rules.ts";
/** Whether the telling holds a lesson, in Learning or, failing that, at the end of Result. */
export function hasLesson({ learning, result, action }: Passages, box: Passage | undefined): boolean {
  const likely = likelihood(platitude, traitsOf(ownWords(learning)));
  if (!isPlaceholder(learning.text) && (likely <= doubt || teaches(learning))) return true;
  if (box) return changesSince(box);
  return result.sentences.some(({ text }) => tellsNewHabit(text)) || (learning.scribed && changesSince(action));
}

/** The words second the rules: below this, a lesson may stand where no rule hears it. */
const doubt = 0.3;

/** Where a telling in a single section may reach its lesson. */
const lastPart = 0.4;

/** "now whenever something's late i map it first": a habit told at the end of a run of speech or of notes. */
function changesSince({ folded, scribed }: Passage): boolean {
  const clauses = folded
    .slice(folded.length * lastPart)
    .split(clauseJoints)
    .map((clause) => clause.trim());
  return clauses.some(
    (clause) => particular(clause) >= 1 && (tellsHabitNow(clause) || (scribed && notesChange.test(clause))),
  );
}

function teaches(learning: Passage): boolean {
  if (learning.scribed && isNotedHabit(learning.folded)) return true;
  const { folded } = learning;
  if (tellsHabitNow(folded) && (particular(folded) >= 2 || !goodResolve.test(folded))) return true;
  const own = learning.sentences
    .map(({ text }) => withoutPraise(text.trim().replace(learning.scribed ? saysFirst : /^$/, "")))
    .filter((text) => !bareResolve.test(text) || isNowHabit(text) || carriesOn.test(text));
  return own.some(
    (text) =>
      carriesOn.test(text) ||
      isNowHabit(text) ||
      (presentHabit.test(text) && particular(text) >= 2) ||
      (tellsChange.test(text) && particular(text) >= 1) ||
      isInsight(text),
  );
}

const isNotedHabit = (notes: string): boolean =>
  (notesChange.test(notes) && particular(notes) >= 1) || (notesHabit.test(notes) && particular(notes) >= 2);

const goodResolve = heard(rules.goodResolve);

const saysFirst = heard(rules.saysFirst, "i");

const clauseStarts = heard(rules.clauseStarts, "i");

/** Leaves out clauses that praise, thank, feel or promise without describing a change. */
function withoutPraise(text: string): string {
  const clauses = text.split(clauseStarts);
  const kept = clauses.filter((clause) => !saysNothing(clause));
  return kept.length === clauses.length ? text : kept.join(", ");
}

const sinceThen = heard(rules.sinceThen, "i");

function saysNothing(clause: string): boolean {
  if (emptyPromise.test(clause)) return true;
  if (reportsPraise.test(clause)) return praises.test(clause) || !sinceThen.test(clause);
  return praises.test(clause) && !outweighsPraise.test(clause);
}

const nowHabit = heard(rules.nowHabit, "i");

/** "do it monthly now": a "now" that tells of a habit, not of an insight or a state of mind. */
const isNowHabit = (text: string): boolean => nowHabit.test(text) && !onlyKnowsNow.test(text) && particular(text) >= 1;

/** An insight without a new habit has to be specific: several words from this story, in a sentence of some length. */
const isInsight = (text: string): boolean => countWords(text) >= 8 && particular(text) >= 5;

const particular = (text: string): number => countWordsBeside(generic, text);

const nowMeasures = heard(rules.nowMeasures, "i");

const tellsNewHabit = (text: string): boolean =>
  tellsHabitElsewhere.test(text) && !nowMeasures.test(text) && particular(text) >= 3;
