/** Whether the place that keeps the rooms is nearly full: then strangers may not write any more, so that open rooms can continue. */
import { statfs } from "node:fs/promises";
import { limits } from "../../shared/contract/limits.ts";

export interface FreeSpace {
  isLow(): boolean;
  close(): Promise<void>;
}

/** Bytes that can still be written, and below how many that counts as low; undefined if there is no limit or it cannot be known. */
export type Look = () => Promise<{ readonly freeBytes: number; readonly floorBytes: number } | undefined>;

export const plentyOfSpace: FreeSpace = { isLow: () => false, close: () => Promise.resolve() };

/** Looks now and then. If it cannot be known, the last answer stands: a store that is away refuses by itself. */
export async function watchFreeSpace(look: Look, everyMs: number = limits.freeSpaceEveryMs): Promise<FreeSpace> {
  let isLow = false;
  const lookNow = async (): Promise<void> => {
    const seen = await look().catch(() => undefined);
    if (seen) isLow = seen.freeBytes < seen.floorBytes;
  };
  await lookNow();
  const timer = setInterval(() => void lookNow(), everyMs).unref();
  return {
    isLow: () => isLow,
    close() {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}

/** The space of the disk that a folder is on. */
export function diskSpace(folder: string, floorBytes: number): Look {
  return async () => {
    const { bavail, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, floorBytes };
  };
}

/** The space of the fullest Redis server that has a `maxmemory`. `readInfo`: what `INFO memory` says on each server that takes writes. */
export function redisSpace(readInfo: () => Promise<readonly string[]>, floorBytes: number): Look {
  return async () => {
    const servers = (await readInfo()).map((text) => {
      const [used, max] = ["used_memory", "maxmemory"].map((name) => numberIn(text, name));
      return { max: max ?? 0, freeBytes: (max ?? 0) - (used ?? 0) };
    });
    const bound = servers.filter(({ max }) => max > 0).toSorted((first, second) => first.freeBytes - second.freeBytes);
    const [fullest] = bound;
    return fullest && { freeBytes: fullest.freeBytes, floorBytes: Math.min(floorBytes, fullest.max / 8) };
  };
}

function numberIn(info: string, name: string): number | undefined {
  const [, value] = new RegExp(`^${name}:(\\d+)\\r?$`, "m").exec(info) ?? [];
  return value === undefined ? undefined : Number(value);
}
