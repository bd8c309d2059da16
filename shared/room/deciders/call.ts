/** Who is in the call while a panel talks about its candidate. */
import type { DecidersOf } from "./decider.ts";

export const callDeciders: DecidersOf<"see-candidate-out" | "call-candidate-back"> = {
  /** The candidate has left a call outside the room, or goes out again after being called back. `needs.ts` checks that it is so. */
  "see-candidate-out": (_room, _command, { seatId }) => [{ type: "candidate-left-call", bySeat: seatId }],

  "call-candidate-back": (_room, _command, { seatId }) => [{ type: "candidate-called-back", bySeat: seatId }],
};
