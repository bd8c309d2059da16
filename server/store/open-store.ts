import type { Config } from "../config.ts";
import { localBus } from "./bus.ts";
import { lmdbStore } from "./lmdb.ts";
import type { Bus, Store } from "./store.ts";

export interface OpenedStore {
  readonly store: Store;
  readonly bus: Bus;
  /** For the line that says at start where everything lies. */
  readonly where: string;
}

/**
 * Opens what the configuration asks for.
 * @throws DataInUse when another process works on the data folder.
 */
export function openStore(config: Config): OpenedStore {
  return {
    store: lmdbStore(config.dataFolder, { retentionMs: config.retentionMs }),
    bus: localBus(),
    where: `the embedded store (LMDB) in ${config.dataFolder}`,
  };
}
