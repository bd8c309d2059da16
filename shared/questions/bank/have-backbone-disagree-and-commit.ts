import type { PackPrinciple } from "../pack.ts";

export const haveBackboneDisagreeAndCommit: PackPrinciple = {
  id: "have-backbone-disagree-and-commit",
  name: "Have Backbone; Disagree and Commit",
  meaning:
    "When you believe a decision is wrong, you say so to the people who will make it, while it can still be changed, even if that is tiring or you stand alone. You bring facts and a better proposal, and you speak to the point, never against the person. You listen as if you could be the one who is mistaken. You do not give way just to keep the peace. Once the decision is made, you carry it out as fully as if it had been yours, and you do not say afterwards that you knew better.",
  strong: [
    "Told the person who would decide, directly and before the decision, and can quote what they said.",
    "Brought facts, a worked example or a trial to the disagreement, along with another way to do it.",
    "Can state the other side's best reason fairly, in words that side would accept.",
    "Stood alone or had something to lose, and spoke all the same.",
    "After losing the argument, did concrete things to make the chosen way succeed.",
    "Changed their mind openly when a better reason came, and says which reason it was.",
  ],
  weak: [
    "Complained to colleagues but not to the person who decided.",
    "Gave up at the first frown, or kept repeating the same point louder.",
    "Speaks of the other person with contempt, or cannot say why they thought as they did.",
    '"Committed" by doing the minimum, telling others it was a bad idea, or waiting for it to fail.',
    "The disagreement was safe: everyone agreed already, or nothing hung on it.",
  ],
  traps: [
    "Scoring the fight and forgetting the commitment. Ask what they did in the week after the decision.",
    "Assuming that the candidate was right. A fair loss, well carried, is full evidence.",
    "Taking a loud manner for backbone. A quiet person who spoke up once, with facts, may have more of it.",
    'Accepting "we agreed to disagree" as an ending. Ask what was decided and who did what.',
  ],
  anchors: {
    1: "Kept silent about harm they could see, agreed aloud and then worked against the decision, or attacked the person and not the idea. They describe it as normal, or as proof that others were foolish.",
    2: "Hinted, or told only people who could not decide. Dropped the point at the first resistance without having learned anything new, or argued from taste without a fact. Committing meant doing as they were told.",
    3: "Told the decider plainly and in time, with at least one concrete fact and another proposal. When the decision went against them, or for them, they carried out their share fully, and can name what they did to make it work.",
    4: "Spoke up alone or at some risk to themselves. States the other side's best argument fairly and shows how it shaped their own proposal. After the decision they defended it to others in their own name, and took on a hard part of it.",
    5: "Said beforehand what fact would change their mind, and went to find it. After the decision they helped it succeed. The group disagrees better since: someone else spoke up, or a way of deciding changed, and they can name the instance.",
  },
  probes: [
    {
      kind: "who",
      text: "Who else in the room saw it as you did, and what did they say?",
    },
    {
      kind: "why",
      text: "Why was this one worth the argument, when others were not?",
    },
    {
      kind: "how",
      text: "What were your first words when you raised it?",
    },
    {
      kind: "howMuch",
      text: "What did you stand to lose by speaking, and what would silence have cost?",
    },
    {
      kind: "result",
      text: "What was decided in the end, and what happened then?",
    },
    {
      kind: "learned",
      text: "What have you changed in the way you disagree since then?",
    },
    {
      kind: "another",
      text: "Tell me about another time when you were the only one against something.",
    },
    {
      kind: "contrary",
      text: "Tell me about a time when you should have spoken and did not.",
    },
  ],
  questions: [
    {
      id: "have-backbone-disagree-and-commit/alone-in-the-room",
      text: "Tell me about a time when you were the only person who spoke against a plan.",
      theme: "conflict",
      scope: "anyone",
      roles: ["general", "engineer", "manager", "product", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who was the hardest person in that room to contradict?",
        },
        {
          kind: "why",
          text: "What did you see that the others did not?",
        },
        {
          kind: "how",
          text: "How did you open, and what did you show them?",
        },
        {
          kind: "howMuch",
          text: "How much work or money depended on that plan?",
        },
        {
          kind: "result",
          text: "What was decided that day?",
        },
        {
          kind: "learned",
          text: "What would you say differently if you stood there again?",
        },
        {
          kind: "contrary",
          text: "Which of their arguments was better than yours?",
        },
      ],
      strong:
        "Recalls the words used, the fact brought and the strongest reply, and tells how they carried the outcome afterwards.",
      weak: "Only mentioned a concern, or spoke after the meeting when nothing could change.",
    },
    {
      id: "have-backbone-disagree-and-commit/stayed-silent",
      text: "What is a decision you saw going wrong and said nothing about at the time?",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "engineer", "manager", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Whom could you have told, and when was the last good moment?",
        },
        {
          kind: "why",
          text: "What kept you quiet?",
        },
        {
          kind: "how",
          text: "How did it go wrong, step by step, while you watched?",
        },
        {
          kind: "howMuch",
          text: "What did it cost, and who paid for it?",
        },
        {
          kind: "learned",
          text: "When have you spoken up since, because of this?",
        },
        {
          kind: "result",
          text: "What did you do once the damage was visible?",
        },
      ],
      strong:
        "Names the moment and the real reason for silence without excuse, and gives a later case in which they spoke.",
      weak: "Says that nobody would have listened, or picks a case where the silence cost nothing.",
    },
    {
      id: "have-backbone-disagree-and-commit/carry-lost-argument-to-team",
      text: "Describe a time when you had to lead your team through a decision you had argued against.",
      theme: "conflict",
      scope: "manager",
      roles: ["manager", "product", "operations"],
      levels: ["mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who in the team knew that you had been against it?",
        },
        {
          kind: "why",
          text: "Why did your own view lose?",
        },
        {
          kind: "how",
          text: "What exactly did you say when you presented it to the team?",
        },
        {
          kind: "howMuch",
          text: "How much of the team's time did the decision take over the next months?",
        },
        {
          kind: "result",
          text: "How did it turn out, measured against what you had feared?",
        },
        {
          kind: "learned",
          text: "How do you now prepare for a decision that may go against you?",
        },
        {
          kind: "contrary",
          text: "At what point did you notice yourself half hoping it would fail?",
        },
      ],
      strong:
        "Presents the decision in their own name with its best reasons, takes on a hard piece, and judges the outcome fairly against the earlier fear.",
      weak: "Told the team that it came from above, and let them feel that it was not their idea.",
    },
  ],
};
