/** Single rules for reasons: choices, what another way would bring, and promises that only look like it. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

/** Without a subject at the start of a sentence, or about oneself: an alternative was set aside. */
export const setsAside: Rule = {
  id: "sets-aside",
  pattern: lines`
    (?:^|\b(?:i|we) |, |; )(?:also |then )?(?:ruled out|rejected|dismissed|turned down|decided against|held off|skipped|
    avoided|refused)\b
  `,
  why: "an alternative set aside",
  yes: ["ruled out a pump", "i turned down the offer", "rang, then skipped it"],
  no: ["he ruled out a pump", "was avoided"],
};

/** What another way would have brought: "closing it would have moved the exams". */
export const consequence: Rule = {
  id: "consequence",
  pattern: lines`
    \b(?:would(?:'ve)?|could|might|'d(?:'ve)?|will|gonna) (?:only |still |just |also |probably |simply |never |then |
    likely |not |all |soon )*(?:have|been|be|mean|cost|take|leave|put|risk|make|set|look|get|lose|delay|break|
    kill|push|damage|need|end|give|scare|upset|slow|hear|know|stop|go|come|feel|help|hurt|show|fail|fall|spoil|
    ruin|move|keep|hide|save|hit|block|lead|double|use|run|hold|wake|cause|see|catch|die|drop)\b|\b(?:wouldn't|
    couldn't|won't) have\b|\b(?:would|could|might)'ve \w+
  `,
  why: "what another way would have brought",
  yes: ["closing it would have moved the exams", "it could break", "it won't have helped"],
  no: ["we would like to", "it broke"],
};

/** The same for anything, with any verb: "a new vet would charge the same". */
export const thingWould: Rule = {
  id: "thing-would",
  pattern: lines`
    \b(?!(?:i|we|he|she|they|you|who|which|that|it|what|everyone|everybody|people|all)\b)\w+ (?:would|
    wouldn't) (?!like\b|love\b|say\b|want\b|prefer\b|come\b|go\b|be (?:responsible|present|held|able)\b)\w+
  `,
  why: "what something would do",
  yes: ["a new vet would charge the same", "pumps wouldn't help"],
  no: ["i would charge it", "the vet would like to"],
};

/** A promise, a plan or a question before the "would": not a reason. */
export const promiseBefore: Rule = {
  id: "promise-before",
  pattern: lines`
    \b(?:agreed|decided|said|told|promised|so|confidence|faith|trust|belief|certain|believed?|knew|ensured?|sure|
    asked|if|whether|who|hoped|where|what|announced|thought|confirmed|proposed|suggested|offered|i|wish|expected|
    when|date|time)\b(?:(?!\b(?:but|because|since|as)\b)[^,;:]){0,45}$
  `,
  why: "a promise, a plan or a question before a would",
  yes: ["he said that it ", "we agreed they "],
  no: ["the pump ", "he said it but because it "],
};

export const heOrShe: Rule = {
  id: "he-or-she",
  pattern: "\\bs?he\\b",
  why: "the candidate, as a listener says",
  yes: ["he rang", "then she left"],
  no: ["then they left", "shed"],
};

/** Without any of these, plural nouns in clipped notes pass for verbs: "second headset on orders". */
export const statesAnything: Rule = {
  id: "states-anything",
  pattern: "\\b(?:is|are|was|were|has|have|had|can|don't|doesn't|can't|won't|never|nobody|no)\\b",
  why: "a verb that states something",
  yes: ["it is shut", "nobody came", "can't fit"],
  no: ["second headset on orders", "keys box by lift"],
};

export const mayForesee: Rule = {
  id: "may-foresee",
  pattern: "ould|might|will|won't|gonna|'d",
  why: "anything that could open a consequence",
  yes: ["it would break", "it'd break", "won't fit"],
  no: ["it broke", "a wild man"],
};

export const namesChoice: Rule = {
  id: "names-choice",
  pattern: lines`
    \b(?:i|we) (?:\w+ )?(?:chose|decided|picked|preferred|opted|went (?:with|for)|ruled out|did(?:n't| not) want|
    could have|rejected|favou?red|had considered|considered)\b
  `,
  why: "a choice by its name",
  yes: ["i chose the tram", "we had considered it", "i then decided"],
  no: ["he chose the tram", "i was chosen"],
};

export const besideChoice: Rule = {
  id: "beside-choice",
  pattern: "\\b(?:rather than|instead of|over the|but|so that|to avoid)\\b",
  why: "what a choice was made over",
  yes: ["tin rather than oak", "so that it fits", "but it leaks"],
  no: ["tin and oak", "butter"],
};
