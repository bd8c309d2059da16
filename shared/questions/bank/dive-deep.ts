import type { PackPrinciple } from "../pack.ts";

export const diveDeep: PackPrinciple = {
  id: "dive-deep",
  name: "Dive Deep",
  meaning:
    "To dive deep is to know the work at ground level as well as on the summary page. You open the raw records, stand where the work happens and talk to the people who do it. When a figure and a first-hand account disagree, you treat the gap as news and find out which is wrong. You ask one more question after the first explanation fits, and you know when you have gone deep enough to decide. No detail is beneath you, and you check the good news as well as the bad.",
  strong: [
    "Went to the source in person: read the raw records, watched the work, or did the task for a day.",
    "Noticed that a figure and what people said did not agree, and followed the gap until it was explained.",
    "Can describe the detail two or three levels below the summary without reaching for general words.",
    "Considered more than one cause and says which observation ruled each of the others out.",
    "Checked after the fix that the cause was the right one, with a number or an observation.",
    "Says why they stopped digging where they did.",
  ],
  weak: [
    "The detail belongs to somebody else: an analyst, a supplier, a colleague who looked it up.",
    "Stopped at the first explanation that sounded right and never tested it.",
    'Speaks of "the data" but cannot say which data, from where, or how it was collected.',
    "Looked closer only after being told to, or only once the harm was plain to everyone.",
    "Gathered details without end, and no decision came out of them.",
  ],
  traps: [
    "Taking technical vocabulary for depth. Ask for the next level down in everyday words.",
    "Rewarding long digging for its own sake. Ask what decision the digging changed.",
    "Letting a good ending hide that the cause was guessed. Ask how they knew.",
    "Marking somebody down because the subject is small. A wrong label followed to its cause can be deeper than a big report.",
  ],
  anchors: {
    1: "Passed on or defended a figure, report or claim they had not looked into, or brushed aside a plain sign that it was wrong. Asked for one level more detail, they cannot give it, or they say the details were for other people.",
    2: 'Looked closer only when told to, or settled on the first likely explanation and acted on it untested. They name a source but did not open it themselves, so the follow-up questions end in "I was told" or "I think".',
    3: "Went to the source themselves, followed one problem to a cause they can name, and checked that cause at least once before or after the fix. Answers hold up when you ask two levels down, with figures and where they came from.",
    4: "Noticed, without being asked, that two accounts or figures did not fit. Held several explanations, and can say which observation ruled out each. A measurement after the change shows that the cause was the true one.",
    5: "Found something that the usual reports could not have shown, and changed what people look at: a measure replaced, a check built. It has since caught a problem without them. They can also say when deep enough was enough, and why.",
  },
  probes: [
    {
      kind: "who",
      text: "Which part of the digging did you do with your own hands?",
    },
    {
      kind: "why",
      text: "What made you think the first explanation was not the whole story?",
    },
    {
      kind: "how",
      text: "Take me through it step by step: what did you open first, and what next?",
    },
    {
      kind: "howMuch",
      text: "What was the figure before you looked, and what was it afterwards?",
    },
    {
      kind: "result",
      text: "What decision came out differently because of what you found?",
    },
    {
      kind: "learned",
      text: "What do you check now that you did not check before this?",
    },
    {
      kind: "another",
      text: "Tell me about another time when a small detail turned out to matter.",
    },
    {
      kind: "contrary",
      text: "Tell me about a time when you dug too long and should have acted sooner.",
    },
  ],
  questions: [
    {
      id: "dive-deep/figure-and-story-disagree",
      text: "Tell me about a time when the numbers said one thing and the people close to the work said another.",
      theme: "deed",
      scope: "anyone",
      roles: ["general", "manager", "product", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Whose account did you hear first, and who else did you go to?",
        },
        {
          kind: "why",
          text: "Why did you not simply trust the numbers?",
        },
        {
          kind: "how",
          text: "How did you find out what the number really counted?",
        },
        {
          kind: "howMuch",
          text: "How far apart were the report and what people told you?",
        },
        {
          kind: "result",
          text: "Which of the two turned out to be right, and what changed then?",
        },
        {
          kind: "learned",
          text: "How do you read that report today?",
        },
        {
          kind: "contrary",
          text: "What would have convinced you that the people were mistaken?",
        },
      ],
      strong:
        "Names the exact figure, how it was collected and what it left out, and goes to see the work before deciding who is right.",
      weak: "Sides with the report or with the people by instinct, and cannot say how the figure was made.",
    },
    {
      id: "dive-deep/missed-in-own-area",
      text: "Describe a problem in your own area that had been there for a while before you saw it.",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "engineer", "manager", "operations"],
      levels: ["mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who noticed it first, and how did it reach you?",
        },
        {
          kind: "why",
          text: "Why had your usual checks not shown it?",
        },
        {
          kind: "how",
          text: "How did you trace it back to the day it began?",
        },
        {
          kind: "howMuch",
          text: "How long had it been there, and what had it cost by then?",
        },
        {
          kind: "learned",
          text: "Which habit of yours did you change because of it?",
        },
        {
          kind: "contrary",
          text: "What sign had you seen and explained away?",
        },
      ],
      strong:
        "Owns the blind spot, dates when the problem began from records, and shows the check that now covers that place.",
      weak: "Puts it down to others not reporting it, and cannot say how long it had been going on.",
    },
    {
      id: "dive-deep/challenge-trusted-report",
      text: "When did you question a report that everybody above you was content with?",
      theme: "conflict",
      scope: "manager",
      roles: ["manager", "product", "operations"],
      levels: ["mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who had written it, and how did you tell them what you had seen?",
        },
        {
          kind: "why",
          text: "What in the report made you stop?",
        },
        {
          kind: "how",
          text: "How did you rebuild the figure for yourself?",
        },
        {
          kind: "howMuch",
          text: "How large was the error once you had worked it out?",
        },
        {
          kind: "result",
          text: "What did your superiors do once they had seen your version?",
        },
        {
          kind: "learned",
          text: "What would you do differently when you bring such news again?",
        },
        {
          kind: "another",
          text: "Where else did you then look for the same mistake?",
        },
      ],
      strong:
        "Rebuilds the figure from the source, speaks to its author before raising it upwards, and says what the correction changed.",
      weak: "Had a feeling it was wrong, said so in the meeting, and left the checking to others.",
    },
  ],
};
