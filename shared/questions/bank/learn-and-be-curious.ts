import type { PackPrinciple } from "../pack.ts";

/** Learn and Be Curious: what it means, how it is rated and what to ask. */
export const learnAndBeCurious: PackPrinciple = {
  id: "learn-and-be-curious",
  name: "Learn and Be Curious",
  meaning:
    "You are never finished with learning, and you act on what you find. You ask how things work next door, you read the manual nobody reads, you take on what you cannot yet do. Curiosity alone is a pleasant trait; here it counts once it has changed something: a decision, a method, yourself. You notice what you do not know, say so, and find the person or the experiment that can tell you. You let a beginner teach you, and you let go of what was true once.",
  strong: [
    "A question of the candidate's own, and what they did to answer it.",
    "A use: something was done differently because of what they learned.",
    "A first-hand source, such as a person, a trial or a visit, and not only a course.",
    "Ignorance admitted at a moment when that was uncomfortable.",
    "Growth into something the candidate could not do before, with the steps.",
  ],
  weak: [
    "A list of courses, books or certificates with no use made of them.",
    "Learning that was ordered, and ended with the order.",
    "General love of learning, with no particular day or question.",
    "Others taught; the candidate attended.",
    "A subject learned and a subject used that have nothing to do with each other.",
  ],
  traps: [
    "Fluent talk about a topic is not proof that it was learned. Ask what changed on Monday.",
    "Learning in one's own time is not open to everyone. Count what was done with the chances at hand.",
    "Passion for a hobby can charm. It counts when the candidate shows how they learn, or where it was put to use.",
  ],
  anchors: {
    1: "The candidate avoided learning what the work called for, or hid not knowing it. Asked what they learned, they name what other people ought to learn. What they believed at the start of the story stands untouched at the end.",
    2: "The candidate learned what they were told to, or gathers knowledge with interest, but nothing was done with it. Asked for the use, they speak of plans or of general benefit. Sources are courses and articles, taken as they came.",
    3: "The candidate noticed a gap of their own, closed it through a deliberate effort they can describe, and used the new knowledge in their work. One thing done differently since then can be pointed to.",
    4: "The candidate followed a question that nobody had set, went to a first-hand source outside their usual circle, and tested what they found. It overturned something they had believed, and a decision was made on the strength of it.",
    5: "The candidate grew into a field or role that was new to them, beginning before they felt ready, and made others curious too: colleagues now ask, try or do something they had not before, and the story shows who and what.",
  },
  probes: [
    { kind: "who", text: "Who taught you most about it, and how did you find them?" },
    { kind: "why", text: "Why did that question catch you rather than another?" },
    { kind: "how", text: "How did you go about learning it, from the first hour?" },
    { kind: "howMuch", text: "How much time did you give it, and where did that time come from?" },
    { kind: "result", text: "What did you do differently because of what you found?" },
    { kind: "learned", text: "What do you still not understand about it?" },
    { kind: "another", text: "What are you curious about at the moment, and what have you done about it?" },
    { kind: "contrary", text: "When did curiosity lead you away from what you should have been doing?" },
  ],
  questions: [
    {
      id: "learn-and-be-curious/curiosity-that-changed-work",
      text: "Tell me about something you were simply curious about that ended up changing how you work.",
      theme: "deed",
      scope: "anyone",
      roles: ["general", "engineer", "product", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        { kind: "who", text: "Whom did you pester with questions, and how did they take it?" },
        { kind: "why", text: "What was it about this that would not let you go?" },
        { kind: "how", text: "How did you get from wondering about it to doing something with it?" },
        { kind: "howMuch", text: "How long was it before anything useful came of it?" },
        { kind: "result", text: "What is done differently today because you looked?" },
        { kind: "learned", text: "What did you find that you had not been looking for?" },
        { kind: "contrary", text: "What did you neglect while you were following it?" },
      ],
      strong:
        "A particular question, pursued without being told to, led by visible steps to an act and a change at work.",
      weak: "An interest that stayed an interest, or a task from a manager told as curiosity.",
    },
    {
      id: "learn-and-be-curious/learned-too-late",
      text: "Describe something you learned too late to prevent the damage.",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "engineer", "manager"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Who could have told you earlier, had you asked?" },
        { kind: "why", text: "Why had you not looked into it before?" },
        { kind: "how", text: "How did you find out in the end?" },
        { kind: "howMuch", text: "How big was the damage, and who bore it?" },
        { kind: "learned", text: "What do you now find out at the start of similar work?" },
        { kind: "result", text: "How did you pass the lesson on to the people around you?" },
        { kind: "another", text: "Which gap in your knowledge worries you in the same way today?" },
      ],
      strong:
        "Owns the missing question, not just the missing fact, and shows a later occasion on which it was asked in time.",
      weak: "Nobody could have known, or the lesson is a fact that will never be needed again.",
    },
    {
      id: "learn-and-be-curious/own-way-out-of-date",
      text: "When did learning something new force you to admit that your own trusted method was out of date?",
      theme: "conflict",
      scope: "anyone",
      roles: ["general", "engineer", "operations"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Who showed you that it was, and was it meant kindly?" },
        { kind: "why", text: "Why had you held on to your method for as long as you did?" },
        { kind: "how", text: "How did you learn the new method while the work went on?" },
        { kind: "howMuch", text: "How much slower or worse were you during the change?" },
        { kind: "result", text: "Which piece of the old method did you keep, and for what?" },
        { kind: "learned", text: "How do you notice nowadays that a habit has grown old?" },
        { kind: "contrary", text: "What did people lose when your old method went?" },
      ],
      strong:
        "Names the pride or skill that was at stake, describes being a beginner again, and judges both methods fairly.",
      weak: "The candidate was ahead all along and it was others who had to catch up.",
    },
  ],
};
