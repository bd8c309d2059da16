/** How people give the why of a choice: phrases that settle it, and phrases that only point to it. */
import { facts } from "./facts.ts";
import { pointing } from "./pointing.ts";
import { reasons } from "./settling.ts";
import { selfPraise } from "../doers/self-praise.ts";
import { phraseBook, phraseList } from "../text/phrase-book.ts";
import * as rules from "./reason-rules.ts";
import { heard, sourcesOf } from "../text/rules.ts";

export const setsAside = heard(rules.setsAside);
/** Where the lists are in `reasonSigns`: what settles the matter, what praises the teller; the others point to a reason. */
export const settling = 0;
export const praising = 1;
export const reasonSigns = phraseBook([
  phraseList(sourcesOf(reasons, facts), { before: "\\b" }),
  selfPraise,
  ...sourcesOf(pointing).map((source) => phraseList([source])),
]);

export const consequence = heard(rules.consequence, "g");
export const thingWould = heard(rules.thingWould, "g");
export const promiseBefore = heard(rules.promiseBefore);
