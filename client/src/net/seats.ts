/**
 * The seats on this device: the token, invite and links of each, kept in localStorage by room and seat.
 * A tab pins its seat in sessionStorage, so that two tabs of one browser can hold two seats of a room; there it also keeps a seat
 * whose data somebody cleared while its room was open.
 */
import type { Format, Ms, Phase, Role, RoomId, SeatId, Secret } from "../../../shared/contract/ids.ts";
import { forget, isRecord, keysOf, read, write } from "./kept.ts";

export interface KeptSeat {
  readonly roomId: RoomId;
  readonly seatId: SeatId;
  readonly role: Role;
  readonly token: Secret;
  readonly name: string;
  /** Client time of the last use. */
  readonly usedMs: Ms;
  readonly title?: string | undefined;
  readonly format?: Format | undefined;
  /** The invite that opened this seat: opening it again on this device resumes the seat. */
  readonly invite?: Secret | undefined;
  /** Invites this device made or received for others, by role. */
  readonly invites?: Partial<Record<Role, Secret>> | undefined;
  /** The seat's own resume link, when it was made on this device. */
  readonly resume?: Secret | undefined;
  /** The room's review link, when it was made on this device. */
  readonly review?: { readonly secret: Secret; readonly expiresAtMs: Ms } | undefined;
  readonly others?: readonly string[] | undefined;
  readonly ended?: boolean | undefined;
  /** Where the room was when this seat was last here. */
  readonly phase?: Phase | undefined;
  /** Its page read the server's own questions then, not those of a pack of the room's, and no question was open. */
  readonly readsPack?: boolean | undefined;
}

const prefix = "barline:seat:";
const keyOf = (roomId: RoomId, seatId: SeatId): string => `${prefix}${roomId}:${seatId}`;
const pinOf = (roomId: RoomId): string => `barline:pin:${roomId}`;

const isKeptSeat = (value: unknown): value is KeptSeat =>
  isRecord(value) &&
  typeof value["roomId"] === "string" &&
  typeof value["seatId"] === "string" &&
  typeof value["role"] === "string" &&
  typeof value["token"] === "string" &&
  typeof value["name"] === "string" &&
  typeof value["usedMs"] === "number";

const isText = (value: unknown): value is string => typeof value === "string";

export class Seats {
  readonly #device: Storage;
  readonly #tab: Storage;
  /** What this page has read or written, in case somebody clears the site's data under it. */
  readonly #seen = new Map<string, KeptSeat>();

  constructor(device: Storage = localStorage, tab: Storage = sessionStorage) {
    this.#device = device;
    this.#tab = tab;
  }

  /** Keeps a seat and makes it this tab's. */
  take(seat: KeptSeat): void {
    this.#keep(this.#device, seat);
    write(this.#tab, pinOf(seat.roomId), seat.seatId);
  }

  /**
   * Keeps a seat that this page has for this tab, if the device has lost it. Not for the device: people clear their data on a computer
   * that is not theirs. True if only the tab has it.
   */
  hold(roomId: RoomId, seatId: SeatId): boolean {
    const key = keyOf(roomId, seatId);
    const seat = this.#seen.get(key);
    if (!seat || read(this.#device, key, isKeptSeat)) return false;
    this.#keep(this.#tab, seat);
    write(this.#tab, pinOf(roomId), seatId);
    return true;
  }

  /** The seat this tab has in a room: the pinned one, or else the one last used on this device. */
  inRoom(roomId: RoomId): KeptSeat | undefined {
    const pinned = read(this.#tab, pinOf(roomId), isText);
    const all = this.#allIn(roomId);
    const seat = all.find((kept) => kept.seatId === pinned) ?? all[0];
    if (seat && seat.seatId !== pinned) write(this.#tab, pinOf(roomId), seat.seatId);
    if (seat) this.#seen.set(keyOf(roomId, seat.seatId), seat);
    return seat;
  }

  /** The seat that an invite opened on this device, if it did. Pins it to this tab. */
  ofInvite(roomId: RoomId, invite: Secret): KeptSeat | undefined {
    const seat = this.#allIn(roomId).find((kept) => kept.invite === invite);
    if (seat) write(this.#tab, pinOf(roomId), seat.seatId);
    return seat;
  }

  /** Changes what is kept about a seat; does nothing if the seat is not kept (any more). */
  note(roomId: RoomId, seatId: SeatId, change: Partial<KeptSeat>): KeptSeat | undefined {
    const key = keyOf(roomId, seatId);
    for (const storage of [this.#device, this.#tab]) {
      const seat = read(storage, key, isKeptSeat);
      if (seat) return this.#keep(storage, { ...seat, ...change });
    }
    return undefined;
  }

  /** Forgets a seat that was removed, or whose room is gone. */
  drop(roomId: RoomId, seatId: SeatId): void {
    const key = keyOf(roomId, seatId);
    this.#seen.delete(key);
    for (const storage of [this.#device, this.#tab]) forget(storage, key);
    if (read(this.#tab, pinOf(roomId), isText) === seatId) forget(this.#tab, pinOf(roomId));
  }

  /** One seat per room, last used first. */
  rooms(): readonly KeptSeat[] {
    const all = this.#under(prefix);
    return [...new Map([...all].reverse().map((seat) => [seat.roomId, seat])).values()].sort(
      (a, b) => b.usedMs - a.usedMs,
    );
  }

  #allIn(roomId: RoomId): readonly KeptSeat[] {
    return this.#under(`${prefix}${roomId}:`);
  }

  /** Last used first. */
  #under(start: string): readonly KeptSeat[] {
    return [this.#device, this.#tab]
      .flatMap((storage) => keysOf(storage, start).map((key) => read(storage, key, isKeptSeat)))
      .filter((seat) => seat !== undefined)
      .sort((a, b) => b.usedMs - a.usedMs);
  }

  #keep(storage: Storage, seat: KeptSeat): KeptSeat {
    const key = keyOf(seat.roomId, seat.seatId);
    this.#seen.set(key, seat);
    write(storage, key, seat);
    return seat;
  }
}
