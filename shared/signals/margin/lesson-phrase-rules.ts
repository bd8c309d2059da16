/** What a short lesson must not hold to be quoted. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

/** What comes before a lesson: "um i think it's about", "i learned that". */
export const beforeLesson: Rule = {
  id: "before-lesson",
  pattern: lines`
    ^(?:\W|(?:um+|uh+|yeah|and|so|well|honestly|basically|really|just|said|says?|s?he|that)\b|(?:i|we) (?:guess|think|suppose|feel)\b|
    it(?:'s| is| was)? (?:just |all )?(?:about|shows|showed|taught me|means)\b|(?:learned|learnt|reali[sz]ed) that\b|
    (?:i|we)(?:'ve| have)? (?:learned|learnt|reali[sz]ed|found)(?: that| out)?(?= (?!to\b|how\b|about\b|the\b|a\b|so\b|from\b))|how\b(?= important))+
  `,
  why: "what comes before a lesson",
  yes: ["um i think it's about trust", "i learned that photos sell", "learned that photos sell", "so it shows"],
  no: ["photos sell", "trust is all"],
};

/** "To see user is very important", "price before", "the customer isn't it": read aloud, they need mending first. */
export const halfLesson: Rule = {
  id: "half-lesson",
  pattern: "^to |^(?:important|its) |\\b(?:before|after|first|isn't it|innit|needed)\\W*$",
  why: "a lesson that is no sentence",
  yes: ["price before", "the customer isn't it", "to see user is very important"],
  no: ["photos sell", "preparation is everything"],
};

export const ownLesson: Rule = {
  id: "own-lesson",
  pattern: "^(?:i(?:'ve| have)? )((?:learned|learnt) (?:to|how|about|the) .+)$",
  why: "a lesson that can be told back",
  yes: ["i learned to wait", "i've learnt about trust"],
  no: ["i learned it", "we learned to wait"],
};

export const personalWord: Rule = {
  id: "personal-word",
  pattern: "\\b(?:i|i'm|me|my|we|us|our|we're|he|she|him|her|they|you|your|you're)\\b",
  why: "words that would be wrong in somebody else's mouth",
  yes: ["my van", "they left", "you need time"],
  no: ["photos sell", "mystery"],
};

export const tooParticular: Rule = {
  id: "too-particular",
  pattern: "^(?:no|not|nothing|none|same|see|still|a lot|so much|it's|it|well)\\b|\\bteam\\b(?!work)",
  why: "a start that names something told before",
  yes: ["no more vans", "it's late", "the team won"],
  no: ["photos sell", "teamwork"],
};

export const stumbles: Rule = {
  id: "stumbles",
  pattern: "\\b(?:um|uh|like|(\\w+) \\1)\\b",
  why: "a stumble",
  yes: ["um photos", "the the van"],
  no: ["photos sell", "a likely tale"],
};

export const praisedLesson: Rule = {
  id: "praised-lesson",
  pattern: "\\b(?:good|great|fun|experience|excellent|hard)\\b",
  why: "praise instead of a lesson",
  yes: ["a great day", "hard times"],
  no: ["photos sell", "hardly"],
};
