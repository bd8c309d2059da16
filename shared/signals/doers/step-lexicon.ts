/** What tells steps from talk: stock phrases of good intent, and signs of detail. */
import { phraseBook, phraseList } from "../text/phrase-book.ts";
import { sourcesOf, type Rules } from "../text/rules.ts";

export const stockPhrases: Rules = [
  {
    id: "idioms",
    pattern:
      "above and beyond|in (?:her|his|their) shoes|gave it (?:everything|my all|our all|my best)|over the line|extra mile|went the",
    why: "effort",
    yes: ["gave it my all"],
    no: ["gave it back"],
  },
  {
    id: "ownership",
    pattern:
      "full ownership|took ownership|took charge|in the loop|on the same page|on board|by example|from the front|right direction",
    why: "responsibility",
    yes: ["took ownership"],
    no: ["took the tray"],
  },
  {
    id: "stakeholders",
    pattern:
      "cross[- ]functional\\w*|synerg\\w+|stakeholders?|best practices?|buy-?in|low-hanging|quick wins|deep dive|hands-on|all hands",
    why: "office talk",
    yes: ["engaged stakeholders"],
    no: ["held stakes"],
  },
  {
    id: "stayed-calm",
    pattern:
      "(?:stayed|remained|kept) (?:calm|positive|professional|focused)|step up|stepped up|thought outside|outside the box|jumped in",
    why: "composure",
    yes: ["stayed calm"],
    no: ["stayed home"],
  },
  {
    id: "made-sure",
    pattern:
      "made sure|make sure|proactive\\w*|positive attitude|team spirit|team effort|pulled together|heads together|worked together",
    why: "care without a deed",
    yes: ["made sure"],
    no: ["made tea"],
  },
  {
    id: "worked-closely",
    pattern:
      "works? closely|worked closely|worked (?:really |very |so )?hard|hard work|day and night|round the clock|long hours",
    why: "effort",
    yes: ["worked closely"],
    no: ["closed the valve"],
  },
  {
    id: "clear-goals",
    pattern:
      "clear goals|celebrat\\w+ success\\w*|(?:removed|cleared) (?:obstacles|blockers|roadblocks)|accountable|spirits up|best foot",
    why: "leading",
    yes: ["clear goals"],
    no: ["a clear glass"],
  },
  {
    id: "turned-around",
    pattern:
      "turned (?:it|things) around|everywhere at once|best (?:we|i) could|did (?:my|our) best|deliver\\w* results|listened",
    why: "a rescue",
    yes: ["turned it around"],
    no: ["turned the key"],
  },
  {
    id: "motivated",
    pattern:
      "motivat\\w+|empower\\w*|resilien\\w+|excellence|professionalism|determin\\w+|dedicat\\w+|passion\\w*|patien(?:ce|tly)|empath\\w+",
    why: "character",
    yes: ["motivated them"],
    no: ["moved them"],
  },
  {
    id: "process",
    pattern:
      "action plan|new process|process|approach|strategy|solution|improvements?|initiatives?|measures|changes|procedures?|policy",
    why: "a thing that is no deed",
    yes: ["a new process"],
    no: ["a new pump"],
  },
  {
    id: "transparency",
    pattern:
      "transparency|predictability|alignment|principles|commitments?|feedback|communication|open communication|meetings?",
    why: "values",
    yes: ["transparency"],
    no: ["a transparent bag"],
  },
  {
    id: "workshops",
    pattern:
      "workshops?|working group|various|necessary|issues?|challenges?|situation|as needed|as required|things|problems?|concerns",
    why: "meetings and generalities",
    yes: ["workshops"],
    no: ["a shop"],
  },
  {
    id: "accountability",
    pattern:
      "accountab\\w+|comprehensive|playbook|at-risk|leverag\\w+|partner(?:ed|ing)|data-driven|holistic\\w*|end-to-end",
    why: "office talk",
    yes: ["a playbook"],
    no: ["a play"],
  },
  {
    id: "good-relationship",
    pattern:
      "good relationship|available|supportive|value|other companies|in place|roadmaps?|milestones?|next level|win-win",
    why: "relations",
    yes: ["a good relationship"],
    no: ["a relation"],
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
