/** Patterns of phrases to ask about, over a folded text. */
import type { OutcomeRule } from "./outcome-phrase-rules.ts";
import { lines } from "../text/lines.ts";
import type { Rule, Rules } from "../text/rules.ts";

export const stockReasons: Rules = [
  {
    id: "circumstance",
    pattern: "because of (?:the|my|our) (?:deadline|pressure|situation|budget|customer|client|time|rules|policy)",
    why: "a circumstance that would fit any choice",
    yes: ["because of the deadline"],
    no: ["because of the flood"],
  },
  {
    id: "verdict",
    pattern:
      "because it was (?:important|necessary|the right thing|urgent|my job|needed)|because (?:safety|customers?) comes? first",
    why: "a verdict that would fit any choice",
    yes: ["because it was important"],
    no: ["because it was dark"],
  },
];

const countable = lines`
  (?:complaints|errors|mistakes|calls|accidents|delays|incidents|orders|visitors|customers|members|emails|returns|injuries|failures|
  bugs|tickets|thefts|absences|bookings|defects|queries|refunds|breakdowns|cancellations|sign-?ups|no-shows|requests|sales calls)
`;
const direction = lines`
  (?:dropped|fell|rose|went (?:up|down)|increased|decreased|improved|grew|stopped|slowed|shot up|came down|dried up|recovered|
  picked up|settled down|calmed down|finished|up|down|halved)
`;
const degreeWord = "(?:mostly |nearly |almost |really |also |soon |slowly |quickly )?";
const directionEnd = "(?! (?:by|from|to|at) )";

export const changesTold: readonly OutcomeRule[] = [
  {
    id: "change-of-count",
    pattern: `(?:the )?${countable} ${degreeWord}${direction}${directionEnd}`,
    why: "a count that went up or down",
    yes: ["complaints mostly stopped"],
    no: ["complaints fell from 9 to 4", "complaints were filed"],
  },
  {
    id: "change",
    pattern: lines`
      (?:the )?(?:sales|morale|turnover|attendance|quality|output|traffic|waste|noise|revenue|demand|turnout|footfall|
      engagement|performance|productivity|absence|sickness|takings|scores|ratings|results|awareness|conversion|velocity|retention|
      viability) ${degreeWord}${direction}${directionEnd}
    `,
    why: "an amount that went up or down",
    yes: ["sales went up"],
    no: ["sales went up by a third"],
  },
];

/** What reads badly aloud in somebody else's mouth: quotation marks, and slips such as "more better". */
export const unquotable: Rule = {
  id: "unquotable",
  pattern: '["“”«»\\n]|\\bmore (?:better|worse|easier|faster)\\b',
  why: "what reads badly aloud",
  yes: ["“wait”", "more better"],
  no: ["more tea", "better"],
};

/** A deed as it is noted, with what it was done to: "dropped price". */
export const bareThing: Rule = {
  id: "bare-thing",
  pattern: lines`
    ^(built|swapped|moved|cut|dropped|changed|replaced|shifted|reduced|raised|lowered|stopped|closed|merged|rewrote|rebuilt|
    redesigned|reverted|migrated|split) (?!(?:the|an?|all|each|every|both|up|down|out|off|on|in|at|to|into|over|for|with|from|by|
    back|new|extra|more|people|it|them|one|two|half|his|her|their|own|no|not|some|any|most|many|few|several|least|monday|tuesday|
    friday|saturday|sunday)\b|\w*ing\b|\w+ly\b|\w+s\b|[a-z]+ \d)([a-z]{3,})
  `,
  why: "a thing that was there already, without its article",
  yes: ["dropped price", "moved till by the door"],
  no: ["dropped the price", "dropped prices", "moved up"],
};

/** How scribes shorten; capitals tell "Sat" from "sat". */
export const shortWord: Rule = {
  id: "short-word",
  pattern: "\\b(?:w/ ?|(?:b4|thru|wks?|mins?|hrs|yrs|mgrs?|ppl|fwd|Mon|Tues?|Fri|Sat|approx)\\b)",
  why: "a word that nobody says as it is noted",
  yes: ["moved w/ care", "b4 noon", "on Sat"],
  no: ["with care", "sat down"],
  reads: "as written",
};
