/** What to write about: for each principle a few doors into memory, for parts of a story that are still empty, and for any other day. */
import type { Section } from "../contract/ids.ts";

/** The first of each is the plainest. */
const forPrinciple: Readonly<Record<string, readonly string[]>> = {
  "customer-obsession": [
    "When did you notice something a customer hadn’t complained about, and do something about it?",
    "Who uses your work and never writes to you? When did you last watch them?",
    "When did you give a customer something other than what they asked for?",
  ],
  ownership: [
    "What did you fix that nobody had given you?",
    "When did you think two years ahead while everybody else was thinking of Friday?",
    "What went wrong on your watch, and what did you do before anyone asked?",
  ],
  "invent-and-simplify": [
    "What did you take away that everybody was glad to be rid of?",
    "Which borrowed idea did you make work somewhere it had never been tried?",
    "What did three people do by hand until you changed it?",
  ],
  "are-right-a-lot": [
    "When did you change your mind because of what somebody showed you?",
    "Which call did you make with half the facts, and how did it turn out?",
    "What did you believe at the start of that project that was wrong?",
  ],
  "learn-and-be-curious": [
    "What did you teach yourself because a problem wouldn’t let you go?",
    "Which question of a newcomer made you look again?",
    "What did you find out that had nothing to do with your job, until it did?",
  ],
  "hire-and-develop-the-best": [
    "Who got better at something because of you? What did you do, exactly?",
    "When did you tell somebody what nobody else would, so that they could grow?",
    "Whom did you back before they were ready?",
  ],
  "insist-on-the-highest-standards": [
    "What did you send back that others would have let through?",
    "When was “good enough” not good enough for you, and what did it cost?",
    "Which defect did you stop from ever coming back?",
  ],
  "think-big": [
    "What did you propose that sounded too large at first?",
    "When did a small request turn into something for everybody, because you saw it?",
    "Which limit did everyone take as given until you asked about it?",
  ],
  "bias-for-action": [
    "When did you start before you had permission, and how did you keep it safe?",
    "What did you decide in an hour that would have waited a week?",
    "When was waiting the greater risk?",
  ],
  frugality: [
    "What did you get done with half of what you’d asked for?",
    "What did you not buy, and what did you do instead?",
    "Which habit that cost money did you end?",
  ],
  "earn-trust": [
    "When did you say “I was wrong” in front of people who mattered?",
    "Who didn’t trust you at first? What changed it?",
    "What did you tell somebody that they didn’t want to hear?",
  ],
  "dive-deep": [
    "When did the detail turn out to be the whole problem?",
    "Which number didn’t fit, and where did it lead you?",
    "What did you look at yourself that you could have asked about?",
  ],
  "have-backbone-disagree-and-commit": [
    "When did you argue against something, lose, and then carry it out as your own?",
    "Whom did you contradict although it was awkward?",
    "What did you hold on to when giving in would have been easier?",
  ],
  "deliver-results": [
    "What nearly didn’t get done, and did?",
    "Which goal did you reach although the plan fell apart halfway?",
    "What did you drop so that the thing that mattered could ship?",
  ],
  "strive-to-be-earths-best-employer": [
    "When did you make work safer, kinder or fairer for somebody?",
    "Who was left out, and what did you do about it?",
    "When did you put a person before a deadline?",
  ],
  "success-and-scale-bring-broad-responsibility": [
    "When did you think of people your work reaches who will never know you?",
    "What side effect of your work did you go looking for?",
    "What did you leave better than it had to be?",
  ],
};

const forPart: Readonly<Record<Section, string>> = {
  situation: "Where were you, and what was wrong?",
  task: "What was yours to do?",
  action: "What did you do, step by step?",
  result: "What changed, and by how much?",
  learning: "What have you done differently since?",
};

const forAnyDay: readonly string[] = [
  "What went differently from how you’d expected?",
  "Who helped you lately, and what did they do that you wouldn’t have?",
  "What did you say no to?",
  "Which conversation are you still thinking about?",
  "What would you do again exactly the same way?",
  "What did you learn this week that you’d tell a newcomer?",
  "What took three times as long as planned, and why?",
];

/** Of a principle that another pack brought, nothing is known but its name. */
const forAnyPrinciple = "Which day comes to mind first?";

export const promptFor = (principleId: string, turn = 0): string =>
  pick(forPrinciple[principleId] ?? [], turn) ?? forAnyPrinciple;
export const promptForPart = (section: Section): string => forPart[section];
export const promptForAnyDay = (turn: number): string => pick(forAnyDay, turn) ?? forAnyPrinciple;

const pick = (texts: readonly string[], turn: number): string | undefined => texts[turn % Math.max(1, texts.length)];
