/** Turns of phrase that only point to a reason: two of them together give one, and each counts once. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

/** Verbs that state something. */
export const finite = lines`
    (?:was|were|is|are|had|has|have|could|couldn't|would|wouldn't|did|didn't|can|can't|cannot|said|needed|need|
    needs|knew|felt|thought|wasn't|weren't|isn't|aren't|don't|doesn't|hadn't|works?|takes?|took|makes?|means?|
    costs?|will|won't|might|wanted|you're|we're|they're|it's|holds?|goes|went|gets?|only|never|always|knows?|
    stops?|allows?|stays?|sits?|runs?|reads?|wants?|comes?|says?|likes?|hates?|opens?|closes?|breaks?|eats?|
    loses?|lasts?|fails?|leaves?|keeps?|collects?)
  `;
/** Verbs for what is generally true; not those for timetables, such as starts or closes. */
export const generally = lines`
    (?!(?:goes|says) {2})(?:allow|arrive|ask|beat|believe|belong|bend|bite|block|blow|break|bring|buy|call|care|carry|catch|change|charge|
    clog|collect|come|cost|count|crack|cry|decide|depend|die|drive|drop|dry|duck|eat|end|expect|fall|fear|feed|
    feel|fill|find|fit|flood|fly|follow|forget|freeze|get|give|go|grow|hang|hate|have|hear|heat|help|hide|hold|
    ignore|keep|kill|know|land|last|lead|leak|learn|leave|let|lie|listen|live|look|lose|make|mean|melt|miss|move|
    need|notice|order|park|pass|pay|peel|pile|point|prefer|press|pull|punish|push|queue|reach|read|remember|rest|
    ride|ring|rise|rot|say|see|seem|sell|send|shop|show|shrink|sink|sit|skip|sleep|slip|smell|speak|spend|spoil|
    stand|stay|steal|stick|swell|take|talk|tell|think|trust|turn|understand|use|wait|walk|want|wash|watch|wear|
    weigh|write|yield)
  `;
const sometimes = "(?:never |always |only |rarely |seldom |usually |often |still |just |simply |mostly )?";
const holdsGenerally = lines`
  ${sometimes}(?:(?:${generally})(?:s|es)|dries|flies|carries|cries|tries|has(?! \w+ed| been)|is|are|does|
  goes(?! (?: |(?:don't|do|we|i|you|it|that|what|no|yeah|oh)\b)))\b(?! (?:was|were|had)\b)
`;
/** Things everybody praises; what is said about them explains nothing. */
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

