/** Rooms that came about in other ways: with a candidate replaced in mid-round, or from a report. */
import type { SeatView } from "../../shared/contract/views.ts";
import { takeSeat } from "../../shared/room/admit.ts";
import type { Batch } from "../../shared/room/events.ts";
import { evolve } from "../../shared/room/evolve.ts";
import { jsonReport } from "../../shared/report/json.ts";
import { Report } from "../../shared/contract/report.ts";
import { ana, ben, dayMs, GivenRoom, hash, id, roomId } from "./given-room.ts";
import type { Person } from "./given-room.ts";

export const uma: Person = { name: "Uma", seatId: id("uma") };

/** Ben leaves, and Uma answers instead. */
export function replaced(room: GivenRoom): GivenRoom {
  const again = room
    .and(ben, { type: "leave" })
    .and(ana, { type: "renew-invite", role: "candidate", inviteHash: hash("candidate-again") });
  const admitted = takeSeat(again.state, {
    inviteHash: hash("candidate-again"),
    name: uma.name,
    seatId: uma.seatId,
    tokenHash: hash("token-Uma"),
  });
  if (!admitted.ok) throw new Error(admitted.code);
  return again.happened(admitted.events);
}

/** The room made from somebody's JSON report. */
export function openedAgain(
  room: GivenRoom,
  reader: Person,
  asWritten: (seat: SeatView) => SeatView = (seat) => seat,
): GivenRoom {
  const view = room.seenBy(reader);
  const report = jsonReport({
    barline: 1,
    exportedMs: room.nowMs,
    view: { ...view, seats: view.seats.map(asWritten) },
    notes: [],
    authors: [],
  });
  const batch: Batch = {
    id: "opening",
    seatId: null,
    atMs: room.nowMs,
    events: [
      {
        type: "room-imported",
        roomId,
        report: Report.parse(JSON.parse(report)),
        tokenHash: hash("token-reader"),
        retentionMs: 90 * dayMs,
      },
    ],
  };
  return new GivenRoom(evolve(null, batch), [batch], room.nowMs + 1_000);
}
