/** Idioms with which people praise their own conduct. They are not steps and do not explain a choice, however many there are. */
import { lines } from "../text/lines.ts";
import { phraseList } from "../text/phrase-book.ts";
import { sourcesOf, type Rules } from "../text/rules.ts";

const us = lines`
    (?:everyone|everybody|people|them|others|the|my|our)(?: (?:team|whole team|staff|crew|lads|group|guys|people|
    colleagues|spirits|mood|morale))?
  `;

export const praiseOfSelf: Rules = [
  {
    id: "rolled-sleeves",
    pattern:
      "rolled (?:my|our|up my|up our) sleeves(?: up)?|got (?:stuck in|my hands dirty|our hands dirty|the ball rolling)",
    why: "zeal",
    yes: ["rolled up my sleeves"],
    no: ["rolled up the map"],
  },
  {
    id: "led-by-example",
    pattern: "(?:led|lead|leading) (?:from the front|by example|with (?:empathy|passion|confidence|my heart))",
    why: "leading",
    yes: ["led by example"],
    no: ["led the way out"],
  },
  {
    id: "kept-my-head",
    pattern: "(?:held|kept|lost) (?:my|our) (?:nerve|cool|head|smile|temper|patience|composure)",
    why: "composure",
    yes: ["kept my nerve"],
    no: ["kept my coat"],
  },
  {
    id: "bull-by-the-horns",
    pattern:
      "bull by the horns|rallied (?:the troops|everyone|everybody)|(?:made|make) (?:it|things) (?:happen|work)|tight ship|head on|laser focus",
    why: "zeal",
    yes: ["took the bull by the horns"],
    no: ["led the bull out"],
  },
  {
    id: "no-stone",
    pattern: "(?:left|leave|leaving) no stone unturned|standards (?:slip|drop|slide)|(?:lost|lose|losing) sight of",
    why: "thoroughness",
    yes: ["left no stone unturned"],
    no: ["left no key"],
  },
  {
    id: "kept-everyone-calm",
    pattern: lines`
    (?:kept|keep|keeping|lifted|raised|boosted|got) ${us} (?:calm|motivated|happy|going|focus+ed|positive|engaged|
    aligned|informed|spirits|morale|up|on track|on board|on side|in the loop)
  `,
    why: "care for others",
    yes: ["kept the team motivated"],
    no: ["kept the boxes"],
  },
  {
    id: "lifted-spirits",
    pattern: "(?:kept|lifted|raised|boosted) (?:spirits|morale)|spirits (?:up|high)",
    why: "care for others",
    yes: ["lifted spirits"],
    no: ["lifted boxes"],
  },
  {
    id: "empowered",
    pattern: `(?:empowered|inspired|motivated|energi[sz]ed|encouraged) ${us}|bring (?:their|our|out the) best`,
    why: "care for others",
    yes: ["empowered everyone"],
    no: ["empty"],
  },
  {
    id: "took-ownership",
    pattern:
      "(?:took|take|taking|assumed) (?:full |complete |real |total )?(?:ownership|charge|responsibility|the lead|the initiative|the reins)",
    why: "responsibility",
    yes: ["took full ownership"],
    no: ["took the tray"],
  },
  {
    id: "extra-mile",
    pattern: lines`
    above and beyond|extra mile|gave (?:it )?(?:my all|our all|everything|\d+ ?%|my best|our best|their best|
    full backing|them my full \w+)|(?:did|doing|do|tried) (?:my|our) (?:very |level )?best
  `,
    why: "effort",
    yes: ["went the extra mile"],
    no: ["a mile of pipe"],
  },
  {
    id: "stayed-calm",
    pattern: lines`
    (?:stayed|remained|staying) (?:calm|positive|strong|focus+ed|professional|flexible|optimistic|on top|
    consequent|patient|visible|available)
  `,
    why: "composure",
    yes: ["stayed calm"],
    no: ["stayed home"],
  },
  {
    id: "pulled-together",
    pattern:
      "rowing in|(?:in|into) the (?:same|right) direction|(?:pulled|worked|stuck|came|pulling) together|one team",
    why: "team spirit",
    yes: ["pulled together"],
    no: ["pulled the cord"],
  },
  {
    id: "out-of-the-box",
    pattern:
      "thought outside|outside the box|turned (?:a|the|every|this) \\w+ into an? \\w+|made the impossible|impossible possible",
    why: "invention",
    yes: ["outside the box"],
    no: ["outside the door"],
  },
  {
    id: "worked-tirelessly",
    pattern: lines`
    (?:worked|working) (?:tirelessly|relentlessly|flat out|like|(?:really |very |extremely |so )?(?:hard|
    closely))|day and night|non-?stop|
    (?:long|short) (?:days|nights|hours) and
  `,
    why: "effort",
    yes: ["day and night"],
    no: ["a night bus"],
  },
  {
    id: "team-player",
    pattern: lines`
    li(?:ved|ve) (?:the|our|my) values|leaned in|stepped up|safe space|best selves|people person|team player|
    can-do|positive (?:attitude|mindset|energy)|open ear|eye on the (?:goal|ball|prize)|
    whatever it (?:takes|took)
  `,
    why: "character",
    yes: ["a team player"],
    no: ["a record player"],
  },
  {
    id: "communicated-openly",
    pattern: lines`
    communicated (?:openly|honestly|clearly|well|regularly|proactively|effectively|constantly)|
    communication was (?:key|good|really|very)|(?:open|honest|transparent),? (?:and )?(?:honest|transparent|
    open) with
  `,
    why: "talking well",
    yes: ["communicated clearly"],
    no: ["called each driver"],
  },
  {
    id: "was-visible",
    pattern: lines`
    visible (?:and|at all)|approachable|showed (?:real |true |great |strong |my |genuine )?(?:leadership|empathy|
    commitment|initiative|resilience|determination|courage|character|patience|understanding)
  `,
    why: "character",
    yes: ["showed leadership"],
    no: ["showed the map"],
  },
  {
    id: "used-my-skills",
    pattern: lines`
    used my (?:\w+ )?(?:skills|experience|network|strengths)|drew on (?:all )?(?:of )?my|see challenges|
    (?:problems?|challenges?|setbacks?) as (?:an )?opportunit(?:y|ies)
  `,
    why: "skills",
    yes: ["used my skills"],
    no: ["used my hammer"],
  },
  {
    id: "never-gave-up",
    pattern: lines`
    (?:never|not) (?:gave|give) up|refused to (?:let|give|accept|be|quit|panic|lose|back)|let (?:the|it|them|
    anyone|nothing) (?:\w+ )?(?:get me down|see me|get to me|stop me)|get me down|see me worry
  `,
    why: "persistence",
    yes: ["never gave up"],
    no: ["gave the keys"],
  },
  {
    id: "with-passion",
    pattern: lines`
    (?:faith|confidence|trust|belief|hope) (?:in|that)|full heart|heart and soul|with (?:passion|
    integrity|professionalism|enthusiasm|a smile)|(?:friendly|professional) manner
  `,
    why: "feeling",
    yes: ["heart and soul"],
    no: ["a sole heir"],
  },
  {
    id: "like-family",
    pattern: lines`
    like (?:a member of )?(?:my|our) (?:own )?(?:family|own)|as i'd want to be|what (?:leadership|teamwork|
    service) is|sets me apart|in (?:my|our) stride|on top of (?:everything|things|it all)|
    brought my (?:energy|passion|best)
  `,
    why: "feeling",
    yes: ["like my own family"],
    no: ["my own car"],
  },
  {
    id: "drove-change",
    pattern: lines`
    (?:drove|drive|driving) (?:it(?! (?:back\w*|home|to|in|round|down|up|over|on|myself|there)\b)|
    the process|things|everything|change|results|alignment|accountability)|
    over the line|end[- ]to[- ]end|went the|
    all hands|in (?:her|his|their) shoes`,
    why: "drive",
    yes: ["drove the process"],
    no: ["drove it home"],
  },
  {
    id: "made-sure",
    pattern: lines`
    (?:made sure|making sure|ensured) (?:that )?(?:everyone|everybody|people|she|he|they|the (?:team|client|
    customer|guests?|partners)|it was|i was|credit)
  `,
    why: "care without a deed",
    yes: ["made sure everyone"],
    no: ["made tea"],
  },
  {
    id: "built-trust",
    pattern: lines`
    (?:good|great|excellent|strong|trusting|positive) (?:atmosphere|relationships?|vibe|spirit|rapport)|(?:built|
    build) (?:trust|rapport|bridges)|(?:trust|goodwill) on both
  `,
    why: "relations",
    yes: ["built trust"],
    no: ["built a shed"],
  },
];

export const selfPraise = phraseList(sourcesOf(praiseOfSelf), { before: "\\b", after: "\\b" });
