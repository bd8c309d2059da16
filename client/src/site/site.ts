/** What the page hands down to all its components. Built once per page; none of it is a module-level singleton. */
import { createContext } from "svelte";
import type { Seats } from "../net/seats.ts";
import type { Announcer } from "./announcer.svelte.ts";
import type { Keys } from "./keys.ts";
import type { Preferences } from "./preferences.svelte.ts";
import type { Router } from "./router.svelte.ts";
import type { Toasts } from "./toasts.svelte.ts";

export interface Site {
  readonly router: Router;
  readonly preferences: Preferences;
  readonly seats: Seats;
  readonly announcer: Announcer;
  readonly toasts: Toasts;
  readonly keys: Keys;
}

export const [getSite, setSite] = createContext<Site>();
