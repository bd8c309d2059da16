/** How a listener notes what has been done since: clipped, without a subject, or with "he" and "she". */
import { habit } from "./changes.ts";
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

/** Each is a change on its own. */
export const notedChange: Rules = [
  {
    id: "would",
    pattern: lines`
      (?:^|[,;.] ?|\b(?:says?|said|and|he|she|they|you) )["“]?(?:would|wd|'d|should've|you'd|she'd|he'd|they'd)
      (?: not| never| always)* (?!like\b|say\b|love\b|recommend\b|be surprised)\w+
    `,
    why: "what would be done",
    yes: ["wd ring the owner first", "says would ask"],
    no: ["said he'd love it", "you'd be surprised"],
  },
  {
    id: "same-for",
    pattern: "^same (?:\\w+ )?(?:for|with|on|at) \\w+|^[\\w -]{2,30} on (?:every|each) (?!level|time|day|step)\\w+",
    why: "the same done elsewhere",
    yes: ["same for exhibits", "same rule at his new pub", "p99 on every dashboard"],
    no: ["same again", "care at every level"],
  },
  {
    id: "ends-in-now",
    pattern: lines`
      \b(?:now|since|since then|ever since|these days|from now on|next time|from then on|after that|by default|always|(?:at|on|for|
      with) [^.;]{3,30} too)\W*$
    `,
    why: "a habit with its now at the end",
    yes: [
      "measures sill gap on every visit now",
      "owner to the car first, always",
      "plan b for each event after that",
      "tape on jugs at his new place too",
    ],
    no: ["now is late"],
  },
  {
    id: "every-year",
    pattern: lines`
      ^[a-z]+(?: [a-z]+)? every (?:yr|year|wk|week|mth|month|term|shift|season|time|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|
      spring|summer|autumn|winter)\W*$
    `,
    why: "a thing that is repeated since",
    yes: ["quiz every yr", "dry run every time"],
    no: ["rained nearly half of every year", "every year counts"],
  },
  {
    id: "always-first",
    pattern: "\\b(?:always|never)\\b[^.;]{0,40}\\b(?:now|first|since|again)\\b",
    why: "a rule kept",
    yes: ["always rings first", "never single threads a deal again"],
    no: ["always late"],
  },
];

