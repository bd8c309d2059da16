/** The journal of this device and its sync, opened when a page first asks for them. */
import { createContext } from "svelte";
import type { Journal } from "./journal.svelte.ts";
import type { DeviceSync } from "./sync/device.svelte.ts";

export const [getJournal, setJournal] = createContext<() => Promise<Journal>>();
export const [getSync, setSync] = createContext<() => Promise<DeviceSync>>();

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
