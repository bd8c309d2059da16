/** The rules that tell a lesson from praise, promises and proverbs, ready to be looked for. */
import { changes } from "./changes.ts";
import { misplaced } from "./elsewhere.ts";
import { tellingHabit } from "./habits.ts";
import { notedChange, notedHabit } from "./noted.ts";
import { notAHabit } from "./no-habit.ts";
import { pleased } from "./pleased.ts";
import * as rules from "./lesson-rules.ts";
import { heard, heardAny, wholeWords } from "../text/rules.ts";

export const tellsChange = heardAny(changes, wholeWords, "i");

export const carriesOn = heard(rules.carriesOn, "i");

export const presentHabit = heard(rules.presentHabit, "i");

export const onlyKnowsNow = heardAny(notAHabit, wholeWords, "i");

export const bareResolve = heard(rules.bareResolve, "i");
export const praises = heardAny(pleased, wholeWords, "i");
export const outweighsPraise = heard(rules.outweighsPraise, "i");
export const reportsPraise = heard(rules.reportsPraise, "i");
export const emptyPromise = heard(rules.emptyPromise, "i");
/** A lesson that landed in another section: "I've counted blind on every audit since". */
export const tellsHabitElsewhere = heardAny(misplaced, wholeWords, "i");

export const clauseJoints = heard(rules.clauseJoints);
const toldHabit = heardAny(tellingHabit);
export const tellsHabitNow = (clause: string): boolean => toldHabit.test(clause) && !onlyKnowsNow.test(clause);

/** A listener's notes on what has been done since. */
export const notesChange = heardAny(notedChange);
export const notesHabit = heardAny(notedHabit);
