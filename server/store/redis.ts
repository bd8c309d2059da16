import { randomBytes } from "node:crypto";
import type { Ms, RoomId } from "../../shared/contract/ids.ts";
import type { Batch } from "../../shared/room/events.ts";
import { decodeBlock, decodeEntry, encodeEntry } from "./entry-codec.ts";
import { describeAddress, readRedisAddress } from "./redis-address.ts";
import { redisBus } from "./redis-bus.ts";
import { Channels } from "./redis-channels.ts";
import { RedisHealth } from "./redis-health.ts";
import { readHint } from "./redis-hints.ts";
import { idOf, keysOf, movedChannel, notesKey, positionOf, suffixOf } from "./redis-keys.ts";
import { asStoreAway, connectRedis } from "./redis-link.ts";
import type { RedisLink } from "./redis-link.ts";
import { readList, readStream } from "./redis-replies.ts";
import { blocksOf } from "./redis-blocks.ts";
import { scriptsFor } from "./redis-scripts.ts";
import type { Scripts } from "./redis-scripts.ts";
import { livesOf, slackMs, tombstoneMs } from "./retention.ts";
import type { Lives, StoreOptions } from "./retention.ts";
import { StoreUnfit, within } from "./store-away.ts";
import { SteadyClock } from "./time.ts";
import { ownerOf, startPosition } from "./store.ts";
import type {
  Added,
  Appended,
  Bus,
  DocumentName,
  Durability,
  NotesEntry,
  NotesSnapshot,
  OnAdvance,
  Position,
  Store,
  StoredEvent,
  StoredNotes,
  StoredNotesEntry,
  Unwatch,
} from "./store.ts";

const pageEntries = 500;
const watchMs = 2_000;
/** One server tells all nodes the time: the one that keeps this key, the secret's. */
const commonKey = "{barline}:secret";

/**
 * Rooms kept by Redis for any number of nodes: 6.2 or later, 7 or later as a cluster. Addresses: see `readRedisAddress`.
 * The bus goes over the same connections; closing the store closes both.
 * @throws StoreUnfit when Redis may evict rooms or cannot be written to; StoreAway when it does not answer.
 */
export async function openRedis(
  url: string,
  options: Omit<StoreOptions, "time"> = {},
): Promise<{ readonly store: Store; readonly bus: Bus; readonly where: string }> {
  const address = readRedisAddress(url);
  if (!address)
    throw new StoreUnfit("REDIS_URL must be like redis://host:6379 or redis+cluster://host1:6379,host2:6379.");
  const link = await connectRedis(address);
  const health = new RedisHealth(link);
  try {
    await health.check();
  } catch (error) {
    health.close();
    await link.close();
    throw error;
  }
  const channels = new Channels(link);
  return {
    store: new RedisStore(link, channels, health, livesOf(options)),
    bus: redisBus(link, channels),
    where: describeAddress(address),
  };
}

class RedisStore implements Store {
  readonly kind = "redis";
  readonly isShared = true;
  readonly #link: RedisLink;
  readonly #channels: Channels;
  readonly #health: RedisHealth;
  readonly #scripts: Scripts;
  readonly #watching = new Set<() => void>();
  readonly #lives: Lives;
  #clock: SteadyClock | undefined;

