/** How people give the why of a choice: phrases that settle it, and phrases that only point to it. */
import { sourcesOf, type Rules } from "../text/rules.ts";
import { lines } from "../text/lines.ts";
import { phraseBook, phraseList } from "../text/phrase-book.ts";
import { selfPraise } from "../doers/self-praise.ts";

const choosing =
  "(?:chose|choose|choosing|picked|preferred|prefer|opted|decided|settled|favou?red|plumped|selected|prioriti[sz]ed)";
/** "over the weekend" is a time, "over the cheaper one" an alternative. */
const notATime = lines`
    (?!(?:a|the|that|this|two|three|\d+|one|many|several) ?(?:\w+ )?(?:weekends?|weeks?|days?|months?|nights?|
    hours?|phone|summer|winter|years?|course|time|next|period|quarters?)\b|time\b)
  `;

/** Each of these gives a reason or an alternative by itself. */
export const reasons: Rules = {
  "chosen-over": `${choosing}\\b[^.!?\\n]{0,60}?\\b(?:over|above|ahead of) ${notATime}`,
  "chosen-instead": `(?:${choosing}|went|go|going)\\b[^.!?\\n]{0,80}?\\b(?:instead|rather than|so that|not|in order)\\b`,
  "could-have-but":
    "(?:could|might) (?:also |just |simply |easily )?have\\b[^.!?\\n]{0,90}?\\b(?:but|instead|however|though|yet|except)\\b",
  "could-have": lines`
    (?<=(?:^|\b(?:i|we|and|but)|[,;:]) ?)(?:could|might)(?: (?:also |just |simply |easily )?have|'ve|ve) (?!been|
    gone|done (?:better|more|it|this|that)|cost|had|helped|asked for)\w+
  `,
  "considered-but": lines`
    (?:i|we)(?:'d| had)? (?:thought (?:of|about)|considered|toyed with|planned|meant to|was going to|
    were going to|wanted to)\b[^.!?\n]{0,90}?\b(?:but|instead|however|until)\b
  `,
  "others-wanted-but": lines`
    (?:wanted|asked|told|suggested|preferred|expected|urged|offered|advised|proposed|argued|quoted|hated|
    liked)\b[^.!?\n]{0,90}?\b(?:but|instead|however|although|though)\b
  `,
  "if-would":
    "if (?:i|we|he|she|they|it|you|the \\w+|nobody|everyone)(?:'d| had| \\w+)[^.!?\\n]{2,80}?(?:\\bwould|'d|\\bcould|\\bmight)\\b",
  "it-meant": "(?:meant|means|mean) (?!that (?:i|we) (?:were|was|had to)\\b|to\\b|a lot|well)",
  "names-the-risk": lines`
    (?:risk|danger|problem|trouble|downside|drawback|catch|trade-?off|worry|fear|thinking|logic|reasoning|
    rationale|reason|idea|point|argument|advantage|benefit) (?:was|is|being|with|of|behind|there|here|for (?:this|
    that|it))(?! (?:to|that) (?:put|make|set|do|have|use|give|go|start|build|create|run|hold|add|open|offer|we|
    i)\b)\b
  `,
  weighed: lines`
    (?:i|we) (?:weighed|compared|considered|discarded|debated|looked at (?:both|two|three|the options|
    alternatives)|did(?:n't| not) want|reasoned|judged|reckoned|figured|argued|suspected|feared|worried|
    calculated)\b
  `,
  "wanted-to": lines`
    (?:i|we) wanted (?:to (?:avoid|keep|see|know|prove|test|find|make sure|be sure|protect|stop|prevent|learn|
    have|get)|evidence|proof|something|someone|a way|one that|no |nobody|nothing|only |them to|him to|her to|
    it to|the)\b
  `,
  knew: "(?:i|we) knew (?:that |the |it |they |he |she |we |if |from )",
  otherwise: lines`
    (?:otherwise|or else|in case|for fear|lest|due to|owing to|given that|on the (?:grounds|basis)|seeing (?:as|
    that)|considering|knowing (?:that|the|how|it|they|she|he)|thanks to|hence|the alternative|as opposed to|
    in favou?r of|on purpose)\b
  `,
  given: "given (?:the (?:size|cost|time|risk|state|history|distance|weather|fact|lack|number)|how|our|my|its)\\b",
  "so-it-could-not": "so (?:that )?(?:\\w+ ){1,3}?(?:couldn't|wouldn't|didn't|can't|won't|could not|would not)\\b",
  normally: "(?:normally|usually|by the book|on paper) (?:i|we|you)(?:'d| would| do)?\\b",
  "for-that-reason": "(?:for (?:that|this|the same) reason|that(?:'s| is| was) why|which is why)\\b",
  "instead-of-doing": "(?:instead of \\w+ing|rather than (?:\\w+ing|to \\w+))\\b",
  "rather-than": "rather than (?!the |a |an |our |my |his |her |their |its |at |in |on |\\d|one|two|three)\\w+",
  "other-option": lines`
    (?:the |an?)?(?:other|only other|second|cheaper|cheapest|safer|safest|quicker|easier|remaining|usual|
    standard) (?:option|choice|possibility|alternative|way (?:was|would|is))\b
  `,
  "two-options": lines`
    (?:two|three|2|3|both) (?:options|choices|possibilities|alternatives)\b|(?:there were|had) (?:two|three|2|
    3) (?:ways|routes|paths)\b|better (?:a|an|to|one|late|the)? ?[^.!?\n]{2,40}? than\b|^why$|options? (?:a|b|one|
    two|1|2|was|were|is):?(?! (?:looked|developed|considered|explored|weighed|discussed))\b
  `,
  "either-or": "(?:it was )?(?:either|that) [^.!?\\n]{2,60}? or (?:else |we |i |wait|the |a )",
  "no-point": lines`
    (?:no|any|little|much|the) (?:point|sense|use) (?:in|of) \w+ing|(?:made|makes|make) (?:more|no|little|better|
    most) sense|(?:not|isn't|wasn't|worth) worth|worth more than
  `,
  "the-only":
    "the only \\w+ (?:that|who|which|we|i|with|left|thing that|way to)\\b|(?:felt|looked|seemed|sounded) like \\w+ing",
  "would-rather": lines`
    (?:i|we)(?:'d| would) rather\b|(?:betting|gambling|trusting|counting|figuring|reckoning|hoping|fearing|
    guessing|suspecting|worried|afraid|wary|believing|banking|assuming) (?:that|on|it|they|he|she|nobody|the|of)\b|
    in the hope|with a view to|for (?:the sake|reasons|cost reasons)|on account of|out of respect
  `,
  "choice-between": "(?:choice|decision|toss-up) (?:of|between|was between|is between)\\b|(?:came|boiled) down to\\b",
  "was-tempting": lines`
    (?:was|were|is|looked|seemed|felt|sounded) (?:the |much |far |a bit )?(?:quicker|faster|cheaper|easier|
    simpler|nicer|safer|shorter|tempting|more \w+|less \w+|\w+est)\b[^.!?\n]{0,40},? but\b
  `,
  bottleneck: lines`
    (?:was|were|is) (?:the )?(?:bottleneck|culprit|weak (?:point|spot|link)|sticking point|crux|snag|(?:main|real|
    true|actual) (?:cause|reason|problem|issue))\b
  `,
  "if-still": lines`
    if (?:only|it|they|he|she|the|that|this|no|nobody|not|\w+ing)\b[^.!?\n]{3,80}?\b(?:still|never|won't|can't|
    no longer|useless|fails?|is not|isn't|don't|doesn't)\b
  `,
  "why-colon": "(?:why|reason|rationale|reasoning|my thinking|because)(?:\\?|:| -|—|–) ?\\w|why not\\b",
  "against-advice": lines`
    (?:against|contrary to|despite|in spite of) (?:the |my |his |her |their |our |all )?(?:advice|manual|rule|
    rules|usual|recommendation|wishes)
  `,
  beats: "(?:one|a|an|the) \\w+ (?:beats|beat|outweighs|outweighed|trumps|buys) ",
  "cheaper-than": lines`
    (?:cheaper|faster|safer|quicker|simpler|easier|better|slower|riskier|worse|cleaner|fairer|harder|likelier|
    (?:more|less) \w+) than (?!expected|planned|usual|ever|before|normal|i thought|we thought|last|average|\d)
  `,
  "not-as-wanted": lines`
    not [^.!?\n,]{2,60}? as (?:the|my|our|his|her|he|she|they|everyone) [^.!?\n,]{0,30}?(?:wanted|asked|suggested|
    proposed|hoped|first|said|expected)
  `,
  "obvious-way": lines`
    (?:the )?(?:obvious|tempting|easy|easiest|usual|natural|quickest|cheapest) (?:thing|place|way|option|fix|
    answer|step|choice|move|route|solution)\b|my (?:first )?instinct\b
  `,
  "left-alone": "(?:i|we) (?:left|kept) [^.!?\\n]{2,50} (?:alone|as it was|as they were|out of it)\\b",
};