const stillAVerb = lines`
  (?:is|are|was|were|sell|like|work|matter|need|make|take|help|come|count|win|fail|pay|have|do|can|get|go|save|beat)
`;
/** Something that is done, with the occasion. Enough when the words are this story's own. */
export const notedHabit: Rules = [
  {
    id: "does-before",
    pattern: lines`
      (?:^|[,;.] ?|\b(?:says|and|he|she) )["“]?(?:always |still |never |also )?(?!(?:his|this|was|is|has|does|says|its|it's|us|
      thus|always|sales)\b)[a-z]{3,}s (?!${stillAVerb}\b)[^.;]*\b(?:before|b4|first|each|every|all|any|at|in|on|for|with|w|when|
      back|from|by|until|after|early|not|weekly|monthly|daily|yearly|nightly)\b
    `,
    why: "what the candidate does, in the third person",
    yes: [
      "logs b4 touching anything",
      "calls leavers monthly",
      "asks for dialect at booking",
      "tests heaters in oct every yr",
    ],
    no: ["photos sell", "comms is key", "parents like photos"],
  },
  {
    id: "does-it",
    pattern: `(?:^|[,;.] ?|\\b(?:says|he|she) )(?:always )?(?!says|goes|looks|tries|gets)${habit}e?s (?!${stillAVerb}\\b)\\w+`,
    why: "what the candidate does, by a verb of doing",
    yes: ["rings ppl who miss 2 wks", "he texts day 4"],
    no: ["photos sell", "books are key", "calls matter"],
  },
  {
    id: "does-still",
    pattern: "(?:^|[,;.] ?|\\b(?:says|he|she) )[a-z]{3,}s [^.;]{3,40}\\bstill\\W*$",
    why: "a habit that stayed",
    yes: ["logs reel nr still", "he rings each of them still"],
    no: ["is still late", "still works"],
  },
  {
    id: "always-does",
    pattern:
      '(?:^|[,;.] ?|\\b(?:says|he|she) )["“]?(?:always|never) (?!is\\b|was\\b|has been\\b)[a-z]{2,}s (?:an? |the |his |her |out |up )?[^.;]{4,}',
    why: "a rule that the candidate keeps",
    yes: ["always has a b list of speakers", "never signs without a photo"],
    no: ["always late", "always is the case"],
  },
  {
    id: "do-first",
    pattern: `(?:^|[,;.] ?|\\b(?:says|said) )["“]?(?:always )?${habit} [^.;]{3,60}\\b(?:first|before|b4|if|when|whenever|every|each)\\b`,
    why: "what to do, as the candidate puts it",
    yes: ["check mouths first if someone stops eating", "ask who has the keys b4 leaving"],
    no: ["checked mouths first", "make do"],
  },
  {
    id: "keeps-ready",
    pattern:
      "(?:^|[,;.] ?)(?:now |always )?(?:has|keeps|carries|holds|runs|books) (?!been\\b|to\\b|had\\b)(?:(?:a|an|the|one|two|\\d+|own|his|her) )?[a-z]{3,} \\w+",
    why: "what is kept ready since",
    yes: ["has a short menu printed ready", "has 2 teachers on call"],
    no: ["has been great"],
  },
  {
    id: "thing-each-time",
    pattern:
      "\\b(?:before|for|at|on|in|after|with|w/) (?:every|each|any|anyone|everything|everyone|all|new)\\b|\\bfirst for\\b",
    why: "a thing with the occasions it is for",
    yes: ["soil test before every bed", "due date on everything", "dongle first for anyone over 75"],
    no: ["every day counts"],
  },
  {
    id: "i-never",
    pattern:
      "(?:^|\\b(?:says?|said) )[\"“]?i (?:always|never|only|don't|won't) (?!give|was|am|had|knew|thought|know|mind|think|feel)[a-z]{3,} [^.;]{3,}",
    why: "a rule, in the candidate's words",
    yes: ['says "i never take a copy of a copy"', "i always weigh the tin first"],
    no: ['says "i never give up"', "i never was good at it"],
  },
  {
    id: "stopped-doing",
    pattern: lines`
      ^(?:stopped|started|quit|binned|dropped|switched to|moved to) (?!the (?:job|project|team)\b|believing|feeling|being|trusting (?:my|your|
      him)self)(?:[a-z]+ )?[a-z]{3,}
    `,
    why: "what was stopped or begun since",
    yes: ["stopped using couriers", "switched to paper tickets"],
    no: ["stopped", "started the job", "started believing in himself"],
  },
  {
    id: "not-without",
    pattern:
      "\\b(?:no|won't|wont|doesn't|doesnt|wouldn't|never|not) [^.;]{3,50}\\b(?:without|w/o|unless|until|till|alone)\\b",
    why: "what isn't done any more on some condition",
    yes: ["won't send a crew out alone", "no bookings w/o asking floor"],
    no: ["no regrets", "never give up"],
  },
  {
    id: "stays-there",
    pattern: lines`
      ^[a-z0-9 ]{3,30} (?:stays|lives|sits|hangs|goes) (?:up|in|on|at|by)\b|^[a-z0-9 ]{3,40} (?:in|on) (?:the |his |her |own |every )?(?:
      calendar|diary|car|van|bag|pocket|contract|template|checklist|induction|wall|door|board|lid|fridge|till)\W*$|\b\d [a-z]+,? not \d
    `,
    why: "where the change stands, or its figure",
    yes: ["clipboard lives in car", "june walk in calendar", "list of fitters on wall", "2 warnings not 3"],
    no: ["team goes far", "good ideas on the day", "quality not quantity"],
  },
  {
    id: "one-per",
    pattern: "^(?:one|1|two|2|same|own) [a-z]+ (?:per|for each|each|a) (?!day at a time)[a-z]+",
    why: "a rule in three words",
    yes: ["one owner per lift", "two keys a van"],
    no: ["one day at a time", "one per lift"],
  },
];
