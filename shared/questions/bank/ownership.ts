import type { PackPrinciple } from "../pack.ts";

/** Ownership: what it means, how it is rated and what to ask. */
export const ownership: PackPrinciple = {
  id: "ownership",
  name: "Ownership",
  meaning:
    "You treat the whole as yours, not only the part with your name on it. You see a problem that belongs to nobody, and you take it up; you think about the person who inherits your work in three years as well as about Friday. You never say that something is not your job, though you may find the right person for it and stay until they have it. When your own work goes wrong you say so first, repair it, and remove the cause.",
  strong: [
    "A problem the candidate took up although nobody had assigned it, with the moment of deciding to.",
    "A clear line between what the candidate did and what others did.",
    "Care for what comes later: upkeep, handover, the people who inherit the work.",
    "A mistake named early and plainly, with the repair and the removed cause.",
    "The candidate stayed until it was finished, or until someone else truly held it.",
  ],
  weak: [
    "The work was simply the candidate's assigned job, told as a sacrifice.",
    "The problem was reported upwards and then waited for.",
    '"We" at each point where something was decided.',
    "Blame for another team, with nothing the candidate could have done.",
    "A rescue by long hours that left the cause in place.",
  ],
  traps: [
    "Doing everything oneself is not ownership. Ask who was asked for help, and who was told.",
    "A big title makes any story sound large. Ask what would have happened had the candidate done nothing.",
    'People who work in teams by habit say "we" out of courtesy. Ask once for their part before you mark it down.',
  ],
  anchors: {
    1: "The candidate saw the problem and left it, or passed the blame for their own error to others. Asked about their own part, they point to roles, tools or colleagues and name nothing they would do differently.",
    2: "The candidate did assigned work with care, or reported a problem and waited. Where the story needs a decision, somebody else makes it. The loose ends are known to the candidate but have no owner at the end.",
    3: "The candidate took responsibility for a problem as a whole, within reach of their role, and saw it through. Their own decisions can be told apart from the team's, and mistakes on the way are admitted without being asked for.",
    4: "The problem lay outside the candidate's role or was assigned to nobody. They took it up, gained agreement of those whose ground it was, finished it, and removed the cause instead of only the symptom.",
    5: "The candidate gave up some of their own credit, comfort or targets for the long-term good of the whole, and left something that works without them: a person who now holds it, or a habit that still runs, with proof that it does.",
  },
  probes: [
    { kind: "who", text: "Whose job was it on paper?" },
    { kind: "why", text: "Why you, when you could have left it?" },
    { kind: "how", text: "How did you begin, on the very first day?" },
    { kind: "howMuch", text: "How much of your time went into this beside your own work?" },
    { kind: "result", text: "What is left of it today, without you?" },
    { kind: "learned", text: "What would you take up earlier next time?" },
    { kind: "another", text: "Tell me about a problem you chose to leave to others." },
    { kind: "contrary", text: "When did you take on something that you should have let be?" },
  ],
  questions: [
    {
      id: "ownership/outside-own-role",
      text: "Tell me about a time you did something well outside your own role because the whole needed it.",
      theme: "deed",
      scope: "anyone",
      roles: ["general", "engineer", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        { kind: "who", text: "Whose ground did you step on, and how did they take it?" },
        { kind: "why", text: "Why did you not simply pass it on?" },
        { kind: "how", text: "How did you learn enough to do work that was not yours?" },
        { kind: "howMuch", text: "How many hours did it take from your own duties?" },
        { kind: "result", text: "What would have happened if you had stayed in your lane?" },
        { kind: "learned", text: "How do you now judge when to step outside your role?" },
        { kind: "another", text: "What did you see and leave alone in that same period?" },
      ],
      strong:
        "The candidate chose the work freely, cleared it with those concerned, kept their own duties going, and shows what the whole gained.",
      weak: "A wider task handed down by a manager, or help given only because it was asked for.",
    },
    {
      id: "ownership/mistake-others-paid-for",
      text: "Tell me about a mistake of yours that other people ended up paying for.",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "engineer", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        { kind: "who", text: "Who felt it first, and who heard of it from you?" },
        { kind: "why", text: "What made it look right when you did it?" },
        { kind: "how", text: "How did you put it right for the people it had hit?" },
        { kind: "howMuch", text: "How long did it stand before anyone noticed, and what did it cost?" },
        { kind: "learned", text: "What in your way of working makes that mistake harder now?" },
        { kind: "contrary", text: "Which part was truly not yours, and what did you do about that part?" },
        { kind: "result", text: "How did those people work with you afterwards?" },
      ],
      strong:
        'Says "I" at the decisive point, told people before they found out, and changed something that stops it from coming back.',
      weak: "The mistake is shared out until nobody holds it, or the lesson is to be more careful.",
    },
    {
      id: "ownership/long-term-against-quick-win",
      text: "When did you protect the long term while people around you pressed for a quick result?",
      theme: "conflict",
      scope: "anyone",
      roles: ["general", "product", "engineer", "manager"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Who pressed hardest, and what did they stand to lose?" },
        { kind: "why", text: "What did you see coming that they did not?" },
        { kind: "how", text: "How did you make a distant cost feel real to them?" },
        { kind: "howMuch", text: "How much later or dearer did your way make things at first?" },
        { kind: "result", text: "What became of that long-term gain once the time came?" },
        { kind: "learned", text: "When would you now take the quick result instead?" },
        { kind: "another", text: "What did you give way on to get agreement?" },
      ],
      strong:
        "Both sides are described fairly, the price of waiting is known, and the later benefit is shown rather than assumed.",
      weak: "The quick side is painted as foolish, and nobody checked whether the long-term benefit ever arrived.",
    },
  ],
};
