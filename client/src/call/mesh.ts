/**
 * Everybody in the call, each with a line of their own. Finds out who is in it by hellos, and mends what does not connect; signals may get
 * lost. While this device is not in the call itself, it only listens to who is.
 */
import type { SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { Peer, type Sent } from "./peer.ts";
import { readSignal, type Hello, type Session, type Signal } from "./signals.ts";

/** Why this device is no longer in the call: it goes on at another device of the seat, or as many as fit were there before. */
export type Ousted = "moved" | "full";

export interface MeshParts {
  readonly me: SeatId;
  readonly send: (to: SeatId, signal: Signal) => void;
  readonly connect: () => RTCPeerConnection;
  readonly changed: () => void;
  readonly ousted: (why: Ousted) => void;
  /** A clock that never jumps. */
  readonly nowMs: () => number;
}

/** What is known of another seat's place in the call. */
export interface Member {
  readonly session: Session;
  readonly mic: boolean;
  readonly camera: boolean;
  readonly heardMs: number;
}

/** How long after one hello that led to no connection the next one goes out; doubled each time, up to the last. */
const helloMs = { first: 1_000, last: 10_000 } as const;
/** A member who cannot be reached and says nothing is gone after this. */
const silentMs = 25_000;
/** All pictures that one browser sends take this much together. */
const picturesBitsPerSecond = 1_200_000;
const mostPerPicture = 500_000;

export class Mesh {
  readonly #parts: MeshParts;
  #mine: Session | undefined;
  /** Sessions of this very device that are over. */
  readonly #past = new Set<Session>();
  #sent: Sent = { audio: null, video: null };
  #states: Pick<Hello, "mic" | "camera"> = { mic: false, camera: false };
  #seats: readonly SeatId[] = [];
  readonly #members = new Map<SeatId, Member>();
  readonly #peers = new Map<SeatId, Peer>();
  readonly #hellos = new Map<SeatId, { readonly atMs: number; readonly gapMs: number }>();
  #isElsewhere = false;

  constructor(parts: MeshParts) {
    this.#parts = parts;
  }

  get members(): ReadonlyMap<SeatId, Member> {
    return this.#members;
  }
  get peers(): ReadonlyMap<SeatId, Peer> {
    return this.#peers;
  }
  /** Another device of this seat has been heard of in the call. */
  get isElsewhere(): boolean {
    return this.#isElsewhere;
  }

  /** Who may be in the call and is in the room, without oneself. Whoever is not among them any more is cut off at once. */
  follow(seats: readonly SeatId[]): void {
    const fresh = seats.filter((seatId) => !this.#seats.includes(seatId));
    this.#seats = seats;
    for (const seatId of [...this.#members.keys()]) if (!seats.includes(seatId)) this.#forget(seatId);
    for (const seatId of fresh) this.#greet(seatId);
  }

  join(mine: Session, sent: Sent, states: Pick<Hello, "mic" | "camera">): void {
    this.#mine = mine;
    this.#isElsewhere = false;
    this.#sent = sent;
    this.#states = states;
    for (const [seatId, { session }] of this.#members) this.#connectTo(seatId, session);
    this.#greetAll();
  }

  /** Shows others something else, and tells them what is on. */
  show(sent: Sent, states: Pick<Hello, "mic" | "camera">): void {
    this.#sent = sent;
    this.#states = states;
    for (const peer of this.#peers.values()) void peer.show(sent);
    this.#greetAll();
  }

  /** Whatever got lost while the server could not be reached is said and found out again. */
  reconnected(): void {
    for (const peer of this.#peers.values()) peer.repeat();
    this.#greetAll();
  }

  /** Another network: every line looks for another way. */
  networkChanged(): void {
    for (const peer of this.#peers.values()) peer.restart();
  }

  leave(): void {
    const mine = this.#mine;
    this.#mine = undefined;
    if (mine !== undefined) this.#past.add(mine);
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
    this.#hellos.clear();
    if (mine !== undefined) for (const seatId of this.#seats) this.#parts.send(seatId, { kind: "bye", from: mine });
    this.#parts.changed();
  }

  hear(from: SeatId, data: unknown): void {
    const signal = readSignal(data);
    if (!signal || !this.#seats.includes(from)) return;
    const known = this.#members.get(from);
    if (known && signal.from < known.session) return;
    if (signal.kind === "bye") {
      this.#forget(from);
      return;
    }
    this.#note(from, signal, known);
    if ("to" in signal && this.#isForAnother(signal.to)) return;
    const mine = this.#mine;
    if (mine === undefined) return;
    if (signal.kind === "full") {
      if (signal.to === mine && !this.#peers.get(from)?.isConnected) this.#parts.ousted("full");
      return;
    }
    const peer = this.#connectTo(from, signal.from);
    if (!peer) this.#parts.send(from, { kind: "full", from: mine, to: signal.from });
    else if (signal.kind !== "hello") {
      if (signal.to === mine) void peer.hear(signal);
    } else if (signal.to !== mine) this.#greet(from);
    // They may have been away when it was said.
    else peer.repeat();
  }

  /** To be called about once a second. */
  beat(): void {
    const nowMs = this.#parts.nowMs();
    for (const peer of this.#peers.values()) peer.mend();
    for (const [seatId, { heardMs }] of [...this.#members]) {
      if (!this.#peers.get(seatId)?.isConnected && nowMs - heardMs > silentMs) this.#forget(seatId);
    }
    if (this.#mine === undefined) return;
    for (const seatId of this.#seats) {
      const last = this.#hellos.get(seatId);
      if (this.#peers.get(seatId)?.isConnected || (last && nowMs - last.atMs < last.gapMs)) continue;
      this.#greet(seatId, Math.min(helloMs.last, 2 * (last?.gapMs ?? helloMs.first)));
    }
  }

  #greetAll(): void {
    for (const seatId of this.#seats) this.#greet(seatId);
  }
  #greet(seatId: SeatId, gapMs: number = helloMs.first): void {
    if (this.#mine === undefined) return;
    const to = this.#members.get(seatId)?.session;
    this.#hellos.set(seatId, { atMs: this.#parts.nowMs(), gapMs });
    this.#parts.send(seatId, { kind: "hello", from: this.#mine, ...(to !== undefined && { to }), ...this.#states });
  }

  #note(from: SeatId, signal: Exclude<Signal, { kind: "bye" }>, known: Member | undefined): void {
    const { mic, camera } =
      signal.kind === "hello" ? signal : known?.session === signal.from ? known : { mic: true, camera: false };
    this.#members.set(from, { session: signal.from, mic, camera, heardMs: this.#parts.nowMs() });
    if (known?.session !== signal.from || known.mic !== mic || known.camera !== camera) this.#parts.changed();
  }

  /** Signals come to every device of a seat. One for a later session than this device's own means that the call goes on there. */
  #isForAnother(to: Session): boolean {
    if (to === this.#mine || this.#past.has(to)) return false;
    if (this.#mine === undefined) {
      if (!this.#isElsewhere) {
        this.#isElsewhere = true;
        this.#parts.changed();
      }
      return true;
    }
    if (to > this.#mine) {
      this.#isElsewhere = true;
      this.#parts.ousted("moved");
      return true;
    }
    return false;
  }

  /** The line to this session; undefined when the call is full without it. */
  #connectTo(seatId: SeatId, theirs: Session): Peer | undefined {
    const mine = this.#mine;
    if (mine === undefined) return undefined;
    const before = this.#peers.get(seatId);
    if (before?.theirs === theirs) return before;
    if (!before && this.#peers.size >= limits.peoplePerCall - 1) return undefined;
    before?.close();
    const peer = new Peer({
      connection: this.#parts.connect(),
      offers: this.#parts.me < seatId,
      mine,
      theirs,
      sent: this.#sent,
      send: (signal) => this.#parts.send(seatId, signal),
      changed: this.#parts.changed,
      nowMs: this.#parts.nowMs,
    });
    this.#peers.set(seatId, peer);
    this.#limitPictures();
    this.#parts.changed();
    return peer;
  }

  #forget(seatId: SeatId): void {
    this.#members.delete(seatId);
    this.#hellos.delete(seatId);
    this.#peers.get(seatId)?.close();
    if (this.#peers.delete(seatId)) this.#limitPictures();
    this.#parts.changed();
  }

  #limitPictures(): void {
    const each = Math.min(mostPerPicture, Math.floor(picturesBitsPerSecond / Math.max(1, this.#peers.size)));
    for (const peer of this.#peers.values()) void peer.limitPicture(each);
  }
}