  constructor(link: RedisLink, channels: Channels, health: RedisHealth, lives: Lives) {
    this.#link = link;
    this.#channels = channels;
    this.#health = health;
    this.#scripts = scriptsFor(link);
    this.#lives = lives;
    // Hints may have been lost meanwhile.
    link.onReady(() => this.#wakeAll());
    health.onEpoch(() => this.#wakeAll());
  }

  async readEvents(room: RoomId, after = 0): Promise<readonly StoredEvent[]> {
    const [, events] = keysOf(room);
    const entries = readStream(await this.#link.send(events, ["XRANGE", events, `${after + 1}-0`, "+"]));
    return entries.map(({ id, value }) => ({
      position: Number.parseInt(id),
      batch: JSON.parse(value.toString()) as Batch, // only this driver writes here
    }));
  }

  async appendEvents(room: RoomId, expected: number, batch: Batch): Promise<Appended> {
    const args = [String(expected), JSON.stringify(batch), ...this.#life(room)];
    return String(await this.#link.run(this.#scripts.appendEvents, keysOf(room), args)) as Appended; // as the script says
  }

  async isForgotten(room: RoomId): Promise<boolean> {
    const [gone] = keysOf(room);
    return (await this.#link.send(gone, ["EXISTS", gone])) === 1;
  }

  async readNotes(doc: DocumentName, after: Position = startPosition): Promise<StoredNotes> {
    const reply = await this.#link.run(this.#scripts.readNotes, keysOf(ownerOf(doc)), [
      suffixOf(doc),
      after,
      idOf(after),
    ]);
    const [at, bytes, entries] = readList(reply);
    const snapshotPosition = String(at);
    const tail = readStream(entries).map(storedEntry);
    return {
      snapshot: Buffer.isBuffer(bytes) ? new Uint8Array(bytes) : null,
      snapshotPosition,
      position: tail.at(-1)?.position ?? (after > snapshotPosition ? after : snapshotPosition),
      tail,
    };
  }

  async addNotes(doc: DocumentName, entries: readonly NotesEntry[]): Promise<Added | "gone"> {
    const args = [
      suffixOf(doc),
      ...this.#life(ownerOf(doc)),
      ...entries.map((entry) => Buffer.from(encodeEntry(entry))),
    ];
    const reply = await this.#link.run(this.#scripts.addNotes, keysOf(ownerOf(doc)), args);
    if (!Array.isArray(reply)) return "gone";
    const [before, ...ids] = reply.map(String);
    return { after: before ? positionOf(before) : startPosition, positions: ids.map(positionOf) };
  }

  async saveNotesSnapshot(doc: DocumentName, snapshot: NotesSnapshot): Promise<"saved" | "stale" | "gone"> {
    const replaced = await this.#readBetween(doc, snapshot.from, snapshot.position);
    // An entry exactly at its end proves that the log reaches that far; an unchanged position replaces nothing.
    if (snapshot.position !== (replaced.at(-1)?.position ?? snapshot.from)) {
      return (await this.isForgotten(ownerOf(doc))) ? "gone" : "stale";
    }
    const blocks = snapshot.keepHistory ? blocksOf(replaced) : [];
    const args = [
      suffixOf(doc),
      snapshot.from,
      snapshot.position,
      idOf(snapshot.position),
      String(replaced.length),
      Buffer.from(snapshot.bytes),
      snapshot.keepHistory ? "1" : "0",
      ...this.#life(ownerOf(doc)),
      ...blocks,
    ];
    const reply = await this.#link.run(this.#scripts.saveSnapshot, keysOf(ownerOf(doc)), args);
    return String(reply) as "saved" | "stale" | "gone"; // as the script says
  }

  /** One block or page at a time; what a snapshot moves into a block meanwhile is found there, and what was already read is left out. */
  async *readNotesHistory(doc: DocumentName, fromMs: Ms = 0): AsyncIterable<readonly StoredNotesEntry[]> {
    let last = startPosition;
    for (let nth = 0; ;) {
      const args = [suffixOf(doc), String(nth), idOf(last), String(pageEntries)];
      const [block, entries] = readList(await this.#link.run(this.#scripts.readHistory, keysOf(ownerOf(doc)), args));
      const isBlock = Buffer.isBuffer(block);
      const page = isBlock ? decodeBlock(block) : readStream(entries).map(storedEntry);
      if (!isBlock && page.length === 0) return;
      if (isBlock) nth += 1;
      const read = last;
      const end = page.at(-1)?.position ?? read;
      if (end > read) last = end;
      yield page.filter(({ position, entry }) => position > read && entry.atMs >= fromMs);
    }
  }

  /** One subscription per room, for all its documents. */
  async watch(key: string, onAdvance: OnAdvance): Promise<Unwatch> {
    const own: OnAdvance = (to, brought) => onAdvance(to, brought);
    const suffix = suffixOf(key);
    const { begun, unwatch } = this.#channels.listen(movedChannel(ownerOf(key)), (bytes) => {
      const { moved, to, brought } = readHint(bytes);
      if (moved === "*" || moved === suffix) own(to, brought);
    });
    const stop = (): void => {
      this.#watching.delete(own);
      unwatch();
    };
    try {
      await within(begun, { ms: watchMs, who: "Redis" });
    } catch (error) {
      stop();
      throw asStoreAway(error);
    }
    this.#watching.add(own);
    return stop;
  }

  async forgetRoom(room: RoomId): Promise<void> {
    await this.#link.run(this.#scripts.forget, keysOf(room), [String(tombstoneMs)]);
  }

  async renew(room: RoomId): Promise<void> {
    await this.#link.run(this.#scripts.renewAll, keysOf(room), this.#life(room));
  }

  /** Redis expires keys by itself. */
  sweep(): Promise<readonly RoomId[]> {
    return Promise.resolve([]);
  }

  async nowMs(): Promise<Ms> {
    const askedAt = performance.now();
    const [seconds, micros] = readList(await this.#link.send(commonKey, ["TIME"]));
    const nowMs = Number(String(seconds)) * 1_000 + Math.floor(Number(String(micros)) / 1_000);
    this.#clock ??= new SteadyClock(() => performance.now(), nowMs);
    // The answer was made at some moment between the question and its arrival.
    this.#clock.aim(nowMs, (askedAt + performance.now()) / 2);
    return this.#clock.nowMs();
  }

  async durability(): Promise<Durability> {
    return (await this.#health.seen()).durability;
  }

  /** Redis also refuses this when it cannot write its files. */
  async writable(): Promise<void> {
    await this.#link.sendToAll(["PING"]);
  }

  async epoch(): Promise<string> {
    return (await this.#health.seen()).epoch;
  }

  onEpoch(listener: (epoch: string) => void): Unwatch {
    return this.#health.onEpoch(listener);
  }

  async secret(): Promise<Uint8Array> {
    await this.#link.send(commonKey, ["SET", commonKey, randomBytes(32), "NX"]);
    const kept = await this.#link.send(commonKey, ["GET", commonKey]);
    if (!Buffer.isBuffer(kept) || kept.length !== 32)
      throw new StoreUnfit(`Redis holds something else under ${commonKey}.`);
    return new Uint8Array(kept);
  }

  async close(): Promise<void> {
    this.#health.close();
    this.#watching.clear();
    await this.#link.close();
  }

  /** For the scripts: how long it lives after this use, and which use need not be recorded. */
  #life(owner: string): readonly [string, string] {
    const ms = this.#lives.of(owner);
    return [String(ms), String(slackMs(ms))];
  }

  #wakeAll(): void {
    for (const onAdvance of [...this.#watching]) onAdvance();
  }

  async #readBetween(doc: DocumentName, from: Position, upTo: Position): Promise<readonly StoredNotesEntry[]> {
    const notes = notesKey(doc);
    const read: StoredNotesEntry[] = [];
    for (let last = from; ;) {
      const page = ["XRANGE", notes, `(${idOf(last)}`, idOf(upTo), "COUNT", String(pageEntries)];
      const entries = readStream(await this.#link.send(notes, page)).map(storedEntry);
      read.push(...entries);
      if (entries.length < pageEntries) return read;
      last = entries.at(-1)?.position ?? last;
    }
  }
}

function storedEntry({ id, value }: { readonly id: string; readonly value: Buffer }): StoredNotesEntry {
  return { position: positionOf(id), entry: decodeEntry(value) };
}
