/** Words in a follow-up that say what it asks for. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const asksWho: Rule = {
  id: "asks-who",
  pattern: lines`
    \b(?:your (?:own |exact |personal )?(?:part|role|share|contribution|job|responsibility)\b|(?:was|were|is|are) (?:it |that )?yours\b|
    yours alone|you (?:yourself|personally)|did you (?:yourself|personally)|who (?:did what|made the (?:call|decision)|decided|signed|did (?:it|
    that|the)|wasresponsible|owned|took|led|ran|wrote|built|chose)\b|which (?:part|piece|bit) .*\byou(?:rs)?\b|what did (?:the )?others? do|
    whose (?:idea|decision|call|job)\b|(?:on your own|by yourself|alone)$)
  `,
  why: "asks for their own part",
  yes: [
    "what was your own part in that",
    "who made the decision",
    "which part of it was yours",
    "did you do that by yourself",
  ],
  no: ["who disagreed with you", "how many were there", "whose view was it"],
};

export const asksWhy: Rule = {
  id: "asks-why",
  pattern: lines`
    \bwhy\b|\bhow come\b|\bwhat (?:made|led|drove|convinced|persuaded) you\b|\b(?:what|which) (?:was|were) (?:the|your) (?:reasons?|reasoning|
    thinking|rationale)\b|\bwhat (?:other|else) .*\b(?:consider|options?|alternatives?|ways?|choices?|done)\b|\b(?:options|alternatives)\b|
    \binstead of\b|\brather than\b|\bwhat tipped\b|\breasons? (?:for|behind|you)\b
  `,
  why: "asks for the reason",
  yes: ["why that one", "what made you choose it", "what other options were there", "what was your reasoning"],
  no: ["what made it late", "how did you choose", "what else happened"],
};

export const asksHow: Rule = {
  id: "asks-how",
  pattern: lines`
    \bstep by step\b|\bwalk me through\b|\btake me through\b|\bwhat (?:exactly |precisely |actually )?did you (?:actually |exactly |
    then )?(?:do|say|try|change)(?: first| next| then| exactly| there| about it| to \w+ .*| with .*| when .*)?$|
    \bhow (?:exactly )?did you (?!(?:feel|know|tell|learn|measure|like|come to know)\b)\w+|\bhow did (?:that|it) look\b|
    \bwhat did that look like\b|\bwould i have seen\b|\bwhat were the steps\b|\bwhich steps\b|\bwhat (?:was|were) the first (?:step|thing)s?\b|
    \bdid you go about\b
  `,
  why: "asks for the steps",
  yes: [
    "what did you do first",
    "walk me through it",
    "how did you convince her",
    "what did that look like",
    "what exactly did you say",
  ],
  no: ["how did you feel", "how many steps were there", "what did you do differently", "how did you know it worked"],
};

export const asksHowMuch: Rule = {
  id: "asks-how-much",
  pattern: lines`
    \bhow (?:much|many|long|often|far|big|large|fast|quickly|soon|high|old|small|late|early|frequently)\b|\bby what\b|\bfrom what to what\b|
    \bin (?:numbers|figures)\b|\b(?:what|which) (?:percentage|per cent|percent|share|proportion|number|numbers|figures?|metrics?)\b|
    \bwhat (?:was|were|is) (?:it|that|they|the (?:number|figure|rate|cost|count)s?) before\b|\bout of how many\b|\bhow (?:could|did|
    do) you (?:tell|measure|know)(?: (?:it|that)(?: had)? (?:work|help|better|last).*)?$|\broughly how\b|\bwhat did (?:it|that) cost\b|
    \bdid you measure\b|\b(?:any|the|a) (?:numbers?|figures?)\b
  `,
  why: "asks for a number",
  yes: [
    "how much faster",
    "by how many per cent",
    "what was it before",
    "how could you tell",
    "do you have any numbers",
  ],
  no: ["how did you do it", "how about her", "what happened before"],
};

export const asksResult: Rule = {
  id: "asks-result",
  pattern: lines`
    \bwhat (?:was|were|is) the (?:final |end |overall )?(?:results?|outcomes?|effects?|impact|consequences?)\b|\bwhat (?:came|became) of\b|
    \bwhat changed\b|\bwhat happened (?:in the end|afterwards?|after that|as a result)\b|\bhow did (?:it|that|this|things) (?:end|turn out|go|
    finish|work out)\b|\bwhat difference\b|\bdid (?:it|that|this) (?:work|help|last|hold|succeed|improve|pay off)\b|\bwhat did (?:it|that|
    this) (?:change|achieve|bring)\b|\bwhat did it look like\b|\b(?:had|has) (?:it )?lasted\b
  `,
  why: "asks what came of it",
  yes: ["what was the result", "what changed for them", "how did it turn out", "did it work", "whether it had lasted"],
  no: ["what did you change", "how did it start", "what happened next"],
};

export const asksLearned: Rule = {
  id: "asks-learned",
  pattern: lines`
    \b(?:learn(?:ed|t|ing)?|lessons?|takeaways?|take away)\b|
    \b(?:do|did|done|change|changed|handle|approach|say)\b.*\bdifferently\b|\bdifferent (?:since|now|today|next time)\b|\bnext time\b|\b(?:do|
    doing|done|change|changed|changing) .*\bsince(?: then)?$|\bwhat (?:do|would) you do (?:now|today)\b|\bif you (?:did|had to do|
    could do) (?:it|that|this) (?:all )?again\b|\bwould you do (?:it|that|this) (?:all )?again\b|\bin hindsight\b|\blooking back\b
  `,
  why: "asks what they learned or changed",
  yes: [
    "what did you learn",
    "what would you do differently",
    "what have you changed since",
    "looking back, was it right",
  ],
  no: ["what was different about her", "how long since it began", "what did you do"],
};

export const asksAnother: Rule = {
  id: "asks-another",
  pattern: lines`
    \b(?:another|a second|a different|one more|an earlier|a more recent) (?:time|example|case|situation|occasion|instance|story)\b|\b(?:when|
    where) else\b|\bany other (?:times?|examples?|cases?)\b|\bcome up again\b|\bhappened? again\b
  `,
  why: "asks for another time",
  yes: ["tell me about another time", "where else did you use it", "when did that come up again"],
  no: ["what else did you do", "another person", "again, who was it"],
};

export const asksContrary: Rule = {
  id: "asks-contrary",
  pattern: lines`
    \b(?:disagree[ds]?|object(?:ed|ions)|push(?:ed)? ?back|push back|oppos(?:ed|ition)|resist(?:ed|ance)?|sceptical|skeptical|doubt(?:s|ed|
    ers)?|critics?|critici[sz]ed?|downsides?|drawbacks?|counter-?arguments?)\b|\bsaw (?:it|this|that|things) differently\b|\b(?:spoke|speaks|
    argued?|was|were) against\b|\bwhat (?:went|could have gone|would have gone) wrong\b|\bwhat (?:was|is) the (?:weakest|worst)\b|
    \bthe other side\b
  `,
  why: "asks for what speaks against it",
  yes: ["who disagreed", "who saw it differently", "what went wrong", "what were the downsides"],
  no: ["what was the object", "who did it differently", "what was best"],
};
