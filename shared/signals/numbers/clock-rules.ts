/** Times of day in digits and words, which measure nothing. */
import { anyNumberWord } from "./number-words.ts";
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

const hour = "(?:1[0-9]|2[0-4]|0?[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

const hourWord = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

export const clock: Rules = [
  {
    id: "am-pm",
    pattern: `\\b\\d{1,2}(?:[.:]\\d\\d)? ?(?:[ap]\\.m\\b\\.?|[ap]m\\b)`,
    why: "a time of day",
    yes: ["at 9 pm"],
    no: ["9 pumps"],
  },
  {
    id: "hours-am-pm",
    pattern: `\\b\\d{1,2}(?:[.:]\\d\\d)? ?(?:-|–|—|to|or|and|till|until) ?\\d{1,2}(?:[.:]\\d\\d)? ?(?:[ap]\\.m\\b\\.?|[ap]m\\b)`,
    why: "a span of hours",
    yes: ["9-11am"],
    no: ["9-11 apples"],
  },
  {
    id: "word-am-pm",
    pattern: `\\b${anyNumberWord} ?(?:[ap]\\.m\\b\\.?|[ap]m\\b)`,
    why: "an hour in words",
    yes: ["nine am"],
    no: ["nine ammeters"],
  },
  {
    id: "french-time",
    pattern: `\\b(?:at(?<!\\b(?:is|was|are|were|stands|now|runs) at)|by|until|till|before|after|from|since) (?:[01]?\\d|2[0-4])h[0-5]\\d\\b`,
    why: "a time with an h",
    yes: ["at 9h30"],
    no: ["ran 9h30"],
  },
  {
    id: "military-time",
    pattern: `\\b(?:[01]\\d|2[0-4])[0-5]\\d ?(?:hrs|hours|h)\\b`,
    why: "a time without a colon",
    yes: ["1430 hrs"],
    no: ["14 hrs"],
  },
  {
    id: "o-clock",
    pattern: `\\b${hour} o'?clock\\b`,
    why: "a full hour",
    yes: ["three o'clock"],
    no: ["three clocks"],
  },
  {
    id: "dotted-start",
    pattern: lines`
    \b(?:[01]?\d|2[0-3])\.[0-5]\d (?:start|train|bus|flight|ferry|service|slot|departure|arrival|kick-?off|
    briefing|meeting|appointment|class|show|performance|alarm|shift|opening|from|to [a-z])\b
  `,
    why: "a time with a dot",
    yes: ["9.15 train"],
    no: ["9.15 kg"],
  },
  {
    id: "half-past",
    pattern: `\\b(?:half|quarter|five|ten|twenty|twenty-five|5|10|20|25) past ${hour}\\b(?! (?:minutes|hours|days))`,
    why: "a time of day in words",
    yes: ["ten past seven"],
    no: ["ten people past"],
  },
  {
    id: "to-the-hour",
    pattern: lines`
    \b(?=[hqft\d])(?<!\b(?:from|split|voted|won|lost|by|vote|passed|drew) )
    (?:half|quarter|five|ten|twenty|twenty-five|(?<=\b(?:at|until|till|before|after|about|around|since|nearly|almost|was|it's|is|past) )
    (?:5|10|20|25)) (?:to|after|before|till) ${hour}\b(?! (?:minutes|mins|hours|days|weeks|percent|people|times))
  `,
    why: "a time of day in words",
    yes: ["twenty to six"],
    no: ["by ten to six"],
  },
  {
    id: "spoken-departure",
    pattern: lines`
    \bthe (?:the )?(?:twenty (?:one|two|three)|${hourWord}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|
    twenty) (?:oh \w+|ten|fourteen|fifteen|sixteen|seventeen|eighteen|twelve|thirteen|twenty|thirty|forty|fifty)(?:[ -](?:one|two|
    three|four|five|six|seven|eight|nine))?\b(?! (?:\w+s|people|percent)\b)
  `,
    why: "a train by its time",
    yes: ["the twenty three fourteen"],
    no: ["the twenty three"],
  },
  {
    id: "in-the-morning",
    pattern: lines`
    \b(?:at|by|to|until|till|before|after|from|since|around|about|is|was|it's)(?: like| only)? (?:half )?${hour}(?:[ -](?:fifteen|thirty|
    forty-five|fifteen|ten|twenty|forty|fifty))? (?:(?:in|of) the (?:morning|afternoon|evening)|at night|that (?:morning|
    night|evening|afternoon)|tonight|sharp|on the dot|every (?:morning|night|day|evening))
  `,
    why: "an hour of a part of the day",
    yes: ["at six in the morning", "it's like two in the morning"],
    no: ["six in the boat"],
  },
  {
    id: "evening-hours",
    pattern: `\\b(?:1[6-9]|2[0-3]) ?(?:-|–) ?(?:1[7-9]|2[0-4]) ?h\\b`,
    why: "hours of an evening",
    yes: ["most came 20-23h"],
    no: ["it takes 2-3h"],
  },
  {
    id: "until-hour",
    pattern: `\\b(?:at|until|till) (?:[01]?\\d|2[0-4])h\\b`,
    why: "an hour after until",
    yes: ["until 17h"],
    no: ["takes 17h"],
  },
  {
    id: "until-noon",
    pattern: lines`
    \b${hour}(?:[.:]\d\d)? (?:until|till|to|and) (?:half (?:past )?${hourWord}|half past|quarter (?:past|to)|noon|midday|
    midnight|lunch(?:time)?|dawn|dusk|closing|bedtime)\b(?! (?:a|an|the) )
  `,
    why: "an hour up to noon",
    yes: ["nine until noon", "3.15 and bedtime"],
    no: ["nine untilled"],
  },
  {
    id: "hour-to-hour",
    pattern: `\\b${hour} (?:until|till) ${hour}\\b`,
    why: "two hours with until",
    yes: ["nine till five"],
    no: ["nine tills"],
  },
  {
    id: "from-onwards",
    pattern: `\\bfrom ${hour} (?:onwards?|on)(?![\\w-])(?! (?:the|a|my|our|average) )`,
    why: "an hour with onwards",
    yes: ["from six onwards"],
    no: ["from six people on the bus"],
  },
  {
    id: "nearly-to-the-hour",
    pattern: lines`
    \b(?:at|by|until|till|before|after|since|from|was|is|it's|about|around|nearly|almost) (?:a )?(?:five|ten|
    twenty|twenty-five|quarter) (?:to|past)(?=[.,;!?)]| (?:when|and|but|so|we|i|he|she|they|because|already)\b|$)
  `,
    why: "minutes to an unnamed hour",
    yes: ["at ten to,"],
    no: ["ten to one odds"],
  },
  {
    id: "ten-fifteen",
    pattern: lines`
    \b(?:at|by|until|till|before|after|since|from|about|around|for) ${hourWord}[ -](?:ten|fifteen|
    twenty|thirty|forty|forty-five|fifty)\b(?! ?(?:minutes|mins|hours|days|weeks|percent|people|times|%))
  `,
    why: "hour and minutes in words",
    yes: ["at ten fifteen"],
    no: ["ten fifteen"],
  },
  {
    id: "half-hour-word",
    pattern: `\\bhalf (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b`,
    why: "half past an hour",
    yes: ["half nine"],
    no: ["half of nine"],
  },
  {
    id: "by-like-six",
    pattern: lines`
      \b(?<!\b(?:fell|dropped|rose|up|down|went|grew|cut|it) )(?:by like|(?:at|until|till|before|after) (?:like|about|around)|around) ${hour}
      (?= (?:and|but|so|or|in the|when|we|i|then|um)\b|[.,;]|$)
    `,
    why: "an hour as it is said",
    yes: ["back by like six", "at about nine and"],
    no: ["fell by like six", "after about six weeks"],
  },
  {
    id: "weekday-hours",
    pattern:
      "\\b(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?,? \\d{1,2} ?[-–] ?\\d{1,2}\\b(?! ?(?:%|[a-z]+s\\b))",
    why: "the hours of a weekday",
    yes: ["sat 5-7"],
    no: ["sat 5-7 calls"],
  },
  {
    id: "held-from-to",
    pattern: lines`
      \b(?:held|kept|open|opens|opened|closed|shut|free|manned|staffed|blocked)(?: (?:it|them|only|just|up|from|daily))? \d{1,2} ?[-–] ?\d{1,2}
      \b(?! ?(?:%|[a-z]+s\b|min|hr|days?|kg|m\b|cm))
    `,
    why: "hours through which something is held",
    yes: ["lift held 8-9", "doors open 7-10,"],
    no: ["held 8-9 calls", "moved 8-9"],
  },
  {
    id: "nine-to-five",
    pattern: `\\b(?:nine|9)[ -](?:to|-)[ -](?:five|5)\\b`,
    why: "office hours",
    yes: ["nine to five", "9-to-5"],
    no: ["nine to ten", "9-15"],
  },
  {
    id: "moved-to-the-hour",
    pattern: lines`
      \b(?:mov|shift|push|brought|bring|put)\w* (?:the |our |my )?(?:rehearsals?|meetings?|sessions?|lessons?|class(?:es)?|training|
      opening|doors|start|lunch|dinner|shift|service|practice|kick-?off) (?:back |forward |on |out )?to ${hour}(?=[.,;!?]|$| (?:so|and|
      because|as|but)\b)
    `,
    why: "an hour that something was moved to",
    yes: ["i moved rehearsals back to seven."],
    no: ["moved sessions to six rooms"],
  },
];
