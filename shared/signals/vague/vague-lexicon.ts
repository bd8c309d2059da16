/** Words that sound like an amount, a degree or a time and give none, as patterns over a folded text. */
import { sourcesOf, type Rules } from "../text/rules.ts";
import { lines } from "../text/lines.ts";
import { phraseBook, phraseList } from "../text/phrase-book.ts";
import { beyondAscii } from "../text/tokens.ts";

/** Outcome nouns: "good feedback" says nothing, "a good colleague" is just praise. */
const outcome = lines`
    (?:feedback|results?|responses?|progress|outcomes?|success(?:es)?|reviews?|improvements?|impact|impression|
    effects?|difference|reactions?|performance|growth|numbers|figures|sales|takings|orders|bookings|demand|
    adoption|traction|take-up|footfall|margins?|returns|yields?|harvest|retention|coverage|audiences?|ratings?|
    scores?|shape|gains?|savings?|increase|reduction|decrease|drop|rise|boost|uptake|turnout|attendance|
    engagement|outcome|comments?|uplift|change|quality|relationships?|atmosphere|spirit|mood)
  `;

/** What a bit is cut from, so that the bit is a piece. */
const pieces = lines`
    tape|string|wire|paper|wood|card|cardboard|cloth|chalk|pipe|rope|foil|plastic|metal|foam|rubber|wax|bread|
    cheese|cake|felt|ribbon|tubing|hose|glass|steel|timber|ply|plywood|sponge|clay|wool|thread|leather|kit
  `;
/** Whoever "learned a lot" says no amount of work or outcome. */
const learning = "(?:learn|learned|learnt|thanks|(?:taught|enriched|touched) (?:me|us|him|her|them))";
/** What makes an amount of "a little"; "a little flag" is small. */
const aLittle = lines`
    more|less|fewer|bit|of|too|over|under|extra|behind|ahead|better|worse|further|easier|faster|quicker|slower|
    longer|shorter|higher|lower|calmer|quieter|busier|happier|later|earlier|late|early|slow|fast|busy|nervous|
    tired|worried|upset|annoyed|short|long|high|low|hard|difficult|time|help|while|money|work|effort|progress|
    luck|space|support|training|patience|resistance|confusion|trouble|noise|disruption|and|but|in|on|by|after|
    since|with|when
  `;
const repeatedComparatives = [
  ...["fewer", "better", "worse", "longer", "shorter", "later", "earlier", "higher", "lower", "bigger"],
  ...["smaller", "slower", "faster", "busier", "quieter", "louder", "harder", "easier", "angrier", "closer", "weaker"],
]
  .map((word) => `${word} and ${word}\\b`)
  .join("|");

