/**
 * Who is in a document, and where: a small map of our own. Each connection has one client id, which nobody else may announce; the server
 * sets names and roles, and drops what others claim about somebody. Changes go out together, at most 20 times a second.
 */
import type { SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { Guard } from "../../guard.ts";
import type { Bus } from "../../store/store.ts";
import {
  noFields,
  parseFields,
  readAnnounced,
  readNodeMessage,
  withUser,
  writeAnnounced,
  writeNodeMessage,
  writeOne,
} from "../wire/awareness-codec.ts";
import type { Announced, Fields, NodeMessage } from "../wire/awareness-codec.ts";
import { awarenessFrame } from "../wire/frames.ts";
import { wireFrame } from "./outbox.ts";
import type { WireFrame } from "./outbox.ts";

/** A connection, as far as awareness knows it. */
export interface Present {
  readonly seatId: SeatId;
  /** False for the candidate: no carets are ever drawn in the candidate's text. */
  seesCarets(): boolean;
  sendFrame(frame: WireFrame): void;
}

export type UserOf = (seatId: SeatId) => Readonly<Record<string, unknown>> | undefined;

export interface AwarenessParts {
  readonly document: string;
  readonly nodeId: string;
  readonly bus: Bus;
  readonly userOf: UserOf;
  readonly guard: Guard;
  /** What is known about who is where may be wrong. */
  readonly onFault: () => void;
}

interface Entry {
  readonly seatId: SeatId;
  /** Null: somebody at another node. */
  readonly by: Present | null;
  fields: Fields;
  /** As sent on: rises with every change, even when the client's own clock does not. */
  clock: number;
  touchedMs: number;
  plainSentMs: number;
}

const flushMs = 1_000 / limits.awarenessPerSecond;
/** Stock clients forget a state after 30 s without news of it. */
const plainEveryMs = 10_000;
const forgetMs = 35_000;

export class Awareness {
  readonly #nodeId: string;
  readonly #userOf: UserOf;
  readonly #hasOthers: () => boolean;
  readonly #tellNodes: (message: NodeMessage) => void;
  readonly #unsubscribe: () => void;
  readonly #present = new Set<Present>();
  readonly #entries = new Map<number, Entry>();
  readonly #own = new Map<Present, number>();
  readonly #clocks = new Map<number, number>();
  readonly #changed = new Set<number>();
  readonly #flushNow: () => void;
  #flush: NodeJS.Timeout | undefined;
  #flushedMs = -Infinity;

  constructor(parts: AwarenessParts) {
    const topic = `notes.awareness.${parts.document}`;
    this.#nodeId = parts.nodeId;
    this.#userOf = parts.userOf;
    this.#hasOthers = () => parts.bus.hasOthers(topic);
    this.#tellNodes = (message) => {
      if (this.#hasOthers()) parts.bus.publish(topic, writeNodeMessage(message));
    };
    const { guard, onFault } = parts;
    this.#flushNow = guard.handler("awareness", () => this.#sendChanges(), onFault);
    this.#unsubscribe = parts.bus.subscribe(
      topic,
      guard.handler("awareness of another node", (bytes: Uint8Array) => this.#hear(bytes), onFault),
    );
    this.#tellNodes({ type: "query", nodeId: this.#nodeId });
  }

  enter(present: Present): void {
    this.#present.add(present);
    this.tellAll(present);
  }

  /** Tells somebody who asks everything that is known. */
  tellAll(present: Present): void {
    const others = [...this.#entries].filter(([, entry]) => entry.by !== present && entry.fields !== null);
    if (others.length > 0) present.sendFrame(frameOf(this.#written(others, present.seesCarets())));
  }

  leave(present: Present): void {
    this.#present.delete(present);
    this.#own.delete(present);
    for (const [client, entry] of this.#entries)
      if (entry.by === present) this.#change(client, entry, null, entry.clock);
  }

  /** The client id that a connection may announce: the first it names that nobody else has, and from then on no other. */
  ownIn(present: Present, update: Uint8Array): Announced | undefined {
    const announced = readAnnounced(update) ?? [];
    const own = this.#own.get(present);
    if (own !== undefined) return announced.find(({ client }) => client === own);
    const first = announced.find(({ client, json }) => {
      const entry = this.#entries.get(client);
      // The same seat may reconnect before its old connection is known to be dead.
      return json !== "null" && (!entry || entry.seatId === present.seatId);
    });
    if (first) this.#own.set(present, first.client);
    return first;
  }

  /** The id turned out to belong to another seat. */
  disown(present: Present): void {
    this.#own.delete(present);
  }

  /** Takes what a connection says about itself. */
  announce(present: Present, { client, clock, json }: Announced): void {
    if (!this.#present.has(present)) return;
    const fields = parseFields(json);
    if (fields === undefined || clock > 2 ** 32) return;
    const known = this.#entries.get(client);
    if (known && known.seatId !== present.seatId) return;
    if (!known && this.#entries.size >= limits.awarenessPerDocument) return;
    const entry =
      known?.by === present
        ? known
        : {
            seatId: present.seatId,
            by: present,
            fields,
            clock: this.#clocks.get(client) ?? 0,
            touchedMs: 0,
            plainSentMs: -Infinity,
          };
    this.#entries.set(client, entry);
    this.#change(client, entry, fields, clock);
  }

  /** A seat's name or role changed: what the server says about it is sent again. */
  renew(): void {
    for (const [client, entry] of this.#entries) {
      entry.plainSentMs = -Infinity;
      if (entry.by) this.#change(client, entry, entry.fields, entry.clock);
    }
  }

  /** Everybody is sent words just now: what has changed goes along in the same write, unless it was sent a moment ago. */
  rideAlong(): void {
    if (this.#changed.size > 0 && performance.now() - this.#flushedMs >= flushMs) this.#sendChanges();
  }

  /** Forgets people at other nodes who have not been heard of for a while. */
  expire(nowMs = performance.now()): void {
    for (const [client, entry] of this.#entries) {
      if (!entry.by && nowMs - entry.touchedMs > forgetMs) this.#change(client, entry, null, entry.clock);
    }
  }

  close(): void {
    clearTimeout(this.#flush);
    this.#unsubscribe();
    const mine = [...this.#entries].filter(([, entry]) => entry.by !== null);
    if (mine.length > 0) this.#tell(mine.map(([client, entry]) => [client, { ...entry, fields: null }]));
  }

  #change(client: number, entry: Entry, fields: Fields, clock: number): void {
    entry.fields = fields;
    entry.clock = Math.max(clock, (this.#clocks.get(client) ?? 0) + 1);
    entry.touchedMs = performance.now();
    this.#clocks.delete(client);
    this.#clocks.set(client, entry.clock);
    const oldest = this.#clocks.keys().next();
    if (this.#clocks.size > 2 * limits.awarenessPerDocument && !oldest.done) this.#clocks.delete(oldest.value);
    this.#changed.add(client);
    this.#flush ??= setTimeout(this.#flushNow, flushMs);
  }

  #sendChanges(): void {
    clearTimeout(this.#flush);
    this.#flush = undefined;
    const changed = [...this.#changed].flatMap((client): [number, Entry][] => {
      const entry = this.#entries.get(client);
      return entry ? [[client, entry]] : [];
    });
    this.#changed.clear();
    const nowMs = performance.now();
    this.#flushedMs = nowMs;
    // On the candidate's connection, the pace of other people's carets is as private as the carets.
    const plain = changed.filter(([, entry]) => entry.fields === null || nowMs - entry.plainSentMs > plainEveryMs);
    for (const [, entry] of plain) entry.plainSentMs = nowMs;
    this.#sendTo(changed, true);
    this.#sendTo(plain, false);
    const mine = changed.filter(([, entry]) => entry.by !== null);
    if (mine.length > 0) this.#tell(mine);
    for (const [client, entry] of changed) if (entry.fields === null) this.#entries.delete(client);
  }

  /** Sends changes to those who see carets, or to those who do not, and nobody their own. */
  #sendTo(changed: readonly [number, Entry][], withCarets: boolean): void {
    if (changed.length === 0) return;
    const news = this.#written(changed, withCarets);
    const owners = new Set(changed.map(([, entry]) => entry.by));
    let shared: WireFrame | undefined;
    for (const present of this.#present) {
      if (present.seesCarets() !== withCarets) continue;
      if (!owners.has(present)) present.sendFrame((shared ??= frameOf(news)));
      else {
        const others = news.filter((_, nth) => changed[nth]?.[1].by !== present);
        if (others.length > 0) present.sendFrame(frameOf(others));
      }
    }
  }

  #written(entries: readonly [number, Entry][], withCarets: boolean): readonly Uint8Array[] {
    return entries.map(([client, { seatId, clock, fields }]) => {
      if (fields === null) return writeOne({ client, clock, json: "null" });
      return writeOne({ client, clock, json: withUser(withCarets ? fields : noFields, this.#userOf(seatId)) });
    });
  }

  #tell(entries: readonly [number, Entry][]): void {
    if (!this.#hasOthers()) return;
    const all = entries.map(([client, { seatId, clock, fields }]) => ({
      client,
      seatId,
      clock,
      json: fields ?? "null",
    }));
    this.#tellNodes({ type: "states", nodeId: this.#nodeId, all });
  }

  #hear(bytes: Uint8Array): void {
    const told = readNodeMessage(bytes);
    if (!told || told.nodeId === this.#nodeId) return;
    if (told.type === "query") {
      const mine = [...this.#entries].filter(([, entry]) => entry.by !== null && entry.fields !== null);
      if (mine.length > 0) this.#tell(mine);
      return;
    }
    for (const { client, seatId, clock, json } of told.all) {
      const fields = parseFields(json);
      const known = this.#entries.get(client);
      if (fields === undefined || known?.by) continue;
      if (!known && (fields === null || this.#entries.size >= limits.awarenessPerDocument)) continue;
      const entry = known ?? { seatId, by: null, fields, clock, touchedMs: 0, plainSentMs: -Infinity };
      this.#entries.set(client, entry);
      this.#change(client, entry, fields, clock);
    }
  }
}

const frameOf = (states: readonly Uint8Array[]): WireFrame => wireFrame(awarenessFrame(writeAnnounced(states)));
