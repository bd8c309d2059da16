/**
 * The seats on this device: the token, invite and links of each, kept in localStorage by room and seat.
 * A tab pins its seat in sessionStorage, so that two tabs of one browser can hold two seats of a room.
 */
import type { Format, Ms, Role, RoomId, SeatId, Secret } from "../../../shared/contract/ids.ts";
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

  constructor(device: Storage = localStorage, tab: Storage = sessionStorage) {
    this.#device = device;
    this.#tab = tab;
  }

  /** Keeps a seat and makes it this tab's. */
  take(seat: KeptSeat): void {
    write(this.#device, keyOf(seat.roomId, seat.seatId), seat);
    write(this.#tab, pinOf(seat.roomId), seat.seatId);
  }

  /** The seat this tab has in a room: the pinned one, or else the one last used on this device. */
  inRoom(roomId: RoomId): KeptSeat | undefined {
    const pinned = read(this.#tab, pinOf(roomId), isText);
    const all = this.#allIn(roomId);
    const seat = all.find((kept) => kept.seatId === pinned) ?? all[0];
    if (seat && seat.seatId !== pinned) write(this.#tab, pinOf(roomId), seat.seatId);
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
    const seat = read(this.#device, keyOf(roomId, seatId), isKeptSeat);
    if (!seat) return undefined;
    const next = { ...seat, ...change };
    write(this.#device, keyOf(roomId, seatId), next);
    return next;
  }

  /** Forgets a seat that was removed, or whose room is gone. */
  drop(roomId: RoomId, seatId: SeatId): void {
    forget(this.#device, keyOf(roomId, seatId));
    if (read(this.#tab, pinOf(roomId), isText) === seatId) forget(this.#tab, pinOf(roomId));
  }

  /** One seat per room, last used first. */
  rooms(): readonly KeptSeat[] {
    const all = keysOf(this.#device, prefix)
      .map((key) => read(this.#device, key, isKeptSeat))
      .filter((seat) => seat !== undefined)
      .sort((a, b) => b.usedMs - a.usedMs);
    return [...new Map([...all].reverse().map((seat) => [seat.roomId, seat])).values()].sort(
      (a, b) => b.usedMs - a.usedMs,
    );
  }

  #allIn(roomId: RoomId): readonly KeptSeat[] {
    return keysOf(this.#device, `${prefix}${roomId}:`)
      .map((key) => read(this.#device, key, isKeptSeat))
      .filter((seat) => seat !== undefined)
      .sort((a, b) => b.usedMs - a.usedMs);
  }
}
