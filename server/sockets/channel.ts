import { randomUUID } from "node:crypto";
import type { Ms, SeatId } from "../../shared/contract/ids.ts";
import { awayEvents, backEvents } from "../../shared/room/clock.ts";
import type { RoomEvent } from "../../shared/room/events.ts";
import { roleNow, seatOf } from "../../shared/room/seats.ts";
import type { RoomState } from "../../shared/room/state.ts";
import { viewFor } from "../../shared/room/view.ts";
import type { LiveRoom, RoomNews } from "../rooms/live-room.ts";
import { Presence } from "../rooms/presence.ts";
import type { Bus } from "../store/store.ts";
import { isInCall, subscribeSignals } from "../calls/signalling.ts";
import type { Signal } from "../calls/signalling.ts";
import type { SeatSocket } from "./connection.ts";

export interface ChannelParts {
  readonly room: LiveRoom;
  readonly bus: Bus;
  readonly nodeId: string;
  readonly nowMs: () => Ms;
  readonly graceMs?: number;
  readonly onError: (error: unknown) => void;
}

/** Messages that may wait for a slow reader; one view can be large. */
const maxWaiting = 4;

interface Member {
  readonly socket: SeatSocket;
  readonly seatId: SeatId;
  readonly disconnected: () => void;
  /** Of the last view that went out. */
  version: number;
  /** Messages that are still in this process because the network of this connection takes no more. */
  waiting: number;
}

/** Everyone of a room who is connected to this node: the only place that sends views, presence and the end to seats. */
export class Channel {
  readonly #parts: ChannelParts;
  readonly #presence: Presence;
  readonly #members = new Map<SeatSocket, Member>();
  readonly #stops: (() => void)[];

  constructor(parts: ChannelParts) {
    this.#parts = parts;
    const { room, bus, nodeId, nowMs, graceMs } = parts;
    this.#presence = new Presence({
      bus,
      roomId: room.id,
      nodeId,
      nowMs,
      ...(graceMs === undefined ? {} : { graceMs }),
      onChange: () => this.#presenceChanged(),
    });
    const settle = setInterval(() => this.#settleAbsence(), Math.min(1_000, (graceMs ?? 4_000) / 2)).unref();
    this.#stops = [
      room.onChange((news) => this.#announce(news)),
      subscribeSignals(bus, room.id, (signal) => this.#deliver(signal)),
      () => this.#presence.close(),
      () => clearInterval(settle),
    ];
  }

  get room(): LiveRoom {
    return this.#parts.room;
  }

  /** Nobody is connected, and nobody's absence is still to be noted. */
  get isOver(): boolean {
    return this.#members.size === 0 && (this.room.isDeleted || this.#presence.isQuiet);
  }

  /** How many seats are connected here. */
  get seats(): number {
    return new Set([...this.#members.values()].map(({ seatId }) => seatId)).size;
  }

  join(socket: SeatSocket, seatId: SeatId): void {
    const { room } = this.#parts;
    if (room.isDeleted || !hasSeat(room.state, seatId)) {
      turnAway(socket, room.isDeleted ? "deleted" : "removed");
      return;
    }
    const member: Member = { socket, seatId, disconnected: this.#presence.connect(seatId), version: -1, waiting: 0 };
    this.#members.set(socket, member);
    socket.conn.on("packetCreate", () => (member.waiting += 1));
    socket.conn.on("flush", () => (member.waiting = 0));
    socket.conn.on("drain", () => {
      if (this.#members.has(socket)) this.#show(member);
    });
    socket.on("disconnect", () => {
      this.#members.delete(socket);
      member.disconnected();
    });
    this.#show(member);
    socket.emit("room:presence", this.#presenceList());
    this.#settleAbsence();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    for (const { socket, disconnected } of this.#members.values()) {
      disconnected();
      socket.disconnect(true);
    }
    this.#members.clear();
  }

  #announce(news: RoomNews): void {
    if (news.kind === "rewound") {
      // A view that is older than the one on the screen would be taken for a late one: everybody connects anew.
      for (const { socket } of [...this.#members.values()]) socket.disconnect(true);
      return;
    }
    for (const member of [...this.#members.values()]) {
      if (news.kind === "deleted") this.#turnAway(member, "deleted");
      else if (!hasSeat(this.room.state, member.seatId)) this.#turnAway(member, "removed");
      else {
        this.#show(member);
        if (news.before.endedMs === null && this.room.state.endedMs !== null) {
          member.socket.emit("room:over", { reason: "ended" });
        }
      }
    }
    if (news.kind === "advanced" && news.before.seats.length !== this.room.state.seats.length) this.#presenceChanged();
  }

  /**
   * Sends the whole view when it is newer than what this connection has. Who reads slowly is sent the newest one when the last
   * has left, and misses those between: nothing piles up here.
   */
  #show(member: Member): void {
    const view = viewFor(member.seatId, this.room.state);
    if (view.version <= member.version || member.waiting >= maxWaiting) return;
    member.version = view.version;
    member.socket.emit("room:view", view);
  }

  #turnAway(member: Member, reason: "removed" | "deleted"): void {
    this.#members.delete(member.socket);
    member.disconnected();
    turnAway(member.socket, reason);
  }

  #presenceList() {
    return { seats: this.#presence.list(this.room.state.seats.map((seat) => seat.seatId)) };
  }

  #presenceChanged(): void {
    const list = this.#presenceList();
    for (const { socket } of this.#members.values()) socket.emit("room:presence", list);
    this.#settleAbsence();
  }

  /** The clock of an interview stands still while its candidate is away. Any node may note it; the first one does. */
  #settleAbsence(): void {
    const { room, onError } = this.#parts;
    if (room.isDeleted) return;
    const eventsNow = (state: RoomState) => absenceEvents(state, this.#presence);
    if (eventsNow(room.state).length === 0) return;
    room.write(`presence/${randomUUID()}`, (state) => ({ ok: true, events: eventsNow(state) })).catch(onError);
  }

  #deliver({ from, to, data }: Signal): void {
    const { state } = this.room;
    if (!isInCall(state, to) || !isInCall(state, from)) return;
    for (const member of this.#members.values()) {
      if (member.seatId === to && member.waiting < maxWaiting) member.socket.emit("call:signal", { from, data });
    }
  }
}

/** The clock stands when nobody who answers is here, and runs on when somebody is. Who has left does not count. */
function absenceEvents(state: RoomState, presence: Presence): readonly RoomEvent[] {
  const answering = state.seats.filter((seat) => ["candidate", "soloist"].includes(roleNow(state, seat)));
  const seated = answering.filter((seat) => !seat.gone);
  const here = seated.find((seat) => presence.isHere(seat.seatId));
  if (here) return backEvents(state, here.seatId);
  const away = seated[0] ?? answering[0];
  return away && seated.every((seat) => presence.isAway(seat.seatId)) ? awayEvents(state, away.seatId) : [];
}

/** Also a seat that was left: its owner may read, and come back. */
function hasSeat(state: RoomState, seatId: SeatId): boolean {
  const seat = seatOf(state, seatId);
  return seat !== undefined && seat.gone !== "removed";
}

function turnAway(socket: SeatSocket, reason: "removed" | "deleted"): void {
  socket.emit("room:over", { reason });
  socket.disconnect(true);
}
