/** Acts of those who ask and watch. Their keys are single ones: see `site/keys.ts`. */
import type { ProbeKind, Tick } from "../../../../shared/contract/ids.ts";
import { newShortId } from "../../net/ids.ts";
import { tickName, tickOrder } from "../../words/star.ts";
import { order, type Act, type InRoom, type Ordering } from "./act.ts";
import type { WithToasts } from "./everywhere.ts";
import { wordsOf, type QuestionToAsk } from "./lobby.ts";
import { taps } from "./telling.ts";

/** A question can be called back unseen for this long. */
const sendAfterMs = 600;
const group = "Asking";

/** The interview in progress, for example an `Interview`. */
export interface Asking extends Ordering, WithToasts {
  readonly candidateName: string;
  readonly heard: ReadonlySet<Tick>;
}

/** Puts a question on the candidate's screen, after a moment in which it can be called back. */
export const askQuestion: Act<Asking, [question: QuestionToAsk]> = {
  type: "ask-question",
  label: "Send",
  icon: "send",
  run: ({ attempt, toasts, candidateName }, question) =>
    toasts.delayed(`Question goes to ${candidateName}`, sendAfterMs, () => {
      void attempt.give({ type: "ask-question", askId: newShortId(), ...wordsOf(question) });
    }),
};

export const endAsk: Act<Ordering> = {
  type: "end-ask",
  label: "End question",
  run: ({ room, attempt }) => room.ask && attempt.give({ type: "end-ask", askId: room.ask.askId }),
};

export const takeLead: Act<Ordering> = {
  type: "take-lead",
  label: "Take the lead",
  button: "Take over",
  key: "O",
  group,
  when: ({ room }) => !room.may("push-probe"),
  run: ({ room, attempt }) => room.ask && attempt.give({ type: "take-lead", askId: room.ask.askId }),
};

/** A follow-up: on the candidate's screen (the lead's to do) or marked as asked aloud. */
export const probe = {
  type: "probe",
  label: "Send",
  run: async (
    { room, attempt }: Ordering,
    kind: ProbeKind,
    text: string,
    how: "pushed" | "aloud",
  ): Promise<boolean> => {
    const { ask } = room;
    return (
      ask !== undefined && attempt.give({ type: "probe", askId: ask.askId, probeId: newShortId(), kind, text, how })
    );
  },
} as const;

export const whisper = {
  type: "whisper",
  label: "Whisper",
  run: ({ attempt }: Ordering, text: string): Promise<boolean> =>
    attempt.give({ type: "whisper", lineId: newShortId(), text }),
} as const;

export const flag: Act<Asking> = {
  type: "flag",
  label: "Flag this moment",
  button: "Flag",
  icon: "flag",
  key: "F",
  group: "Telling",
  run: async ({ attempt, toasts }) => {
    if (await attempt.give({ type: "flag" })) toasts.show({ text: "Flagged. It’s on the timeline." });
  },
};

/** Heard, or not after all. */
export const tickOff = ({ room, attempt, heard }: Asking, what: Tick): unknown =>
  room.ask && attempt.give({ type: "tick", askId: room.ask.askId, what, heard: !heard.has(what) });

/** One per thing that can be heard. */
export const ticks = tickOrder.map((what, at): { readonly what: Tick; readonly act: Act<Asking> } => ({
  what,
  act: {
    type: "tick",
    label: `Heard: ${tickName[what]}`,
    family: "Tick what you heard, WHO to LEARNED",
    key: String(at + 4),
    group: "Telling",
    run: (on) => tickOff(on, what),
  },
}));

export const denyFinding = order("deny-finding", { label: "Not so" });

/** The card that holds what is worth asking next. */
export interface NextCard {
  readonly hasProbe: boolean;
  readonly said: () => unknown;
  readonly sent: () => unknown;
  readonly another: () => unknown;
  readonly notSo: () => unknown;
}
export interface WithNext extends InRoom {
  readonly next: NextCard | undefined;
}
const hasProbe = ({ next }: WithNext): boolean => next?.hasProbe === true;

export const sayNext: Act<WithNext> = {
  type: "push-probe",
  label: "Ask next: I said it aloud",
  button: "Said it",
  key: "1",
  group,
  when: hasProbe,
  run: ({ next }) => next?.said(),
};
export const sendNext: Act<WithNext> = {
  type: "push-probe",
  label: "Ask next: put it on the candidate’s screen",
  button: "Send",
  key: "Shift+P",
  group,
  when: hasProbe,
  run: ({ next }) => next?.sent(),
};
export const whisperNext: Act<WithNext> = {
  type: "whisper",
  label: "Ask next: whisper it to the lead",
  button: "Whisper",
  key: "1",
  group,
  when: (on) => hasProbe(on) && !on.room.may("push-probe"),
  run: ({ next }) => next?.sent(),
};
export const passNext: Act<WithNext> = {
  type: "look",
  label: "Ask next: another one",
  button: "Another",
  key: "2",
  group,
  when: hasProbe,
  run: ({ next }) => next?.another(),
};
export const denyNext: Act<WithNext> = {
  type: "deny-finding",
  label: "Ask next: not so, they said it",
  button: "Not so",
  key: "3",
  group,
  when: hasProbe,
  run: ({ next }) => next?.notSo(),
};

/** The screen of those who ask and watch. */
export interface AskingScreen extends Asking, WithNext {
  readonly findQuestion: () => void;
  readonly writeNote: () => void;
  readonly writeFollowUp: () => void;
  readonly writeScribe: () => void;
  readonly markEvidence: () => void;
  readonly show: (tab: "answer" | "ask" | "notes" | "score") => void;
}
/** Questions and a card stand beside the answer: not for those who only watch. */
const hasCard = ({ room }: AskingScreen): boolean => !room.isObserver;

export const toQuestions: Act<AskingScreen> = {
  type: "look",
  label: "Find a question",
  key: "/",
  group,
  when: hasCard,
  run: ({ findQuestion }) => findQuestion(),
};

export const askingActs: readonly Act<AskingScreen>[] = [
  toQuestions,
  { type: "probe", label: "Write a follow-up", key: "U", group, run: ({ writeFollowUp }) => writeFollowUp() },
  sayNext,
  sendNext,
  whisperNext,
  passNext,
  denyNext,
  takeLead,
  ...taps.map(({ act }) => act),
  ...ticks.map(({ act }) => act),
  flag,
  { type: "probe", label: "Scribe a line", key: "I", group: "Telling", run: ({ writeScribe }) => writeScribe() },
  {
    type: "look",
    label: "Mark the selected words as evidence",
    key: "E",
    group: "Notes",
    when: hasCard,
    run: ({ markEvidence }) => markEvidence(),
  },
  { type: "look", label: "New private note", key: "N", group: "Notes", run: ({ writeNote }) => writeNote() },
  { type: "look", label: "Go to the answer", key: "G A", group: "Going", run: ({ show }) => show("answer") },
  { type: "look", label: "Go to the notes", key: "G N", group: "Going", run: ({ show }) => show("notes") },
  {
    type: "look",
    label: "Go to the card",
    key: "G S",
    group: "Going",
    when: hasCard,
    run: ({ show }) => show("score"),
  },
];
