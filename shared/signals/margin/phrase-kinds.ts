/** The kinds of phrases that a question can be built around, and the question for each. */

export interface PhraseKind {
  /** Why such words leave a question open; shown in the margin. */
  readonly why: string;
  /** Follows the quoted words. No question suggests an answer or says more than was said. */
  readonly question: string;
  /** The quoted words are the candidate's own deed, told back to them: "You moved the tills". */
  readonly toYou?: true;
  /** The quoted words say "we", which from somebody else's mouth would include them: "When you say “we moved the tills”". */
  readonly whenYouSay?: true;
}

const ownPart = "what was your own part in that?";
const stepByStep = "what did that look like, step by step?";
const onCamera = "what would I have seen you doing?";

export const phraseKinds = {
  "we-acted": {
    why: "“We” acts where the candidate’s own part should be.",
    question: "what was your own part?",
    whenYouSay: true,
  },
  "they-acted": { why: "Others act where the candidate’s own part should be.", question: ownPart },
  "nobody-acted": { why: "Something was done, but it doesn’t say who did it.", question: ownPart },
  choice: { why: "A choice without its reason.", question: "what made you choose that?", toYou: true },
  deed: { why: "A deed without its reason.", question: "what made you do it that way?", toYou: true },
  "stock-reason": { why: "This reason would fit any choice.", question: "what else did you consider?" },
  "empty-deed": { why: "These words name an action, but no step of it.", question: stepByStep, toYou: true },
  "empty-deed-of-ours": {
    why: "These words name an action, but no step of it.",
    question: "what did that look like?",
    whenYouSay: true,
  },
  attitude: { why: "These words name an attitude, but nothing anybody could see.", question: onCamera, toYou: true },
  "stock-lesson": { why: "This lesson would fit any story.", question: "what have you done differently since?" },
  "own-lesson": {
    why: "A lesson is named, but not what changed.",
    question: "what have you done differently since?",
    toYou: true,
  },
  "change-of-count": {
    why: "Something went up or down, but no number says how far.",
    question: "from how many to how many?",
  },
  change: { why: "Something changed, but no number says how far.", question: "from what to what?" },
  faster: { why: "A comparison of time without the times.", question: "from how long to how long?" },
  fewer: { why: "A comparison of counts without the counts.", question: "from how many to how many?" },
  "more-or-less": { why: "A comparison that nothing measures.", question: "how did that show, in numbers?" },
  better: { why: "A comparison that nothing measures.", question: "by how much?" },
  calmer: { why: "A comparison that nothing measures.", question: "how did that show, in numbers?" },
  count: { why: "A count without the number.", question: "how many, roughly?" },
  amount: { why: "An amount without the number.", question: "how much, roughly?" },
  degree: { why: "A degree without a measure.", question: "by how much?" },
  most: { why: "A share without the numbers.", question: "how many out of how many?" },
  praise: { why: "Praise of the outcome without a measure.", question: "how could you tell?" },
  stopped: {
    why: "Something ended, but no number says how often it was before.",
    question: "how often was it before?",
  },
  none: { why: "There is none left, but no number says how many there were.", question: "how many were there before?" },
} as const satisfies Readonly<Record<string, PhraseKind>>;

export type PhraseRule = keyof typeof phraseKinds;

export const kindOfPhrase = (rule: PhraseRule): PhraseKind => phraseKinds[rule];