export const amounts: Rules = {
  "a-lot-of": lines`
    (?:quite |rather |such )?a (?:lot(?! of (?:fun|love|respect)\b)|bunch|number|range|variety|handful|host|load|
    ton|mass|heap|pile|string|series|mix|wealth|multitude|chunk|portion|raft|slew) of
  `,
  "a-great-many": lines`
    (?:quite |such )?a (?:whole |large |small |huge |good |great |big |fair |significant |considerable |decent |
    substantial |wide |vast |high |low |tiny |certain |limited |growing )+(?:lot|bunch|number|range|variety|
    handful|host|load|deal|amount|bit|part|portion|proportion|percentage|chunk|majority|minority|quantity|share|
    volume|degree|extent|few|many|while)(?: of)?
  `,
  "a-lot": lines`
    (?:quite |just )?a (?:lot(?<!${learning} a lot)(?! of (?:fun|love|respect)\b)|few|bit(?! (?:off|out|away|
    from) (?:the|it|each|every|my|our|her|his|one|of)\b)(?! of (?:${pieces})\b))\b
  `,
  "a-little": `(?:quite |just )?a little(?= (?:${aLittle})\\b|[.,;!?)]|$)`,
  "an-amount":
    "an? (?:amount|abundance|array|assortment|awful lot|enormous amount|increasing number|ever[- ]growing number)(?: of)?",
  "a-couple": "a couple(?: of| more)?|couple of",
  "lots-of": lines`
    (?:lots|loads|tons|heaps|masses|plenty|bags|piles|stacks|hundreds|thousands|tens|dozens|scores|millions|
    oodles|bunches)(?: (?:and|or) (?:lots|hundreds|thousands|tens|dozens))?(?: of)? (?:of (?:thousands|
    millions))?(?: of)?
  `,
  lots: "(?<!both |the |two |three |all |these |those |each |my |our |odd |job |sample )(?:lots|hundreds|thousands|dozens|plenty)\\b",
  "loads-after-verb": lines`
    (?<=(?:went|gone|go|down|up|have|had|has|got|get|saved|saves|did|do|with|was|were|is|are|and|improved|dropped|
    fell|rose|grew|changed|helped|helps) )(?:loads|tons|heaps|masses)\b
  `,
  several: lines`
    (?:hardly |barely |only |just )?a (?:handful|fraction)|a?lot of\b(?! (?:fun|love|respect)\b)|alot|several|
    numerous|various|countless|assorted|innumerable|umpteen|sundry|myriad
  `,
  different: lines`
    (?<=(?:tr(?:y|ied|ying)|test(?:ed|ing)?|explored?|experiment(?:ed|ing) with|play(?:ed|ing) with|considered|
    discussed|looked (?:at|into)|went through|used|did) )different(?= (?:\w+s|stuff)\b)|different(?= \w+s (?:were|
    was|have been|had been) (?:tried|tested|explored|considered|discussed))|stuff like\b
  `,
  multiple: "multiple(?! choice| sclerosis| of)",
  many: lines`
    (?<!how |as |one |than )(?:(?:so|very|not|great|good|the|a great|a good) )?(?<!too )many(?! (?:a time|
    times over|happy returns|hands make))(?! as (?:\d|two|three|four|five|ten))
  `,
  few: lines`
    (?<!a |an |the |as |no |are |were |is |every |past |last |next |first |these |those |my |our )(?:very |too |
    so |quite )?few(?! and far)\b
  `,
  "the-few": "(?:the|these|those|past|last|next|first) (?:past |last |next |first )?few\\b",
  hardly: lines`
    (?<!this |that |some |what |any |the |a |one |every |each )(?:kind|sort) of|(?:hardly|barely|
    scarcely) (?:notic\w+|ever|an?\b(?! (?:surprise|secret|coincidence))|(?:\w+ )?any(?:one|body|thing)?\b)|
    (?:al+most|nearly|practically|virtually) (?:no|never|nobody|none|nothing|always|no one)\b|next to (?:no|
    nothing)|almost no\b|virtually no\b|not (?:much|many|a lot|very many|too many)|(?:very |so )little\b
  `,
  little:
    "(?<!for |and |or |be |to )little (?:disruption|impact|effect|progress|difference|improvement|trouble|fuss|complaint|resistance|waste)",
  "so-much": "(?:so|very) much(?! (?:as|for))",
  "all-sorts":
    "all (?:sorts|kinds|manner)|a fortune|all over the place|(?:(?:different|all|many|various) (?:types|kinds|sorts)) of",
  majority:
    "(?:the )?(?:vast |large |great |overwhelming )?majority(?: of)?|the bulk of|for the most part|most of the time|more or less",
  some: lines`
    some(?! (?:way|reason|kind|sort|sense|would|will|say|said|might|had|day\b|\d|one\b|two|three|four|five|six|
    seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|sixty|eighty|day\b|point\b))
  `,
  certain: lines`
    certain(?= \w+s\b)|(?:raised|made|earned|had|got|sold|saved|found) enough(?! of\b)|a partial|minimal(?:ly)?|
    negligible|plentiful|ample|sizeable|sizable|a fraction of
  `,
  "and-so-on": lines`
    (?:,|and)? ?etc\b\.?|and so (?:on|forth)|and (?:other )?(?:stuff|things)(?: like that)?(?=[.,;!)]|$)|
    among other things|and more(?=[.!]|$)|or something(?: like that)?|and (?:all )?that(?=[.!]|$)|stuff like that|
    things like that|bits and (?:pieces|bobs)|this and that|here and there|every few\b
  `,
  "not-as-many": lines`
    (?:not|(?:is|are|was|were|do|does|did|have|has|had)n't|nowhere) (?:(?:nearly|near|quite|half|
    anywhere near) (?:as|so) \w+|(?:as|so) (?:many|much|often|bad|busy|good|long|high|fast|slow|loud|heavy|hard|
    big|frequent|frequently|stressful|smooth|tight)\b(?! as (?:\d|to\b))|(?:too|so|that|particularly|terribly|
    especially|overly|all that) (?:bad|badly|well|good|great|busy|big|smooth|smoothly|popular|successful|often|
    high|long|stressful))
  `,
  "worse-and-worse": repeatedComparatives,
  "more-and-more": "(?:more and more|less and less)(?= (?:of|time|money|work|people|\\w+s)\\b)",
};

