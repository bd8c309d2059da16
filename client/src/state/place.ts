/** What a room hands down to its components. */
import { createContext } from "svelte";
import type { CallSpot } from "../call/spot.svelte.ts";
import type { Connection } from "../net/connection.svelte.ts";
import type { KeptSeat } from "../net/seats.ts";
import type { Links } from "./links.svelte.ts";
import type { PackShelf } from "./pack.svelte.ts";
import type { Documents } from "./documents.svelte.ts";
import type { Room } from "./room.svelte.ts";
import type { Saving } from "./saving.svelte.ts";
import type { SpokenWords } from "./spoken-words.svelte.ts";

/** For the room shown: its live state, the connection to the server, and what this device keeps about the seat. */
export interface Place {
  readonly room: Room;
  readonly connection: Connection;
  readonly seat: KeptSeat;
  /** Whether notes are saved: each open document reports here, the top bar shows it. */
  readonly saving: Saving;
  readonly links: Links;
  /** The notes, opened when they are first needed. */
  readonly documents: Documents;
  /** The question pack, for those who prepare; `load()` it only for them. */
  readonly shelf: PackShelf;
  /** The room's own call, while there is one. */
  readonly calls: CallSpot;
  readonly spokenWords: SpokenWords;
}

export const [getPlace, setPlace] = createContext<Place>();
