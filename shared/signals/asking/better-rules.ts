/** Closed and leading follow-ups that have a sure open form. The last group is what the open form keeps. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

const auxiliary = "(?:did|do|does|was|were|is|are|have|has|had|could|would|will|should)(?:n't)?";
const someone = "(they|he|she|the \\w+(?: \\w+)?|your \\w+(?: \\w+)?|everyone|everybody|people)";

export const otherWays: Rule = {
  id: "other-ways",
  pattern: lines`
    \b(?:would(?:n't)? (?:it|you) (?:not )?have been|(?:do|don't) you (?:not )?think)\b.*
    \b(?:better|easier|simpler|faster|quicker|cheaper|safer|wiser)\b
  `,
  why: "the asker’s own way instead of the candidate’s",
  yes: ["wouldn't it have been easier to ring", "don't you think it was better to wait"],
  no: ["was it better", "did it get easier"],
};

export const theReason: Rule = {
  id: "the-reason",
  pattern: `^${auxiliary} .*\\b(?:because|due to|down to the)\\b`,
  why: "a reason offered with the question",
  yes: ["was it because of the money", "did you wait because she was away"],
  no: ["was it cheap", "because she was away"],
};

export const howTaken: Rule = {
  id: "how-taken",
  pattern: lines`
    ^(?:did|was|were)(?:n't)? ${someone} (?:agree|like (?:it|that)|mind|accept (?:it|that)|happy|annoyed|upset|angry|
    surprised|pleased|ok|okay|fine|on board)\b
  `,
  why: "whether somebody took it well",
  yes: ["did the team agree", "were they happy with it", "was your boss annoyed"],
  no: ["did it agree", "were you happy"],
};

export const botheredThem: Rule = {
  id: "bothered-them",
  pattern: lines`
    ^did(?:n't)? (?:that|it|this) (?:annoy|upset|bother|surprise|worry|anger|frustrate|please|hurt) (them|him|her|
    the \w+(?: \w+)?|your \w+(?: \w+)?|everyone|everybody|people)$
  `,
  why: "what somebody must have felt",
  yes: ["didn't that annoy the network lead", "did it upset them"],
  no: ["did that annoy you", "didn't that help them"],
};

export const howFelt: Rule = {
  id: "how-felt",
  pattern: lines`
    ^(?:did|was|were)(?:n't)? (?:(?:that|it|this) (?:annoy|upset|bother|surprise|worry|anger|frustrate|please|hurt) you$|
    you (?:feel )?(?:worried|nervous|happy|angry|annoyed|afraid|scared|surprised|frustrated|stressed|proud|disappointed|upset)\b)|
    \byou must(?: have|'ve) (?:been|felt)\b|\b(?:that|it) must(?: have|'ve) been\b
  `,
  why: "what the candidate must have felt",
  yes: ["were you worried", "didn't that annoy you", "you must have been proud"],
  no: ["were they worried", "you must have left"],
};

export const howItWas: Rule = {
  id: "how-it-was",
  pattern: lines`
    ^(?:was|is|were)(?:n't)? (?:it|that|this) (?:very |really |quite |too |a bit |pretty |not )?(?:hard|difficult|tough|
    stressful|easy|risky|scary|frustrating|challenging|a (?:challenge|problem|risk|lot of work))\b
  `,
  why: "how it must have been",
  yes: ["was it hard", "wasn't that a bit risky"],
  no: ["was it late", "how hard was it"],
};

export const ownPart: Rule = {
  id: "own-part",
  pattern: lines`
    ^(?:did|was|were)(?:n't)? (?:you|it|that) .*
    \b(?:yourself|personally|alone|on your own|your (?:own )?(?:idea|decision|work|doing))$
  `,
  why: "whether it was their own doing",
  yes: ["did you write that yourself", "was it your idea"],
  no: ["was it their idea", "did you write that"],
};

export const elseConsidered: Rule = {
  id: "else-considered",
  pattern: lines`
    ^(?:(?:did|had|have)(?:n't)? you (?:consider(?:ed)?|think (?:about|of)|look(?:ed)? at|tr(?:y|ied)|have|see)|
    were there) (?:any |some |an |another )?(?:other|another|anything else|alternatives?|options?)\b
  `,
  why: "whether there was another way",
  yes: ["did you consider any alternatives", "were there other options", "did you look at anything else"],
  no: ["did you consider it", "were there others who left"],
};

export const whatLearned: Rule = {
  id: "what-learned",
  pattern: lines`
    ^(?:did|have|has)(?:n't)? (?:you|it|that) (?:learn(?:ed|t)?|teach you|taught you|take away)\b
  `,
  why: "whether anything was learned",
  yes: ["did you learn anything from it", "did it teach you something"],
  no: ["did you teach them", "who learned it"],
};

export const doDifferently: Rule = {
  id: "do-differently",
  pattern: lines`
    ^(?:would|will)(?:n't)? you (?:do|have done|change|have changed) (?:it|that|this|anything|something)
    (?:(?: the same)?(?: way)?| again| differently| another way)*$
  `,
  why: "whether they would do it again",
  yes: ["would you do it again", "would you change anything"],
  no: ["would you do it for him", "did you do it again"],
};

export const whatChanged: Rule = {
  id: "what-changed",
  pattern: lines`
    ^(?:did|has|have|does)(?:n't)? (?:it|that|this|things|they) (?:work(?:ed)?|help(?:ed)?|improved?|succeed|pay off|get better|
    make a difference|change anything|last(?:ed)?|hold|go well)\b
  `,
  why: "whether it worked",
  yes: ["did it work", "has that helped", "did things get better"],
  no: ["did you work", "what helped"],
};

export const whoObjected: Rule = {
  id: "who-objected",
  pattern: lines`
    ^(?:did|was|were|has|had)(?:n't)? (?:there )?(?:anyone|anybody|someone|somebody)(?: who)? (?:disagreed?|object(?:ed)?|
    complain(?:ed)?|push(?:ed)? back|against|mind)\b
  `,
  why: "whether anybody objected",
  yes: ["did anyone disagree", "was there anybody who objected"],
  no: ["did anyone come", "who disagreed"],
};

export const saidTo: Rule = {
  id: "said-to",
  pattern: lines`
    ^did(?:n't)? you (?:talk|speak) (?:to|with) ((?:\w+ ?){1,4})$
  `,
  why: "whether they spoke to somebody",
  yes: ["did you talk to the manager", "did you speak with her"],
  no: ["did you talk about it", "did you talk to the manager about what had happened"],
};

export const whatHad: Rule = {
  id: "what-had",
  pattern: lines`
    ^did(?:n't)? you have (?:a |an |any |some |the )?(plan|numbers|figures|data|evidence|goal|target|deadline|help|support|
    metrics)\b
  `,
  why: "whether they had something worth naming",
  yes: ["did you have a plan", "did you have any numbers for that"],
  no: ["did you have lunch", "what plan did you have"],
};

export const howDone: Rule = {
  id: "how-done",
  pattern: lines`
    ^did(?:n't)? you ((?:measure|check|test|verify|decide|choose|convince|persuade|manage|handle|solve|fix|plan|prepare|
    prioriti[sz]e|find out|make sure|ensure|deal with|work out|track|react|respond|cope|organi[sz]e|explain|train)\b.*)$
  `,
  why: "whether they did something that has steps",
  yes: ["did you check it had lasted", "did you convince the owner", "did you make sure it worked"],
  no: ["did you go", "did she check it"],
};
