/** Phrases that give a reason or an alternative on their own. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

const choosing =
  "(?:chose|choose|choosing|picked|preferred|prefer|opted|decided|settled|favou?red|plumped|selected|prioriti[sz]ed)";
/** "over the weekend" is a time, "over the cheaper one" an alternative. */
const notATime = lines`
    (?!(?:a|the|that|this|two|three|\d+|one|many|several) ?(?:\w+ )?(?:weekends?|weeks?|days?|months?|nights?|
    hours?|phone|summer|winter|years?|course|time|next|period|quarters?)\b|time\b)
  `;

/** Each of these gives a reason or an alternative on its own. */
export const reasons: Rules = [
  {
    id: "set-aside",
    pattern:
      "instead of (?:an?|the|on|by|at|in|to|from|with)\\b|rather than (?:on|by|at|in|to|from|with)\\b|not (?:by|from|with) (?:who|what|the|an?)\\b",
    why: "one thing done in place of another",
    yes: ["sent it on a tuesday instead of a friday", "in soil rather than on paper"],
    no: ["instead i rang", "rather late"],
  },
  {
    id: "when-nobody",
    pattern: "(?:when|where) (?:nobody|no one|hardly anyone|everyone|everybody) \\w+",
    why: "what the time or the place had for it",
    yes: ["packed between one and three, when nobody rings"],
    no: ["nobody rang", "when they rang"],
  },
  {
    id: "chosen-over",
    pattern: `${choosing}\\b[^.!?\\n]{0,60}?\\b(?:over|above|ahead of) ${notATime}`,
    why: "what was chosen over what",
    yes: ["I chose the tram over the bus"],
    no: ["I chose it over the weekend"],
  },
  {
    id: "chosen-instead",
    pattern: `(?:${choosing}|went|go|going)\\b[^.!?\\n]{0,80}?\\b(?:instead|rather than|so that|not|in order)\\b`,
    why: "a choice with its alternative",
    yes: ["went by boat instead"],
    no: ["went by boat"],
  },
  {
    id: "could-have-but",
    pattern:
      "(?:could|might) (?:also |just |simply |easily )?have\\b[^.!?\\n]{0,90}?\\b(?:but|instead|however|though|yet|except)\\b",
    why: "an option that was left",
    yes: ["could have waited, but"],
    no: ["we could see it, but"],
  },
  {
    id: "could-have",
    pattern: lines`
    (?<=(?:^|\b(?:i|we|and|but)|[,;:]) ?)(?:could|might)(?: (?:also |just |simply |easily )?have|'ve|ve) (?!been|
    gone|done (?:better|more|it|this|that)|cost|had|helped|asked for)\w+
  `,
    why: "an option left aside",
    yes: ["could have phoned him"],
    no: ["it could have been worse"],
  },
  {
    id: "considered-but",
    pattern: lines`
    (?:i|we)(?:'d| had)? (?:thought (?:of|about|i could|we could|i'd)|considered|toyed with|planned|meant to|was going to|
    were going to|wanted to)\b[^.!?\n]{0,90}?\b(?:but|instead|however|until)\b
  `,
    why: "an option that was weighed",
    yes: ["I thought of selling it, but"],
    no: ["I thought so"],
  },
  {
    id: "others-wanted-but",
    pattern: lines`
    (?:wanted|asked|told|suggested|preferred|expected|urged|offered|advised|proposed|argued|quoted|hated|
    liked)\b[^.!?\n]{0,90}?\b(?:but|instead|however|although|though)\b
  `,
    why: "what others wanted instead",
    yes: ["he wanted a pump but"],
    no: ["he wanted a pump"],
  },
  {
    id: "if-would",
    pattern:
      "if (?:i|we|he|she|they|it|you|the \\w+|nobody|everyone)(?:'d| had| \\w+)[^.!?\\n]{2,80}?(?:\\bwould|'d|\\bcould|\\bmight)\\b",
    why: "what another way would bring",
    yes: ["if we closed it, they'd leave"],
    no: ["if we closed it"],
  },
  {
    id: "it-meant",
    pattern: "(?:meant|means|mean) (?!that (?:i|we) (?:were|was|had to)\\b|to\\b|a lot|well)",
    why: "what it would bring",
    yes: ["it meant a second trip"],
    no: ["it meant a lot"],
  },
  {
    id: "weighed",
    pattern: lines`
    (?:i|we) (?:weighed|compared|considered|discarded|debated|looked at (?:both|two|three|the options|
    alternatives)|did(?:n't| not) want|reasoned|judged|reckoned|figured|argued|suspected|feared|worried|
    calculated)\b
  `,
    why: "options weighed",
    yes: ["I compared both quotes"],
    no: ["he compared both quotes"],
  },
  {
    id: "wanted-to",
    pattern: lines`
    (?:i|we) wanted (?:to (?:avoid|keep|see|know|prove|test|find|make sure|be sure|protect|stop|prevent|learn|
    have|get)|evidence|proof|something|someone|a way|one that|no |nobody|nothing|only |them to|him to|her to|
    it to|the)\b
  `,
    why: "what the choice was for",
    yes: ["i wanted to avoid a queue"],
    no: ["i wanted to be a pilot"],
  },
  {
    id: "knew",
    pattern: "(?:i|we) knew (?:that |the |it |they |he |she |we |if |from )",
    why: "what the teller knew",
    yes: ["we knew that he was away"],
    no: ["we knew him well"],
  },
  {
    id: "otherwise",
    pattern: lines`
    (?:otherwise|or else|in case|for fear|lest|due to|owing to|given that|on the (?:grounds|basis)|seeing (?:as|
    that)|considering|knowing (?:that|the|how|it|they|she|he)|thanks to|hence|the alternative|as opposed to|
    in favou?r of|on purpose)\b
  `,
    why: "what would happen otherwise",
    yes: ["otherwise it floods"],
    no: ["likewise it floods"],
  },
  {
    id: "given",
    pattern:
      "(?<!have |has |had |was |were |be |been |'ve )given (?:the (?:size|cost|time|risk|state|history|distance|weather|fact|lack|number)|how|our|my|its)\\b",
    why: "a circumstance given as the reason",
    yes: ["given the cost"],
    no: ["given a card", "have given my best"],
  },
  {
    id: "so-it-could-not",
    pattern: "so (?:that )?(?:\\w+ ){1,3}?(?:couldn't|wouldn't|didn't|can't|won't|could not|would not)\\b",
    why: "what the deed prevents",
    yes: ["so the boxes couldn't slide"],
    no: ["so i rang"],
  },
  {
    id: "normally",
    pattern: "(?:normally|usually|by the book|on paper) (?:i|we|you)(?:'d| would| do)?\\b",
    why: "what one would do otherwise",
    yes: ["normally you'd call"],
    no: ["normally busy"],
  },
  {
    id: "for-that-reason",
    pattern: "(?:for (?:that|this|the same) reason|that(?:'s| is| was) why|which is why)\\b",
    why: "a reason by its name",
    yes: ["which is why I rang"],
    no: ["I know why"],
  },
  {
    id: "instead-of-doing",
    pattern: "(?:instead of \\w+ing|rather than (?:\\w+ing|to \\w+))\\b",
    why: "a deed set aside",
    yes: ["instead of waiting"],
    no: ["instead, I waited"],
  },
  {
    id: "rather-than-a",
    pattern: "rather than (?:an?|the) \\w+(?: \\w+)?,? (?:i|we)\\b|(?:just|only) made (?:them|people|everyone|it) \\w+",
    why: "another way, set aside or found wanting",
    yes: ["rather than a sign i put a person there", "it just made them argue"],
    no: ["more rather than a few", "i made them tea"],
  },
  {
    id: "rather-than",
    pattern: "rather than (?!the |a |an |our |my |his |her |their |its |at |in |on |\\d|one|two|three)\\w+",
    why: "one thing rather than another",
    yes: ["wrote rather than rang"],
    no: ["rather late"],
  },
  {
    id: "other-option",
    pattern: lines`
    (?:the |an?)?(?:other|only other|second|cheaper|cheapest|safer|safest|quicker|easier|remaining|usual|
    standard) (?:option|choice|possibility|alternative|idea|way (?:was|would|is))\b
  `,
    why: "an option by its name",
    yes: ["the cheaper option"],
    no: ["the other side"],
  },
  {
    id: "that-way",
    pattern: "(?:and|so|because) that way (?:nobody|no one|everybody|everyone|it|they|he|she|the|people|we|i)\\b",
    why: "what the way was good for",
    yes: ["and that way nobody could say"],
    no: ["and that way lay the river"],
  },
  {
    id: "and-not-the",
    pattern:
      "(?:and|but) not (?:the|an?|my|our|his|her|their|by|in|on|at|from|with) (?!only|first|last|best|(?<=[io]n )time)\\w+",
    why: "what was not done instead",
    yes: ["did the boring fix and not the rewrite", "by boat and not by time"],
    no: ["and not only that"],
  },
  {
    id: "had-been-tried",
    pattern: "(?:had|has|have) (?:already )?been (?:tried|considered|suggested|rejected|ruled out)\\b",
    why: "an option that others had tried",
    yes: ["a leaflet had been tried"],
    no: ["different tools were tried"],
  },
  {
    id: "two-options",
    pattern: lines`
    (?:two|three|2|3|both) (?:options|choices|possibilities|alternatives)\b|(?:there were|had) (?:two|three|2|
    3) (?:ways|routes|paths)\b|better (?:a|an|to|one|late|the)? ?[^.!?\n]{2,40}? than\b|^why$|options? (?:a|b|one|
    two|1|2|was|were|is):?(?! (?:looked|developed|considered|explored|weighed|discussed))\b
  `,
    why: "options counted",
    yes: ["there were two ways"],
    no: ["there were two cars"],
  },
  {
    id: "either-or",
    pattern: "(?:it was )?(?:either|that) [^.!?\\n]{2,60}? or (?:else |we |i |wait|the |a )",
    why: "two ways out",
    yes: ["either pay or wait"],
    no: ["either way"],
  },
  {
    id: "no-point",
    pattern: lines`
    (?:no|any|little|much|the) (?:point|sense|use) (?:in|of) \w+ing|(?:made|makes|make) (?:more|no|little|better|
    most) sense|(?:not|isn't|wasn't|worth) worth|worth more than
  `,
    why: "what would not help",
    yes: ["no point in asking"],
    no: ["a point was asked"],
  },
  {
    id: "the-only",
    pattern:
      "the only \\w+ (?:that|who|which|we|i|with|left|thing that|way to)\\b|(?:felt|looked|seemed|sounded) like \\w+ing",
    why: "nothing else was left",
    yes: ["the only crane that reached"],
    no: ["the only crane"],
  },
  {
    id: "would-rather",
    pattern: lines`
    (?:i|we)(?:'d| would) rather\b|(?:betting|gambling|trusting|counting|figuring|reckoning|hoping|fearing|
    guessing|suspecting|worried|afraid|wary|believing|banking|assuming) (?:that|on|it|they|he|she|nobody|the|of)\b|
    in the hope|with a view to|for (?:the sake|reasons|cost reasons)|on account of|out of respect
  `,
    why: "a preference",
    yes: ["I'd rather lose a day"],
    no: ["rather a lot"],
  },
  {
    id: "choice-between",
    pattern: "(?:choice|decision|toss-up) (?:of|between|was between|is between)\\b|(?:came|boiled) down to\\b",
    why: "a choice by its name",
    yes: ["a choice between two evils"],
    no: ["choice words"],
  },
  {
    id: "was-tempting",
    pattern: lines`
    (?:was|were|is|looked|seemed|felt|sounded) (?:the |much |far |a bit )?(?:quicker|faster|cheaper|easier|
    simpler|nicer|safer|shorter|tempting|more \w+|less \w+|\w+est)\b[^.!?\n]{0,40},? but\b
  `,
    why: "an easier way that was not taken",
    yes: ["it was cheaper but"],
    no: ["it was cheaper"],
  },
  {
    id: "bottleneck",
    pattern: lines`
    (?:was|were|is) (?:the )?(?:bottleneck|culprit|weak (?:point|spot|link)|sticking point|crux|snag|(?:main|real|
    true|actual) (?:cause|reason|problem|issue))\b
  `,
    why: "where the trouble sat",
    yes: ["the press was the bottleneck"],
    no: ["the neck of a bottle"],
  },
  {
    id: "if-still",
    pattern: lines`
    if (?:only|it|they|he|she|the|that|this|no|nobody|not|\w+ing)\b[^.!?\n]{3,80}?\b(?:still|never|won't|can't|
    no longer|useless|fails?|is not|isn't|don't|doesn't)\b
  `,
    why: "why another way would fail",
    yes: ["if only the seal is new it still leaks"],
    no: ["if only we knew"],
  },
  {
    id: "why-colon",
    pattern: "(?:why|reason|rationale|reasoning|my thinking|because)(?:\\?|:| -|—|–) ?\\w|why not\\b",
    why: "a why before its answer",
    yes: ["reason: the seal"],
    no: ["reasonable"],
  },
  {
    id: "beats",
    pattern: "(?:one|a|an|the) \\w+ (?:beats|beat|outweighs|outweighed|trumps|buys) ",
    why: "one thing worth more than another",
    yes: ["a boat beats a"],
    no: ["a boat raced"],
  },
  {
    id: "not-as-wanted",
    pattern: lines`
    not [^.!?\n,]{2,60}? as (?:the|my|our|his|her|he|she|they|everyone) [^.!?\n,]{0,30}?(?:wanted|asked|suggested|
    proposed|hoped|first|said|expected)
  `,
    why: "something else than was wanted",
    yes: ["not in june as the client wanted"],
    no: ["not in june"],
  },
  {
    id: "obvious-way",
    pattern: lines`
    (?:the )?(?:obvious|tempting|easy|easiest|usual|natural|quickest|cheapest) (?:thing|place|way|option|fix|
    answer|step|choice|move|route|solution)\b|my (?:first )?instinct\b
  `,
    why: "the way not taken, or the first thought",
    yes: ["the obvious fix"],
    no: ["an obvious mistake"],
  },
  {
    id: "left-alone",
    pattern: "(?:i|we|and) (?:left|kept) [^.!?\\n]{2,50} (?:alone|as it was|as they were|out of it)\\b",
    why: "what was left as it was",
    yes: ["i left the old pump alone"],
    no: ["i left him"],
  },
];
