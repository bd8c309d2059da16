/** The text of the help page. */

export const chapters = [
  { id: "session", name: "How a session goes" },
  { id: "asking", name: "When you ask" },
  { id: "telling", name: "When you tell" },
  { id: "watching", name: "When you watch" },
  { id: "scoring", name: "How scoring works" },
  { id: "shortcuts", name: "Keyboard shortcuts" },
  { id: "privacy", name: "What is stored" },
] as const;

interface Guide {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly points?: readonly string[];
}

export const guides: readonly Guide[] = [
  {
    id: "session",
    title: "How a session goes",
    lines: [
      "Two peers need about fifty minutes: twenty-five for each side. A panel takes about an hour and a debrief.",
    ],
    points: [
      "One person opens a room and sends each of the others their own link. The link decides the role.",
      "In the lobby you agree on the plan. Whoever asks can look for questions in private.",
      "A short warm-up, with a script to read aloud, so that nobody starts in silence.",
      "The question, told aloud. Whoever asks ticks what they hear and goes after what is missing.",
      "The candidate’s own questions.",
      "Everyone rates alone. Then the ratings open for all at once, and you talk about them.",
      "Peers change places, and the second half begins. Each half has a review of its own.",
    ],
  },
  {
    id: "asking",
    title: "When you ask",
    lines: [
      "Your job is to find out what this person did, and how they think. A good story that nobody probed is only a good story.",
    ],
    points: [
      "Ask one question and let it stand. Silence is fine; people think.",
      "Tap S, T, A, R, L as the telling moves on, unless the candidate does. It costs nothing and shows the balance afterwards.",
      "Tick WHO, WHY, HOW, HOW MUCH and LEARNED when you have heard them. What stays empty is your next follow-up.",
      "Press 1 to send the suggested follow-up to the candidate’s screen, or say it and mark it as asked aloud.",
      "The scribe line puts a short note under the section you choose, with your mark. You never type inside the candidate’s words.",
      "Private notes are yours alone, for ever, unless you send a line on.",
    ],
  },
  {
    id: "telling",
    title: "When you tell",
    lines: ["Follow-ups are a good sign: somebody wants to know more. You are never cut off by the clock."],
    points: [
      "Choose one real occasion, and say what was at stake before you say what you did.",
      "Say “I” where it was you. Others deserve their credit, but they are not being interviewed.",
      "Give the result a number: what was it before, and after?",
      "Ask for a moment when you need one. The clock waits, and nobody is surprised.",
      "After each question you have a minute to write down what you said. You can skip it.",
    ],
  },
  {
    id: "watching",
    title: "When you watch",
    lines: [
      "An observer reads along, can whisper to those who ask, and flags moments worth talking about. The candidate never sees whispers, not even afterwards.",
      "A bar raiser is an interviewer who also leads the debrief: opens the ratings, speaks last, and puts the decision into words.",
    ],
  },
];

export const levels = [
  { level: 1, about: "The telling shows the opposite of the principle." },
  { level: 2, about: "Something is there, but less than the role needs." },
  { level: 3, about: "What one expects of a good colleague in this role." },
  { level: 4, about: "Clearly more, in a way one can point to." },
  { level: 5, about: "Would lift the people around them." },
] as const;

export const privacy = [
  {
    what: "In the room",
    about:
      "Names, the plan, questions and follow-ups with their times, notes, private notes, ratings, comments. Who sees which of it is decided on the server before anything is sent.",
  },
  { what: "Never", about: "Audio or video. The server does not record them and has no place to keep them." },
  {
    what: "How long",
    about:
      "Until the room has not been used for a time that whoever runs this server sets (90 days unless they chose otherwise); the menu of each room shows the date. The host can delete a room at once, for everyone.",
  },
  {
    what: "On this device",
    about:
      "The key of your seat in each room, your settings and your story bank. A resume link opens your seat on another device; whoever has it is you.",
  },
  {
    what: "Third parties",
    about:
      "None. No account, no tracking, no fonts or scripts from elsewhere. A call link that you paste opens the service you chose.",
  },
  {
    what: "Links",
    about:
      "The secret of a link stands behind the # sign, which browsers do not send to servers. It leaves the address bar as soon as it is used.",
  },
] as const;