/** Said without a subject at a sentence's start, or of oneself: an alternative was set aside. */
export const setsAside =
  /(?:^|\b(?:i|we) |, |; )(?:also |then )?(?:ruled out|rejected|dismissed|turned down|decided against|held off|skipped|avoided|refused)\b/;

const finite = lines`
    (?:was|were|is|are|had|has|have|could|couldn't|would|wouldn't|did|didn't|can|can't|cannot|said|needed|need|
    needs|knew|felt|thought|wasn't|weren't|isn't|aren't|don't|doesn't|hadn't|works?|takes?|took|makes?|means?|
    costs?|will|won't|might|wanted|you're|we're|they're|it's|holds?|goes|went|gets?|only|never|always|knows?|
    stops?|allows?|stays?|sits?|runs?|reads?|wants?|comes?|says?|likes?|hates?|opens?|closes?|breaks?|eats?|
    loses?|lasts?|fails?|leaves?|keeps?|collects?)
  `;
/** Something other than the teller, with a verb soon after it: what the world was like. */
const factual = lines`
  (?!(?:i|we|and|then|so|also|first|second|next|what|who|how|why|where|when|which|whether|a list|
  one for)\b)(?:[\w'°%-]{1,24} ){1,5}?${finite}\b
`;

/** Verbs of what generally holds; not those that tell a timetable, such as starts or closes. */
const generally = lines`
    allow|arrive|ask|beat|believe|belong|bend|bite|block|blow|break|bring|buy|call|care|carry|catch|change|charge|
    clog|collect|come|cost|count|crack|cry|decide|depend|die|drive|drop|dry|duck|eat|end|expect|fall|fear|feed|
    feel|fill|find|fit|flood|fly|follow|forget|freeze|get|give|go|grow|hang|hate|have|hear|heat|help|hide|hold|
    ignore|keep|kill|know|land|last|lead|leak|learn|leave|let|lie|listen|live|look|lose|make|mean|melt|miss|move|
    need|notice|order|park|pass|pay|peel|pile|point|prefer|press|pull|punish|push|queue|reach|read|remember|rest|
    ride|ring|rise|rot|say|see|seem|sell|send|shop|show|shrink|sink|sit|skip|sleep|slip|smell|speak|spend|spoil|
    stand|stay|steal|stick|swell|take|talk|tell|think|trust|turn|understand|use|wait|walk|want|wash|watch|wear|
    weigh|write|yield
  `;
