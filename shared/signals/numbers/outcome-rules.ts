/** What makes a number an outcome, and what makes it an aim or an effort. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const outcomeVerb: Rule = {
  id: "outcome-verb",
  pattern: lines`
    \b(?:fell|dropped|rose|went (?:from|to|up|down)|increased|decreased|reduced|cut|saved|raised|improved|grew|
    gained|lost|down (?:from|to|by)|up (?:from|to|by)|doubled|halved|tripled|sold|achieved|hit|reached|finished|
    delivered|ended|came (?:in|down|back)|result(?:ed)?|since then|recovered|scored|passed|met|beat|earned|
    brought in|won|renewed|are now|is now|now (?:at|takes|runs|do|have)|within|shrank|climbed|stayed)\b
  `,
  why: "a verb of outcomes",
  yes: ["it fell by 3", "sold 40", "is now at 4"],
  no: ["we asked 3", "40 chairs"],
};

export const aim: Rule = {
  id: "aim",
  pattern: lines`
    \b(?:target|goal|aim|had to|need(?:ed|s)? to|must|wanted|asked to|should|supposed|required|limit|budget of|
    by the end|was to|were to|planned|hoped|want|promise)\b
  `,
  why: "an aim instead of an outcome",
  yes: ["had to sell 40", "the target was 9"],
  no: ["sold 40", "targeted"],
};

export const lessonOutcome: Rule = {
  id: "lesson-outcome",
  pattern: "\\b(?:from|fell|dropped|rose|saved|cut)\\b",
  why: "an outcome told in the lesson",
  yes: ["it fell to 3", "saved a day"],
  no: ["ask 3 people", "savings"],
};

export const wentOnFor: Rule = {
  id: "went-on-for",
  pattern: lines`
    \b(?:i|we) (?:\w+ ){0,2}(?:kept|did|ran|followed|monitored|stayed|continued|went on|carried on|checked|
    watched|supported|worked|repeated|visited)\b[^.!?;]{0,40}\bfor (?:another |the next |a further |about |
    around )?$
  `,
  why: "how long an effort went on",
  yes: ["i kept checking it for ", "we monitored it for another "],
  no: ["it ran for ", "i rang him for"],
};

export const outcomeBefore: Rule = {
  id: "outcome-before",
  pattern: lines`
    (?:\b(?:fell|dropped|rose|went|came|down|up|reduced|cut|saved|passed|finished|only|ended up|sold|raised|scored|
    reached|is now|it's now|it was|are down|now at|won|left|started)\b[^.!?;]{0,30}|
    \b(?:was|were|got) (?:\w+ ){1,3}(?:with)?in (?:like |about )?|→ ?|-> ?|> ?)$
  `,
  why: "a number that something came to",
  yes: ["fell to ", "we sold ", "12 → ", "only ", "she was dry in like "],
  no: ["i asked ", "with "],
};

export const outcomeAfter: Rule = {
  id: "outcome-after",
  pattern: lines`
    ^ ?(?:\w+ )?(?:late|early|cancelled|got there|made it|came back|back\b|turned up|→|->|down to|left over|of that back)
  `,
  why: "what a number came to",
  yes: [" late", " turned up", " people came back", " → 4"],
  no: [" boxes", " of tea"],
};

export const aimBefore: Rule = {
  id: "aim-before",
  pattern: lines`
    \b(?:target|goal|aim|had to|needs? to|must|wanted|asked to|under|limit|should)\b[^.!?;]{0,18}$
  `,
  why: "a number that was aimed at",
  yes: ["the target was ", "we had to sell "],
  no: ["we sold ", "in the end "],
};

export const effortBefore: Rule = {
  id: "effort-before",
  pattern: lines`
    \b(?:(?:those|these|the|all|other|next|first|last) (?:like |um )?|(?:for|spent|it took|waited|every|after|within|in|worked|did|at|by|
    until|with|than|about|into|of|to|and) (?:like |um |about |another |the |a )*)$
  `,
  why: "a number of effort, or told before",
  yes: ["it took ", "those ", "worked with "],
  no: ["sold ", "passed "],
};

export const laterAfter: Rule = {
  id: "later-after",
  pattern: "^ (?:later|afterwards|on)\\b",
  why: "a check some time later",
  yes: [" later", " afterwards"],
  no: [" late", " of rain"],
};

export const stillBefore: Rule = {
  id: "still-before",
  pattern: "\\bstill\\b[^.!?;]*$",
  why: "a state that holds",
  yes: ["it still runs ", "still there after "],
  no: ["it ran. ", "still. then "],
};

/** "no crashes for four months", "never late since": what stopped, and for how long. */
export const stoppedFor: Rule = {
  id: "stopped-for",
  pattern: lines`
    \b(?:no|not a single|never|without an?|hasn't|haven't|hadn't|zero|0) (?:\w+ ){1,4}(?:for|in|since) (?:\w+ )?$
  `,
  why: "what stopped, and for how long",
  yes: ["no crashes for ", "never late since "],
  no: ["late for ", "no. for "],
};

