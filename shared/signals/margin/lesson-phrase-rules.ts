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

export const stumbles: Rule = {
  id: "stumbles",
  pattern: "\\b(?:um|uh|like|(\\w+) \\1)\\b",
  why: "a stumble",
  yes: ["um photos", "the the van"],
  no: ["photos sell", "a likely tale"],
};

/** What a lesson must say to be read back without sounding like mockery: "teamwork is key", not "a smile costs nothing". */
export const plainLesson: Rule = {
  id: "plain-lesson",
  pattern: lines`
    ^(?!(?:an?|every|all|no|not|it|its|to|good|great|hard|the team|team) )
    (?:[a-z'-]+ ){0,3}[a-z-]+(?:(?:'s| is| are) (?:(?:so|very|really|always|absolutely) )?(?:key|important|
    everything|essential|crucial|vital)| (?:matters?|pays?|sells?))\b
  `,
  why: "a lesson named plainly",
  yes: ["communication is key", "early planning matters", "engagement's key"],
  no: ["a smile costs nothing", "a tidy shop's a happy shop", "honesty is the best policy"],
};
