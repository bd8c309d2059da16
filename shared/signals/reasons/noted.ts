/** How a listener notes a reason: an alternative set aside, a purpose, a fact beside the deed. Over folded lines of notes. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

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
      [,;] ?(?:it was (?!all |a |very |so |too |ok|fine|great|good|done|hard|late|\w+ed\b)[a-z]{4,}|
      [a-z]+ [a-z]{3,}s (?:there|here|first|most)|(?:he|she|they) (?:couldn't|can't)|didn't need|nobody|no one|no need)\b
    `,
    why: "a finding that the deed beside it answers",
    yes: [
      "logged each break, always same roll",
      "cut step 3, didn't need it till payment",
      "lit the low side, cold pools there",
      "sat up 2 nights, it was voles",
      "sat w him, he couldn't see the numbers, got a pen that clicks",
    ],
    no: ["always on time", "rang them, all happy"],
  },
];
