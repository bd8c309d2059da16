/** The journal of this device, opened when a page first asks for it. */
import { createContext } from "svelte";
import type { Journal } from "./journal.svelte.ts";

export const [getJournal, setJournal] = createContext<() => Promise<Journal>>();

/** Opens it once for all pages; a failed attempt is made again the next time. */
export function once<Opened>(open: () => Promise<Opened>): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
