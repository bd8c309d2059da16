/** Words that sound like a degree but measure nothing, over a folded text. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const degrees: Rules = [
  {
    id: "significantly",
    pattern: lines`
    (?:significant|substantial|considerabl[ey]|noticeabl[ey]|dramatic|drastic|massive|huge|vast|immense|enormous|great deal|
    tremendous|remarkabl[ey]|appreciabl[ey]|markedly|greatl[ey]|sharply|hugely|immeasurabl[ey]|exponential|
    measurabl[ey]|visibly|materially|radical)(?:ly|ally|y)?
  `,
    why: "a degree",
    yes: ["fell significantly"],
    no: ["fell"],
  },
  {
    id: "notably",
    pattern: lines`
    (?:surprisingly|
    unusually|unexpectedly|impressively|astonishingly|strikingly|particularly) (?:well|good|bad|busy|hard|high|
    low|large|small|big|happy|pleased|proud|useful|helpful|difficult|strong|successful|popular|long|slow|quick|
    quickly|quiet|smooth|smoothly|easy|cheap|poor|keen|tough|fast|calm)\b
  `,
    why: "a degree",
    yes: ["surprisingly good"],
    no: ["notably in may"],
  },
  {
    id: "fairly",
    pattern: lines`
    (?:fairly|reasonably|relatively|somewhat|slightly|moderately|comparatively|increasingly|generally|broadly|
    steadily|gradually|rapidly|swiftly|(?<!, |(?:ask|asked|asking|said|say|told|spoke|speak) (?:\w+ )?)nicely|
    widely|seamlessly|smoothly|hopefully|essentially|partly|partially|roughly speaking|predominantly|
    overwhelmingly|extensively|heavily|consistently|continually|continuously|constantly|tirelessly|partially|
    extremely|incredibly|highly|super|hugely|especially well|exceptionally|amazingly|decently|comfortably|
    efficiently)
  `,
    why: "a degree",
    yes: ["fairly late"],
    no: ["fair"],
  },
  {
    id: "mostly",
    pattern: lines`
    (?<!, )(?:mostly|mainly|largely)(?= (?:\w+(?:ed|en|ive|able|ful|ous|ant|ent)|stuck|done|gone|came|come|went|
    held|kept|fine|good|happy|better|quiet|there|ready|sold|built|calm|full|empty|clear|complete|over|solved)\b)
  `,
    why: "a degree",
    yes: ["mostly done"],
    no: [", mostly"],
  },
  {
    id: "very",
    pattern: lines`
    (?<!(?:that|this|those|these) )very(?! (?:(?:clear|plain) (?:to|that|from|what|why|how|who)\b|hour|reason|man|
    people|place|same|first|last|next|moment|day|thing|beginning|end|start|point|much|few|many|little))(?: \w+)
  `,
    why: "a degree",
    yes: ["very late"],
    no: ["the very same"],
  },
  {
    id: "really-well",
    pattern: lines`
    really (?:\w+ly|hard|good|great|well|bad|busy|big|nice|happy|pleased|long|high|low|quick|fast|slow|tough|
    difficult|strong|positive|important|short|small|hot|cold|smooth|useful|helpful|angry|upset|tired|stressed|
    stressful|successful|appreciated|popular|proud|close|late|keen)\b
  `,
    why: "a degree",
    yes: ["really good"],
    no: ["really"],
  },
  {
    id: "quite-well",
    pattern: lines`
    (?:quite|pretty|so|rather) (?:well|good|bad|busy|big|quickly|slowly|fast|high|low|often|hard|long|large|small|
    poor|happy|smooth|smoothly|strong|successful|difficult|easy|positive|popular|late|stressful|stressed|tense|
    nice|significant|regularly|frequently|common|messy|chaotic|complex|tight|expensive|cheap|new)\b
  `,
    why: "a degree",
    yes: ["quite good"],
    no: ["quite"],
  },
  {
    id: "pretty",
    pattern: lines`
    pretty (?!much\b|sure\b|clear\b|certain\b|obvious\b|please\b|(?:girl|boy|woman|lady|flower|dress|card|picture|
    box|garden|town|village|one|thing|ribbon|pattern|face|colour|color)s?\b)\w+
  `,
    why: "a degree",
    yes: ["pretty late"],
    no: ["pretty girl"],
  },
  {
    id: "quite",
    pattern:
      "quite (?!a\\b|an\\b|right|sure|clear|honest|simpl|literal|the\\b|some\\b|frank|rightly|i\\b|so\\b|enough)\\w+",
    why: "a degree",
    yes: ["quite red"],
    no: ["quite sure"],
  },
  {
    id: "quite-some",
    pattern: "quite some(?: \\w+)?",
    why: "an amount",
    yes: ["quite some time"],
    no: ["some time"],
  },
  {
    id: "went-well",
    pattern: lines`
    (?:went|worked|works|did|received|performed|performs|going|gone|goes|go|landed|ran|running|runs|turned out|
    paid off|done|doing|sold|coped|handled|settled|trained|responded|recovered|perform) (?:over |off |out |in |
    down |it )?(?:really |very |quite |pretty |extremely |fairly |so )*(?:well|smoothly|great|fine|nicely|
    perfectly|ok|okay|beautifully|brilliantly|better|good|amazing|fantastic)\b
  `,
    why: "praise",
    yes: ["it went really well"],
    no: ["it went well-known ways"],
  },
  {
    id: "well-received",
    pattern: lines`
    well[- ]received|without (?:any )?(?:major|big|serious|significant|real|much|many|too much|too many|
    further) \w+`,
    why: "praise",
    yes: ["well received"],
    no: ["received"],
  },
  {
    id: "a-success",
    pattern: lines`
    (?:a )?(?:great|big|huge|real|massive|resounding|complete|total|roaring|overall|major|tremendous|good|
    success) success?\b|was (?:a success|successful)|a success\b
  `,
    why: "praise",
    yes: ["was a success"],
    no: ["succeeded"],
  },
  {
    id: "worked-hard",
    pattern: lines`
    (?:work(?:ed|ing)?|tr(?:y|ied|ying)|push(?:ed|ing)?|stud(?:y|ied)|fought|train(?:ed)?) (?:really |very |so |
    extremely |super |incredibly |quite )?hard\b
  `,
    why: "effort without a measure",
    yes: ["worked really hard"],
    no: ["hard work"],
  },
];
