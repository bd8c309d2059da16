import type { PackPrinciple } from "../pack.ts";

/** Are Right, A Lot: what it means, how it is rated and what to ask. */
export const areRightALot: PackPrinciple = {
  id: "are-right-a-lot",
  name: "Are Right, A Lot",
  meaning:
    "You make good judgements more often than not, and people can see how. You form a view, then look for what would prove it wrong: you pull the records, ask someone who disagrees, run a small check. You weigh experience and figures against each other without worshipping either. When the facts change, you change your mind in the open and say what moved you. Being right here is less about confidence than about checking, and about keeping track of where you were wrong.",
  strong: [
    "A view stated beforehand, with what would have proved it wrong.",
    "Evidence the candidate fetched themselves: records, a count, a visit, a trial.",
    "Someone with a different view was sought out and truly heard.",
    "A changed mind, told without shame, with the fact that changed it.",
    "A result compared with what had been expected.",
  ],
  weak: [
    '"I just knew", with nothing that could be checked.',
    "Figures gathered only after the decision, to defend it.",
    "Other opinions appear only as obstacles.",
    "Being right is proved by rank, years of service or a single lucky outcome.",
    "No decision in the story was the candidate's own.",
  ],
  traps: [
    "A good outcome can follow a bad judgement. Ask what was known at the time.",
    "Certainty sounds like competence. Ask what would have changed their mind.",
    "Do not reward data for its own sake. A short talk with the right person can be the better check.",
  ],
  anchors: {
    1: "The candidate held a view against the facts, or decided by rank or mood. Asked how they knew, they repeat the conclusion. Contrary voices are left out, mocked or overruled without an answer to their point.",
    2: "The candidate gives reasons that sound sensible, but nothing in the story was checked before acting. Evidence is second-hand or came later. Asked what would have proved them wrong, they have no answer.",
    3: "The candidate made a judgement of their own, pulled at least one piece of evidence themselves before acting, and heard one other view. They can say what they expected, and the outcome broadly matched it.",
    4: "The candidate went looking for the fact or person that could overturn their view, and shaped the decision by what came back. They state how sure they were, what remained unknown, and how they would have noticed being wrong.",
    5: "The candidate reversed themselves or a settled opinion on evidence, at some personal cost, and made the reasoning visible to others. They kept score of their judgement over time, and name a habit of checking that other people have since taken over.",
  },
  probes: [
    { kind: "who", text: "Who saw it differently, and what was their best argument?" },
    { kind: "why", text: "Why did you trust that source more than the others?" },
    { kind: "how", text: "How did you substantiate it: what exactly did you look up, count or try?" },
    { kind: "howMuch", text: "How sure were you at the time, in per cent, and what was at stake?" },
    { kind: "result", text: "How did the outcome compare with what you had predicted?" },
    { kind: "learned", text: "Where does your judgement tend to go wrong, and what do you do about it?" },
    { kind: "another", text: "Tell me about a second judgement like this one that went the other way." },
    { kind: "contrary", text: "What would have proved you wrong, and did you look for it?" },
  ],
  questions: [
    {
      id: "are-right-a-lot/tried-to-disprove",
      text: "Tell me about a belief of yours that you tried to disprove before you acted on it.",
      theme: "deed",
      scope: "anyone",
      roles: ["general", "engineer", "product"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Whom did you ask because you expected them to disagree?" },
        { kind: "why", text: "Why was this belief worth testing rather than trusting?" },
        { kind: "how", text: "What data did you pull, and how did you get hold of it?" },
        { kind: "howMuch", text: "How long could you afford to spend on the check, and how long did it take?" },
        { kind: "result", text: "What did the check change in what you finally did?" },
        { kind: "learned", text: "Which of your beliefs do you test in that way now?" },
        { kind: "contrary", text: "What finding would have made you drop it?" },
      ],
      strong:
        "States the belief and the finding that would have ended it, fetched the evidence personally, and let the result shape the decision.",
      weak: "The check could only ever confirm, or the evidence was collected afterwards.",
    },
    {
      id: "are-right-a-lot/sure-and-wrong",
      text: "Describe a decision that you were sure of and that turned out to be wrong.",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "engineer", "product", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        { kind: "who", text: "Who had their doubts before you did?" },
        { kind: "why", text: "What made you so sure?" },
        { kind: "how", text: "How did the truth come out?" },
        { kind: "howMuch", text: "What had the error cost by the time you changed course?" },
        { kind: "learned", text: "Which sign would warn you today?" },
        { kind: "result", text: "What did you tell those who had followed you?" },
        { kind: "contrary", text: "Which of your reasons were sound in spite of the outcome?" },
      ],
      strong:
        "Reconstructs what was known at the time, separates bad luck from bad judgement, and names the check that was missing.",
      weak: "Only hindsight, or a decision that was wrong because other people carried it out poorly.",
    },
    {
      id: "are-right-a-lot/mind-changed-by-opponent",
      text: "When did you change your mind because of somebody who disagreed with you?",
      theme: "conflict",
      scope: "anyone",
      roles: ["general", "manager"],
      levels: ["entry", "mid", "senior"],
      probes: [
        { kind: "who", text: "Who was it, and how well did you get on with them before?" },
        { kind: "why", text: "Which of their points was the one that moved you?" },
        { kind: "how", text: "How did you let the others know that you had changed your view?" },
        { kind: "howMuch", text: "How far had you already committed yourself to the first view?" },
        { kind: "result", text: "Which of the two views did events bear out?" },
        { kind: "learned", text: "What do you do now so that such a person speaks up sooner?" },
        { kind: "another", text: "Tell me about a time you heard the same sort of argument and held firm." },
      ],
      strong:
        "Gives the opponent's argument so well that it convinces the listener too, and says plainly when and why the view shifted.",
      weak: "A change of mind under pressure or for the sake of peace, with no argument one could repeat.",
    },
  ],
};
