/** The text of the help page. */

export const chapters = [
  { id: "session", name: "How a session goes" },
  { id: "first-time", name: "Your first time asking" },
  { id: "asking", name: "When you ask" },
  { id: "telling", name: "When you tell" },
  { id: "watching", name: "When you watch" },
  { id: "call", name: "On the call" },
  { id: "alone", name: "When you practise alone" },
  { id: "speech", name: "When a device writes down speech" },
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
      "Read the card above your line aloud and press 1. Shift and P puts it on the candidate’s screen instead.",
      "The scribe line puts a short note under the section you choose, with your mark. You never type inside the candidate’s words.",
      "Private notes stay yours alone, for good, unless you pass a line on.",
    ],
  },
  {
    id: "telling",
    title: "When you tell",
    lines: [
      "You need three or four true stories that you remember well. One can answer several questions, so choose them for what you did, not for how big they were.",
      "You see the question, your own notes and a rough clock, and nothing else: no counts, no scores, no one’s cursor. The others can read your notes as you type. The scratch page, your stories and your list of questions are yours alone.",
      "Follow-ups are a good sign: somebody wants to know more. The clock never cuts you off.",
    ],
    points: [
      "Before you start, breathe. Take half a minute to choose; nobody minds.",
      "Choose one real occasion, and say what was at stake before you say what you did.",
      "Say “I” where it was you. Others deserve their credit, but they’re not being interviewed.",
      "Spend a third of your time on Situation and Task at most. People came for what you did.",
      "Give the result a number: what was it before, and what was it after?",
      "When you don’t know, say so. A guess is easy to hear, and one follow-up away from falling apart.",
      "Ask for a moment when you need one. The clock waits, and nobody is surprised.",
      "After each question you have a minute to write down what you said. You can skip it.",
      "At the end, rate yourself before you see the ratings. The gap between the two is what you learn most from.",
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
    id: "call",
    title: "On the call",
    lines: [
      "A room can have a call of its own, for up to six people. Everyone who joins it hears everyone else on it, and nobody else does.",
    ],
    points: [
      "Sound and pictures go from browser to browser, encrypted. Where two networks don’t let them, a relay that this server names passes them on unopened; the menu beside the camera says so.",
      "Your microphone is open to the others from the moment you join until you mute yourself or leave. Your camera is off until you switch it on.",
      "Nothing is recorded, by the server or by this page.",
      "In a panel the call is closed to the candidate while the panel scores and debriefs. They’re told so at once, and come back only when the leader calls them.",
      "A link to a call elsewhere opens that service. What it hears and keeps is up to it.",
      "One device of yours is on the call at a time. Joining on another one moves it there.",
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
      "Where your device can recognise speech by itself, it can write down what you say, part by part. You take over the sentences you’d keep.",
      "Write it down, see what the words lack, and keep it as a story or as a version of one.",
      "You can stop at any point, even by closing the page. The clock stands still until you’re back.",
    ],
  },
  {
    id: "speech",
    title: "When a device writes down speech",
    lines: [
      "Some browsers can recognise speech without sending it anywhere, and where yours can’t, this server may have a model for it. Then there is a switch in the room menu, off until you use it. No audio leaves your device, and nobody can switch it on for you.",
    ],
    points: [
      "As the candidate: each phrase goes into your notes, into the part last tapped, with the mark of a voice. It’s yours to edit and erase, and is kept and exported like all of your notes.",
      "When the question is over, the heard words stand beside a clean box. Press Enter on a sentence to take it over.",
      "As an interviewer: the others can read what you say while you say it. Nobody keeps it.",
      "Everybody in the room sees that your device listens, and reads along. In scoring and the debrief there are no captions.",
      "A dashed letter with a question mark is a guess where the story is now. Only your tap counts.",
      "No switch? Then this browser can’t recognise English on the device, and this server has no model for it. Recent desktop versions of Chrome can. Everything else works without it.",
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
  { what: "Never", about: "Audio or video. They don’t pass through the server, which has nowhere to keep them." },
  {
    what: "Who runs the server",
    about:
      "A room lies on the server as it is, so the people who run it could read it. Use one that you trust, or run your own.",
  },
  {
    what: "Who spoke when",
    about:
      "Only if you switch it on, once a room. Your device listens to your own microphone and sends from when to when you spoke; the sound never leaves it. Everyone sees for whom it’s on. During the interview those who ask and watch see how long each has spoken, and after the ratings are open everybody sees the times.",
  },
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
      "Your journal and stories are on the server too, sealed by your devices with a key that never leaves them. Nobody else can read a word. Turn it on, delete the copy, or bring it to another device under Settings.",
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