const sometimes = "(?:never |always |only |rarely |seldom |usually |often |still |just |simply |mostly )?";
const holdsGenerally = `${sometimes}(?:(?:${generally})(?:s|es)|dries|flies|carries|cries|tries|has(?! \\w+ed| been)|is|are|goes|does)\\b`;
/** Things everybody praises; what is said of them explains nothing. */
const praisedThings = lines`
    (?:good |great |real |true |happy |strong )?(?:leaders?|teams?|guests?|customers?|clients?|patients?|trust|
    communication|quality|safety|honesty|success|failure|challenges?|smile|attitude|culture|respect|everyone|
    everybody|teamwork|service|leadership|compliance|support|feedback|experience|kindness|patience|passion|work|
    life|change)
  `;
const clauseStart = "(?<=(?:^|[,;:(–—>.*+-]|\\b(?:as|because|since|but|and|that)) ?)";
const notTheTeller = lines`
  (?!(?:i|we|you|my|our|it|this|that|these|those|there|what|who|which|how|where|when|why|so|if|then|each|every|
  over|from|in|on|at|with|after|before|during|by|of|to|for|through|until|under|\w+ed|${praisedThings})\b)
`;

/** "steam lifts the plaster": any verb with its object, where no plural could stand. */
const liftsThe = lines`
    (?!(?:was|has|is|as|this|its|his|us|thus|plus|towards|afterwards|sometimes|always|besides|perhaps|across|
    unless|nowadays|gives)\b)\w{3,}s (?:the|an?|it|them|you|him|people|everything|what|nobody)\b
  `;