export const degrees: Rules = {
  significantly: lines`
    (?:significant|substantial|considerabl[ey]|noticeabl[ey]|dramatic|drastic|massive|huge|vast|immense|enormous|
    tremendous|remarkabl[ey]|appreciabl[ey]|markedly|greatl[ey]|sharply|hugely|immeasurabl[ey]|exponential|
    measurabl[ey]|visibly|materially|radical)(?:ly|ally|y)?
  `,
  notably: lines`
    (?<!, )notabl[ey](?! (?:in|among|at|for|when|on|from|with|the|an?|by|where|because|after)\b)|(?:surprisingly|
    unusually|unexpectedly|impressively|astonishingly|strikingly|particularly) (?:well|good|bad|busy|hard|high|
    low|large|small|big|happy|pleased|proud|useful|helpful|difficult|strong|successful|popular|long|slow|quick|
    quickly|quiet|smooth|smoothly|easy|cheap|poor|keen|tough|fast|calm)\b
  `,
  massive: "massive|huge|immense|enormous|tremendous|considerable|noticeable|great(?:ly| deal)|vastly",
  fairly: lines`
    (?:fairly|reasonably|relatively|somewhat|slightly|moderately|comparatively|increasingly|generally|broadly|
    steadily|gradually|rapidly|swiftly|(?<!, |(?:ask|asked|asking|said|say|told|spoke|speak) (?:\w+ )?)nicely|
    widely|seamlessly|smoothly|hopefully|essentially|partly|partially|roughly speaking|predominantly|
    overwhelmingly|extensively|heavily|consistently|continually|continuously|constantly|tirelessly|partially|
    extremely|incredibly|highly|super|hugely|especially well|exceptionally|amazingly|decently|comfortably|
    efficiently)
  `,
  mostly: lines`
    (?<!, )(?:mostly|mainly|largely)(?= (?:\w+(?:ed|en|ive|able|ful|ous|ant|ent)|stuck|done|gone|came|come|went|
    held|kept|fine|good|happy|better|quiet|there|ready|sold|built|calm|full|empty|clear|complete|over|solved)\b)
  `,
  very: lines`
    (?<!(?:that|this|those|these) )very(?! (?:(?:clear|plain) (?:to|that|from|what|why|how|who)\b|hour|reason|man|
    people|place|same|first|last|next|moment|day|thing|beginning|end|start|point|much|few|many|little))(?: \w+)
  `,
  "really-well": lines`
    really (?:\w+ly|hard|good|great|well|bad|busy|big|nice|happy|pleased|long|high|low|quick|fast|slow|tough|
    difficult|strong|positive|important|short|small|hot|cold|smooth|useful|helpful|angry|upset|tired|stressed|
    stressful|successful|appreciated|popular|proud|close|late|keen)\b
  `,
  "quite-well": lines`
    (?:quite|pretty|so|rather) (?:well|good|bad|busy|big|quickly|slowly|fast|high|low|often|hard|long|large|small|
    poor|happy|smooth|smoothly|strong|successful|difficult|easy|positive|popular|late|stressful|stressed|tense|
    nice|significant|regularly|frequently|common|messy|chaotic|complex|tight|expensive|cheap|new)\b
  `,
  pretty: lines`
    pretty (?!much\b|sure\b|clear\b|certain\b|obvious\b|please\b|(?:girl|boy|woman|lady|flower|dress|card|picture|
    box|garden|town|village|one|thing|ribbon|pattern|face|colour|color)s?\b)\w+
  `,
  quite:
    "quite (?!a\\b|an\\b|right|sure|clear|honest|simpl|literal|the\\b|some\\b|frank|rightly|i\\b|so\\b|enough)\\w+",
  "quite-some": "quite some(?: \\w+)?",
  "much-better": lines`
    (?:so|too|much|far|way|a lot|lots|loads|a great deal|a good deal|a bit|a little|quite a bit|significantly|
    substantially|considerably|noticeably|slightly|somewhat|heaps|tons|miles|even|still|a whole lot|vastly|hugely|
    massively|greatly|dramatically|generally|visibly|marginally|measurably|that much) (?:more|less|fewer|better|
    worse|easier|faster|quicker|smoother|happier|calmer|quieter|busier|higher|lower|shorter|longer|bigger|smaller|
    stronger|clearer|cleaner|safer|cheaper|closer|earlier|later|tighter|nicer|simpler|tidier|slower|harder|
    stabler|friendlier|healthier|greater|warmer|lighter|richer|sooner|tougher|fresher|drier|wider|deeper|brighter|
    leaner|kinder|sharper|neater|steadier|livelier)(?: \w+)?
  `,
  "by-far": lines`
    no end\b|by far|to (?:a|some) (?:large |great |certain |significant )?(?:extent|degree)|(?<=(?:(?:was|were|
    been|being) made|became|become|becoming) )more \w+(?:ed|ing|ive|ful|ent|ant|able|ible|al|ous|ar|ly)\b|
    by a (?:lot|mile|long way|wide margin|good margin|fair bit|good bit|great deal|large margin)|
    like never before|(?:well|far|(?<!\b(?:an?|the|no|one|this|that|some|any|other|another|my|our|their|its|his|
    her|best|right|only|better|new|easy|same|long|half|all|every|each|by|on|under|in|what|which) )way) (?:within|
    above|below|over|under|ahead|beyond|past|exceeded|up|down|short|before|after|inside)\b
  `,
  "went-well": lines`
    (?:went|worked|works|did|received|performed|performs|going|gone|goes|go|landed|ran|running|runs|turned out|
    paid off|done|doing|sold|coped|handled|settled|trained|responded|recovered|perform) (?:over |off |out |in |
    down |it )?(?:really |very |quite |pretty |extremely |fairly |so )*(?:well|smoothly|great|fine|nicely|
    perfectly|ok|okay|beautifully|brilliantly|better|good|amazing|fantastic)\b
  `,
  "well-received": lines`
    well[- ]received|without (?:any )?(?:major|big|serious|significant|real|much|many|too much|too many|
    further) \w+|(?:no|any) (?:major|big|serious|significant|real) (?:problems?|issues?|incidents?|complaints?|
    delays?|disruptions?|errors?|impact)
  `,
  "a-success": lines`
    (?:a )?(?:great|big|huge|real|massive|resounding|complete|total|roaring|overall|major|tremendous|good|
    success) success?\b|was (?:a success|successful)|(?:very|really|quite|highly|hugely) successful|a success\b
  `,
  "good-shape": "(?:great|better|good|excellent|decent|nice) (?:shape|place|position)(?= |[.,;]|$)",
  "worked-hard": lines`
    (?:work(?:ed|ing)?|tr(?:y|ied|ying)|push(?:ed|ing)?|stud(?:y|ied)|fought|train(?:ed)?) (?:really |very |so |
    extremely |super |incredibly |quite )?hard\b|long hours|lots? of effort|(?:lots|loads) of \w+
  `,
};

