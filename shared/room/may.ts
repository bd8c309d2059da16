/** What a seat is told about its rights: the rules and needs that `decide` applies, without an order. See docs/contract.md, rights. */
import type { May, Right, RoomView } from "../contract/views.ts";
import { accessTo } from "../notes/documents.ts";
import { stepsFrom } from "./deciders/phases.ts";
import { lackedBy } from "./needs.ts";
import { grantedTo, isOverFor, standingOf } from "./rights.ts";
import type { Standing } from "./rights.ts";
import { mayReadPack } from "./sight.ts";
import { openAsk } from "./state.ts";
import type { RoomState, Seat } from "./state.ts";

type Rights = Pick<RoomView, "may" | "steps">;

export function rightsOf(state: RoomState, seat: Seat, standing = standingOf(state, seat)): Rights {
  if (seat.gone) return { may: seat.gone === "left" ? { leave: true } : {}, steps: {} };
  const may = mayOf(state, seat, standing);
  return { may, steps: may["next-phase"] ? stepsFrom(state.format, state.phase) : {} };
}

function mayOf(state: RoomState, seat: Seat, standing: Standing): May {
  const may: { [Each in Right]?: May[Each] } = {};
  for (const type of grantedTo(state, standing)) {
    if (isOverFor(type, state)) continue;
    const lack = lackedBy(type, state, seat);
    const code = typeof lack === "object" ? lack.code : lack;
    // Not for this seat: its format has no such thing.
    if (code !== "not-allowed") may[type] = code ?? true;
  }
  const ask = openAsk(state);
  if (may.probe && (!ask || ask.lead === seat.seatId)) may["push-probe"] = may.probe;
  if (may["resolve-comment"] && standing.isHost) may["resolve-comments-of-others"] = may["resolve-comment"];
  if (mayWriteNotes(state, seat)) may["write-notes"] = true;
  if (mayReadPack(state, seat.seatId)) may["read-pack"] = true;
  if (standing.isHost) may["delete-room"] = true;
  return may;
}

/** Whether it may write now. Words written offline are accepted for a while longer. */
function mayWriteNotes(state: RoomState, { seatId }: Seat): boolean {
  if (state.endedMs !== null) return false;
  return accessTo({ kind: "star", roomId: state.roomId, round: state.round }, seatId, state, state.atMs) === "writes";
}