/** Two of these together give a reason; one alone is only a turn of phrase. Those of one entry count once. */
const weak: readonly (readonly string[])[] = [
  ["so (?:he|she|they|it|you|the|my|our|this)\\b"],
  [
    "(?:always|only|all) when\\b|not (?:when|because|the|on the|by|from|with|more)\\b|(?<=[,;(] ?)(?:and |but )?(?:not|no|never) \\w+",
    "instead(?: of)?\\b|rather than\\b|(?:and|but) not (?:the|an?|his|her|our|my|their|to|by|in|at|on|with|from|for|more|new)\\b",
  ],
  ["(?:was|were|is) (?:all )?(?:for|in favou?r of|keen on|keen to|set on|against) \\w+(?:ing)?\\b"],
  [", (?:who|which|where|whose) (?:\\w+ )?(?:knew|had|spoke|could|stood|needed|never|always|only)\\b"],
  ["(?:therefore|thus|consequently|as a result|accordingly)\\b"],
  ["(?:turned out|found (?:that|out)|noticed|reali[sz]ed|discovered|it became clear|showed (?:that|me))\\b"],
  ["from (?:that|this|which) (?:i|we)\\b|differently\\b"],
  ["(?:everyone|everybody|others|most people) (?:else )?(?:did|said|thought|wanted|was)\\b"],
  ["(?:criteri|trade-?off|pros and cons)"],
  ["(?:is|was) what (?:\\w+s|\\w+ed)\\b"],
  ["(?:although|though|even though|even if|despite)\\b"],
  [
    `(?:while|when) (?:the |its |it's |they're |everyone |people )(?:\\w+ )?(?:is|are|'s|'re)?\\b(?<=is|are|it's|they're)`,
  ],
  // "the boss never rides the route"; of anybody or anything of its kind it counts twice
  [
    lines`
      ${clauseStart}${notTheTeller}(?:(?:the|his|her|their|most|half the|half|one|an?) )?(?!(?:the|an?|his|her|
      their|of|own|\w+ed)\b)(?:[\w'-]{1,24} ){1,3}?${holdsGenerally}
    `,
    `${clauseStart}${notTheTeller}(?:\\w+ )?\\w+(?:s|people|folk|cattle|men|women|kids|ren) ${sometimes}(?:${generally})\\b`,
    `${clauseStart}${notTheTeller}(?:the |an? )?[\\w'-]{1,24} ${liftsThe}`,
    `${clauseStart}(?:he|she|they) ${sometimes}(?:${generally})(?:s|es)?\\b`,
  ],
  [
    lines`
      ${clauseStart}${notTheTeller}(?!(?:the|his|her|their|one|most|half|
      an?)\b)(?:\w+ )?[\w'-]{1,24} (?:${liftsThe}|${sometimes}(?:${generally})(?:s|es)\b)
    `,
    lines`
      ${clauseStart}${notTheTeller}(?:an? (?!${praisedThings})(?:[\w'-]{1,24} ){1,3}?|nobody |no one |
      most (?:\w+ ){1,2}|half (?:\w+ ){1,2})${holdsGenerally}
    `,
    `${clauseStart}${notTheTeller}(?:\\w+ )?\\w+(?:s|people|folk|cattle|men|women|kids|ren) ${sometimes}(?:${generally})\\b(?! to\\b)`,
  ],
  [
    lines`
      (?<=\b(?:not|no|didn't|instead|rather) [^,;.!?\n]{2,40}), (?!(?:i|we|and|but|so|which|who|
      then)\b)(?:[\w'-]{1,24} ){1,4}?(?:was|were|is|are|had|has|could|couldn't)\b
    `,
  ],
  [
    lines`
      (?<!\b(?:i|we|you) )(?:had|has|have) never\b|(?:nobody|no one|none|nothing|neither) (?:had|has|was|were|
      could)\b|(?<!\b(?:i|we|you) )(?:wasn't|weren't|hadn't|couldn't)\b
    `,
    "the (?:\\w+er|more \\w+|less \\w+) (?:one|option|of the two)\\b",
  ],
  [
    lines`
      (?:rule ?book|manual|book|form|policy|procedure|protocol|standard|guide|guidelines?|sheet|textbook|
      instructions?|rules?|contract) (?:says?|said|calls? for|called for|tells?|told|wants?|demands?)\b
    `,
  ],
  [`\\((?=[^()]{6,90}\\))${factual}`, `(?:[:;–—→]|->|=>|--) ?${factual}`],
];
/** What the teller left undone on purpose; "didn't give up" or "didn't know" tells no choice. */
const leftUndone = lines`
    (?:did not|didn't|didnt|did'nt|dint|didn't|decided not to|chose not to|resisted) (?!(?:know|have|give|panic|
    stop|think|expect|reali[sz]e|get|lose|sleep|feel|mind|see|like|need|care|matter|work|fit|come|understand|find|
    notice|hear|hesitate|dare|rest|fall|miss|allow|fail|forget|quit|receive|remember|really|even|always|only|just|
    succeed|manage|seem|agree|show up|turn up|shy|back|let (?:up|it|that|them|this|anyone|anybody|myself|down|
    my))\b)\w+
  `;
