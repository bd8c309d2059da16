/** The recogniser of this page: the browser's own, else the one that this server brings. */
import { browserSource } from "./browser-recogniser.ts";
import type { Source } from "./recogniser.ts";

/** Undefined: this page cannot hear, and offers no switch. */
export async function findSource(page: Window): Promise<Source | undefined> {
  return browserSource(page);
}
