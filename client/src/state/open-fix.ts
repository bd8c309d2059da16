/** What this person set out to do better and has not ticked off yet: shown on the home page before the next room. */
import type { RoomView } from "../../../shared/contract/views.ts";

export const openFix = ({ you, rounds }: RoomView): string | undefined => {
  const actions = rounds.flatMap((round) => round.actions);
  const mine = actions.findLast((action) => action.owner === you.seatId && !action.done);
  if (mine) return mine.text;
  // If they have no action of their own: what the other person would change, once both sides are open.
  if (actions.some((action) => action.owner === you.seatId)) return undefined;
  const told = rounds.findLast((round) => round.candidate === you.seatId && round.revealed);
  return told?.cards?.map((card) => card.change).find((change) => change !== "");
};