/** A fact about anything but the teller that holds in general: "posters don't stop anybody". */
const neverHolds = lines`
    (?<!\b(?:i|we|you|and|or) )(?:don't|doesn't|do not|does not|dont|doesnt|can't|cannot|cant|won't|isn't|aren't|
    is not|are not) (?!matter\b|panic|worry|know)\w+
  `;
/** Two sums or times set against each other: "€260 against €9,500". */
const priced = lines`
    (?:against|versus|vs\.?|compared (?:to|with)|where (?:the|an?|our|one|a) [^.!?\n,]{3,40}?) [£€$]?(?:\d|one|
    two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a hundred|an hour)
  `;
const diagnosis =
  "(?:was|were|is)(?: not|n't) [^.!?;\\n]{2,50}?[;,] ?(?:but )?(?:it|they|that|\\w+|the \\w+(?: \\w+)?) (?:was|were|is)\\b";
const facts = [`(?<=(?:^|[,;:(.&-]|\\b(?:i|we|and|but|so|then|also)) ?)${leftUndone}`, neverHolds, priced, diagnosis];

/** Where the lists of `reasonSigns` stand in it: what settles the matter, what praises the teller; the others point to a reason. */
export const settling = 0;
export const praising = 1;
export const reasonSigns = phraseBook([
  phraseList([...sourcesOf(reasons), ...facts], { before: "\\b" }),
  selfPraise,
  ...weak.map((sources) => phraseList(sources)),
]);

/** What another way would have brought: "closing it would have moved the exams". */
export const consequence = new RegExp(
  lines`
    \b(?:would(?:'ve)?|could|might|'d(?:'ve)?|will) (?:only |still |just |also |probably |simply |never |then |
    likely |not |all |soon )*(?:have|been|be|mean|cost|take|leave|put|risk|make|set|look|get|lose|delay|break|
    kill|push|damage|need|end|give|scare|upset|slow|hear|know|stop|go|come|feel|help|hurt|show|fail|fall|spoil|
    ruin|move|keep|hide|save|hit|block|lead|double|use|run|hold|wake|cause|see|catch|die|drop)\b|\b(?:wouldn't|
    couldn't|won't) have\b|\b(?:would|could|might)'ve \w+
  `,
  "g",
);
/** The same of any thing, with any verb: "a new vet would charge the same". */
export const thingWould = new RegExp(
  lines`
    \b(?!(?:i|we|he|she|they|you|who|which|that|it|what|everyone|everybody|people|all)\b)\w+ (?:would|
    wouldn't) (?!like\b|love\b|say\b|want\b|prefer\b|come\b|go\b|be (?:responsible|present|held|able)\b)\w+
  `,
  "g",
);
/** A promise, a plan or a question before the would: no reason. */
export const promiseBefore = new RegExp(lines`
    \b(?:agreed|decided|said|told|promised|so|confidence|faith|trust|belief|certain|believed?|knew|ensured?|sure|
    asked|if|whether|who|hoped|where|what|announced|thought|confirmed|proposed|suggested|offered|i|wish|expected|
    when|date|time)\b(?:(?!\b(?:but|because|since|as)\b)[^,;:]){0,45}$
  `);
