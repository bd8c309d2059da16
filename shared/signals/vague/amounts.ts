/** Words that sound like an amount but give none, over a folded text. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

/** What "a bit" is cut from, where it means a piece. */
const pieces = lines`
    tape|string|wire|paper|wood|card|cardboard|cloth|chalk|pipe|rope|foil|plastic|metal|foam|rubber|wax|bread|
    cheese|cake|felt|ribbon|tubing|hose|glass|steel|timber|ply|plywood|sponge|clay|wool|thread|leather|kit
  `;
/** "Learned a lot" is not an amount of work or outcome. */
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

export const amounts: Rules = [
  {
    id: "a-lot-of",
    pattern: lines`
    (?:quite |rather |such )?a (?:lot(?! of (?:fun|love|respect)\b)|bunch|number|range|variety|handful|host|load|
    ton|mass|heap|pile|string|series|mix|wealth|multitude|chunk|portion|raft|slew) of
  `,
    why: "an amount",
    yes: ["a lot of calls"],
    no: ["a lot of fun", "kind of"],
  },
  {
    id: "a-great-many",
    pattern: lines`
    (?:quite |such )?a (?:whole |large |small |huge |good |great |big |fair |significant |considerable |decent |
    substantial |wide |vast |high |low |tiny |certain |limited |growing |ridiculous |silly |crazy |insane )+(?:lot|bunch|number|range|variety|
    handful|host|load|deal|amount|bit|part|portion|proportion|percentage|chunk|majority|minority|quantity|share|
    volume|degree|extent|few|many|while)(?: of)?
  `,
    why: "an amount",
    yes: ["a large number of"],
    no: ["a large hall"],
  },
  {
    id: "a-lot",
    pattern: lines`
    (?:quite |just )?a (?:lot(?<!${learning} a lot)(?! of (?:fun|love|respect)\b)|few|bit(?! (?:off|out|away|
    from) (?:the|it|each|every|my|our|her|his|one|of)\b)(?! of (?:${pieces})\b))\b
  `,
    why: "an amount",
    yes: ["a lot later"],
    no: ["a lot of fun"],
  },
  {
    id: "a-little",
    pattern: `(?:quite |just )?a little(?= (?:${aLittle})\\b|[.,;!?)]|$)`,
    why: "an amount",
    yes: ["a little late"],
    no: ["a little flag"],
  },
  {
    id: "an-amount",
    pattern:
      "an? (?:amount|abundance|array|assortment|awful lot|enormous amount|increasing number|ever[- ]growing number)(?: of)?",
    why: "an amount",
    yes: ["an amount of"],
    no: ["an apple"],
  },
  {
    id: "a-couple",
    pattern: "a couple(?: of| more)?|couple of",
    why: "a count",
    yes: ["a couple of days"],
    no: ["a married couple"],
  },
  {
    id: "lots-of",
    pattern: lines`
    (?:lots|loads|tons|heaps|masses|plenty|bags|piles|stacks|hundreds|thousands|tens|dozens|scores|millions|
    oodles|bunches)(?: (?:and|or) (?:lots|hundreds|thousands|tens|dozens))? of(?: (?:thousands|
    millions) of)?
  `,
    why: "an amount",
    yes: ["hundreds of thousands"],
    no: ["calls"],
  },
  {
    id: "lots",
    pattern:
      "(?<!both |the |two |three |all |these |those |each |my |our |odd |job |sample |draw |drew )(?:lots|hundreds|thousands|dozens|plenty)\\b",
    why: "an amount",
    yes: ["hundreds came"],
    no: ["both lots"],
  },
  {
    id: "loads-after-verb",
    pattern: lines`
    (?<=(?:went|gone|go|down|up|have|had|has|i've|we've|they've|you've|we'd|got|get|getting|saved|saves|did|do|with|was|were|is|are|and|improved|dropped|
    fell|rose|grew|changed|helped|helps|sold|raised|made) )(?:loads|tons|heaps|masses)\b
  `,
    why: "an amount after its verb",
    yes: ["it went down loads", "we've loads now"],
    no: ["two loads"],
  },
  {
    id: "several",
    pattern: lines`
    (?:hardly |barely |only |just )?a (?:handful|fraction)|(?:a|(?<!the |that |this ))lot of\b(?! (?:fun|love|respect)\b)|alot|several|
    numerous|various|countless|assorted|innumerable|umpteen|sundry|myriad
  `,
    why: "a count",
    yes: ["several tanks", "had lot of calls"],
    no: ["severed tanks", "fed the lot of them"],
  },
  {
    id: "multiple",
    pattern: "multiple(?! choice| sclerosis| of)",
    why: "a count",
    yes: ["multiple calls"],
    no: ["multiple choice"],
  },
  {
    id: "many",
    pattern: lines`
    (?<!how |as |one |than |(?:twice|half|times) that )(?:(?:so|very|not|great|good|the|a great|a good) )?(?<!too )many(?! (?:a time|
    times over|happy returns|hands make))(?! as (?:\d|two|three|four|five|ten))
  `,
    why: "a count",
    yes: ["many calls"],
    no: ["how many calls"],
  },
  {
    id: "few",
    pattern: lines`
    (?<!a |an |the |as |no |are |were |is |every |past |last |next |first |these |those |my |our )(?:very |too |
    so |quite )?few(?! and far)\b
  `,
    why: "a count",
    yes: ["few came"],
    no: ["every few"],
  },
  {
    id: "the-few",
    pattern: "(?:the|these|those|past|last|next|first) (?:past |last |next |first )?few\\b",
    why: "a count",
    yes: ["the last few days"],
    no: ["the last days"],
  },
  {
    id: "hardly",
    pattern: lines`
    (?:hardly|barely|
    scarcely) (?:notic\w+|happen\w*|moves?|moved|see|saw|came|come|use[ds]?|ever|an?\b(?! (?:surprise|secret|coincidence))|(?:\w+ )?any(?:one|body|thing)?\b)|
    (?:al+most|nearly|practically|virtually) (?:no|never|nobody|none|nothing|no one)\b|next to (?:no|
    nothing)|almost no\b|virtually no\b|not (?:much|many|a lot|very many|too many)|(?:very |so )little\b
  `,
    why: "next to none",
    yes: ["hardly anyone", "hardly happens now"],
    no: ["hard"],
  },
  {
    id: "so-much",
    pattern: "(?:so|very) much(?! (?:as|for))",
    why: "an amount",
    yes: ["so much"],
    no: ["so much as"],
  },
  {
    id: "all-sorts",
    pattern: "all (?:sorts|kinds|manner)|a fortune|all over the place",
    why: "kinds that nobody counts",
    yes: ["all sorts"],
    no: ["sorts"],
  },
  {
    id: "majority",
    pattern:
      "(?:the )?(?:vast |large |great |overwhelming )?majority(?: of)?|the bulk of|for the most part|most of the time|more or less",
    why: "a share",
    yes: ["the bulk of"],
    no: ["the ship"],
  },
  {
    id: "some",
    pattern: lines`
    some(?! (?:way|reason|kind|sort|sense|would|will|say|said|might|had|day\b|\d|one\b|two|three|four|five|six|
    seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|sixty|eighty|day\b|point\b))
  `,
    why: "a count",
    yes: ["some calls"],
    no: ["some day"],
  },
  {
    id: "certain",
    pattern: lines`
    certain(?= \w+s\b)|(?:raised|made|earned|had|got|sold|saved|found) enough(?! of\b)|a partial|
    negligible|minimal(?= [a-z]+)|only minor|as (?:many|much) as possible|(?:far|way) too (?:much|many|few)`,
    why: "a count",
    yes: ["certain clients", "minimal issues", "took as many as possible", "far too much"],
    no: ["certain of it", "as much as six", "too few"],
  },
  {
    id: "and-so-on",
    pattern: lines`
    (?:,|and)? ?etc\b\.?|and so (?:on|forth)|and (?:other (?:stuff|things)|(?:stuff|things) like that)(?=[.,;!)]|$)|
    among other things|and more(?=[.!]|$)|or something(?: like that)?|and (?:all )?that(?=[.!]|$)|stuff like that|
    things like that|bits and (?:pieces|bobs)|this and that|here and there|every few\b
  `,
    why: "a list left open",
    yes: ["towels, etc"],
    no: ["towels and"],
  },
  {
    id: "not-as-many",
    pattern: lines`
    (?:not|(?:is|are|was|were|do|does|did|have|has|had)n't|nowhere) (?:(?:nearly|near|quite|half|
    anywhere near) (?:as|so) \w+|(?:as|so) (?:many|much|often|bad|busy|good|long|high|fast|slow|loud|heavy|hard|
    big|frequent|frequently|stressful|smooth|tight)\b(?! as (?:\d|to\b))|(?:too|so|that|particularly|terribly|
    especially|overly|all that) (?:bad|badly|well|good|great|busy|big|smooth|smoothly|popular|successful|often|
    high|long|stressful))
  `,
    why: "a comparison left open",
    yes: ["not as many"],
    no: ["not as many as 10"],
  },
  {
    id: "worse-and-worse",
    pattern: repeatedComparatives,
    why: "a trend",
    yes: ["better and better"],
    no: ["better"],
  },
  {
    id: "much-better",
    pattern: lines`
    (?:so(?! (?:more|less|fewer)\b)|too|much|far|way|a lot|lots|loads|a great deal|a good deal|a bit|a little|quite a bit|significantly|
    substantially|considerably|noticeably|slightly|somewhat|heaps|tons|miles|even|still|a whole lot|vastly|hugely|
    massively|greatly|dramatically|generally|visibly|marginally|measurably|that much) (?:more|less|fewer|better|
    worse|easier|faster|quicker|smoother|happier|calmer|quieter|busier|higher|lower|shorter|longer|bigger|smaller|
    stronger|clearer|cleaner|safer|cheaper|closer|earlier|later|tighter|nicer|simpler|tidier|slower|harder|
    stabler|friendlier|healthier|greater|warmer|lighter|richer|sooner|tougher|fresher|drier|wider|deeper|brighter|
    leaner|kinder|sharper|neater|steadier|livelier)(?: \w+)?
  `,
    why: "a comparison",
    yes: ["much faster"],
    no: ["faster", "split in two so more people fit"],
  },
  {
    id: "by-far",
    pattern: lines`
    no end\b|by far|(?<=(?:(?:was|were|
    been|being) made|became|become|becoming) )more \w+(?:ed|ing|ive|ful|ent|ant|able|ible|al|ous|ar|ly)\b|
    by a (?:lot|mile|long way|wide margin|good margin|fair bit|good bit|great deal|large margin)|
    like never before|(?:well|far|(?<!\b(?:an?|the|no|one|this|that|some|any|other|another|my|our|their|its|his|
    her|best|right|only|better|new|easy|same|long|half|all|every|each|by|on|under|in|what|which) )way) (?:within|
    above|below|over|under|ahead|beyond|past|exceeded|up|down|short|before|after|inside)\b
  `,
    why: "a degree",
    yes: ["by far"],
    no: ["far"],
  },
];
