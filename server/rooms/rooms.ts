import type { Ms, RoomId } from "../../shared/contract/ids.ts";
import { roomIdPattern } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { Batch } from "../../shared/room/events.ts";
import { every } from "../every.ts";
import type { Every } from "../every.ts";
import type { Guard } from "../guard.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { Rests } from "../rests.ts";
import { StoreAway } from "../store/store-away.ts";
import type { Store } from "../store/store.ts";
import { LiveRoom } from "./live-room.ts";
import type { LiveRoomParts } from "./live-room.ts";

export interface RoomsParts {
  readonly store: Store;
  readonly nowMs: () => Ms;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly guard: Guard;
  /** Runs the regular upkeep of the rooms; by timers of this process, when left out. */
  readonly every?: Every | undefined;
}

/** To callers it looks as if the store were away, so they come back. */
class RoomRests extends StoreAway {
  constructor() {
    super("The room keeps failing and is left alone for a moment.");
    this.name = "RoomRests";
  }
}

interface Kept {
  readonly room: LiveRoom;
  readonly unwatch: () => void;
  usedAt: number;
  renewedAt: number;
}

/** A room without listeners is dropped from memory after this long. */
const idleMs = 60_000;
const renewEveryMs = 30 * 60_000;
const sweepEveryMs = 60 * 60_000;

/** The rooms in the memory of this node. */
export class Rooms {
  readonly #parts: RoomsParts;
  readonly #liveParts: LiveRoomParts;
  readonly #kept = new Map<RoomId, Kept>();
  readonly #loading = new Map<RoomId, Promise<LiveRoom | undefined>>();
  /** The log may have gone back since these were read: they must be compared with it before they are read on. */
  readonly #unsure = new Set<LiveRoom>();
  /** Rooms that could not be read, or could not apply what was read. */
  readonly #rests = new Rests();
  #epochs = 0;
  readonly #stops: readonly (() => void)[];
  readonly #unwatchEpoch: () => void;
  #isClosed = false;

