import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RoomId } from "../../shared/contract/ids.ts";
import type { Config } from "../config.ts";
import { Heads } from "../store/embedded/heads.ts";
import { openFolder } from "../store/embedded/open-folder.ts";
import { readEvents } from "../store/embedded/reads.ts";
import { openRedis } from "../store/redis.ts";
import { StoreUnfit } from "../store/store-away.ts";
import type { StoredEvent } from "../store/store.ts";

type Where = Pick<Config, "redisUrl" | "dataFolder" | "retentionMs">;

/**
 * The log of one room, from the store that the configuration names. Writes nothing itself. Empty for a room that is unknown or deleted.
 * @throws StoreUnfit or StoreAway: DataInUse while a server is using the folder, which the kernel then keeps locked.
 */
export async function readStoredLog(where: Where, roomId: RoomId): Promise<readonly StoredEvent[]> {
  return where.redisUrl === null ? fromFolder(where.dataFolder, roomId) : fromRedis(where, where.redisUrl, roomId);
}

async function fromFolder(folder: string, roomId: RoomId): Promise<readonly StoredEvent[]> {
  if (!existsSync(join(folder, "rooms"))) {
    throw new StoreUnfit(`${folder} holds no rooms. Set BARLINE_DATA to the server's data folder, or REDIS_URL.`);
  }
  const { disk, close } = await openFolder(folder);
  try {
    return await readEvents(disk, new Heads(), roomId, 0);
  } finally {
    await close();
  }
}

async function fromRedis({ retentionMs }: Where, url: string, roomId: RoomId): Promise<readonly StoredEvent[]> {
  const { store, bus } = await openRedis(url, { retentionMs });
  try {
    return await store.readEvents(roomId);
  } finally {
    await bus.close();
    await store.close();
  }
}
