/** Where steps begin and end, and what makes one. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const stepLeads: Rule = {
  id: "step-leads",
  pattern: lines`
    ^(?:[\s"'“”:–-]|\bwhat (?:i|we) did (?:was|is)\b|\b(?:i|we|he|she|it's|also|then|first|next|so|and|um|uh|says?|said|have|
    just|later|finally|to|but|didn't|actually|basically|like)\b)+
  `,
  why: "what comes before a step's verb",
  yes: ["what i did was ring", "we have rented", "and then i rang", "but i didn't i rang"],
  no: ["rang then", "the van"],
};

export const pieceEnds: Rule = {
  id: "piece-ends",
  pattern: lines`
    [,;+&()]| (?:and|then|so|but) (?=(?:then |so |um )*(?:i|we|he|she) |\w+ed\b|(?:put|cut|set|rang|took|ran|wrote|drew|sent|hung|sold|
    let|had|gave|sat|met|bought|built|split|left|hired|swapped) )| (?=(?:i|we) (?:\w+ed|put|cut|set|rang|took|did|
    made|got|ran|wrote|built) (?:it|them|all|the|a|every\w*|my|our|his|her|two|three)\b)
  `,
  why: "where one step ends and the next begins",
  yes: ["rang him and then i wrote", "rang and posted it", "we moved it we did it all outside"],
  no: ["bread and butter", "a van so big"],
};

/** "sat with each of them", "got everyone in a room" */
export const goesThere: Rule = {
  id: "goes-there",
  pattern: lines`
    ^(?:sat|stood|walked|drove|knocked|flew|rode|went (?:through|round|over|in|out|to|and \w+)|got (?:\w+ ){1,3}(?:in|into|round|on) an?|
    talked (?:him|her|them|\w+) through|tried (?:two|three|four|five|both|each))\b
  `,
  why: "going to where the work is",
  yes: ["sat with each of them", "got everyone in a room", "tried both pumps"],
  no: ["sits there", "got a room"],
};

export const presentDeed: Rule = {
  id: "present-deed",
  pattern: lines`
    ^\W*(?:(?:and|then|so|in the end) )*(?:we|i|you) (?!am|are|have|had|was|were|think|know|feel|can|could|will|would|
    do\b|sort of|kind of)\w+\b
  `,
  why: "a deed told in the present",
  yes: ["so we paint it", "and then i ring"],
  no: ["i am late", "they paint it", "i sort of dealt with it"],
};

export const endsInEd: Rule = {
  id: "ends-in-ed",
  pattern: "\\w+ed\\b",
  why: "a past tense without a form of its own",
  yes: ["painted", "rang, then waited"],
  no: ["paint", "bread"],
};

/** "had him say each step aloud" */
export const hasSomebodyDo: Rule = {
  id: "has-somebody-do",
  pattern: lines`
    ^(?:had|made|got|let) (?:him|her|them|it(?! work| happen)|(?:the|each|every|my|his|her|our) [a-z]+|[a-z]+s(?! of\b)) (?:to )?[a-z]+
  `,
  why: "having somebody do it",
  yes: ["had him say each step", "got the drivers to sign", "had tenants vote"],
  no: ["had a van", "made tea", "had loads of no shows", "made it work"],
};

export const isDoneWord: Rule = {
  id: "is-done-word",
  pattern: "^(?:done|agreed|tested|set up|put in|put up)\\b",
  why: "what says that it was done",
  yes: ["done on friday", "set up", "agreed"],
  no: ["doing it", "settled"],
};