export const times: Rules = {
  "over-time": lines`
    over time|(?:for|after|within|in) (?:some|quite some|a long|a (?:very )?short|(?:very )?short|a good|
    no) (?:time|while)|in no time|in constant \w+|constant (?:contact|dialogue|communication|touch|feedback)|
    for (?:ages|a while|weeks|months|hours|so long)\b|after (?:a while|months|weeks|days|hours|years)\b(?! of)|
    a while\b|ages ago|in due course|sooner or later|sometime|as and when|long time|for a long time|a long time
  `,
  often: lines`
    regularly|frequent(?:ly)?|(?<!how )often|sometimes|occasional(?:ly)?|periodically|from time to time|
    now and (?:then|again)|every (?:now and (?:then|again)|so often)|once in a while|on and off|repeatedly|
    again and again|time after time|countless times|many times|routinely|time and (?:time )?again|intermittently|
    seldom|rarely
  `,
  "took-ages": lines`
    (?<=(?:took|take|takes|taking|spent|spend|spending|waited|waiting|needed|needs|lasted|lasts|lasting|been|me|
    us) )(?:ages|forever|for ever|an age|an eternity)\b(?! \d)
  `,
  rare: lines`
    (?<=(?:is|are|was|were|become|became|been|be|now|very|quite|pretty|fairly) )(?:rare|infrequent|scarce|
    sporadic)\b(?! \w+s?\b(?<!now|and|but|in|since|these|at|on|after))
  `,
  appropriate: lines`
    (?:appropriate|suitable|adequate|necessary|sufficient|proper) (?:support|measures|actions?|steps|training|
    guidance|resources|controls|arrangements|channels|adjustments|improvements|corrections|safeguards|
    precautions)\b
  `,
  regular: lines`
    regular(?= (?:\w+ )?(?:updates?|meetings?|catch|check|contact|communication|basis|calls?|reviews?|feedback|
    reports?|contact|visits|intervals|briefings?|sessions|one-to-ones|1:1s|syncs?|stand-?ups?|chats?|touchpoints?|
    emails?|follow|training|talks?|checks|inspections?|drills?|classes|walks|rounds|slots|coaching|practice))|
    on a regular basis
  `,
  "as-needed": lines`
    (?:as|if|where|when|whenever|wherever)(?: and when)? (?:needed|necessary|required|appropriate|possible|
    applicable|relevant|requested|asked|it was needed|i could|we could)\b(?! (?:to|for|by) )|as (?:much|well|best|
    far|soon|quickly|fast|good|often|many)(?: \w+)? as (?:possible|i could|we could|needed|necessary|they could)|
    (?:where|when|what|whatever|wherever) (?:(?:i|we|they) could|(?:was|is) (?:needed|necessary|required))|
    as best (?:as )?(?:i|we) could|to the best of (?:my|our) abilit\w+
  `,
  quickly: lines`
    (?<!as |how |too |no )(?:very |pretty |quite |fairly |really |so )?(?:quickly|promptly|shortly|
    soon(?! after the)|speedily)\b(?! as)|in a timely (?:manner|fashion|way)|timely|in good time|before long|
    by the holidays|as time went(?: on| by)?|(?:little by little|bit by bit|step by step|day by day)(?=[.,;]|$)|
    slowly but surely|most (?:\w+days|days|weeks|nights|evenings|mornings|weekends|of the time)
  `,
};

