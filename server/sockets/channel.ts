import { randomUUID } from "node:crypto";
import type { Ms, SeatId } from "../../shared/contract/ids.ts";
import { awayEvents, backEvents } from "../../shared/room/clock.ts";
import type { RoomEvent } from "../../shared/room/events.ts";
import { isInCall } from "../../shared/room/call.ts";
import { roleNow, seatOf } from "../../shared/room/seats.ts";
import type { RoomState } from "../../shared/room/state.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { Guard } from "../guard.ts";
import type { LiveRoom, RoomNews } from "../rooms/live-room.ts";
import { Presence } from "../rooms/presence.ts";
import type { Bus } from "../store/store.ts";
import { captions, hasCaptions, mayBeCaptioned, mayReadCaptions } from "../calls/captions.ts";
import type { Spoken } from "../calls/captions.ts";
import { signals } from "../calls/signalling.ts";
import type { Signal } from "../calls/signalling.ts";
import { emitTo } from "./connection.ts";
import type { SeatSocket } from "./connection.ts";
import { maxWaiting, ShownViews } from "./shown-views.ts";
import type { Reader } from "./shown-views.ts";

export interface ChannelParts {
  readonly room: LiveRoom;
  readonly bus: Bus;
  readonly nodeId: string;
  readonly nowMs: () => Ms;
  readonly graceMs?: number;
  readonly guard: Guard;
  /** Something failed unexpectedly: the channel has closed, and everybody reconnects to a new one. */
  readonly onFault: () => void;
  readonly onError: (error: unknown) => void;
}

interface Member extends Reader {
  readonly seatId: SeatId;
  readonly disconnected: () => void;
  /** When it last sent a command, or connected. */
  actedMs: number;
}

/** Everyone in a room who is connected to this node: the only place that sends views, presence and the end of the room to seats. */
export class Channel {
  readonly #parts: ChannelParts;
  readonly #presence: Presence;
  readonly #members = new Map<SeatSocket, Member>();
  readonly #bySeat = new Map<SeatId, Set<Member>>();
  readonly #views: ShownViews;
  readonly #stops: (() => void)[];
  #isClosed = false;

