/** What only looks like a deed of the candidate's own. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const onIt: Rule = {
  id: "on-it",
  pattern: "^on (?:it|that|this)$",
  why: "a helper's object that names nothing",
  yes: ["on it", "on that"],
  no: ["on the roof", "on item"],
};

export const peopleEnd: Rule = {
  id: "people-end",
  pattern: "(?:people|person|men|women|of us|staff|[a-z]{2}ers?|[a-z]{2}ors?|guys|kids|them|him|her)$",
  why: "somebody who was had to do it",
  yes: ["two people", "one of us", "couriers"],
  no: ["time", "a van"],
};

export const lendsAHand: Rule = {
  id: "lends-a-hand",
  pattern: lines`
    ^(?:took part|played|was part|had a (?:hand|role|part)|arranged a (?:meeting|call)|set up a (?:meeting|call)|
    organi[sz]ed a (?:meeting|call)|made sure|gave my|did my (?:best|part|bit)|lent)
  `,
  why: "a hand in somebody else's deed",
  yes: ["took part in it", "had a role in it", "made sure it ran"],
  no: ["took the part out", "made soup"],
};

export const triedTo: Rule = {
  id: "tried-to",
  pattern: "\\btr(?:ied|y) (?:to|my|our)\\b",
  why: "an attempt, not a deed",
  yes: ["i tried to help", "we try our best"],
  no: ["i tried two glues", "a trial"],
};

export const wasPartOf: Rule = {
  id: "was-part-of",
  pattern: lines`
    ^(?:was|am|got|became|also was) (?:\w+ )?(?:in|part|involved|on|there|included|asked|given|assigned|responsible|
    member|one)\b
  `,
  why: "being there instead of doing",
  yes: ["was involved in it", "was also part of it"],
  no: ["was the first to dig", "ran the part"],
};
