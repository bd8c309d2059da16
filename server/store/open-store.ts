import type { Config } from "../config.ts";
import { localBus } from "./bus.ts";
import { openEmbedded } from "./embedded/embedded.ts";
import { openRedis } from "./redis.ts";
import type { Bus, Store } from "./store.ts";

export interface OpenedStore {
  readonly store: Store;
  readonly bus: Bus;
  /** For the line that says at start where everything is kept, and why there. */
  readonly where: string;
}

/**
 * Opens what the configuration asks for: Redis for any number of nodes, or a folder for this one.
 * @throws StoreUnfit or StoreAway when the data folder or Redis may not or cannot be used.
 */
export async function openStore({
  redisUrl,
  dataFolder,
  retentionMs,
  journalRetentionMs,
}: Config): Promise<OpenedStore> {
  if (redisUrl !== null) {
    const { store, bus, where } = await openRedis(redisUrl, { retentionMs, journalRetentionMs });
    return { store, bus, where: `Redis at ${where}, because REDIS_URL is set` };
  }
  return {
    store: await openEmbedded(dataFolder, { retentionMs, journalRetentionMs }),
    bus: localBus(),
    where: `the embedded store (LevelDB) in ${dataFolder}, because REDIS_URL is not set`,
  };
}