  constructor(parts: ChannelParts) {
    this.#parts = parts;
    const { room, bus, nodeId, nowMs, graceMs, guard } = parts;
    const end = (): void => this.#fail();
    this.#views = new ShownViews({ room, readersOf: (seatId) => this.#readersOf(seatId), guard, onFault: end });
    const presenceChanged = guard.handler("presence", () => this.#presenceChanged(), end);
    const announce = guard.handler("a room's change", (news: RoomNews) => this.#announce(news), end);
    const settleAbsence = guard.handler("an absence", () => this.#settleAbsence(), end);
    this.#presence = new Presence({
      bus,
      roomId: room.id,
      nodeId,
      nowMs,
      ...(graceMs === undefined ? {} : { graceMs }),
      guard,
      onChange: presenceChanged,
    });
    const settle = setInterval(settleAbsence, Math.min(1_000, (graceMs ?? 4_000) / 2)).unref();
    this.#stops = [
      room.onChange(announce),
      signals.subscribe({ bus, roomId: room.id, guard, onMessage: (signal) => this.#deliver(signal) }),
      captions.subscribe({ bus, roomId: room.id, guard, onMessage: (spoken) => this.#caption(spoken) }),
      () => this.#presence.close(),
      () => clearInterval(settle),
    ];
  }

  get room(): LiveRoom {
    return this.#parts.room;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Nobody is connected, and no absence is left to be noted. */
  get isOver(): boolean {
    const isEmpty = this.#members.size === 0;
    return this.#isClosed || (isEmpty && (this.room.isDeleted || this.room.hasFailed || this.#presence.isQuiet));
  }

  /** How many seats are connected here. */
  get seats(): number {
    return this.#bySeat.size;
  }

  /**
   * Whether this seat may open another socket. When it has as many as it may, the one that has been idle longest makes way: most likely a
   * forgotten tab or a connection whose other end is gone.
   */
  makeRoom(seatId: SeatId): boolean {
    const own = [...(this.#bySeat.get(seatId) ?? [])];
    if (own.length < limits.socketsPerSeat) return true;
    const stillest = own.sort((first, second) => first.actedMs - second.actedMs)[0];
    if (!stillest || performance.now() - stillest.actedMs < limits.stillSocketMs) return false;
    this.#part(stillest);
    stillest.socket.disconnect(true);
    return true;
  }

  /** This socket sent a command. */
  acted(socket: SeatSocket): void {
    const member = this.#members.get(socket);
    if (member) member.actedMs = performance.now();
  }

  /** This socket has lost its way in the differences. */
  showWhole(socket: SeatSocket): void {
    const member = this.#members.get(socket);
    if (!member) return;
    member.version = -1;
    this.#views.show(member.seatId);
  }

  join(socket: SeatSocket, seatId: SeatId): void {
    const { room } = this.#parts;
    if (room.isDeleted || !hasSeat(room.state, seatId)) {
      turnAway(socket, room.isDeleted ? "deleted" : "removed");
      return;
    }
    if (!this.makeRoom(seatId)) {
      socket.disconnect(true); // it reconnects, and gets `too-many` if its seat is still full
      return;
    }
    const { guard } = this.#parts;
    const member: Member = {
      socket,
      seatId,
      disconnected: this.#presence.connect(seatId),
      version: -1,
      waiting: 0,
      actedMs: performance.now(),
    };
    this.#members.set(socket, member);
    this.#bySeat.set(seatId, (this.#bySeat.get(seatId) ?? new Set()).add(member));
    socket.conn.on("packetCreate", () => (member.waiting += 1));
    socket.conn.on("flush", () => (member.waiting = 0));
    const drained = guard.handler("a slow reader", () => {
      if (this.#members.has(socket)) this.#views.show(seatId);
    });
    socket.conn.on("drain", drained);
    const left = guard.handler(
      "leaving a room",
      () => this.#part(member),
      () => this.#fail(),
    );
    socket.on("disconnect", left);
    this.#views.show(seatId);
    socket.emit("room:presence", this.#presenceList());
    this.#settleAbsence();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#views.close();
    for (const stop of this.#stops) stop();
    for (const { socket, disconnected } of this.#members.values()) {
      disconnected();
      socket.disconnect(true);
    }
    this.#members.clear();
    this.#bySeat.clear();
  }

  #fail(): void {
    if (this.#isClosed) return;
    this.close();
    this.#parts.onFault();
  }

  #part(member: Member): void {
    if (!this.#members.delete(member.socket)) return;
    const own = this.#bySeat.get(member.seatId);
    own?.delete(member);
    if (own?.size === 0) {
      this.#bySeat.delete(member.seatId);
      this.#views.forget(member.seatId);
    }
    member.disconnected();
  }

  #announce(news: RoomNews): void {
    if (news.kind === "rewound" || news.kind === "failed") {
      // A view older than the one on screen would be taken for a late one, so everybody reconnects.
      for (const { socket } of [...this.#members.values()]) socket.disconnect(true);
      return;
    }
    for (const member of [...this.#members.values()]) {
      if (news.kind === "deleted") this.#turnAway(member, "deleted");
      else if (!hasSeat(this.room.state, member.seatId)) this.#turnAway(member, "removed");
    }
    if (news.kind === "deleted") return;
    this.#views.showAll(this.#bySeat.keys());
    if (news.before.endedMs === null && this.room.state.endedMs !== null) {
      this.#emitToAll((sockets) => sockets.emit("room:over", { reason: "ended" }));
    }
    if (news.before.seats.length !== this.room.state.seats.length) this.#presenceChanged();
  }

  #readersOf(seatId: SeatId): Iterable<Member> {
    return (hasSeat(this.room.state, seatId) && this.#bySeat.get(seatId)) || [];
  }

  #emitToAll(emit: Parameters<typeof emitTo>[1]): void {
    emitTo([...this.#members.keys()], emit);
  }

  #turnAway(member: Member, reason: "removed" | "deleted"): void {
    this.#part(member);
    turnAway(member.socket, reason);
  }

  #presenceList() {
    return { seats: this.#presence.list(this.room.state.seats.map((seat) => seat.seatId)) };
  }

  #presenceChanged(): void {
    const list = this.#presenceList();
    this.#emitToAll((sockets) => sockets.emit("room:presence", list));
    this.#settleAbsence();
  }

  /** An interview's clock stands still while its candidate is away. Any node may note that; the first one does. */
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
      if (member.seatId !== to || member.waiting >= limits.signalsWaiting) continue;
      member.socket.emit("call:signal", { from, data });
    }
  }

  /** The part of the round may have changed while the caption was on its way. */
  #caption(spoken: Spoken): void {
    const { state } = this.room;
    if (!hasCaptions(state) || !mayBeCaptioned(state, spoken.from)) return;
    const readers = [...this.#members.values()].filter(
      ({ seatId, waiting }) => seatId !== spoken.from && mayReadCaptions(state, seatId) && waiting < maxWaiting,
    );
    emitTo(
      readers.map(({ socket }) => socket),
      (sockets) => sockets.emit("speech:say", spoken),
    );
  }
}

/** The clock stops when no candidate is here, and runs on when one is. A seat that has left does not count. */
function absenceEvents(state: RoomState, presence: Presence): readonly RoomEvent[] {
  const answering = state.seats.filter((seat) => ["candidate", "soloist"].includes(roleNow(state, seat)));
  const seated = answering.filter((seat) => !seat.gone);
  const here = seated.find((seat) => presence.isHere(seat.seatId));
  if (here) return backEvents(state, here.seatId);
  const away = seated[0] ?? answering[0];
  return away && seated.every((seat) => presence.isAway(seat.seatId)) ? awayEvents(state, away.seatId) : [];
}

/** Also true for a seat that has left: its owner may read, and come back. */
function hasSeat(state: RoomState, seatId: SeatId): boolean {
  const seat = seatOf(state, seatId);
  return seat !== undefined && seat.gone !== "removed";
}

function turnAway(socket: SeatSocket, reason: "removed" | "deleted"): void {
  socket.emit("room:over", { reason });
  socket.disconnect(true);
}
