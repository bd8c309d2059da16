/** Next actions that nobody has ticked off yet: from earlier rounds of this room, and from earlier rooms of the same people. */
import type { RoomId, Secret } from "../../../../shared/contract/ids.ts";
import type { RoomView } from "../../../../shared/contract/views.ts";
import type { Called } from "../../net/http.ts";
import type { Seats } from "../../net/seats.ts";

export interface OpenAction {
  readonly key: string;
  readonly text: string;
  /** Whole name of whose it is; undefined: the reader's own. */
  readonly owner?: string | undefined;
}

/** Only the last rooms with the same people: what is older has been practised or forgotten. */
const maxRooms = 4;

/** The open actions of a room's rounds, the newest last. */
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
 * The open actions of the reader and of those in `others`, from the rooms this device has a seat in and that one of `others` was in
 * too. Names tell people apart, as nobody has an account. Rooms that cannot be read are left out.
 */
export async function openActionsWith(
  others: readonly string[],
  seats: Pick<Seats, "rooms">,
  here: RoomId,
  read: (roomId: RoomId, token: Secret) => Promise<Called<RoomView>>,
): Promise<readonly OpenAction[]> {
  const wanted = new Set(others.map(spoken));
  const together = seats
    .rooms()
    .filter((seat) => seat.roomId !== here && (seat.others ?? []).some((name) => wanted.has(spoken(name))))
    .slice(0, maxRooms)
    .reverse();
  const called = await Promise.all(together.map((seat) => read(seat.roomId, seat.token)));
  return called
    .flatMap((one) => (one.ok ? openActions(one.answer) : []))
    .filter(({ owner }) => owner === undefined || wanted.has(spoken(owner)));
}

/** Names as people say them: capitals and stray spaces do not make another person. */
const spoken = (name: string): string => name.trim().toLocaleLowerCase("en");
