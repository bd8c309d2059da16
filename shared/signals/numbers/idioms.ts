/** Set phrases and codes that contain a number but measure nothing. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const idioms: Rules = [
  {
    id: "school-year",
    pattern:
      "\\b(?:yr|year|grade|form|class) \\d{1,2}s?(?= (?:boys?|girls?|kids?|pupils?|students?|class|group|set|maths|science)\\b)",
    why: "a class by its year",
    yes: ["yr 9 boys skip maths", "a year 4 class"],
    no: ["9 boys", "in year 9 we moved"],
  },
  {
    id: "all-week",
    pattern: `\\b24 ?/ ?7\\b`,
    why: "a set phrase",
    yes: ["open 24/7"],
    no: ["24 of 7"],
  },
  {
    id: "digit-by-digit",
    pattern: lines`
      \b(?:(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|double) ){2,5}(?:zero|one|two|three|four|five|six|seven|eight|
      nine)\b(?! (?:[a-z]+[^sui]s|people|percent|point)\b)
    `,
    why: "a name read digit by digit",
    yes: ["the two two seven bus"],
    no: ["two or three", "one two three people were"],
  },
  {
    id: "even-odds",
    pattern: `\\b50 ?[/-] ?50\\b`,
    why: "a set phrase",
    yes: ["50/50"],
    no: ["50 of 50"],
  },
  {
    id: "one-to-ones",
    pattern: `\\b(?:9/11|7/7|1-?2-?1s?|1[ -]?to[ -]?1s?|1:1s?|1-1s?|1[ -]?on[ -]?1s?|121s?|101)\\b(?! ?(?:%|ratio|people|staff|customers))`,
    why: "a kind of meeting",
    yes: ["our 1:1s"],
    no: ["1 of 1"],
  },
  {
    id: "one-by-one",
    pattern: `\\bone[ -]?(?:to|on|by|at a|after|2)[ -]?(?:one|time|another|the other)s?\\b`,
    why: "a manner",
    yes: ["one by one"],
    no: ["one by hand"],
  },
  {
    id: "degree-class",
    pattern: `\\b(?:a|an|the|my|her|his|with a|got a) 2[:.][12]\\b`,
    why: "a degree by its class",
    yes: ["a 2:1"],
    no: ["2:1"],
  },
  {
    id: "full-effort",
    pattern: lines`
    \b(?:1[1-9]0|120|150|200|1000|one hundred and ten|a hundred and ten|hundred and ten) ?(?:%|percent|
    per cent)(?= ?(?:[.,;!)]|$|and |effort|every|to |into |on |at |in |behind|committed|commitment|from ))
  `,
    why: "a figure of speech",
    yes: ["110% effort"],
    no: ["110% of plan"],
  },
  {
    id: "fully-sure",
    pattern: lines`
    \b(?:100|one hundred|a hundred) ?(?:%|percent|per cent) (?:sure|certain|committed|behind|sold|agreed?|honest|
    right|wrong|on board|confident|convinced|clear|happy|focus(?:s?ed)?|dedicat(?:ed|ion)|positive|comfortable|
    effort|transparent|true|serious|commitment|into|there|ready|my|attention|concentrat\w+|engaged|with)
  `,
    why: "a figure of speech",
    yes: ["100% sure"],
    no: ["100% wool"],
  },
  {
    id: "gave-full",
    pattern: lines`
    \b(?:gave|give|giving|gives|put|putting|
    putting in)(?: it| it all| her| him| them| this| the \w+)?(?: my| a| our)? (?:100|one hundred|a hundred|110|
    120|200|150) ?(?:%|percent|per cent)
  `,
    why: "a figure of speech",
    yes: ["gave it 100%"],
    no: ["grew 100%"],
  },
  {
    id: "emergency-call",
    pattern: `\\b(?:dial(?:led|ed|ling)?|call(?:ed|ing)?|rang|ring(?:ing)?|phon(?:ed|e|ing)) (?:999|911|112|111|101|000|119|18|15|17)\\b`,
    why: "a number to ring",
    yes: ["called 999"],
    no: ["called 99"],
  },
];
