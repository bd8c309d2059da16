import { existsSync } from "node:fs";
import { join } from "node:path";
import { RoomId } from "../../shared/contract/ids.ts";
import type { Ms } from "../../shared/contract/ids.ts";
import type { Config } from "../config.ts";
import { everyUse, indexedOwner } from "../store/embedded/keys.ts";
import { Heads } from "../store/embedded/heads.ts";
import { openFolder } from "../store/embedded/open-folder.ts";
import { readEvents, readNotes } from "../store/embedded/reads.ts";
import { readRedisAddress } from "../store/redis-address.ts";
import { ownerIn } from "../store/redis-keys.ts";
import { connectRedis } from "../store/redis-link.ts";
import { openRedis } from "../store/redis.ts";
import { StoreUnfit } from "../store/store-away.ts";
import type { DocumentName, StoredEvent, StoredNotes } from "../store/store.ts";

type Where = Pick<Config, "redisUrl" | "dataFolder" | "retentionMs">;

/**
 * The log of one room, from the store that the configuration names. Writes nothing itself. Empty for a room that is unknown or deleted.
 * @throws StoreUnfit or StoreAway: DataInUse while a server is using the folder, which the kernel then keeps locked.
 */
export async function readStoredLog(where: Where, roomId: RoomId): Promise<readonly StoredEvent[]> {
  const { read, close } = await openShelf(where);
  try {
    return await read(roomId);
  } finally {
    await close();
  }
}

/** The logs of all rooms that live in the store, one after the other. @throws as above. */
export async function* readStoredLogs(where: Where): AsyncIterable<readonly StoredEvent[]> {
  const { rooms, read, close } = await openShelf(where);
  try {
    for await (const roomId of rooms()) yield await read(roomId);
  } finally {
    await close();
  }
}

/** What an operator may know of a synced journal. @throws as above. */
export interface StoredJournal {
  readonly openedMs: Ms;
  /** When a device last wrote; undefined: not since it was last put in order, or never. */
  readonly writtenMs: Ms | undefined;
  /** Of the sealed pieces and what has not been put in order yet. */
  readonly bytes: number;
}

/** Undefined for a journal that is unknown or deleted. */
export async function readStoredJournal(where: Where, name: DocumentName): Promise<StoredJournal | undefined> {
  const { read, readNotes, close } = await openShelf(where);
  try {
    const [opened] = await read(name);
    if (!opened) return undefined;
    const { snapshot, tail } = await readNotes(name);
    return {
      openedMs: opened.batch.atMs,
      writtenMs: tail.at(-1)?.entry.atMs,
      bytes: tail.reduce((bytes, { entry }) => bytes + entry.update.length, snapshot?.length ?? 0),
    };
  } finally {
    await close();
  }
}

/** What a store of either kind gives to somebody who only reads. */
interface Shelf {
  readonly rooms: () => AsyncIterable<RoomId>;
  readonly read: (owner: string) => Promise<readonly StoredEvent[]>;
  readonly readNotes: (name: DocumentName) => Promise<StoredNotes>;
  readonly close: () => Promise<void>;
}

const openShelf = (where: Where): Promise<Shelf> =>
  where.redisUrl === null ? openedFolder(where.dataFolder) : openedRedis(where, where.redisUrl);

/** Journals stand among the rooms. */
const isRoom = (owner: string): boolean => RoomId.safeParse(owner).success;

async function openedFolder(folder: string): Promise<Shelf> {
  if (!existsSync(join(folder, "rooms"))) {
    throw new StoreUnfit(`${folder} holds no rooms. Set BARLINE_DATA to the server's data folder, or REDIS_URL.`);
  }
  const { disk, close } = await openFolder(folder);
  const heads = new Heads();
  return {
    rooms: async function* () {
      for (const [key] of await disk.range(everyUse)) if (isRoom(indexedOwner(key))) yield indexedOwner(key);
    },
    read: (owner) => readEvents(disk, heads, owner, 0),
    readNotes: (name) => readNotes(disk, heads, name, undefined),
    close,
  };
}

async function openedRedis({ retentionMs }: Where, url: string): Promise<Shelf> {
  const { store, bus } = await openRedis(url, { retentionMs });
  return {
    rooms: () => roomsInRedis(url),
    read: (owner) => store.readEvents(owner),
    readNotes: (name) => store.readNotes(name),
    async close() {
      await bus.close();
      await store.close();
    },
  };
}

async function* roomsInRedis(url: string): AsyncIterable<RoomId> {
  const address = readRedisAddress(url);
  if (!address) return; // `openRedis` has read it already
  const link = await connectRedis(address);
  try {
    for await (const key of link.keysLike("{*}:events")) if (isRoom(ownerIn(key))) yield ownerIn(key);
  } finally {
    await link.close();
  }
}
