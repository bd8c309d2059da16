/** The code of the room's parts, each fetched when it is first needed, or ahead where this device knows what somebody comes back to. */
import type { Phase } from "../../../shared/contract/ids.ts";
import type { KeptSeat } from "../net/seats.ts";

export type Part = "lobby" | "interview" | "scoring" | "review";

export const parts = {
  lobby: () => import("./lobby/Lobby.svelte"),
  interview: () => import("./interview/Interview.svelte"),
  scoring: () => import("./scoring/Scoring.svelte"),
  review: () => import("../review/Review.svelte"),
} as const;

export const interviewRooms = {
  solo: () => import("./interview/solo/SoloRoom.svelte").then((part) => ({ kind: "solo", ...part }) as const),
  candidate: () =>
    import("./interview/candidate/CandidateRoom.svelte").then((part) => ({ kind: "candidate", ...part }) as const),
  interviewer: () =>
    import("./interview/interviewer/InterviewerRoom.svelte").then(
      (part) => ({ kind: "interviewer", ...part }) as const,
    ),
} as const;

export const partIn: Readonly<Record<Phase, Part>> = {
  lobby: "lobby",
  intro: "interview",
  questions: "interview",
  candidateQuestions: "interview",
  scoring: "scoring",
  debrief: "scoring",
  review: "review",
};

/** Whether an interview will open for this seat, with the server's own questions at hand: they may come while its page connects. */
export const asksForPack = ({ phase = "lobby", readsPack = false }: KeptSeat): boolean =>
  readsPack && partIn[phase] === "interview";

/** Fetches what this seat will most likely see, beside connecting. Only a head start: the part itself is fetched again, and says when it fails. */
export function fetchAhead({ phase = "lobby", ended = false, role }: KeptSeat, review: boolean): void {
  const part = review || ended ? "review" : partIn[phase];
  const wanted: Promise<unknown>[] = [parts[part]()];
  if (part === "interview") {
    const kind = role === "soloist" ? "solo" : role === "candidate" ? "candidate" : "interviewer";
    wanted.push(interviewRooms[kind]());
    if (kind === "interviewer") wanted.push(import("./interview/interviewer/asked.ts"));
  }
  Promise.all(wanted).catch(() => undefined);
}
