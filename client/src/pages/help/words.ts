/** The text of the help page. */

export const chapters = [
  { id: "session", name: "How a session goes" },
  { id: "asking", name: "When you ask" },
  { id: "telling", name: "When you tell" },
  { id: "watching", name: "When you watch" },
  { id: "alone", name: "When you practise alone" },
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
      "In the lobby you agree on the plan. The interviewer can look for questions in private.",
      "A short warm-up, with a script to read aloud, so that nobody starts in silence.",
      "The question, answered aloud. The interviewer ticks what they hear and goes after what’s missing.",
      "The candidate’s own questions.",
      "Everyone rates alone. Then everyone’s ratings open at once, and you talk about them.",
      "Peers swap places, and the second half begins. Each half has its own review.",
    ],
  },
  {
    id: "asking",
    title: "When you ask",
    lines: [
      "Your job is to find out what this person did, and how they think. A good story that nobody probed is just a good story.",
    ],
    points: [
      "Ask one question and let it stand. Silence is fine; people think.",
      "Tap S, T, A, R, L as the story moves on, unless the candidate does. It costs nothing and shows the balance afterwards.",
      "Tick WHO, WHY, HOW, HOW MUCH and LEARNED when you have heard them. What stays empty is your next follow-up.",
      "Press 1 to send the suggested follow-up to the candidate’s screen, or say it and mark it as asked aloud.",
      "The scribe line puts a short note under the section you choose, with your mark. You never type inside the candidate’s words.",
      "Private notes stay yours alone, for good, unless you pass a line on.",
    ],
  },
  {
    id: "telling",
    title: "When you tell",
    lines: ["Follow-ups are a good sign: somebody wants to know more. You are never cut off by the clock."],
    points: [
      "Choose one real occasion, and say what was at stake before you say what you did.",
      "Say “I” where it was you. Others deserve their credit, but they’re not being interviewed.",
      "Give the result a number: what was it before, and what was it after?",
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
  {
    id: "alone",
    title: "When you practise alone",
    lines: [
      "Practice runs on your device, needs no connection once the page is there, and sends nothing. Speak aloud, as you would to a person.",
    ],
    points: [
      "Take a question from your gaps, by luck, or of a principle you choose. Where your device has a voice of its own, it can read to you.",
      "Tap S, T, A, R, L as you go. An impatient interviewer cuts in when Situation runs long, if you switch that on.",
      "Tick what you said. Up to three follow-ups go after the rest, one at a time. “I don’t know” is an answer too.",
      "Rate yourself on the anchors, and read the rated answer beside them before you settle.",
      "Write it down, see what the words lack, and keep it as a story or as a version of one.",
      "You can stop at any point, even by closing the page. The clock stands still until you’re back.",
    ],
  },
];

export const levels = [
  { level: 1, about: "The answer shows the opposite of the principle." },
  { level: 2, about: "Something is there, but less than the role needs." },
  { level: 3, about: "What you’d expect of a good colleague in this role." },
  { level: 4, about: "Clearly more, in ways you can point to." },
  { level: 5, about: "Would lift the people around them." },
] as const;

export const privacy = [
  {
    what: "In the room",
    about:
      "Names, the plan, questions and follow-ups with their times, notes, private notes, ratings, comments. The server decides who sees what before anything is sent.",
  },
  { what: "Never", about: "Audio or video. The server doesn’t record them and has nowhere to keep them." },
  {
    what: "Your recording",
    about:
      "You can record your own voice, and nobody else’s: under the room menu, or with “Record me” when you practise alone. The sound stays in this browser’s private files and is never sent. Everybody in the room sees that you record. In the review you hear any moment you go to. My data in the settings lists your recordings, saves them as files and deletes them.",
  },
  {
    what: "How long",
    about:
      "Until the room has gone unused for as long as this server allows (90 days unless its operator chose otherwise); the menu of each room shows the date. The host can delete a room at once, for everyone.",
  },
  {
    what: "On this device",
    about:
      "The key of your seat in each room, your settings, your journal and your stories. Settings shows all of it, exports it as one file and deletes it. A resume link opens your seat on another device; anyone who has it can act as you.",
  },
  {
    what: "With sync on",
    about:
      "Your journal and stories also lie on the server, sealed by your devices with a key that never leaves them. Nobody else can read a word. Turn it on, delete the copy, or bring it to another device under Settings.",
  },
  {
    what: "Third parties",
    about:
      "None. No account, no tracking, no fonts or scripts from elsewhere. A call link that you paste opens the service you chose.",
  },
  {
    what: "Links",
    about:
      "A link’s secret comes after the # sign, and browsers don’t send that part to servers. It leaves the address bar as soon as it’s used.",
  },
] as const;
