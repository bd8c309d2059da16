/** Many people in many rooms: connects them, lets them type at a rate, and counts what reaches the others, when, and what is lost. */
import * as encoding from "lib0/encoding";
import { answer, cursorFrame, editFrame, question, read } from "./edits.ts";
import { Line } from "./line.ts";

/** Where one person connects to. */
export interface Place {
  readonly port: number;
  readonly path: string;
  readonly protocols?: readonly string[];
  readonly from?: string;
  /** The document's name, where it stands before every message. */
  readonly prefix?: string;
}

/** A room: the people who write in one document. `root`: the name of its text. */
export interface Room {
  readonly root: string;
  readonly places: readonly Place[];
}

export interface Run {
  readonly editsPerSecond: number;
  readonly seconds: number;
  readonly withCursors: boolean;
  /** Only the first so many people of each room type; all of them when left out. */
  readonly writersPerRoom?: number;
}

export interface Outcome {
  /** Edits made, and how many of the copies due to others arrived in their writer's order. */
  readonly edits: number;
  readonly delivered: number;
  readonly lost: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The rate reached: the generator itself may be the limit. */
  readonly editsPerSecond: number;
}

/** Long enough for everything in flight; what has not arrived by then is lost. */
const drainMs = 5_000;
/** Ids below 2^31, and above those that are easily mistaken for other numbers. */
const firstClient = 1_000_000;

class Writer {
  readonly client: number;
  readonly root: string;
  line!: { send(frame: Uint8Array): void; cut(): void };
  clock = 0;
  /** When each of its letters went out. */
  readonly sentMs: number[] = [];

  constructor(client: number, root: string) {
    this.client = client;
    this.root = root;
  }

  type(withCursor: boolean): void {
    this.sentMs[this.clock] = performance.now();
    this.line.send(editFrame(this.root, this.client, this.clock));
    if (withCursor) this.line.send(cursorFrame(this.root, this.client, this.clock));
    this.clock += 1;
  }
}

export class Fleet {
  readonly #rooms: readonly Room[];
  readonly #writers: Writer[] = [];
  readonly #byClient = new Map<number, Writer>();
  /** For each reader and writer, the next clock that is due. */
  readonly #due: Map<number, number>[] = [];
  #latencies: number[] = [];
  #delivered = 0;
  #late = 0;
  #closed = 0;

  constructor(rooms: readonly Room[]) {
    this.#rooms = rooms;
  }

  /** Connects everybody, a few at a time, and waits until each has the document. Returns how long each took, in milliseconds. */
  async join(atOnce = 50): Promise<readonly number[]> {
    const all = this.#rooms.flatMap((room) => room.places.map((place) => ({ root: room.root, place })));
    const took: number[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (let seat = all[next++]; seat; seat = all[next++]) took.push(await this.#enter(seat.root, seat.place));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return took;
  }

  async type({ editsPerSecond, seconds, withCursors, writersPerRoom = Infinity }: Run): Promise<Outcome> {
    this.#latencies = [];
    this.#delivered = 0;
    this.#late = 0;
    const before = this.#closed;
    const seats = this.#rooms[0]?.places.length ?? 1;
    const readers = seats - 1;
    const writers = this.#writers.filter((_, nth) => nth % seats < writersPerRoom);
    const startedMs = performance.now();
    const endsMs = startedMs + seconds * 1_000;
    let edits = 0;
    for (let nowMs = startedMs; nowMs < endsMs; nowMs = performance.now()) {
      const due = Math.floor(((nowMs - startedMs) / 1_000) * editsPerSecond);
      // Never for long at a stretch, or it would measure itself.
      for (let nth = 0; edits < due && nth < 200; nth += 1, edits += 1) {
        writers[edits % writers.length]?.type(withCursors);
      }
      await new Promise((goOn) => (edits < due ? setImmediate(goOn) : setTimeout(goOn, 1)));
    }
    const tookS = (performance.now() - startedMs) / 1_000;
    const wanted = edits * readers;
    for (let waitedMs = 0; this.#delivered < wanted && waitedMs < drainMs; waitedMs += 20) {
      await new Promise((goOn) => setTimeout(goOn, 20));
    }
    const sorted = Float64Array.from(this.#latencies).sort();
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
    if (this.#closed > before) throw new Error(`${this.#closed - before} connections were closed`);
    return {
      edits,
      delivered: this.#delivered,
      lost: wanted - this.#delivered + this.#late,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      editsPerSecond: edits / tookS,
    };
  }

  /** Cuts everybody's connection, and lets everybody reconnect at once. Resolves to the milliseconds until the last one has everything. */
  async storm(): Promise<number> {
    for (const { line } of this.#writers) line.cut();
    await new Promise((goOn) => setTimeout(goOn, 500));
    const all = this.#writers.splice(0);
    this.#byClient.clear();
    this.#due.length = 0;
    const startedMs = performance.now();
    await Promise.all(
      this.#rooms.flatMap((room, at) =>
        room.places.map((place, seat) => {
          const known = all[at * room.places.length + seat];
          return this.#enter(room.root, place, known?.client);
        }),
      ),
    );
    return performance.now() - startedMs;
  }

  end(): void {
    for (const { line } of this.#writers) line.cut();
  }

  #enter(root: string, place: Place, client = firstClient + this.#writers.length): Promise<number> {
    const writer = new Writer(client, root);
    const due = new Map<number, number>();
    this.#writers.push(writer);
    this.#byClient.set(client, writer);
    this.#due.push(due);
    const startedMs = performance.now();
    return new Promise((resolve, reject) => {
      const { prefix, ...where } = place;
      const name = prefix === undefined ? undefined : named(prefix);
      const line = new Line({
        ...where,
        onFrame: (bytes) => {
          const frame = name ? unnamed(bytes, name.length) : bytes;
          const heard = read(frame, (author, clock, length) => this.#hear(writer, due, author, clock, length));
          if (heard === "question") writer.line.send(answer);
          else if (heard === "document") resolve(performance.now() - startedMs);
        },
        onClose: (code) => {
          this.#closed += 1;
          reject(new Error(`closed before the document came: ${code ?? "without a code"}`));
        },
      });
      writer.line = {
        send: (frame) => line.send(name ? Buffer.concat([name, frame]) : frame),
        cut: () => line.cut(),
      };
      line.opened.then(() => {
        if (name) writer.line.send(introduction);
        writer.line.send(question);
      }, reject);
    });
  }

  #hear(reader: Writer, due: Map<number, number>, author: number, clock: number, length: number): void {
    const expected = due.get(author) ?? 0;
    const writer = this.#byClient.get(author);
    // Some servers send people their own words back.
    if (!writer || writer === reader) return;
    const nowMs = performance.now();
    for (let at = clock; at < clock + length; at += 1) {
      const sentMs = writer.sentMs[at];
      if (at < expected || sentMs === undefined) continue;
      this.#delivered += 1;
      // After a later one by the same writer: a reader that gets it then has read a gap.
      this.#latencies.push(nowMs - sentMs);
    }
    if (clock > expected && expected > 0) this.#late += clock - expected;
    due.set(author, Math.max(expected, clock + length));
  }
}

/** Where the name comes first, a word about rights precedes everything, even if there are none. */
const introduction = Uint8Array.of(2, 0, 0);

function named(name: string): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarString(encoder, name));
}

/** An answer to a sync message has a number of its own there. */
function unnamed(bytes: Uint8Array, nameBytes: number): Uint8Array {
  const frame = bytes.subarray(nameBytes);
  return frame[0] === 4 ? Uint8Array.of(0, ...frame.subarray(1)) : frame;
}
