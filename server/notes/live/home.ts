/** What a document lives and ends with: its room, or a journal, which belongs to itself. */
import type { SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { closeCodes } from "../../../shared/contract/notes-wire.ts";
import { roleNow, seatOf } from "../../../shared/room/seats.ts";
import type { Guard } from "../../guard.ts";
import type { Journals } from "../../journals/journals.ts";
import type { LiveRoom } from "../../rooms/live-room.ts";
import type { UserOf } from "./awareness.ts";

export interface HomeListener {
  /** Rights may have changed. `arePeopleNew`: also what others are told about a seat. */
  readonly onChange: (arePeopleNew: boolean) => void;
  /** With this close code. */
  readonly onEnd: (code: number) => void;
}

export interface Home {
  /** Names it among those that pay for what they cost. */
  readonly id: string;
  readonly keepsHistory: () => boolean;
  /** What others are told about a seat. */
  readonly userOf: UserOf;
  /** Something may have happened to it: looks whether it is still there. */
  readonly look: () => void;
  /** Returns what stops it. */
  readonly follow: (listener: HomeListener) => () => void;
}

export const roomHome = (room: LiveRoom): Home => ({
  id: room.id,
  keepsHistory: () => room.state.options.keepReplay,
  userOf(seatId: SeatId) {
    const seat = seatOf(room.state, seatId);
    return seat ? { name: seat.name, role: roleNow(room.state, seat), seatId } : undefined;
  },
  look: () => undefined, // rooms follow their own log
  follow: ({ onChange, onEnd }) =>
    room.onChange(({ kind, before }) => {
      if (kind === "deleted" || kind === "failed") onEnd(kind === "deleted" ? closeCodes.deleted : closeCodes.busy);
      else onChange(before.seats !== room.state.seats);
    }),
});

/** Who writes in a journal: whoever has its token, on whichever device. */
export const journalWriter: SeatId = "journal";

/** A journal that is open all year is in use. */
const renewEveryMs = 30 * 60_000;

export function journalHome(
  name: string,
  { journals, guard }: { readonly journals: Journals; readonly guard: Guard },
): Home {
  let listener: HomeListener | undefined;
  const look = guard.handler("looking after a journal", async () => {
    if ((await journals.standing(name)) !== "kept") listener?.onEnd(closeCodes.deleted);
  });
  const renew = guard.handler("keeping a journal in use", () => journals.inUse(name));
  return {
    id: name,
    keepsHistory: () => false, // what a device has replaced is to be gone
    userOf: () => undefined,
    look,
    follow(own) {
      listener = own;
      renew();
      // Hints that it was deleted may get lost.
      const timers = [setInterval(look, limits.readOnEveryMs), setInterval(renew, renewEveryMs)];
      for (const timer of timers) timer.unref();
      return () => {
        listener = undefined;
        for (const timer of timers) clearInterval(timer);
      };
    },
  };
}
