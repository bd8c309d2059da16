/** The sync of this device's journal, begun when a page first asks for it. */
import { getJournal } from "../context.ts";
import type { DeviceSync } from "./device.svelte.ts";

export const getSync = (): (() => Promise<DeviceSync>) => {
  const open = getJournal();
  return async () => (await open()).sync();
};
