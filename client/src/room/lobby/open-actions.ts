/** Next actions that nobody has ticked off yet: from earlier rounds in this room, and from earlier rooms with the same people. */
import type { RoomId, Secret } from "../../../../shared/contract/ids.ts";
import type { RoomView } from "../../../../shared/contract/views.ts";
import { plainName } from "../../../../shared/questions/plain-name.ts";
import type { Called } from "../../net/http.ts";
import type { Seats } from "../../net/seats.ts";

export interface OpenAction {
  readonly key: string;
  readonly text: string;
  /** The full name of the person it belongs to; undefined: the reader's own. */
  readonly owner?: string | undefined;
}

/** Only the last rooms with the same people: anything older has been practised or forgotten. */
const maxRooms = 4;

/** The open actions of a room's rounds, newest last. */
export function openActions({ room, rounds, seats, you }: RoomView): readonly OpenAction[] {
  return rounds.flatMap((round) =>
    round.actions
      .filter((action) => !action.done)
      .map((action) => ({
        key: `${room.roomId} ${action.actionId}`,
        text: action.text,
        owner:
          action.owner === you.seatId
            ? undefined
            : (seats.find((seat) => seat.seatId === action.owner)?.name ?? "Someone"),
      })),
  );
}

/**
 * The open actions of the reader and of those in `others`, from rooms in which this device has a seat and one of `others` took part. Names
 * tell people apart, as nobody has an account. Rooms that cannot be read are left out.
 */
export async function openActionsWith(
  others: readonly string[],
  seats: Pick<Seats, "rooms">,
  here: RoomId,
  read: (roomId: RoomId, token: Secret) => Promise<Called<RoomView>>,
): Promise<readonly OpenAction[]> {
  const wanted = new Set(others.map(plainName));
  const together = seats
    .rooms()
    .filter((seat) => seat.roomId !== here && (seat.others ?? []).some((name) => wanted.has(plainName(name))))
    .slice(0, maxRooms)
    .reverse();
  const called = await Promise.all(together.map((seat) => read(seat.roomId, seat.token)));
  return called
    .flatMap((read) => (read.ok ? openActions(read.answer) : []))
    .filter(({ owner }) => owner === undefined || wanted.has(plainName(owner)));
}
