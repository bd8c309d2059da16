/** What recognises speech on this device. */
import { browserSource } from "./browser-recogniser.ts";
import type { Source } from "./recogniser.ts";

/** Undefined where nothing can. */
export const speechSource = (page: Window): Promise<Source | undefined> => browserSource(page);
