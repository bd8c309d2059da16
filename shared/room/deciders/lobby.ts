/** Before a round: the plan, who covers what, who is ready. */
import { presentAs, seatOf } from "../seats.ts";
import type { RoomState } from "../state.ts";
import type { DecidersOf } from "./decider.ts";
import { askingRoles } from "../roles.ts";

export const lobbyDeciders: DecidersOf<
  "set-plan" | "set-options" | "set-call" | "assign-principles" | "ready" | "start-round"
> = {
  /** Refuses: `unknown` when the plan gives a principle to somebody who does not interview here. */
  "set-plan": (room, { plan }) =>
    plan.principles.every(({ seatId }) => seatId === undefined || isInterviewing(room, seatId))
      ? [{ type: "plan-set", plan }]
      : "unknown",

  "set-options": (_room, { options }) => [{ type: "options-set", options }],

  "set-call": (_room, { call }) => [{ type: "call-set", call }],

  /** Says which planned principles a seat covers: these and no others. Refuses: `unknown` seat or principle. */
  "assign-principles": (room, { seatId, principles }) => {
    const planned = new Set(room.plan.principles.map((principle) => principle.principleId));
    if (!isInterviewing(room, seatId) || !principles.every((principleId) => planned.has(principleId))) return "unknown";
    return [{ type: "principles-assigned", seatId, principles }];
  },

  ready: (room, { ready }, { seatId }) =>
    seatOf(room, seatId)?.ready === ready ? [] : [{ type: "readiness-changed", seatId, ready }],

  /** `needs.ts` checks that somebody asks and somebody answers. */
  "start-round": (room) => {
    const [candidate] = presentAs(room, "candidate", "soloist");
    if (!candidate) return "incomplete";
    const to = room.format === "solo" ? "questions" : "intro";
    return [{ type: "round-started", no: room.round, candidate: candidate.seatId, to }];
  },
};

function isInterviewing(room: RoomState, seatId: string): boolean {
  return presentAs(room, ...askingRoles, "soloist").some((seat) => seat.seatId === seatId);
}