const weakDeeds = [
  lines`
    help(?:ed|ing) (?:out|with|in|around|where|wherever)(?: with| on| in)?|help out|lent a hand|pitch(?:ed|
    ing)? in|chipp?(?:ed)? in|muck(?:ed)? in|assist(?:ed|ing)? (?:with|in|on)|(?:was|were|got|been|being|become|
    became|am) (?:also |heavily |closely |very |deeply |actively |partly )?involved (?:in|with)|involved (?:in|
    with)|contribut(?:ed|ing) (?:to|towards|in)|took part in|participat(?:ed|ing) in|had a hand in|
    played a (?:\w+ )?(?:role|part) in|took care of|dealt with|sort(?:ed)? (?:things|it all|everything|stuff) out
  `,
];

/** Praise of what came out, which is vague only in a result. */
export const outcomes: Rules = {
  "left-happy":
    "(?<=(?:left|leave|leaving|went away|went home|go home|going home|came out) )(?:happy|pleased|satisfied|delighted|content)\\b",
  "most-of": lines`
    (?<!the |at |what |matters |mattered )most(?= (?:of (?:them|the|us|our|these|those|my|their|its?|his|her)|
    [a-z]+s)\b)|(?:al+most|nearly|practically|virtually) (?:all|every\w*|finished|done|complete|completed|ready|
    gone|solved|full|empty)\b
  `,
  beautifully: lines`
    (?:beautifully|wonderfully|brilliantly|perfectly|flawlessly|superbly|splendidly|marvellously|
    fantastically)\b(?! (?:clear|normal|possible|good|fine|well|legal|safe|still|able|happy))
  `,
  "good-feedback": lines`
    (?:(?:great|good|nice|excellent|fantastic|amazing|wonderful|positive|strong|solid|decent|brilliant|big|major|
    real|impressive|outstanding|encouraging|promising|better|best|healthy|clear|favou?rable|superb|terrific|
    awesome|incredible|mixed|satisfactory|satisfying|high|low|poor|bad|visible|tangible|meaningful|marked|overall|
    warm|lovely)(?:,? and)? )+${outcome}
  `,
  "feedback-was-good": lines`
    (?:feedback|responses?|results?|reactions?|reviews?|outcome|reception|comments|impact|relationship|engagement|
    attendance|uptake|turnout|footfall|morale|sales|takings|bookings|take-up|mood|traffic|orders|retention|
    adoption|demand|performance|coverage|quality|ratings?|figures|numbers) (?:was|were|is|are|has been|have been|
    got|became|remained) (?:all |very |mostly |generally |really |overall |extremely |overwhelmingly |quite |
    also |so )*(?:positive|good|great|excellent|fantastic|amazing|strong|better|high|encouraging|impressive|
    outstanding|decent|brilliant|ok|okay|fine|low|poor|mixed|satisfactory|healthy|solid|steady|stable|buoyant)
  `,
};

