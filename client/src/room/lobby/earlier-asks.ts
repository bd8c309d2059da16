/** What the same person was asked in other rooms in which this device has a seat. Rooms that cannot be read are left out. */
import type { RoomId, Secret } from "../../../../shared/contract/ids.ts";
import type { RoomView } from "../../../../shared/contract/views.ts";
import { askedOf, type AskedBefore } from "../../../../shared/questions/asked-before.ts";
import type { Called } from "../../net/http.ts";
import type { Seats } from "../../net/seats.ts";

/** The last rooms are enough: nobody remembers an answer from two months ago word for word. */
const maxRooms = 8;

export async function earlierAsks(
  candidate: string,
  seats: Pick<Seats, "rooms">,
  here: RoomId,
  read: (roomId: RoomId, token: Secret) => Promise<Called<RoomView>>,
): Promise<readonly AskedBefore[]> {
  const others = seats.rooms().filter((seat) => seat.roomId !== here);
  const called = await Promise.all(others.slice(0, maxRooms).map((seat) => read(seat.roomId, seat.token)));
  return called.flatMap((read) => (read.ok ? askedOf(candidate, read.answer) : []));
}