  constructor(parts: RoomsParts) {
    this.#parts = parts;
    const { lostRaces, roomLagSeconds } = parts.metrics;
    this.#liveParts = {
      store: parts.store,
      nowMs: parts.nowMs,
      guard: parts.guard,
      onFailed: (room) => this.#giveUp(room),
      onLostRace: () => lostRaces.inc(),
      onNews: (lagSeconds) => roomLagSeconds.observe(lagSeconds),
    };
    const repeat = (ms: number, work: () => Promise<void>): (() => void) =>
      (parts.every ?? every)(ms, () => this.#quietly(work));
    this.#stops = [
      repeat(limits.readOnEveryMs, () => this.#readOn()),
      repeat(renewEveryMs, () => this.#renew()),
      repeat(sweepEveryMs, () => this.#sweep()),
    ];
    this.#unwatchEpoch = parts.store.onEpoch(() => {
      this.#epochs += 1;
      for (const { room } of this.#kept.values()) this.#unsure.add(room);
      void this.#quietly(() => this.#readOn());
    });
  }

  /**
   * A room up to date with its log; undefined if it does not exist, or no longer does.
   * @throws when the store does not answer, or a room that keeps failing is being left alone for a moment.
   */
  async load(roomId: RoomId): Promise<LiveRoom | undefined> {
    if (!roomIdPattern.test(roomId) || this.#isClosed) return undefined;
    if (this.#rests.leftMs(roomId) > 0) throw new RoomRests();
    const kept = this.#kept.get(roomId);
    if (kept) {
      kept.usedAt = performance.now();
      await this.#refresh(kept.room);
      return kept.room.isDeleted ? undefined : kept.room;
    }
    const loading = this.#loading.get(roomId) ?? this.#load(roomId).finally(() => this.#loading.delete(roomId));
    this.#loading.set(roomId, loading);
    return loading;
  }

  /** Somebody is looking at the room: that counts as use, though nothing is written to its log. */
  inUse(roomId: RoomId): void {
    const kept = this.#kept.get(roomId);
    if (!kept || performance.now() - kept.renewedAt < renewEveryMs) return;
    kept.renewedAt = performance.now();
    void this.#quietly(() => this.#parts.store.renew(roomId));
  }

  /** Opens a room with its first batch. `false`: a room with this id exists or has existed. */
  async open(roomId: RoomId, first: Batch): Promise<boolean> {
    return (await this.#parts.store.appendEvents(roomId, 0, first)) === "appended";
  }

  /** Deletes a room and everything that belongs to it, on every node. */
  async delete(roomId: RoomId): Promise<void> {
    await this.#parts.store.forgetRoom(roomId);
    await this.#kept.get(roomId)?.room.readOn();
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    this.#unwatchEpoch();
    for (const { unwatch } of this.#kept.values()) unwatch();
    this.#kept.clear();
    this.#count();
  }

  async #load(roomId: RoomId): Promise<LiveRoom | undefined> {
    let room: LiveRoom | undefined;
    // Watching begins before reading, so that nothing is written unseen between the two.
    const unwatch = await this.#parts.store.watch(roomId, () => {
      void this.#quietly(() => room && this.#refresh(room));
    });
    try {
      room = await LiveRoom.load(roomId, this.#liveParts);
    } catch (error) {
      if (!(error instanceof StoreAway)) this.#rests.note(roomId);
      throw error;
    } finally {
      if (!room || this.#isClosed) unwatch();
    }
    if (!room || this.#isClosed) return undefined;
    this.#kept.set(roomId, { room, unwatch, usedAt: performance.now(), renewedAt: -Infinity });
    this.#count();
    return room;
  }

  /**
   * Pub/sub between nodes is only a hint: rooms that somebody follows are read on anyway, and the others are dropped when nobody has come for
   * a while. A room that cannot be read keeps no other waiting; a store that is away ends this pass, and the next one comes soon.
   */
  async #readOn(): Promise<void> {
    const idleSince = performance.now() - idleMs;
    for (const [roomId, { room, usedAt }] of [...this.#kept]) {
      if (room.isDeleted || (!room.hasListeners && usedAt < idleSince)) this.#drop(roomId);
      else if ((room.hasListeners && this.#parts.store.isShared) || this.#unsure.has(room)) {
        try {
          await this.#refresh(room);
        } catch (error) {
          if (error instanceof StoreAway) throw error;
          this.#parts.guard.report("reading a room on", error);
        }
      }
    }
    this.#count();
  }

  /** Brings a room up to date with its log. @throws when the store does not answer; a room that was unsure then stays so. */
  async #refresh(room: LiveRoom): Promise<void> {
    if (!this.#unsure.has(room)) return room.readOn();
    const epochs = this.#epochs;
    await room.replay();
    if (epochs === this.#epochs) this.#unsure.delete(room);
  }

  /** The next caller that needs the room reads it again, unless that has failed too often. */
  #giveUp(room: LiveRoom): void {
    if (this.#kept.get(room.id)?.room !== room) return;
    this.#rests.note(room.id);
    this.#drop(room.id);
  }

  #drop(roomId: RoomId): void {
    const kept = this.#kept.get(roomId);
    if (!kept) return;
    kept.unwatch();
    this.#kept.delete(roomId);
    this.#unsure.delete(kept.room);
  }

  async #renew(): Promise<void> {
    for (const [roomId, kept] of [...this.#kept]) {
      if (!kept.room.hasListeners) continue;
      await this.#parts.store.renew(roomId);
      kept.renewedAt = performance.now();
    }
  }

  async #sweep(): Promise<void> {
    const forgotten = await this.#parts.store.sweep((roomId) => this.#kept.get(roomId)?.room.hasListeners === true);
    if (forgotten.length > 0) this.#parts.log.info({ count: forgotten.length }, "Rooms expired and were deleted.");
  }

  async #quietly(work: () => Promise<void> | undefined): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#isClosed) this.#parts.guard.report("keeping rooms up to date", error);
    }
  }

  #count(): void {
    this.#parts.metrics.liveRooms.set(this.#kept.size);
  }
}