export const pointing: Rules = [
  {
    id: "by-what",
    pattern:
      "\\b(?:sorted|split|ordered|ranked|grouped|picked|chose|put)\\b[^.!?;]{0,40}?\\bby (?:what|who|which|how|when|where)\\b",
    why: "a criterion",
    yes: ["sorted the boxes by what could not be made again"],
    no: ["sorted by friday"],
  },
  {
    id: "so-they",
    pattern: "so (?:he|she|they|it|you|the|my|our|this)\\b",
    why: "what others did then",
    yes: ["so they queued"],
    no: ["so i queued"],
  },
  {
    id: "was-for",
    pattern: "(?:was|were|is) (?:all )?(?:for|in favou?r of|keen on|keen to|set on|against) \\w+(?:ing)?\\b",
    why: "what others favoured",
    yes: ["he was for waiting"],
    no: ["he was away"],
  },
  {
    id: "who-knew",
    pattern: ", (?:who|which|where|whose) (?:\\w+ )?(?:knew|had|spoke|could|stood|needed|never|always|only)\\b",
    why: "what somebody had or knew",
    yes: [", who knew the yard"],
    no: [", who came"],
  },
  {
    id: "therefore",
    pattern: "(?:therefore|thus|consequently|as a result|accordingly)\\b",
    why: "a conclusion by its word",
    yes: ["therefore we"],
    no: ["there for us"],
  },
  {
    id: "turned-out",
    pattern: "(?:turned out|found (?:that|out)|noticed|reali[sz]ed|discovered|it became clear|showed (?:that|me))\\b",
    why: "something found out",
    yes: ["it turned out"],
    no: ["it turned round"],
  },
  {
    id: "from-that",
    pattern: "from (?:that|this|which) (?:i|we)\\b|differently\\b",
    why: "a conclusion drawn",
    yes: ["from that i saw"],
    no: ["from that place"],
  },
  {
    id: "everyone-else",
    pattern: "(?:everyone|everybody|others|most people) (?:else )?(?:did|said|thought|wanted|was(?! \\w+ed\\b))\\b",
    why: "what the others did",
    yes: ["everyone else did"],
    no: ["everyone left", "everyone was retrained"],
  },
  {
    id: "trade-off",
    pattern: "(?:criteri|trade-?off|pros and cons)",
    why: "options by their names",
    yes: ["pros and cons"],
    no: ["process"],
  },
  {
    id: "is-what",
    pattern: "(?:is|was) what (?:\\w+s|\\w+ed)\\b",
    why: "what it comes down to",
    yes: ["that is what breaks"],
    no: ["what is it"],
  },
  {
    id: "although",
    pattern: "(?:although|though|even though|even if|despite)\\b",
    why: "what spoke against it",
    yes: ["although it rained"],
    no: ["all through"],
  },
  {
    id: "while-the",
    pattern: `(?:while|when) (?:the |its |it's |they're |everyone |people )(?:\\w+ )?(?:is|are|'s|'re)?\\b(?<=is|are|it's|they're)`,
    why: "what went on meanwhile",
    yes: ["while the line is running"],
    no: ["a while ago"],
  },
  {
    id: "holds-generally",
    pattern: [
      lines`
      ${clauseStart}${notTheTeller}(?:(?:the|his|her|their|most|half the|half|one|an?) )?(?!(?:the|an?|his|her|
      their|of|own|\w+ed)\b)(?:[\w'-]{1,24} ){1,3}?${holdsGenerally}
    `,
      `${clauseStart}${notTheTeller}(?:\\w+ )?\\w+(?:s|people|folk|cattle|men|women|kids|ren) ${sometimes}(?:${generally})\\b`,
      `${clauseStart}${notTheTeller}(?:the |an? )?[\\w'-]{1,24} ${liftsThe}`,
      `${clauseStart}(?:he|she|they) ${sometimes}(?!goes\\b|says\\b|tells\\b)(?:${generally})(?:s|es)?\\b`,
    ].join("|"),
    why: "what somebody generally does",
    yes: ["the boss never rides the route"],
    no: ["i never ride"],
  },
  {
    id: "holds-of-anything",
    pattern: [
      lines`
      ${clauseStart}${notTheTeller}(?!(?:the|his|her|their|one|most|half|
      an?)\b)(?:\w+ )?[\w'-]{1,24} (?:${liftsThe}|${sometimes}(?:${generally})(?:s|es)\b)
    `,
      lines`
      ${clauseStart}${notTheTeller}(?:an? (?!${praisedThings})(?:[\w'-]{1,24} ){1,3}?|nobody |no one |
      most (?:\w+ ){1,2}|half (?:\w+ ){1,2})${holdsGenerally}
    `,
      `${clauseStart}${notTheTeller}(?:\\w+ )?\\w+(?:s|people|folk|cattle|men|women|kids|ren) ${sometimes}(?:${generally})\\b(?! to\\b)`,
    ].join("|"),
    why: "what anything of its kind does",
    yes: ["steam lifts the plaster"],
    no: ["i lifted the plaster"],
  },
  {
    id: "not-but-was",
    pattern: lines`
      (?<=\b(?:not|no|didn't|instead|rather) [^,;.!?\n]{2,40}), (?!(?:i|we|and|but|so|which|who|
      then)\b)(?:[\w'-]{1,24} ){1,4}?(?:was|were|is|are|had|has|could|couldn't)\b
    `,
    why: "a fact after what was not done",
    yes: ["not the pads, the mount was loose"],
    no: ["the mount was loose"],
  },
  {
    id: "had-never",
    pattern: [
      lines`
      (?<!\b(?:i|we|you) )(?:had|has|have) never\b|(?:nobody|no one|none|nothing|neither) (?:had|has|was|were|
      could)\b|(?<!\b(?:i|we|you) )(?:wasn't|weren't|hadn't|couldn't)\b
    `,
      "the (?:\\w+er|more \\w+|less \\w+) (?:one|option|of the two)\\b",
    ].join("|"),
    why: "what had never been",
    yes: ["nobody had asked"],
    no: ["we had asked"],
  },
  {
    id: "manual-says",
    pattern: lines`
      (?:rule ?book|manual|book|form|policy|procedure|protocol|standard|guide|guidelines?|sheet|textbook|
      instructions?|rules?|contract) (?:says?|said|calls? for|called for|tells?|told|wants?|demands?)\b
    `,
    why: "what the book says",
    yes: ["the manual says"],
    no: ["the manual lay there"],
  },
];
