/** The guide for somebody who asks for the first time: about five minutes to read, with one interview as an example. */

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

export const before: readonly Part[] = [
  {
    title: "What you’re there for",
    lines: [
      "You’re not testing whether somebody tells a story well. You want to know what they did on one real day, why they did it that way, and what came of it. People who do the work well often tell it badly, so the asking is your half of the job.",
      "You don’t need to know their trade. You need to notice what hasn’t been said.",
    ],
  },
  {
    title: "The five things to listen for",
    lines: [
      "Who: what was theirs alone. “We decided” can mean they decided, or that they sat in the room.",
      "Why: the reason, and what they turned down for it. A choice with no other option wasn’t a choice.",
      "How: the steps. Three are enough, as long as you could draw them.",
      "How much: a number, before and after. A rough one that they can explain beats an exact one that they can’t.",
      "Learned: what they’ve done differently since. Not what they’d tell others to do.",
      "Tick each when you’ve heard it. Whatever stays empty is your next question; that’s the whole method.",
    ],
  },
];

/** `note`: what the one who asks does or thinks meanwhile. */
interface Turn {
  readonly who: "Maya" | "Jonas";
  readonly says: string;
  readonly note?: string;
}

export const example: readonly Turn[] = [
  {
    who: "Jonas",
    says: "Tell me about a time you found out that something everybody believed was wrong.",
    note: "One question. Then he waits, and doesn’t help.",
  },
  {
    who: "Maya",
    says: "Our pharmacies got their stock file late, three mornings a week. Everybody blamed the network. We looked into it, found the cause, and after that the files came on time.",
    note: "It sounds finished. He has tapped S, A and R, and ticked nothing.",
  },
  {
    who: "Jonas",
    says: "You said “we looked into it”. What did you do yourself?",
    note: "Who comes first: without it, nothing else counts as hers.",
  },
  {
    who: "Maya",
    says: "I sat with the night shift and read the logs line by line. The file was written at two, and a backup ran at two.",
    note: "He ticks Who and How.",
  },
  {
    who: "Jonas",
    says: "Why the logs, when everybody said it was the network?",
  },
  {
    who: "Maya",
    says: "Because it was always the same three days. A network doesn’t know which day it is. The other way would have been to buy a faster line, and that was already on order.",
    note: "He ticks Why, and flags the moment: this is the best thing she’s said, and she’d left it out.",
  },
  {
    who: "Jonas",
    says: "How late were the files before, and how late after?",
  },
  {
    who: "Maya",
    says: "Forty minutes, three times a week. Since then, twice in half a year. And we cancelled the line.",
    note: "How much. He writes “40 min, 3 a week, then 2 in 6 months” in the scribe line, so that he needn’t remember it.",
  },
  {
    who: "Jonas",
    says: "What have you done differently since?",
    note: "Not “what did you learn?”, which gets a motto for an answer.",
  },
  {
    who: "Maya",
    says: "I ask when a thing happens before I ask what it is. It has saved me twice.",
  },
];

export const after: readonly Part[] = [
  {
    title: "What happened there",
    lines: [
      "Four follow-ups, each shorter than a breath, each about one thing. None of them could be answered with yes or no, and none had the answer inside it. “So you read the logs yourself?” would have given it away.",
      "The first answer would have been a 2 on Dive Deep: a result, and nobody in it. With the follow-ups it’s a 4, and Jonas can say why in her own words. The story was there all along; it only had to be asked for.",
    ],
  },
  {
    title: "When it goes wrong",
    lines: [
      "They talk in general: “I always make sure…” Ask for the last time it happened.",
      "They stay in the Situation. After two minutes say: “I’ve got the picture. What did you do?”",
      "They freeze. Say nothing for ten seconds, then offer them a moment. The clock waits.",
      "You don’t know what to ask. Read the card above your line: it has one gap and one question, ready to say. “Tell me more about that” works too.",
    ],
  },
  {
    title: "Then rate, alone",
    lines: [
      "Read the five anchors and choose the one nearest to what you heard, not to what you liked. Write one line of reason while it’s fresh. If nobody went after something, it’s “not probed”, and that’s about you, not about them.",
      "Seal it. When both sides open, talk about the widest gap first: which words did each of you hear?",
    ],
  },
];
