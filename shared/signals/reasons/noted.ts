/** How a listener notes a reason: an alternative set aside, a purpose, a fact beside the deed. Over folded lines of notes. */
import { generally } from "./pointing.ts";
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

/** Where a remark begins beside the deed. */
const mark = "(?:[,;:(.]|-|–) ?";
const sometimes = "(?: only| just| always| never| mostly)? ";

export const notedReasons: Rules = [
  {
    id: "not-the-other",
    pattern: lines`
      (?<!\b(?:did|do|does|was|were|is|are|could|would|had|has|have|can|will|why|or|if|but|out) )\bnot (?!sure\b|yet\b|only\b|
      clear\b|enough\b|much\b|many\b|good\b|great\b|bad\b|happy\b|known\b|angry\b|said\b|asked\b|working\b|there\b)\w+
    `,
    why: "what was not done instead",
    yes: ["by the gate, not the canteen", "in 3 chunks not one"],
    no: ["did not come", "not sure"],
  },
  {
    id: "instead",
    pattern: "\\binstead of \\w+|\\brather than \\w+|\\bfirst\\b[^.!?;]{3,60}\\bnot (?:the|by|in|on|at)\\b",
    why: "an alternative set aside",
    yes: ["a card instead of the counter"],
    no: ["rather late"],
  },
  {
    id: "so-it-does",
    pattern: lines`
      \w,? so (?:that )?(?!(?:i|we|um|then|far|on|much|many|that|it was)\b)(?:(?:the|each|every|all|no|their|his|her) )?
      [a-z]+ (?!(?:was|is|has been|goes|says)\b)(?:[a-z-]+s|had|has|can|could|cd|wd|would|doesn't|don't|won't|never|stay|get|
      see|saw|knew|know|only|were (?:by|at|in|on|near|out))\b
    `,
    why: "what the deed is for",
    yes: [
      "raised the speed so it self-clears",
      "swapped bunks so smokers were by the door",
      "sent a dongle so she had phone",
    ],
    no: ["owner cross so they left", "so the boss was cross"],
  },
  {
    id: "because",
    pattern:
      "\\b(?:bc|b/c|cos|coz|cuz|because|as (?:that|it|he|she|they)'(?:s|re|d)) \\w+|(?<!so |and |but )\\banyway\\b",
    why: "a reason that a listener found worth its line",
    yes: ["texted on day 4 as that's when it hurts", "took out the passport step - port checks it anyway"],
    no: ["cosy", "as planned"],
  },
  {
    id: "that-is-where",
    pattern: "(?:[,;:(]|-|–) ?(?:that's|thats|it's|its|is) (?:where|how|when|what|why) (?!i\\b|s?he\\b|we\\b)\\w+",
    why: "what a place or a time has for it",
    yes: ["stood by the bins, that's where they smoke", "put it on payday - thats when ppl buy"],
    no: ["rang the depot, that's when he saw it", "asked where they smoke"],
  },
  {
    id: "as-they-do",
    pattern: lines`
      \bas (?!hours\b|days\b|weeks\b|months\b|things\b|numbers\b|always\b|was\b|is\b|has\b|this\b|guests\b)
      (?:[a-z]+ )?(?:ppl|folk|[a-z]{3,}s|people) (?:only |never |always |just )?
      (?!(?:and|or|to|of|for|in|on|at|w|with|by|from|per|not|but|was|is|arose|came|went|left)\b)
      [a-z']{3,} [a-z]+
    `,
    why: "what people or things always do, given as the cause",
    yes: ["drove it himself as couriers lose it", "sent paper, as older members skip emails"],
    no: ["used pallets as tables for the kids", "fixed it as weeks went by"],
  },
  {
    id: "what-they-do",
    pattern: lines`
      ${mark}(?:the |most |older |new |some |cash |half )?(?:ppl|people|folk|kids|men|women|nobody|no one|most|half|(?!always\b|was\b)[a-z]{3,}s)
      ${sometimes}(?:don't|dont|can't|cant|cdn't|couldn't|won't|wont|never|${generally}|stop|start|hate|love|argue|complain|dither|jam|lapse|rush)\b(?<! last)
    `,
    why: "what people or things do, beside the deed that answers it",
    yes: [
      "moved the bell, folk never look up",
      "cut the form - drivers hate typing",
      "fed at dusk (foxes come at night)",
    ],
    no: ["rang drivers, asked what they want", "folk came, folk left", "both doors, bags last"],
  },
  {
    id: "what-it-does",
    pattern: lines`
      ${mark}(?!s?he\b|quick\b|extra\b|new\b|[a-z]+ed\b|(?:took|put|got|made|cut|ran|kept|gave|set|had)\b)(?:the )?(?:it|that|[a-z]+ [a-z]{4,}|
      [a-z]{4,})${sometimes}(?:works|stops|costs|kills|beats|lasts|fails|breaks|leaks|freezes|wants|hates|needs|hides|
      spoils|loses|eats|falls|jams|burns|melts|slips|sticks|floods|blocks|wins|takes (?!over|it\b|the\b|her|him|them)) ?\w+
    `,
    why: "what a thing does, beside the deed that answers it",
    yes: [
      "planted deep - frost kills the top roots",
      "sent it by van, post costs a week",
      "printed early, printer jams in damp",
    ],
    no: ["foreman takes over", "rang, he wants it", "a form, clerk checks it", "took orders, quick wins"],
  },
  {
    id: "none-for-it",
    pattern:
      "(?:[,;:(]|-|–|\\bhad) ?no (?:[a-z]+ )?[a-z]+ (?:for|to|left|till|until|on|in) \\w+|(?:-|–|\\() ?no (?:time|room|money|budget|point|use)\\b",
    why: "what there was none of",
    yes: ["glued it - no time for screws", "used tape, no budget left then", "shared a van (no money)"],
    no: ["no complaints", "said no to it"],
  },
  {
    id: "equals",
    pattern:
      "(?:^|[,;:(]|-|–|\\.) ?(?:[a-z]+ ){1,3}(?<!\\b[a-z] )= ?(?:[\\d£$€~<>]|(?:half|most|all|ppl|people|no|more|less|fewer|nobody|too)\\b)",
    why: "a sum that the choice rests on",
    yes: ["did the bar first: drinks = half of it", "sold the ovens (repairs = £900 a yr)"],
    no: ["x = 3", "she = cook"],
  },
  {
    id: "left-out",
    pattern: "\\b(?:left|kept) (?!(?:him|her|them|us)\\b)[^,.;]{3,30} (?:alone|as is|as it was|till last)\\b",
    why: "what was left as it was",
    yes: ["did the roof, left the walls alone", "left rest as is"],
    no: ["left alone by 5", "left him alone"],
  },
  {
    id: "two-measures",
    pattern: lines`
      \b(?![a-z]+ed\b)[a-z]{3,} [\d.£]+ ?(?:min|mins|secs?|hrs?|hours?|days?|wks?|%|p|kg|m|km|mm|miles?|k)\b,? (?:vs |but |and |against )?(?![a-z]+ed\b)
      [a-z]{3,} [\d.£]+ ?(?:min|mins|secs?|hrs?|hours?|days?|wks?|%|p|kg|m|km|mm|miles?|k)\b
    `,
    why: "two measures side by side, from which a choice follows",
    yes: ["ferry 40 min, bridge 25 min", "timed both: gas 3 hrs vs coal 5 hrs"],
    no: ["soaked 2 hrs, dried 3 hrs", "lift 6 min"],
  },
  {
    id: "where-it-ran",
    pattern: lines`
      (?:^|[,;:.(>→]|-|–) ?(?!(?:s?he|they|team|staff|crew|club|everyone)\b)(?:the )?(?:[a-z]+ ){1,2}(?:ran|sat|hung|stood|lay|faced|pointed|opened|
      leaked|crossed|came|stuck|facing|leaking|blocking) (?:the|outside|inside|past|along|under|over|through|into|off|near|next|by|straight|across|
      behind|beside|below|above|from|onto|right|every)\b
    `,
    why: "how a thing was placed, which the deed answers",
    yes: [
      "hose ran over the walkway, hung it",
      "cold air came from the hatch - sealed it",
      "hatch facing the wind, moved it",
    ],
    no: ["ran over the list", "crew came from leeds", "she stood by the till"],
  },
  {
    id: "would-cost",
    pattern:
      "\\b(?:wd|would|cd|could)(?:'ve| have)? (?:cost|take|taken|mean|meant|need|lose|lost|break|burn|wreck|jam|miss|scare|upset|kill|flood|hold|been)\\b",
    why: "what another way would have brought",
    yes: ["rang scouts, agency wd cost £90", "a lift would have taken a month"],
    no: ["wd ring first", "could fix it"],
  },
  {
    id: "too-slow",
    pattern: lines`
      ${mark}(?:[a-z]+ ){0,2}(?:(?:was |were |is )?too [a-z]+ (?:to|for)|(?:cheaper|quicker|faster|safer|easier|lighter|simpler|less (?:fuss|work|mess))\W*$)|
      (?: -|–) ?[a-z']+ (?:dead|slow|shut|closed|full|empty|useless|broken|wet|cold|hot|heavy|busy|unsafe|late|dear|free)\b
    `,
    why: "what was wrong with the other way, or right with this one",
    yes: ["put it away, too slow to make", "opened only on sats - weekdays dead", "took the barrier, cheaper"],
    no: ["worked faster, all done", "too slow"],
  },
  {
    id: "in-brackets",
    pattern: "\\((?=[^()]{12,})[^()]*(?: = |->|\\bbc\\b|\\bonly\\b|\\balready\\b|\\btoo\\b)[^()]*\\)",
    why: "a remark in brackets that weighs the deed",
    yes: ["reworked all (returning them = 7 weeks)"],
    no: ["reworked all (in hull)"],
  },
  {
    id: "finding-beside",
    pattern: lines`
      [,;] ?(?:always|all|only|mostly|nearly all|most) (?:the )?(?!on time\b)(?:same|on|in|from|after|before|during) [a-z]+|
      [,;–-] ?(?:it was (?!all |a |very |so |too |ok|fine|great|good|done|hard|late|\w+ed\b)[a-z]{4,}|
      [a-z]+ [a-z]{3,}s (?:there|here|first|most)|(?:he|she|they|ppl|people) (?:couldn't|can't|cdn't|cant|cdnt)|didn't need|nobody|no one|no need)\b
    `,
    why: "a finding that the deed beside it answers",
    yes: [
      "logged each break, always same roll",
      "cut step 3, didn't need it till payment",
      "lit the low side, cold pools there",
      "sat up 2 nights, it was voles",
      "sat w him, he couldn't see the numbers, got a pen that clicks",
      "moved the desk - she cdn't see past the post",
    ],
    no: ["always on time", "rang them, all happy"],
  },
];
