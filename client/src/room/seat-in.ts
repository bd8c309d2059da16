import type { KeptSeat } from "../net/seats.ts";
import type { Room } from "../state/room.svelte.ts";

/** What this device keeps about the seat: for the home page, and for a head start when its person comes back. */
export const seatIn = (room: Room): Partial<KeptSeat> => {
  const { view } = room;
  return {
    name: view.you.name,
    role: view.you.role,
    title: view.room.title,
    format: view.room.format,
    ended: view.room.ended,
    phase: view.phase,
    readsPack: room.may("read-pack") && view.room.pack === undefined && room.ask === undefined,
    others: room.seated.filter(({ seatId }) => seatId !== view.you.seatId).map(({ name }) => name),
    usedMs: Date.now(),
  };
};
