import type { Config } from "../config.ts";
import { diskSpace, redisSpace, watchFreeSpace } from "./free-space.ts";
import type { FreeSpace } from "./free-space.ts";
import { readRedisAddress } from "./redis-address.ts";
import { connectRedis } from "./redis-link.ts";

/** Watches the place where the configuration keeps rooms. @throws StoreAway when Redis does not answer. */
export async function openFreeSpace({ redisUrl, dataFolder, freeBytes }: Config): Promise<FreeSpace> {
  if (redisUrl === null) return watchFreeSpace(diskSpace(dataFolder, freeBytes));
  const address = readRedisAddress(redisUrl);
  if (!address) throw new Error("the configuration was read, so the address is one");
  const link = await connectRedis(address);
  const readInfo = async (): Promise<readonly string[]> => (await link.sendToAll(["INFO", "memory"])).map(String);
  const watched = await watchFreeSpace(redisSpace(readInfo, freeBytes));
  return {
    isLow: () => watched.isLow(),
    async close() {
      await watched.close();
      await link.close();
    },
  };
}
