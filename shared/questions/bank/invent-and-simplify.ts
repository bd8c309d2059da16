import type { PackPrinciple } from "../pack.ts";

/** Invent and Simplify: what it means, how it is rated and what to ask. */
export const inventAndSimplify: PackPrinciple = {
  id: "invent-and-simplify",
  name: "Invent and Simplify",
  meaning:
    "You look for new ways of doing things and you take away what is not needed. The idea may be your own, a colleague's, or borrowed from a trade that has nothing to do with yours. New is not enough: it must solve something, and it should leave the work easier to understand. You try small before you build large, and you accept that people may not see the point for a while. A step removed often helps more than a clever one added.",
  strong: [
    "A real problem first, then the idea, with where the idea came from.",
    "A small trial that could have failed, and what it showed.",
    "Something taken away: a step, a form, a part, a meeting, a choice.",
    "Other people took it up by their own wish and still use it.",
    "A measure of ease before and after: steps, minutes, errors, questions asked.",
  ],
  weak: [
    "New for its own sake, with no one who had been waiting for it.",
    "A standard tool brought in and called an invention.",
    "A simplification for the maker that moves the effort to the user.",
    "An idea that stayed a proposal.",
    "A clever construction that only its inventor can run.",
  ],
  traps: [
    "Do not demand a grand invention. A form cut from four pages to one can show the principle better than a patent.",
    "Technical detail can impress without proving anything. Ask who found it simpler, and how that showed.",
    "Ask for the source of the idea. Borrowing openly is a strength here, not a flaw.",
  ],
  anchors: {
    1: "The candidate defends a complicated way because it is the usual one, or added complexity and cannot say whom it served. New ideas from others are waved away in the story, without a look at what they might solve.",
    2: "The candidate suggests an improvement, or introduces what others had decided on. There is no trial and no problem stated beforehand. Asked what became simpler, they describe features or their own convenience.",
    3: "The candidate states a problem, has or adapts an idea for it, and brings it into use. At least one thing is easier for the people concerned, and the candidate can say which step or effort has gone.",
    4: "The candidate set aside the obvious answer, tested their own idea cheaply with a result that could have ended it, and changed it after what they saw. Others adopted it, and the gain in ease or effort is counted.",
    5: "The candidate questioned whether the thing had to exist at all, and by that removed a whole class of work for people beyond their own group. They met misunderstanding, held on for stated reasons, and the new way has outlived their presence.",
  },
  probes: [
    { kind: "who", text: "Whose idea was it at the very beginning?" },
    { kind: "why", text: "Why had nobody done it that way before?" },
    { kind: "how", text: "How did you try it out before you trusted it?" },
    { kind: "howMuch", text: "How many steps or minutes did it take before, and how many after?" },
    { kind: "result", text: "Who still does it your way today?" },
    { kind: "learned", text: "What would you leave out if you built it again?" },
    { kind: "another", text: "Tell me about an idea you dropped, and what made you drop it." },
    { kind: "contrary", text: "When did a new idea of yours make things worse?" },
  ],
  questions: [
    {
      id: "invent-and-simplify/own-new-way",
      text: "Tell me about a new way of doing something that you came up with yourself.",
      theme: "deed",
      scope: "anyone",
      roles: ["general", "engineer", "product", "operations"],
      levels: ["entry", "mid", "senior"],
      probes: [
        { kind: "who", text: "Who was the first person to try it besides you?" },
        { kind: "why", text: "What was wrong with the way everyone knew?" },
        { kind: "how", text: "How did the idea come to you, and what did you do within the first week?" },
        { kind: "howMuch", text: "What did the old way take, and what does the new one take?" },
        { kind: "learned", text: "Which part of the idea did reality correct?" },
        { kind: "contrary", text: "What does the old way still do better?" },
        { kind: "result", text: "How far has it spread beyond the place where it began?" },
      ],
      strong:
        "Starts from a nuisance that people really had, shows a first rough version, and gives proof that others chose to use it.",
      weak: "The idea is described at length, but its use is vague, or it came from a supplier's catalogue.",
    },
    {
      id: "invent-and-simplify/idea-that-failed",
      text: "Describe an idea of yours that you put to the test and had to give up.",
      theme: "failure",
      scope: "anyone",
      roles: ["general", "product", "engineer"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Who told you the truth about it first?" },
        { kind: "why", text: "Why had you believed in it?" },
        { kind: "how", text: "How was the test set up, so that it could fail?" },
        { kind: "howMuch", text: "How much had been spent by the time you stopped?" },
        { kind: "learned", text: "What from that idea found its way into something later?" },
        { kind: "contrary", text: "What would have had to be different for it to work?" },
        { kind: "result", text: "How did you break the news to the people who had joined in?" },
      ],
      strong:
        "The test was honest and small, the stop came from evidence, and a particular insight was carried into later work.",
      weak: "The idea failed because others did not support it, or it lingered long after the result was clear.",
    },
    {
      id: "invent-and-simplify/objections-to-new-way",
      text: "When did the people you needed object to a new way of working that you proposed?",
      theme: "conflict",
      scope: "anyone",
      roles: ["general", "operations", "manager"],
      levels: ["mid", "senior"],
      probes: [
        { kind: "who", text: "Who objected most strongly, and what were they afraid of losing?" },
        { kind: "why", text: "Which of their objections turned out to be right?" },
        { kind: "how", text: "How did you change the proposal after you had heard them?" },
        { kind: "howMuch", text: "How many of them were using it willingly in the end, out of how many?" },
        { kind: "result", text: "What did the loudest opponent say a few months later?" },
        { kind: "learned", text: "What would you now do before you present a new idea?" },
        { kind: "another", text: "Whose support did you never get?" },
      ],
      strong:
        "Takes the objections as information, changes something real because of them, and can say who came round and who did not.",
      weak: 'People "resist change", and are persuaded by repetition or by order from above.',
    },
  ],
};
