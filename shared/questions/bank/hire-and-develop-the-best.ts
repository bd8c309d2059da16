import type { PackPrinciple } from "../pack.ts";

/** Hire and Develop the Best: what it means, how it is rated and what to ask. */
export const hireAndDevelopTheBest: PackPrinciple = {
  id: "hire-and-develop-the-best",
  name: "Hire and Develop the Best",
  meaning:
    "You make the people around you better, whether or not you manage them. In choosing people you look for someone who will raise the level of the group, and you are willing to say no to a pleasant candidate. In working with people you notice what they could grow into, give them real chances, tell them honestly how they are doing, and let them go when a better place is waiting. You take the trouble to teach. Years later they would name you as someone who mattered.",
  strong: [
    "A particular person, where they stood before, and what they can do now.",
    "A real chance was given, with risk for the candidate, and support that fitted the person.",
    "Honest feedback, with the words that were used and how they were taken.",
    "In hiring: what was looked for, how it was tested, and who was turned down.",
    "The person went further than needed: a new role, a new skill, someone they teach in turn.",
  ],
  weak: [
    "Training was arranged, and nobody followed what came of it.",
    "Only people who were already excellent were helped.",
    "Feedback was softened until it said nothing.",
    "The candidate did the work in the other person's place and calls it support.",
    "A hire was judged on likeness or on a feeling.",
  ],
  traps: [
    "People without reports can show this fully: a trainee taught, a colleague coached, an interview done well.",
    "A star hire may have been luck. Ask what the candidate saw, and how they tested it.",
    "Listen for the other person's effort. If they have none in the story, it is about the teller.",
  ],
  anchors: {
    1: "The candidate held someone back, kept a chance for themselves, or put up with poor work in silence. The other person has no name, wish or progress in the story, and the candidate sees no duty to either help or tell them.",
    2: "The candidate was friendly, answered questions or sent somebody on a course. There was no plan and no candid word, and asked what the person can do now that they could not before, the candidate has only impressions.",
    3: "The candidate helped a particular person towards a stated goal, with regular time and at least one honest conversation. They name what the person can do since, or, in hiring, what was looked for and how it was tested.",
    4: "The candidate saw ability or a weakness that others had missed, and took a risk over it: gave away important work, said the hard sentence, or turned down someone popular. The support fitted the person, and the growth can be counted.",
    5: "The candidate gave up something of their own so that a person could outgrow them, and the effect carried on: that person now leads or teaches others, or a way of choosing or training people has changed and is kept up by others.",
  },
  probes: [
    { kind: "who", text: "Who was this person, and what did they want for themselves?" },
    { kind: "why", text: "Why did you invest in this person at that time?" },
    { kind: "how", text: "How did you work with them week by week?" },
    { kind: "howMuch", text: "How much of your own time did it take, and over how many months?" },
    { kind: "result", text: "What can they do today that they could not do before?" },
    { kind: "learned", text: "What did they teach you about helping people grow?" },
    { kind: "another", text: "Tell me about someone for whom your approach did not work." },
    { kind: "contrary", text: "What would that person say you should have done differently?" },
  ],
  questions: [
    {
      id: "hire-and-develop-the-best/taught-without-being-manager",
      text: "Tell me about someone you helped to become good at something without being their manager.",
      theme: "deed",
      scope: "individual",
      roles: ["general", "engineer", "operations"],
      levels: ["entry", "mid"],
      probes: [
        { kind: "who", text: "Who asked for the help, you or they?" },
        { kind: "why", text: "What told you that they could learn it?" },
        { kind: "how", text: "How did you teach it: what did you show, and what did you leave to them?" },
        { kind: "howMuch", text: "How many times did you sit down together?" },
        { kind: "result", text: "When did you first see them do it well on their own?" },
        { kind: "learned", text: "Which of your explanations did not work, and what replaced it?" },
        { kind: "contrary", text: "What did their actual manager think of your involvement?" },
      ],
      strong:
        "Starts from where the learner stood, adapts after something did not work, steps back in time, and shows the skill in use.",
      weak: "General helpfulness, or a list of tips, with no sign that the other person can do it now.",
    },
    {
      id: "hire-and-develop-the-best/could-not-help-grow",
      text: "Describe a person you tried to help grow and could not.",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "manager"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Who else tried to help them, and what did they try?" },
        { kind: "why", text: "What had made you believe that it could work?" },
        { kind: "how", text: "How did you tell them what you were seeing?" },
        { kind: "howMuch", text: "How many months did you give it before you stopped?" },
        { kind: "result", text: "Where is that person now, as far as you know?" },
        { kind: "learned", text: "What would you do in the first month if you met them today?" },
        { kind: "contrary", text: "Which part of it lay with you rather than with them?" },
      ],
      strong:
        "Speaks of the person with respect, names an own misjudgement, and has since acted differently with somebody else.",
      weak: "The person was not willing or not able, and that is the end of the story.",
    },
    {
      id: "hire-and-develop-the-best/argued-against-a-hire",
      text: "When did you argue against choosing a person whom the others wanted to choose?",
      theme: "conflict",
      scope: "anyone",
      roles: ["general", "manager", "engineer"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Who wanted them most, and on what grounds?" },
        { kind: "why", text: "What had you seen or heard that worried you?" },
        { kind: "how", text: "How did you put it without being unfair to someone who was not there?" },
        { kind: "howMuch", text: "How urgently did the place need filling, and what did waiting cost?" },
        { kind: "result", text: "What was decided, and how did it turn out?" },
        { kind: "learned", text: "What would you test in the interview next time?" },
        { kind: "another", text: "Whom did you once argue for when everyone else was against?" },
      ],
      strong:
        "Rests on observed evidence tied to the work, is fair to the person, and accepts or carries the outcome openly.",
      weak: "A feeling about fit, or silence in the meeting and complaint afterwards.",
    },
  ],
};
