/** Who may do what, and when. The only place that says so. docs/contract.md prints it. */
import type { Format, Phase, Role } from "../contract/ids.ts";
import type { CommandType } from "../contract/commands.ts";
import { askingRoles } from "./roles.ts";
import { roles } from "../contract/ids.ts";

/**
 * Who gives a command: a role, the host (whatever the role), the leader, or the author of what the command names.
 * Host, leader and author never widen what a seat sees.
 */
export type Holder = Role | "host" | "leader" | "author";

export interface Rule {
  readonly who: Readonly<Record<Format, readonly Holder[]>>;
  readonly when: readonly Phase[];
  /** Who may do it during the debrief, instead of `who`. */
  readonly whoInDebrief?: readonly Holder[];
  /** Only the lead of the ask may push to the candidate's screen. */
  readonly pushedByLead?: true;
  /** Still works when the room has ended. */
  readonly afterEnd?: true;
  /** Works in an imported room too: it changes nothing that is read there. */
  readonly whenImported?: true;
}

const nobody: readonly Holder[] = [];
const all: readonly Holder[] = roles;
const allButObserver: readonly Holder[] = roles.filter((role) => role !== "observer");
const interviewers: readonly Holder[] = askingRoles;
const asking: readonly Holder[] = [...interviewers, "soloist"];
const answering: readonly Holder[] = ["candidate", "soloist"];
const planning: readonly Holder[] = ["host", ...asking];
const host: readonly Holder[] = ["host"];

const anyFormat = (who: readonly Holder[]) => ({ peer: who, panel: who, solo: who });
const panelOnly = (who: readonly Holder[]) => ({ peer: nobody, panel: who, solo: nobody });
const peerOnly = (who: readonly Holder[]) => ({ peer: who, panel: nobody, solo: nobody });

const always: readonly Phase[] = ["lobby", "intro", "questions", "candidateQuestions", "scoring", "debrief", "review"];
const lobby: readonly Phase[] = ["lobby"];
const questions: readonly Phase[] = ["questions"];
const talking: readonly Phase[] = ["questions", "candidateQuestions"];
/** What was said in the interview may arrive a moment after it. */
const talked: readonly Phase[] = ["intro", "questions", "candidateQuestions", "scoring"];
const preparing: readonly Phase[] = ["lobby", "intro", "questions"];
const debrief: readonly Phase[] = ["debrief"];
const review: readonly Phase[] = ["review"];
const afterReveal: readonly Phase[] = ["debrief", "review"];
const fromScoring: readonly Phase[] = ["scoring", "debrief", "review"];

export const rules: Readonly<Record<CommandType, Rule>> = {
  "set-plan": { who: anyFormat(planning), when: lobby },
  "set-options": { who: anyFormat(planning), when: lobby },
  "set-call": { who: anyFormat(planning), when: always },
  "see-candidate-out": { who: panelOnly(["leader"]), when: ["scoring", "debrief"] },
  "call-candidate-back": { who: panelOnly(["leader"]), when: debrief },
  "assign-principles": { who: anyFormat(["host", ...interviewers]), when: lobby },
  "begin-calibration": { who: panelOnly(interviewers), when: lobby },
  "rate-sample": { who: panelOnly(interviewers), when: lobby },
  "open-calibration": { who: panelOnly(interviewers), when: lobby },
  ready: { who: anyFormat(all), when: lobby },
  "start-round": { who: anyFormat(planning), when: lobby },
  "next-phase": {
    who: anyFormat(asking),
    when: ["intro", "questions", "candidateQuestions", "scoring", "debrief"],
    whoInDebrief: ["leader"],
  },
  pause: { who: anyFormat(asking), when: talking },
  resume: { who: anyFormat(asking), when: talking },
  "put-on-deck": { who: anyFormat(interviewers), when: preparing },
  "drop-from-deck": { who: anyFormat(interviewers), when: preparing },
  "ask-question": { who: anyFormat(asking), when: questions },
  "end-ask": { who: anyFormat(asking), when: questions },
  "take-lead": { who: anyFormat(asking), when: questions },
  probe: { who: anyFormat(asking), when: questions, pushedByLead: true },
  tick: { who: anyFormat(asking), when: questions },
  "deny-finding": { who: anyFormat([...asking, "observer"]), when: talking },
  tap: { who: anyFormat(allButObserver), when: questions },
  flag: { who: anyFormat([...asking, "observer"]), when: talking },
  whisper: { who: anyFormat([...interviewers, "observer"]), when: always },
  say: { who: anyFormat(all), when: always },
  "set-listening": { who: anyFormat(all), when: always },
  "add-speech": { who: anyFormat(all), when: talked },
  "ask-for-a-moment": { who: anyFormat(answering), when: talking },
  "carry-on": { who: anyFormat(allButObserver), when: talking },
  "tick-own-question": { who: anyFormat(["candidate"]), when: ["candidateQuestions"] },
  "seal-scorecard": { who: anyFormat(interviewers), when: fromScoring },
  "seal-self-rating": { who: anyFormat(answering), when: fromScoring },
  "seal-feedback": { who: anyFormat(["candidate"]), when: fromScoring },
  reveal: { who: { peer: ["interviewer", "candidate"], panel: ["leader"], solo: ["soloist"] }, when: ["scoring"] },
  "revise-scorecard": { who: anyFormat(interviewers), when: afterReveal },
  "begin-reading": { who: panelOnly(["leader"]), when: debrief },
  "change-vote": { who: panelOnly(interviewers), when: debrief },
  decide: { who: panelOnly(["leader"]), when: debrief },
  "share-with-candidate": { who: panelOnly(["leader"]), when: afterReveal },
  "swap-roles": { who: peerOnly(["interviewer", "candidate"]), when: fromScoring },
  comment: { who: anyFormat(allButObserver), when: review, afterEnd: true },
  "resolve-comment": { who: anyFormat(["author", "host"]), when: review, afterEnd: true },
  "add-action": { who: anyFormat(allButObserver), when: afterReveal, afterEnd: true },
  "tick-action": { who: anyFormat(allButObserver), when: afterReveal, afterEnd: true },
  rename: { who: anyFormat(all), when: always, afterEnd: true },
  "set-recording": { who: anyFormat(all), when: always },
  leave: { who: anyFormat(all), when: always, afterEnd: true, whenImported: true },
  "renew-resume-link": { who: anyFormat(all), when: always, afterEnd: true, whenImported: true },
  "make-review-link": { who: anyFormat(host), when: always, afterEnd: true },
  "revoke-review-link": { who: anyFormat(host), when: always, afterEnd: true },
  "remove-seat": { who: anyFormat(host), when: always, afterEnd: true },
  "renew-invite": { who: anyFormat(host), when: always, afterEnd: true },
  "revoke-invite": { who: anyFormat(host), when: always, afterEnd: true },
  "hand-over-host": { who: anyFormat(host), when: always, afterEnd: true },
  "rename-room": { who: anyFormat(host), when: always, afterEnd: true },
  "end-room": { who: anyFormat(host), when: always, afterEnd: true },
};