/** Bare comparatives, vague only where an outcome is told without a number and nothing is compared with "than". */
const comparatives = lines`
    (?:more|fewer|less) (?!than\b|or less)(?:\w+)|(?:better|happier|calmer|faster|quicker|smoother|easier|quieter|
    busier|higher|lower|shorter|stronger|clearer|cleaner|safer|cheaper|tighter|simpler|tidier|friendlier|
    healthier|worse|slower|nicer|bigger|greater|improved a bit|warmer|livelier|steadier|brighter|lighter|closer|
    fitter|sharper|neater)
  `;

const wholeWords = {
  before: `(?<![a-z0-9${beyondAscii}'-])`,
  after: `(?![a-z0-9${beyondAscii}]|-[a-z${beyondAscii}])`,
};
const anywhere = [amounts, times].map((table) => phraseList(sourcesOf(table), wholeWords));
const inStory = [...anywhere, ...[sourcesOf(degrees), weakDeeds].map((sources) => phraseList(sources, wholeWords))];

/** Amounts and times ask for a number wherever they stand; degrees and weak deeds are mere style in a lesson. */
export const vagueInLesson = phraseBook(anywhere);
export const vagueInStory = phraseBook(inStory);
export const vagueInResult = phraseBook([...inStory, phraseList(sourcesOf(outcomes), wholeWords)]);
export const comparativeWords = phraseBook([phraseList([comparatives], wholeWords)]);
