/** What separates steps from talk: stock phrases of good intent, and signs of detail. */
import { phraseBook, phraseList } from "../text/phrase-book.ts";
import { sourcesOf, type Rules } from "../text/rules.ts";

export const stockPhrases: Rules = [
  {
    id: "stakeholders",
    pattern: "cross[- ]functional\\w*|stakeholders?|buy-?in|deep dive",
    why: "office talk",
    yes: ["engaged stakeholders"],
    no: ["held stakes"],
  },
  {
    id: "made-sure",
    pattern: "made sure|make sure|proactive\\w*|positive attitude|team effort|pulled together",
    why: "care without a deed",
    yes: ["made sure"],
    no: ["made tea"],
  },
  {
    id: "motivated",
    pattern: "motivat\\w+|empower\\w*|professionalism|determin\\w+|dedicat\\w+|patien(?:ce|tly)|empath\\w+",
    why: "character",
    yes: ["motivated them"],
    no: ["moved them"],
  },
  {
    id: "process",
    pattern:
      "action plan|new process|process|approach|strategy|solution|improvements?|measures|changes|procedures?|policy",
    why: "a thing that is no deed",
    yes: ["a new process"],
    no: ["a new pump"],
  },
  {
    id: "transparency",
    pattern:
      "transparency|predictability|alignment|principles|commitments?|feedback|communication|meetings?|bridges|channels|relationships?|energy|buzz",
    why: "values",
    yes: ["transparency"],
    no: ["a transparent bag"],
  },
  {
    id: "workshops",
    pattern:
      "workshops?|working group|various|necessary|issues?|challenges?|situation|as needed|things|problems?|concerns",
    why: "meetings and generalities",
    yes: ["workshops"],
    no: ["a shop"],
  },
  {
    id: "accountability",
    pattern: "accountab\\w+|comprehensive|playbook|at-risk|leverag\\w+|partner(?:ed|ing)|data-driven",
    why: "office talk",
    yes: ["a playbook"],
    no: ["a play"],
  },
];

export const detailPhrases: Rules = [
  {
    id: "order",
    pattern: "before|after|until|while|each|every|first|then|next|instead|rather than|so that|because|since|by \\w+ing",
    why: "order and occasion",
    yes: ["before"],
    no: ["forward"],
  },
  {
    id: "place",
    pattern:
      "with (?:a|an|the|two|three|my|their|one)|into|onto|out of|between|against|from the|on the|in the|at the|under the",
    why: "place and direction",
    yes: ["into"],
    no: ["in"],
  },
  {
    id: "beside",
    pattern: "next to|behind",
    why: "place",
    yes: ["next to"],
    no: ["nearby"],
  },
];

const wholeWords = { before: "\\b", after: "\\b" };
export const stock = phraseBook([phraseList(sourcesOf(stockPhrases), wholeWords)]);
export const details = phraseBook([phraseList(sourcesOf(detailPhrases), wholeWords)]);
