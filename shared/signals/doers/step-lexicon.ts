/** What tells steps from talk: stock phrases of good intent, signs of detail, and the words every story shares. */
import { phraseBook, phraseList } from "../text/phrase-book.ts";
import { lexicon } from "../text/tokens.ts";

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

/** Words that make no story particular: little ones, and those of offices and good intentions. */
export const commonWords = lexicon(
  "the and for with that this these those from into onto over under they them their there then than when where what who",
  "which while after before because since until about against between would could should have has had was were been being",
  "are not but you your our ours his her him she its it's i'd i've i'm we've we'd also all any each every some more most",
  "much many very really just only even still again always never ever once first last next now soon later own other same",
  "such too out off back down away around through during without within per via like did does done doing make made making",
  "get got getting give gave given take took taken put set keep kept let say said tell told ask asked go went gone come came",
  "team teams people person everyone everybody someone anyone colleague colleagues staff member members group groups",
  "customer customers client clients stakeholder stakeholders management manager managers leadership company business",
  "organisation organization department project projects process processes plan plans planning strategy strategies goal",
  "goals objective objectives target targets task tasks work worked working works job role issue issues problem problems",
  "challenge challenges solution solutions solve solved resolve resolved improve improved improvement improvements change",
  "changes changed help helped support supported communication communicate communicated meeting meetings met discussion",
  "discussions discuss discussed talk talked listen listened listening feedback idea ideas thing things stuff way ways time",
  "times lot lots number various several different new good great best better well hard difficult important key clear open",
  "positive calm quickly effective effectively efficient efficiently successful success experience approach effort efforts",
  "quality service value values ownership responsibility responsible accountable trust respect relationship relationships",
  "collaboration collaborate collaborated collaboratively together alignment aligned align priorities priority prioritised",
  "deadline deadlines deliver delivered delivery result results outcome outcomes performance training trained needs need",
  "needed necessary required order everything anything something nothing step steps measure measures action actions",
  "situation situations involved involve ensure ensured ensuring sure part parts information resources resource question",
  "questions concerns concern view opinion opinions vision culture mindset attitude motivation motivated motivate morale",
  "spirit principles transparency commitment commitments predictability framework initiative initiatives review reviewed",
  "capacity building awareness consultation consultations committee linkages sustainability sustainable engagement mandate",
  "workshop workshops governance roles regular basis appropriate relevant parties mitigation corrective findings cause root",
  "analysis analysed data research options option decision decisions decided able tried try trying felt feel thought think",
  "knew know wanted want started start began stayed stay held hold looked look found find used using use",
);
