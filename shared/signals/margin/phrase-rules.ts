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
  pattern: '["“”«»\\n]|\\bmore (?:better|worse|easier|faster)\\b| (?:only|also|itself)$',
  why: "what reads badly aloud",
  yes: ["“wait”", "more better", "he was satisfied only"],
  no: ["more tea", "better", "only two"],
};

/** Slips of somebody who learned the language late: no words of theirs are read back to them, for it would sound like mockery. */
export const slip: Rule = {
  id: "slip",
  pattern: lines`
    \b(?:(?:they|you|we) (?:was|is|has)|i is|(?<!\b(?:did|does|would|could|can|will|should|that|if|didn't|make|let|the) )(?:he|she|it) (?:say|go|
    come|make|take|give|want|need|do|don't)|(?:didn't|to) (?:went|came|saw|gave|took|made|told)|informations|
    (?:made|make|built) (?:good|new|big|small|proper|better) [a-z]*[^s\W](?= |$)(?! [a-z]+s\b))\b
  `,
  why: "a slip of grammar",
  yes: ["they was late", "he say it is closed", "many informations", "we made good system"],
  no: ["they were late", "i asked if he say no", "we made good systems", "does he know"],
};

/** The other half of a set phrase, without which the first makes no sense. */
export const otherHalf: Rule = {
  id: "other-half",
  pattern: "^ and (?:night|forth|off|again|over|round|down|out)\\b",
  why: "the second half of a set phrase",
  yes: [" and night", " and forth with them"],
  no: [" and called", " or night"],
};

/** A deed as it is noted, with what it was done to: "dropped price". */
export const bareThing: Rule = {
  id: "bare-thing",
  pattern: lines`
    ^(built|swapped|moved|cut|dropped|changed|replaced|shifted|reduced|raised|lowered|stopped|closed|merged|rewrote|rebuilt|
    redesigned|reverted|migrated|split) (?!(?:the|an?|all|each|every|both|up|down|out|off|on|in|at|to|into|over|for|with|from|by|
    back|new|extra|more|people|it|them|one|two|half|his|her|their|own|no|not|some|any|most|many|few|several|least|monday|tuesday|
    friday|saturday|sunday)\b|(?!(?:meeting|greeting|briefing|opening|listing)\b)\w*ing\b|\w+ly\b|[\w-]+s\b|[a-z]+ \d)([a-z]{3,})
  `,
  why: "a thing that was there already, without its article",
  yes: ["dropped price", "moved till by the door"],
  no: ["dropped the price", "dropped prices", "moved up"],
};

/** People and places that a telling has only one of. */
export const bareGroup: Rule = {
  id: "bare-group",
  pattern: lines`
    (?<=^|^(?!(?:the|an?|this|that|each|every|no|one|another|his|her|their|whole|new|old)\b)[a-z]+ |\b(?:with|to|from|by|at|through|
    past|for|of) )(?:team|crew|group|client|customer|owner|boss|landlord|council|
    supplier|school|venue|bank|family|manager|kitchen|site|office|department|board|door|gate|counter|window|lift|
    other (?:side|room|end))\b(?! (?:of|by)\b)(?=$|[ ,;.])
  `,
  why: "somebody known, without their article",
  yes: ["supported team through it", "sorted it with crew", "team split into streams"],
  no: ["supported the team", "the site is quiet", "teams split"],
};

/** An object that would need an article: whether "a" or "the", nobody can say. */
export const bareObject: Rule = {
  id: "bare-object",
  pattern: lines`
    ^[a-z]+ (?!(?:the|an?|all|each|every|both|this|that|these|those|his|her|their|my|our|one|two|three|four|five|six|ten|no|some|any|
    most|many|more|less|few|several|everyone|everybody|everything|people|staff|it|them|him|him|up|down|out|off|over|on|in|at|to|
    into|for|with|from|by|of|back|about|through|together|around|away|very|really|so|sure|care|charge|ownership|control|part|calm|
    cool|hard|extremely|positive|professional|focused|homework|training|work|food|water|money|time|access|traffic|feedback|
    [a-z]+day(?! [a-z]))\b)
    (?:(?!(?:for|with|to|from|by|in|on|at|of|into|through|per|over|under)\b)[a-z'-]+ ){0,3}?(?![a-z'-]+(?:s|ly|ing|people)\b)[a-z'-]{3,}(?=$|
    (?: (?:for|with|to|from|by|in|on|at|of|into|through|per|over|under|cut|made)\b))
  `,
  why: "a thing without its article",
  yes: ["opened fast lane for families", "added lace panel cut from train", "automated smoke"],
  no: ["opened a fast lane", "changed filters", "moved to two printers", "kept everyone calm"],
};

/** What names no choice at all. */
export const namesNothing: Rule = {
  id: "names-nothing",
  pattern:
    "\\b(?:various|several|measures|improvements|things|stuff|negative|relationships?|trust|rapport|synerg(?:y|ies)|gradually)\\b",
  why: "a choice that is not named",
  yes: ["introduced various measures", "rolled out gradually", "built trust"],
  no: ["introduced a rota", "rolled out the till"],
};

/** How scribes shorten; capitals tell "Sat" from "sat". */
export const shortWord: Rule = {
  id: "short-word",
  pattern: lines`
    \b(?:w/ ?|w (?=[a-z\d])|(?:b4|thru|wks?|mths?|mins?|hrs?|yrs?|mgrs?|ppl|fwd|dept|mtgs?|asst|tmrw|nr|bc|approx|Mon|Tues?|Wed|Thu|
    Thurs|Fri|Sat|Sun)\b)
  `,
  why: "a word that nobody says as it is noted",
  yes: ["moved w/ care", "moved w care", "lent a pump w 2 meds", "b4 noon", "on Sat"],
  no: ["with care", "sat down"],
  reads: "as written",
};
