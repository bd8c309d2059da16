/** Before a round: the plan, who covers what, who is ready. */
import type { Fault } from "../../contract/reply.ts";
import { presentAs, seatOf } from "../seats.ts";
import type { RoomState } from "../state.ts";
import { incomplete } from "./decider.ts";
import type { DecidersOf } from "./decider.ts";

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
    const planned = new Set(room.plan.principles.map((one) => one.principleId));
    if (!isInterviewing(room, seatId) || !principles.every((one) => planned.has(one))) return "unknown";
    return [{ type: "principles-assigned", seatId, principles }];
  },

  ready: (room, { ready }, { seatId }) =>
    seatOf(room, seatId)?.ready === ready ? [] : [{ type: "readiness-changed", seatId, ready }],

  /** Refuses: `incomplete` without somebody who asks and somebody who answers. */
  "start-round": (room) => {
    if (room.format === "solo") {
      const [soloist] = presentAs(room, "soloist");
      if (!soloist) return incomplete([missing("soloist", "Nobody is here to answer.")]);
      return [{ type: "round-started", no: room.round, candidate: soloist.seatId, to: "questions" }];
    }
    const [candidate] = presentAs(room, "candidate");
    const [interviewer] = presentAs(room, "interviewer", "barRaiser");
    if (candidate && interviewer) {
      return [{ type: "round-started", no: room.round, candidate: candidate.seatId, to: "intro" }];
    }
    return incomplete([
      ...(candidate ? [] : [missing("candidate", "A round needs a candidate.")]),
      ...(interviewer ? [] : [missing("interviewer", "A round needs an interviewer.")]),
    ]);
  },
};

function isInterviewing(room: RoomState, seatId: string): boolean {
  return presentAs(room, "interviewer", "barRaiser", "soloist").some((seat) => seat.seatId === seatId);
}

const missing = (role: string, message: string): Fault => ({ path: `seats.${role}`, message });
