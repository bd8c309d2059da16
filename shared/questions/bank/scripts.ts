import type { PackScript } from "../../contract/pack.ts";

/** What an interviewer can read aloud, so that no part of a round has to begin in silence. */
export const scripts: readonly PackScript[] = [
  {
    id: "opening",
    title: "Opening",
    lines: [
      "Hello {candidate}, good to have you here. I'm {name}, and I'll be asking the questions today.",
      "We have {minutes} minutes. Most of them are for your stories, and the last few are for your own questions.",
      "I'll ask about things you really did. One particular occasion is better than what you usually do.",
      "I'll interrupt you with short questions. That's a good sign: it means I want to know more.",
      "Take your time. If you need a moment to think, say so, and I'll wait.",
      "I'll be taking notes, so if I look away for a moment, I'm still listening.",
    ],
  },
  {
    id: "firstQuestion",
    title: "First question",
    lines: [
      "Here's the first question. You'll have it on your screen as well, so you don't have to remember it.",
      "Take as long as you like to choose an example. It can come from work, from study or from something you do for others.",
      "Start wherever it begins for you.",
    ],
  },
  {
    id: "nextQuestion",
    title: "Next question",
    lines: [
      "Thank you, I have what I need for that one.",
      "The next question goes somewhere else. A different story is welcome, and the same one is fine if it fits best.",
    ],
  },
  {
    id: "handover",
    title: "Handover",
    lines: [
      "Thank you, {candidate}. My colleague takes the next question, and I'll listen and take notes.",
      "Nothing else changes. Take a breath, and have a sip of water if you like.",
    ],
  },
  {
    id: "candidateQuestions",
    title: "Over to the candidate",
    lines: [
      "Those were my questions. The next {minutes} minutes are yours.",
      "Ask anything you'd want to know before you said yes to a place like this.",
      "If I don't know the answer, I'll say so rather than guess.",
    ],
  },
  {
    id: "close",
    title: "Close",
    lines: [
      "That's our time. Thank you, {candidate}, for the stories and for the details.",
      "What happens now: I write down what I heard, and you can rate your own answers in the meantime.",
      "You won't hear a result from me now. It's the same for everybody, and it says nothing about how you did.",
    ],
  },
  {
    id: "swap",
    title: "Swapping roles",
    lines: [
      "That was the first half. Now we swap: you ask, {candidate}, and I answer.",
      "Your notes from this half stay with you, and mine stay with me.",
      "Take two minutes to stand up. When you're ready, choose a question for me, and we have {minutes} minutes again.",
    ],
  },
  {
    id: "allWe",
    title: "All we, no I",
    lines: [
      "I can hear that it was a team. For the next few minutes I'd like to follow only you.",
      "If I had been watching you that day, what would I have seen you do?",
    ],
  },
  {
    id: "hypothetical",
    title: "What one would do",
    lines: [
      "That's how you would do it in general. Let's take one time when it really happened.",
      "It can be a small one. When was the last time, and where were you?",
    ],
  },
  {
    id: "vagueResult",
    title: "A vague result",
    lines: [
      "You said it went well. What could somebody have seen or counted afterwards that was different?",
      "Who noticed, and what did they say?",
    ],
  },
  {
    id: "tooLong",
    title: "To interrupt kindly",
    lines: [
      "May I stop you there? I have the background now, and I don't want you to run out of time for your own part.",
      "Take me straight to the moment when you had to decide something.",
    ],
  },
  {
    id: "noNumber",
    title: "No number",
    lines: [
      "You don't need an exact figure. Was it more like five, fifty or five hundred?",
      "What would you compare it with: the month before, or how others did it?",
    ],
  },
  {
    id: "noResultYet",
    title: "No result yet",
    lines: [
      "It's fine if it isn't finished. What can you already see today that wasn't there before?",
      "What will you look at to know whether it worked, and when?",
    ],
  },
];
