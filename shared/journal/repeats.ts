/** Who has heard a story already: told twice in one room, or to the same person, it is known by its ending. */
import type { RoomId } from "../contract/ids.ts";
import { plainName } from "../questions/plain-name.ts";
import type { Telling } from "./shapes.ts";

export interface Repeats {
  /** How often it was told in this very room. */
  readonly here: number;
  /** Of the people who listen now, those who have heard it elsewhere, with how often; names as they are written now. */
  readonly heardBy: readonly { readonly name: string; readonly times: number }[];
}

/** `people`: who will listen; `roomId`: where, null for nowhere in particular. An answer under way is no telling yet. */
export function repeats(
  storyId: string,
  tellings: readonly Telling[],
  people: readonly string[],
  roomId: RoomId | null,
): Repeats {
  const told = tellings.filter((telling) => telling.storyId === storyId);
  const elsewhere = told.filter((telling) => roomId === null || telling.roomId !== roomId);
  const heardBy = people.flatMap((name) => {
    const times = elsewhere.filter(({ to }) => to.some((heard) => plainName(heard) === plainName(name))).length;
    return times > 0 ? [{ name, times }] : [];
  });
  return { here: told.length - elsewhere.length, heardBy };
}
