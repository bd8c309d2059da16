import type { PackPrinciple } from "../pack.ts";

export const deliverResults: PackPrinciple = {
  id: "deliver-results",
  name: "Deliver Results",
  meaning:
    "To deliver results is to pick the few things that matter most to the outcome, and bring them in, on time and at the right quality, although something went wrong on the way. You know what you promised, to whom and by when. You see early when it is in danger and say so while there is still a choice. You drop what matters less, find another way round the obstacle, and do not settle for a good reason in place of the result. A result is a change somebody else can see, and effort is not yet a result.",
  strong: [
    "States the goal, the date and the measure, and then what was delivered against each.",
    "Chose what to leave out, and can say why those things mattered less.",
    "Met a real obstacle and tells what they themselves did to get past it.",
    "Warned the people who depended on it early, with options in hand.",
    "Held the quality, or says openly what was traded for time and who agreed.",
    "Knows what the result was worth to somebody, in a number or a plain change.",
  ],
  weak: [
    "Lists activity: meetings, hours, documents, and no outcome.",
    "The goal appears only after the result is known.",
    "A missed date is explained wholly by other people.",
    "Somebody else rescued it, and the candidate's own part stays unclear.",
    "Reached the number in a way that cost more elsewhere, and did not notice.",
  ],
  traps: [
    "Being carried away by long hours. Ask what changed for the person who waited for the result.",
    'Hearing "we shipped" as the end. Ask what happened in the month after.',
    "Counting a missed goal as no evidence. Early warning, choices and repair can be strong.",
    "Accepting a big percentage without its starting point. Ask what it was before.",
  ],
  anchors: {
    1: "Missed what was promised and hid it, blamed others for it, or reached the number by doing harm elsewhere. Asked about their own part, they name nothing they would do differently.",
    2: "Tells of effort and busyness with no stated goal, or the goal was reached because others rescued it. The delay came to light only when somebody asked. Asked what changed for anyone, the answer stays general.",
    3: "Had a named goal, date and measure, met one real obstacle, and brought it in, or came close after a timely warning. They can say what they did themselves to get past the obstacle and what the result was in a number.",
    4: "Cut or reordered work openly to protect the main aim, and got agreement from those who lost by it. Came through more than one setback. Reports the result beside what it cost, including what got worse.",
    5: "Saw that the stated goal would miss the true aim, won agreement to aim at that, and reached it. The result held months later without them, and others have taken over the way of working that produced it.",
  },
  probes: [
    {
      kind: "who",
      text: "Who was waiting for this result, and which part of it was yours alone?",
    },
    {
      kind: "why",
      text: "Why did this goal come before the others you had?",
    },
    {
      kind: "how",
      text: "What did you do on the day you saw that it might fail?",
    },
    {
      kind: "howMuch",
      text: "What was promised, and what was delivered, in figures?",
    },
    {
      kind: "result",
      text: "What did the people who waited for it do once they had it?",
    },
    {
      kind: "learned",
      text: "What do you do in the first week of such a task now?",
    },
    {
      kind: "another",
      text: "Tell me about another result you brought in against the odds.",
    },
    {
      kind: "contrary",
      text: "Tell me about a goal you reached that turned out not to be worth it.",
    },
  ],
  questions: [
    {
      id: "deliver-results/obstacle-near-the-end",
      text: "Tell me about a time when something broke shortly before the finish and you still brought the result in.",
      theme: "deed",
      scope: "anyone",
      roles: ["general", "engineer", "manager", "product", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who found out first, and whom did you tell within the hour?",
        },
        {
          kind: "why",
          text: "Why did you choose that way round it over the others?",
        },
        {
          kind: "how",
          text: "What did you do in the first hour, and in the next?",
        },
        {
          kind: "howMuch",
          text: "How much time was left, and how much of it did you use?",
        },
        {
          kind: "result",
          text: "What did the people receiving it notice?",
        },
        {
          kind: "learned",
          text: "Which early sign would you now look for?",
        },
        {
          kind: "contrary",
          text: "What did you give up to make it, and who felt that?",
        },
      ],
      strong:
        "Gives the hours that were left, the options weighed and their own moves, and admits what was traded away.",
      weak: "Everyone worked all night and it was fine, with no choice or step that was theirs.",
    },
    {
      id: "deliver-results/missed-commitment",
      text: "Describe a promise at work that you did not keep.",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "engineer", "manager", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who was counting on it, and when did they find out?",
        },
        {
          kind: "why",
          text: "Why did it slip: what was the cause you could have seen?",
        },
        {
          kind: "how",
          text: "How did you tell them, and what did you offer?",
        },
        {
          kind: "howMuch",
          text: "How late or how short was it in the end?",
        },
        {
          kind: "learned",
          text: "What do you do now before you promise a date?",
        },
        {
          kind: "result",
          text: "What did you save, and what was lost for good?",
        },
      ],
      strong:
        "Says what was promised and by how much it failed, told people before they asked, and changed how they promise.",
      weak: "The promise failed because of others, or the miss was so small that nobody minded.",
    },
    {
      id: "deliver-results/cut-scope-against-wishes",
      text: "When did you take something out of a plan, against somebody's wishes, to protect the main result?",
      theme: "conflict",
      scope: "manager",
      roles: ["engineer", "manager", "product", "operations"],
      levels: ["mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who lost by it, and how did you tell them?",
        },
        {
          kind: "why",
          text: "Why that piece and not another?",
        },
        {
          kind: "how",
          text: "How did you show that everything together would not fit?",
        },
        {
          kind: "howMuch",
          text: "How many days or how much money did the cut free?",
        },
        {
          kind: "result",
          text: "What became of the piece that you took out?",
        },
        {
          kind: "learned",
          text: "How early would you make that cut next time?",
        },
        {
          kind: "contrary",
          text: "What did the person who objected turn out to be right about?",
        },
      ],
      strong:
        "Compares the pieces by what each gave the goal, faces the person who lost out, and knows what became of the piece afterwards.",
      weak: "Let the least vocal person lose, or the cut simply happened as time ran out.",
    },
  ],
};