/** "Not one failed in March": a count, though not a figure; and "a cupful a day". */
export const fellToNone: Rule = {
  id: "fell-to-none",
  pattern: lines`
    \b(?:nobody|no one) (?:\w+ ){1,2}(?:in|for|since) (?:the )?(?:whole |last |past |two |three |\w+ )?(?:years?|months?|weeks?|then)\b|
    ^one [a-z]+ (?:\w+ ){0,2}(?:in|since|this|last|all|the (?:next|whole|following)) |\bone \w+ since\b|\bone time (?:in|a|per) |
    \ba (?:day|week|month|minute)s? (?:early|late|before|ahead)\b|\b(?:had|was|were|just|lost) one (?:such )?(?!of|day when|thing|way|who|that|more)\w+|
    \b(?:not one|not a single|none) (?:(?:of|has|have|had|was|were|is|are|in) )?\w+|\b(?:to|at|under|
    below) (?:barely |about |just )?an? \w+ (?:an?|per|each|every) (?:minute|hour|day|shift|night|week|month|
    year)\b
  `,
  why: "a count without a figure",
  yes: [
    "not one failed",
    "there was one such day",
    "one injury the next year",
    "one pack came back in the whole summer",
    "ready a day before them",
    "one sunday since",
    "we lost one the next winter",
    "nobody left in months",
    "down to barely a cup a day",
  ],
  no: ["one failed", "nobody left"],
};

export const nowTakes: Rule = {
  id: "now-takes",
  pattern: lines`
    \b(?:we|it|they|the \w+) (?!ask|check|keep|use|look|start|wait)\w+ (?:\w+ )?(?:in|at|within|
    under)\b[^.!?]{0,80}\b(?:now|these days|since)\b
  `,
  why: "how long it takes since",
  yes: ["we sign in eight days now", "it ships within a week since"],
  no: ["we check in pairs now", "eight days now"],
};

export const endsInOutcome: Rule = {
  id: "ends-in-outcome",
  pattern: lines`
    \b(?:fell|dropped|rose|went (?:from|to|up|down)|(?:was|were|got) (?:down|up|back|done)|down (?:from|to)|
    up (?:from|to)|doubled|halved|tripled|in the end|as a result|result|after that|afterwards|saved|raised|sold|
    recovered|won|reached|finished|came (?:in|down|back))\b
  `,
  why: "a sentence that ends the action with its outcome",
  yes: ["in the end 9 came", "it fell to 3", "saved 40"],
  no: ["i asked 3", "ended"],
};

export const causeAfter: Rule = {
  id: "cause-after",
  pattern: "^ ?(?:\\w+ )?(?:making up|made up|causing|caused|accounted for|accounting for)\\b",
  why: "how many things made the trouble",
  yes: [" lines making up most of it", " faults caused it"],
  no: [" lines late", " came back"],
};

export const shareBefore: Rule = {
  id: "share-before",
  pattern: "\\b(?:making up|made up|makes up|accounted for|accounting for) (?:like |about |nearly )*$",
  why: "their share of the trouble",
  yes: ["six lines making up ", "which made up about "],
  no: ["went up ", "made up for "],
};
