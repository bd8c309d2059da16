import type { PackPrinciple } from "../pack.ts";

export const striveToBeEarthsBestEmployer: PackPrinciple = {
  id: "strive-to-be-earths-best-employer",
  name: "Strive to be Earth's Best Employer",
  meaning:
    "This principle is about making work a safer, fairer and kinder place in which people do well and grow. You notice how the people around you are doing and ask the ones who say little. You take away what makes their work dangerous, humiliating or pointless. You help them become ready for what comes next, here or somewhere else. You do not need a title for it: a colleague who changes the rota, the meeting or the welcome of a newcomer is doing it. Caring shows in what changed for somebody, and in being honest with them.",
  strong: [
    "Noticed that somebody was unsafe, excluded, overloaded or stuck before a complaint was made.",
    "Asked the people concerned what they needed, and acted on what they said.",
    "Changed a condition for everyone in that position, and not only for the one who spoke.",
    "Can say what became of the person: a skill, a role, a calmer week, a return to work.",
    "Gave up something of their own for it, or took a risk with those above.",
    "Told somebody a hard truth with care, and stayed with them afterwards.",
  ],
  weak: [
    "Kindness is a feeling or a treat: a cake, a thank-you message, and no condition changed.",
    "Decided what people needed without asking any of them.",
    "Acted only once somebody had left, fallen ill or complained in writing.",
    "Helped those who are like themselves, and did not notice the others.",
    "Kept the peace and left a person without the truth they needed.",
  ],
  traps: [
    "Taking warmth of manner for evidence. Ask what was different for somebody a month later.",
    "Hearing only managers. Ask people without reports what they changed for a colleague.",
    "Letting the candidate share private details of others. Ask for the deed, without names or diagnoses.",
    "Treating care and results as opposites. Ask what the change did to the work.",
  ],
  anchors: {
    1: "Knew that somebody was at risk, treated unfairly or worn out, and let it be, joined in, or made it worse for the sake of the work. They tell it as toughness, or as the other person's weakness.",
    2: "Was kind in general, or helped only once a complaint or a departure forced it. Nobody affected was asked. A month later nothing in the work itself was different, or they cannot say.",
    3: "Noticed one person's difficulty or one unsafe or unfair condition, asked those concerned, and changed something that can be named. They know how it was for the person some weeks later.",
    4: "Went from the single case to its cause and changed the condition for everyone in the same position. Gave up time, comfort or favour above for it. Before and after can be shown: injuries, overtime, departures, people promoted.",
    5: "What they set up still protects or develops people without them. They sought out those who were not heard, met something uncomfortable about their own conduct, and changed it. Somebody who grew under their care now does the same for others.",
  },
  probes: [
    {
      kind: "who",
      text: "Who was affected, and which of them did you ask yourself?",
    },
    {
      kind: "why",
      text: "What made this matter enough to you to act?",
    },
    {
      kind: "how",
      text: "What did you do first, and how did you raise it with the person?",
    },
    {
      kind: "howMuch",
      text: "How many people did it touch, and what was measurably different later?",
    },
    {
      kind: "result",
      text: "What became of the person you helped?",
    },
    {
      kind: "learned",
      text: "What did you find out about your own way of working with people?",
    },
    {
      kind: "another",
      text: "Tell me about another time when you made work better for somebody else.",
    },
    {
      kind: "contrary",
      text: "Tell me about a time when you saw that somebody was struggling and did too little.",
    },
  ],
  questions: [
    {
      id: "strive-to-be-earths-best-employer/noticed-quiet-struggle",
      text: "Tell me about a time when you noticed that a colleague was struggling before they said anything.",
      theme: "deed",
      scope: "individual",
      roles: ["general", "engineer", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who else had seen the signs?",
        },
        {
          kind: "why",
          text: "Why did you step in, when it was not your task?",
        },
        {
          kind: "how",
          text: "What were the first words you said to them?",
        },
        {
          kind: "howMuch",
          text: "How much of your own time did you put in over those weeks?",
        },
        {
          kind: "result",
          text: "How was the person doing a few months later?",
        },
        {
          kind: "learned",
          text: "Which signs do you watch for now?",
        },
        {
          kind: "contrary",
          text: "What did you offer that they did not want?",
        },
      ],
      strong: "Names the small signs, asked before helping, and tells what was different for the person weeks later.",
      weak: "Was always friendly, or did the colleague's work for them without asking.",
    },
    {
      id: "strive-to-be-earths-best-employer/failed-someone-in-team",
      text: "Which person who worked for you did you let down?",
      theme: "failure",
      scope: "manager",
      roles: ["general", "manager", "operations"],
      levels: ["mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who made you see it: the person, a colleague, or you yourself?",
        },
        {
          kind: "why",
          text: "What were you paying attention to in their place?",
        },
        {
          kind: "how",
          text: "How did you make up for it, as far as you could?",
        },
        {
          kind: "howMuch",
          text: "How long did it go on before you noticed?",
        },
        {
          kind: "learned",
          text: "What do you do with new people now because of this one?",
        },
        {
          kind: "result",
          text: "What became of that person afterwards?",
        },
      ],
      strong:
        "Takes the fault in plain words, says what the person lost, and shows a later case where they acted sooner.",
      weak: "Chooses a person who was not good enough, so that the failure is really theirs.",
    },
    {
      id: "strive-to-be-earths-best-employer/people-before-deadline",
      text: "Describe a time when the wellbeing of people stood against a deadline and you had to take a side.",
      theme: "conflict",
      scope: "anyone",
      roles: ["general", "engineer", "manager", "operations"],
      levels: ["mid", "senior"],
      probes: [
        {
          kind: "who",
          text: "Who was pressing for the deadline, and who was paying for it?",
        },
        {
          kind: "why",
          text: "How did you decide where the limit was?",
        },
        {
          kind: "how",
          text: "How did you put it to the person who wanted the date?",
        },
        {
          kind: "howMuch",
          text: "How many hours or shifts were at stake?",
        },
        {
          kind: "result",
          text: "What happened to the date, and to the people?",
        },
        {
          kind: "learned",
          text: "How would you plan so that it does not come to this?",
        },
        {
          kind: "contrary",
          text: "What good reason was there for keeping to the date?",
        },
      ],
      strong:
        "Gives the limit and the reason for it, found a way to serve both as far as possible, and knows what each side paid.",
      weak: "Claims that there was no conflict, or that everyone was glad to work the extra hours.",
    },
  ],
};
