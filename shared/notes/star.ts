/** The STAR notes of an ask: their sections, what each asks for, and where they live in the shared document. No I/O. */
import type { AskId, RoomId, RoundNo, SeatId, Section } from "../contract/ids.ts";

export interface StarSection {
  readonly section: Section;
  readonly title: string;
  /** One line shown beside the section. */
  readonly prompt: string;
  /** What to say more about, in the order a listener wonders. */
  readonly questions: readonly string[];
}

const starSections: readonly StarSection[] = [
  {
    section: "situation",
    title: "Situation",
    prompt: "Where were you? What was wrong?",
    questions: ["What was the problem?", "How did you become involved?"],
  },
  {
    section: "task",
    title: "Task",
    prompt: "What was yours to do?",
    questions: ["What were you asked to do?", "How many people were there, and which role was yours?"],
  },
  {
    section: "action",
    title: "Action",
    prompt: "What did you do, step by step? Say I where it was you.",
    questions: ["What did you do first, and then?", "Why that way?", "What was hard, and how did you get past it?"],
  },
  {
    section: "result",
    title: "Result",
    prompt: "What changed? By how much?",
    questions: ["Satisfaction, complaints, sales, time, cost: what moved?", "By how much, and how do you know?"],
  },
  {
    section: "learning",
    title: "Learning",
    prompt: "What did you learn?",
    questions: ["What would you do differently?", "Where have you used it since?"],
  },
];

/** Yjs roots of the documents of a room. */
const roots = { notes: "notes", draft: "draft", scratch: "scratch", questions: "questions" } as const;

/** The `Y.Text` of one section of one ask. */
export function starField(askId: AskId, section: Section): string {
  return `${askId}.${section}`;
}

/** The key in the private `draft` map: a field of one principle's rating, or of the whole card (`card`). */
export function draftKey(round: RoundNo, of: string, field: string): string {
  return `${round}/${of}/${field}`;
}

export const starDocument = (roomId: RoomId, round: RoundNo): string => `${roomId}.star.${round}`;
export const privateDocument = (roomId: RoomId, seatId: SeatId): string => `${roomId}.private.${seatId}`;
export const ownDocument = (roomId: RoomId, seatId: SeatId): string => `${roomId}.own.${seatId}`;
/** `hash`: SHA-256 of the journal's token, base64url. */
export const journalDocument = (hash: string): string => `journal.${hash}`;
