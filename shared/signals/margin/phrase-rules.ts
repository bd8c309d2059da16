/** Patterns of phrases to ask about, over a folded text. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const stockReasons: Rules = [
  {
    id: "circumstance",
    pattern: "because of (?:the|my|our) (?:deadline|pressure|situation|budget|customer|client|time|rules|policy)",
    why: "a circumstance that would fit any choice",
    yes: ["because of the deadline"],
    no: ["because of the flood"],
  },
  {
    id: "verdict",
    pattern:
      "because it was (?:important|necessary|the right thing|urgent|my job|needed)|because (?:safety|customers?) comes? first",
    why: "a verdict that would fit any choice",
    yes: ["because it was important"],
    no: ["because it was dark"],
  },
];

const countable = lines`
  (?:complaints|errors|mistakes|calls|accidents|delays|incidents|orders|visitors|customers|members|emails|returns|injuries|failures|
  bugs|tickets|thefts|absences|bookings|defects|queries|refunds|breakdowns|cancellations|sign-?ups|no-shows|requests|sales calls)
`;
const direction = lines`
  (?:dropped|fell|rose|went (?:up|down)|increased|decreased|improved|grew|stopped|slowed|shot up|came down|dried up|recovered|
  picked up|settled down|calmed down|finished|up|down|halved)
`;
const degreeWord = "(?:mostly |nearly |almost |really |also |soon |slowly |quickly )?";
const directionEnd = "(?! (?:by|from|to|at) )";

export const changesTold: Rules = [
  {
    id: "change-of-count",
    pattern: `(?:the )?${countable} ${degreeWord}${direction}${directionEnd}`,
    why: "a count that went up or down",
    yes: ["complaints mostly stopped"],
    no: ["complaints fell from 9 to 4", "complaints were filed"],
  },
  {
    id: "change",
    pattern: lines`
      (?:the )?(?:sales|morale|turnover|attendance|quality|output|traffic|waste|noise|revenue|demand|turnout|footfall|
      engagement|performance|productivity|absence|sickness|takings|scores|ratings|results|awareness|conversion|velocity|retention|
      viability) ${degreeWord}${direction}${directionEnd}
    `,
    why: "an amount that went up or down",
    yes: ["sales went up"],
    no: ["sales went up by a third"],
  },
];
