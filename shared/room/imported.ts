/** A room made from a JSON report: one seat, the importer's, which sees what the report holds. It is over from the start. */
import type { ReportView } from "../contract/report.ts";
import type { Ms, Role, SeatId } from "../contract/ids.ts";
import type { SeatView } from "../contract/views.ts";
import type { RoomEvent } from "./events.ts";
import type { RoomState, Seat } from "./state.ts";
import { opened } from "./changes.ts";
import { askTargetMs } from "./deadlines.ts";
import { rightsOf } from "./may.ts";
import { scoringRoles } from "./seats.ts";
import type { Shown } from "./sight.ts";
import { without } from "./without.ts";

type Imported = Extract<RoomEvent, { type: "room-imported" }>;

export function importedRoom(event: Imported, atMs: Ms): RoomState {
  const { roomId, report, tokenHash, retentionMs } = event;
  const { you, room, plan, round, phase } = report.view;
  const { title, format } = room;
  const base = { type: "room-opened", roomId, title, format, plan, invites: {}, retentionMs } as const;
  return {
    // A report does not say how the notes were written.
    ...opened({ ...base, hostSeat: you.seatId, options: { ...room.options, keepReplay: false } }, atMs),
    seats: [
      {
        seatId: you.seatId,
        name: you.name,
        roles: Array.from({ length: round }, () => you.role),
        ready: false,
        isRecording: false,
        isListening: false,
        gone: false,
        tokenHashes: [tokenHash],
        resumeHash: null,
        cameBy: null,
      },
    ],
    round,
    phase,
    // Long ago: not even late notes are accepted.
    endedMs: 0,
    imported: report,
  };
}

/**
 * The exported view, of a room that has a new address, is over, has no links and belongs to its importer. Rights are those of
 * the room here, not of the room it came from.
 */
export function shownOfImported({ view }: Imported["report"], state: RoomState, seat: Seat): Shown {
  return {
    ...without(view, "version", "reviewLink"),
    you: { ...view.you, isHost: true },
    room: {
      ...without(view.room, "expiresAtMs"),
      roomId: state.roomId,
      ended: true,
      imported: true,
      importedMs: state.createdAtMs,
      call: { kind: "none" },
    },
    invites: [],
    ...rightsOf(state, seat),
    seats: withRoles(view),
    leader: view.leader === undefined ? (view.you.isLeader ? view.you.seatId : null) : view.leader,
    scorers: view.scorers ?? scorersAmong(view),
    askTargetMs: askTargetMs(view.plan),
  };
}

function scorersAmong({ seats, room }: ReportView): readonly SeatId[] {
  const scorers = seats.filter((seat) => !seat.gone && scoringRoles[room.format].includes(seat.role));
  return scorers.map((seat) => seat.seatId);
}

/** Reports from earlier versions only say who was each round's candidate; in a room for two the other one interviewed. */
function withRoles({ seats, rounds }: ReportView): readonly SeatView[] {
  if (rounds.length < 2 || seats.some((seat) => seat.roles)) return seats;
  return seats.map((seat) => {
    if (seat.role !== "interviewer" && seat.role !== "candidate") return seat;
    const roles = rounds.map(({ candidate }): Role => (candidate === seat.seatId ? "candidate" : "interviewer"));
    return roles.every((role) => role === seat.role) ? seat : { ...seat, roles };
  });
}
