/** What tells steps from talk: stock phrases of good intent, signs of detail, and the words every story shares. */
import { phraseBook, phraseList } from "../text/phrase-book.ts";

const wholeWords = { before: "\\b", after: "\\b" };

const stockPhrases: readonly string[] = [
  "above and beyond|in (?:her|his|their) shoes|gave it (?:everything|my all|our all|my best)|over the line|extra mile|went the",
  "full ownership|took ownership|took charge|in the loop|on the same page|on board|by example|from the front|right direction",
  "cross[- ]functional\\w*|synerg\\w+|stakeholders?|best practices?|buy-?in|low-hanging|quick wins|deep dive|hands-on|all hands",
  "(?:stayed|remained|kept) (?:calm|positive|professional|focused)|step up|stepped up|thought outside|outside the box|jumped in",
  "made sure|make sure|proactive\\w*|positive attitude|team spirit|team effort|pulled together|heads together|worked together",
  "works? closely|worked closely|worked (?:really |very |so )?hard|hard work|day and night|round the clock|long hours",
  "clear goals|celebrat\\w+ success\\w*|(?:removed|cleared) (?:obstacles|blockers|roadblocks)|accountable|spirits up|best foot",
  "turned (?:it|things) around|everywhere at once|best (?:we|i) could|did (?:my|our) best|deliver\\w* results|listened",
  "motivat\\w+|empower\\w*|resilien\\w+|excellence|professionalism|determin\\w+|dedicat\\w+|passion\\w*|patien(?:ce|tly)|empath\\w+",
  "action plan|new process|process|approach|strategy|solution|improvements?|initiatives?|measures|changes|procedures?|policy",
  "transparency|predictability|alignment|principles|commitments?|feedback|communication|open communication|meetings?",
  "workshops?|working group|various|necessary|issues?|challenges?|situation|as needed|as required|things|problems?|concerns",
  "accountab\\w+|comprehensive|playbook|at-risk|leverag\\w+|partner(?:ed|ing)|data-driven|holistic\\w*|end-to-end",
  "good relationship|available|supportive|value|other companies|in place|roadmaps?|milestones?|next level|win-win",
];
export const stock = phraseBook([phraseList(stockPhrases, wholeWords)]);

const detailPhrases: readonly string[] = [
  "before|after|until|while|each|every|first|then|next|instead|rather than|so that|because|since|by \\w+ing",
  "with (?:a|an|the|two|three|my|their|one)|into|onto|out of|between|against|from the|on the|in the|at the|under the",
  "next to|behind",
];
export const details = phraseBook([phraseList(detailPhrases, wholeWords)]);
