/** Words about who spoke when. */
import type { Interruption } from "../../../../shared/speech/figures.ts";
import type { Room } from "../../state/room.svelte.ts";
import { firstName } from "../../words/roles.ts";
import { clockText } from "../../words/times.ts";

/** "1.4 s", and from a minute on "2:05". */
export const lengthOf = (ms: number): string => (ms < 60_000 ? `${(ms / 1_000).toFixed(1)} s` : clockText(ms));

/** "Never", "Once", "3 times". */
export const timesOf = (count: number): string => ["Never", "Once", "Twice"][count] ?? `${count} times`;

/** "Jonas over you". */
export const overWords = ({ bySeat, ofSeat }: Interruption, room: Room): string => {
  const name = (seatId: string): string => firstName(room.nameOf(seatId));
  const by = bySeat === room.me.seatId ? "You" : name(bySeat);
  return `${by} over ${ofSeat === room.me.seatId ? "you" : name(ofSeat)}`;
};
