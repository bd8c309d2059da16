/** What a page hands down to its components. Each is built once per page; none is a module-level singleton. */
import { createContext } from "svelte";
import type { Connection } from "../net/connection.svelte.ts";
import type { KeptSeat, Seats } from "../net/seats.ts";
import type { Announcer } from "../ui/announcer.svelte.ts";
import type { Keys } from "../ui/keys.ts";
import type { Toasts } from "../ui/toasts.svelte.ts";
import type { Links } from "../room/links.svelte.ts";
import type { PackShelf } from "./pack.svelte.ts";
import type { Documents } from "../room/documents.svelte.ts";
import type { Preferences } from "./preferences.svelte.ts";
import type { Room } from "./room.svelte.ts";
import type { Router } from "./router.svelte.ts";
import type { Saving } from "./saving.svelte.ts";

/** Of the whole page. */
export interface Site {
  readonly router: Router;
  readonly preferences: Preferences;
  readonly seats: Seats;
  readonly announcer: Announcer;
  readonly toasts: Toasts;
  readonly keys: Keys;
}

/** Of the room shown: its live state, the way to the server, and what this device keeps of the seat. */
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
}

export const [getSite, setSite] = createContext<Site>();
export const [getPlace, setPlace] = createContext<Place>();
