/** What the same person met in other rooms in which this device has a seat. Rooms that cannot be read are left out. */
import type { RoomId, Secret } from "../../../../shared/contract/ids.ts";
import type { RoomView } from "../../../../shared/contract/views.ts";
import { askedOf, type AskedBefore } from "../../../../shared/questions/asked-before.ts";
import { plainName } from "../../../../shared/questions/plain-name.ts";
import type { Called } from "../../net/http.ts";
import type { KeptSeat, Seats } from "../../net/seats.ts";

/** The last rooms with them are enough: nobody remembers an answer from two months ago word for word. */
const maxRooms = 8;

/** A room kept without names, because it has never been open on this device since, may be one of theirs. */
const mayHold = (person: string, { name, others }: KeptSeat): boolean =>
  others === undefined || [name, ...others].some((inRoom) => plainName(inRoom) === plainName(person));

export async function earlierAsks(
  candidate: string,
  seats: Pick<Seats, "rooms">,
  here: RoomId,
  read: (roomId: RoomId, token: Secret) => Promise<Called<RoomView>>,
): Promise<readonly AskedBefore[]> {
  const others = seats.rooms().filter((seat) => seat.roomId !== here && mayHold(candidate, seat));
  const called = await Promise.all(others.slice(0, maxRooms).map((seat) => read(seat.roomId, seat.token)));
  return called.flatMap((read) => (read.ok ? askedOf(candidate, read.answer) : []));
}
