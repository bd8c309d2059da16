import type { PackPrinciple } from "../pack.ts";

export const successAndScaleBringBroadResponsibility: PackPrinciple = {
  id: "success-and-scale-bring-broad-responsibility",
  name: "Success and Scale Bring Broad Responsibility",
  meaning:
    "The more people our work reaches, the more it touches others who never asked for it: neighbours, suppliers, the public, the environment, those who come after us. This principle asks you to look past your own aim and see these side effects, to ask the people who bear them, and to do better because of what you learn. It needs humility, since good work can do harm without intending it. You do not need a large organisation to show it. A car park, a shift plan or a form can help or hurt people outside the room.",
  strong: [
    "Saw an effect on people or places outside the aim of the work, and went to look at it.",
    "Asked someone who bore the effect, and lets that person's words change the plan.",
    "Gave up some ease, speed, money or credit to lessen the harm.",
    "Thought about later: what happens when this grows tenfold, or when they have left.",
    "Admits a harm they helped to cause, and what was done to put it right.",
    "Knows what the change did for those people, with a count or an observation.",
  ],
  weak: [
    "Charity beside the work, with the work itself left as it was.",
    '"We followed the rules" is the whole answer.',
    "Speaks for those affected without having met or read any of them.",
    "Noticed the harm only when it became a risk to the organisation's name.",
    "Large words about the world, and no single thing they did on a single day.",
  ],
  traps: [
    "Waiting for a grand story. A nurse, a cook or a clerk can show this on one corridor.",
    "Rewarding good causes. Ask what changed in the work itself, and who was better off.",
    "Mixing up being generous with being responsible. Ask which side effect of their own work they dealt with.",
    "Letting your own politics score. Rate what was noticed, asked and done.",
  ],
  anchors: {
    1: "Knew that the work was harming people outside the aim, and kept it quiet, made light of it or said it was not their business. When asked who was affected, they give nobody, or they blame those who were.",
    2: "Kept to the rules or gave to a good cause, while the work itself stayed as it was. Those affected are a general group, and none was asked. The reason for acting was mainly how it would look.",
    3: "Noticed a particular side effect of their own work on somebody outside it, found out more, and made a named change to lessen it. They can say who was better off and what the change cost.",
    4: "Looked for side effects before anyone complained, and spoke with people who would bear them. What those people said changed the plan. Accepted a visible cost in time, money or reach, and checked afterwards whether the harm went down.",
    5: "Turned one case into a lasting way of working, so that side effects are looked for each time, by others too. They face a harm they caused themselves, thought ahead to what growth would do, and can show effects outside their own organisation.",
  },
  probes: [
    {
      kind: "who",
      text: "Who outside your work was affected, and which of them did you speak to?",
    },
    {
      kind: "why",
      text: "Why did you see this as yours to deal with?",
    },
    {
      kind: "how",
      text: "How did you find out about the effect in the first place?",
    },
    {
      kind: "howMuch",
      text: "How many people or how large an area did it touch?",
    },
    {
      kind: "result",
      text: "What was better for them afterwards, and how do you know?",
    },
    {
      kind: "learned",
      text: "What do you ask at the start of a piece of work now?",
    },
    {
      kind: "another",
      text: "Tell me about another time when you thought of people who were not in the room.",
    },
    {
      kind: "contrary",
      text: "Tell me about a time when a side effect was known to you and you went ahead.",
    },
  ],
  questions: [
    {
      id: "success-and-scale-bring-broad-responsibility/side-effect-noticed",
      text: "Tell me about a time when you noticed that your work made life harder for people it was not meant for.",
      theme: "deed",
      scope: "anyone",
      roles: ["general", "engineer", "product", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who were these people, and how did you come to hear of them?",
        },
        {
          kind: "why",
          text: "Why had nobody thought of them before?",
        },
        {
          kind: "how",
          text: "How did you check that your work was really the cause?",
        },
        {
          kind: "howMuch",
          text: "How many of them were there, and how often did it happen?",
        },
        {
          kind: "result",
          text: "What did they say after you had changed it?",
        },
        {
          kind: "learned",
          text: "At which point in a task do you now look for such people?",
        },
        {
          kind: "contrary",
          text: "Who was worse off because of your change?",
        },
      ],
      strong: "Names the people and the burden, checked the cause with them, and gave something up to lessen it.",
      weak: "Noticed in principle, or passed it to another department and never heard more.",
    },
    {
      id: "success-and-scale-bring-broad-responsibility/harm-you-caused",
      text: "What is the worst unintended effect that a piece of your work has had on others?",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "engineer", "manager", "operations"],
      levels: ["mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who bore it, and who told you?",
        },
        {
          kind: "why",
          text: "What had you assumed that turned out to be false?",
        },
        {
          kind: "how",
          text: "How did you put right what could be put right?",
        },
        {
          kind: "howMuch",
          text: "How long did it last, and how many did it reach?",
        },
        {
          kind: "learned",
          text: "How has it changed the way you plan since?",
        },
        {
          kind: "result",
          text: "What could no longer be repaired?",
        },
      ],
      strong:
        "Describes the harm from the side of those who bore it, takes their share of it, and shows both repair and a changed habit.",
      weak: "Picks an effect that was mildly annoying, or says that it could not have been foreseen and stops there.",
    },
    {
      id: "success-and-scale-bring-broad-responsibility/cost-for-outsiders",
      text: "When did you argue for spending money or time on people who would never be your customers?",
      theme: "conflict",
      scope: "manager",
      roles: ["manager", "product", "operations"],
      levels: ["mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who thought that it was not your organisation's business?",
        },
        {
          kind: "why",
          text: "Why did you feel responsible for them?",
        },
        {
          kind: "how",
          text: "How did you put the case to those who held the money?",
        },
        {
          kind: "howMuch",
          text: "What did it cost, and what share of your budget was that?",
        },
        {
          kind: "result",
          text: "What was agreed, and what came of it?",
        },
        {
          kind: "learned",
          text: "How would you make such a case today?",
        },
        {
          kind: "contrary",
          text: "What was the best argument against spending it?",
        },
      ],
      strong:
        "Shows the effect in facts, states the fair objection, and knows what the money or time did for those people.",
      weak: "The spending was for publicity, or was approved without anybody having to give anything up.",
    },
  ],
};
