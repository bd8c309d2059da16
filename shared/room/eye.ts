/** Who is looking: a round is always seen in the role the seat had in it. What they see is listed in `sight.ts`. */
import type { Format, Role, RoundNo, SeatId } from "../contract/ids.ts";
import { roleIn } from "./seats.ts";
import type { RoomState, Seat } from "./state.ts";

/** How a seat looks at one round. */
export interface Eye {
  readonly seatId: SeatId;
  readonly role: Role;
  readonly format: Format;
  /** Principles and question ids are hidden from this candidate until scoring. */
  readonly isPrincipleHidden: boolean;
}

export function eyeOf(state: RoomState, seat: Seat, no: RoundNo): Eye {
  const role = roleIn(seat, no);
  return {
    seatId: seat.seatId,
    role,
    format: state.format,
    isPrincipleHidden:
      role === "candidate" && no === state.round && isBeforeScoring(state) && state.options.hidePrinciple,
  };
}

export function isSameEye(eye: Eye, other: Eye): boolean {
  return (
    eye.seatId === other.seatId &&
    eye.role === other.role &&
    eye.format === other.format &&
    eye.isPrincipleHidden === other.isPrincipleHidden
  );
}

export function isBeforeScoring({ phase }: RoomState): boolean {
  return phase === "lobby" || phase === "intro" || phase === "questions" || phase === "candidateQuestions";
}
