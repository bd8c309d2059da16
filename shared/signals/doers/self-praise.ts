/** Idioms with which people praise their own conduct. They tell no step and explain no choice, however many there are. */
import { lines } from "../text/lines.ts";
import { phraseList } from "../text/phrase-book.ts";

const us = lines`
    (?:everyone|everybody|people|them|others|the|my|our)(?: (?:team|whole team|staff|crew|lads|group|guys|people|
    colleagues|spirits|mood|morale))?
  `;

const idioms: readonly string[] = [
  "rolled (?:my|our|up my|up our) sleeves(?: up)?|hit the ground running|got (?:stuck in|my hands dirty|our hands dirty|the ball rolling)",
  "(?:led|lead|leading) (?:from the front|by example|with (?:empathy|passion|confidence|my heart))",
  "(?:held|kept|lost) (?:my|our) (?:nerve|cool|head|smile|temper|patience|composure)|bit the bullet|went all (?:in|out)",
  "(?:left|leave|leaving) no stone unturned|standards (?:slip|drop|slide)|(?:lost|lose|losing) sight of",
  lines`
    (?:kept|keep|keeping|lifted|raised|boosted|got) ${us} (?:calm|motivated|happy|going|focus+ed|positive|engaged|
    aligned|informed|spirits|morale|up|on track|on board|on side|in the loop)
  `,
  "(?:kept|lifted|raised|boosted) (?:spirits|morale)|spirits (?:up|high)|(?:high|good) spirits|brought (?:everyone|people) along",
  `(?:empowered|inspired|motivated|energi[sz]ed|encouraged) ${us}|brought out the best|bring (?:their|our|out the) best`,
  "(?:took|take|taking|assumed) (?:full |complete |real |total )?(?:ownership|charge|responsibility|the lead|the initiative|the reins)",
  lines`
    above and beyond|extra mile|gave (?:it )?(?:my all|our all|everything|\d+ ?%|my best|our best|their best|
    full backing|them my full \w+)|(?:did|doing|do|tried) (?:my|our) (?:very |level )?best
  `,
  lines`
    (?:stayed|remained|staying) (?:calm|positive|strong|focus+ed|professional|flexible|optimistic|on top|
    consequent|patient|visible|available)
  `,
  "rowing in|pulling in|(?:in|into) the (?:same|right) direction|(?:pulled|worked|stuck|came|pulling) together|one team|team spirit",
  "thought outside|outside the box|turned (?:a|the|every|this) \\w+ into an? \\w+|made the impossible|impossible possible|moved heaven",
  lines`
    (?:worked|working) (?:tirelessly|relentlessly|flat out|like|(?:really |very |extremely |so )?(?:hard|
    closely))|day and night|night and day|around the clock|round the clock|non-?stop|midnight oil|blood, sweat|
    (?:long|short) (?:days|nights|hours) and
  `,
  lines`
    li(?:ved|ve) (?:the|our|my) values|leaned in|stepped up|safe space|best selves|people person|team player|
    can-do|positive (?:attitude|mindset|energy)|open ear|open door|eye on the (?:goal|ball|prize)|
    whatever it (?:takes|took)
  `,
  lines`
    communicated (?:openly|honestly|clearly|well|regularly|proactively|effectively|constantly)|
    communication was (?:key|good|really|very)|(?:open|honest|transparent),? (?:and )?(?:honest|transparent|
    open) with
  `,
  lines`
    visible (?:and|at all)|approachable|showed (?:real |true |great |strong |my |genuine )?(?:leadership|empathy|
    commitment|initiative|resilience|determination|courage|character|patience|understanding)
  `,
  lines`
    used my (?:\w+ )?(?:skills|experience|network|strengths)|drew on (?:all )?(?:of )?my|see challenges|
    (?:problems?|challenges?|setbacks?) as (?:an )?opportunit(?:y|ies)
  `,
  lines`
    (?:never|not) (?:gave|give) up|refused to (?:let|give|accept|be|quit|panic|lose|back)|let (?:the|it|them|
    anyone|nothing) (?:\w+ )?(?:get me down|see me|get to me|stop me)|get me down|see me worry
  `,
  lines`
    (?:faith|confidence|trust|belief|hope) (?:in|that)|full heart|heart and soul|all my heart|with (?:passion|
    integrity|professionalism|enthusiasm|a smile)|(?:friendly|professional) manner
  `,
  lines`
    like (?:a member of )?(?:my|our) (?:own )?(?:family|own)|as i'd want to be|what (?:leadership|teamwork|
    service) is|sets me apart|in (?:my|our) stride|on top of (?:everything|things|it all)|rose to the|
    brought my (?:energy|passion|best)
  `,
  lines`
    (?:drove|drive|driving) (?:it|the process|things|everything|change|results|alignment|accountability)|
    over the line|end[- ]to[- ]end|pushed (?:hard|through|myself)|came into my own|went the|shoulder to shoulder|
    all hands|in (?:her|his|their) shoes|fire on all|walked the talk|won (?:hearts|people over)
  `,
  lines`
    (?:made sure|making sure|ensured) (?:that )?(?:everyone|everybody|people|she|he|they|the (?:team|client|
    customer|guests?|partners)|it was|i was|credit)
  `,
  lines`
    (?:good|great|excellent|strong|trusting|positive) (?:atmosphere|relationships?|vibe|spirit|rapport)|(?:built|
    build) (?:trust|rapport|bridges)|(?:trust|goodwill) on both
  `,
];
export const selfPraise = phraseList(idioms, { before: "\\b", after: "\\b" });
