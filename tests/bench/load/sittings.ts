/** Many interviews: brings people into their rooms, plays an interview up to a late hour, and gives commands at a rate. */
import { randomBytes } from "node:crypto";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { SeatLine } from "./seat-line.ts";
import type { SeatPlace } from "./seat-line.ts";

/** The people of a room: the first leads, the second answers; from `acting` on, they only watch. */
export interface Sitting {
  readonly places: readonly SeatPlace[];
  readonly acting: number;
}

export interface ActRun {
  readonly perSecond: number;
  readonly seconds: number;
}

export interface ActOutcome {
  readonly commands: number;
  readonly perSecond: number;
  /** From a command until another seat has its view. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Sent by the server for one command, to everybody together, and to one seat as its view. */
  readonly bytesPerCommand: number;
  readonly bytesPerView: number;
  /** Commands that not everybody had seen in the end. */
  readonly lost: number;
  /** A message that brought a view, of a usual length. */
  readonly sample: string;
}

interface Pending {
  readonly sentMs: number;
  readonly by: number;
  readonly heard: Set<number>;
  readonly done: () => void;
}

const shortId = (): string => randomBytes(9).toString("base64url");
const sections = ["situation", "task", "action", "result", "learning"] as const;
const ticks = ["who", "why", "how", "howMuch", "learned"] as const;
const words = "I asked the two teams for their numbers before we met.";
const asksPerInterview = 6;
/** What has not arrived by then is lost. */
const drainMs = 5_000;
const samplesKept = 40;

class Room {
  readonly seats: SeatLine[] = [];
  readonly latencies: number[] = [];
  /** The last messages that brought views. */
  readonly samples: Buffer[] = [];
  pending: Pending | undefined;
  #given = 0;
  #askId = "";
  readonly #acting: number;

  constructor(acting: number) {
    this.#acting = acting;
  }

  async enter(place: SeatPlace, at: number): Promise<void> {
    this.seats[at] = await SeatLine.enter({ ...place, onView: (payload) => this.#hear(at, payload) });
  }

  /** Everything that happens in an hour, one command after the other. */
  async interview(): Promise<void> {
    await this.#does(0, { type: "start-round" });
    await this.#does(0, { type: "next-phase", from: "intro", to: "questions" });
    for (let nth = 0; nth < asksPerInterview; nth += 1) {
      this.#askId = shortId();
      await this.#does(0, { type: "ask-question", askId: this.#askId, principleId: "ownership", text: words });
      for (let tap = 0; tap < 12; tap += 1) await this.#does(tap % this.#acting, this.#tap(tap));
      for (let tick = 0; tick < 8; tick += 1) {
        await this.#does(0, { type: "tick", askId: this.#askId, what: ticks[tick % 5] ?? "who", heard: tick < 5 });
      }
      for (let probe = 0; probe < 7; probe += 1) await this.#does(0, this.#probe(probe < 4 ? "pushed" : "aloud"));
      for (let line = 0; line < 5; line += 1) await this.#does(line % this.#acting, this.#say());
      for (let line = 0; line < 3; line += 1) {
        await this.#does(0, { type: "whisper", lineId: shortId(), text: words });
        await this.#does(0, { type: "flag", note: "worth a second look" });
      }
    }
    await this.actForAll();
  }

  /** One command that everybody sees, as they come in an interview. Resolves when everybody has seen it. */
  async actForAll(): Promise<void> {
    const nth = this.#given++;
    const isProbe = nth % 10 === 8;
    const by = isProbe ? 0 : nth % this.#acting;
    const command = isProbe ? this.#probe("pushed") : nth % 10 >= 6 ? this.#say() : this.#tap(nth);
    const seen = new Promise<void>((done) => {
      this.pending = { sentMs: performance.now(), by, heard: new Set(), done };
    });
    await Promise.all([this.#does(by, command), seen]);
    this.pending = undefined;
  }

  async #does(by: number, command: RoomCommand): Promise<void> {
    const id = crypto.randomUUID();
    for (;;) {
      const answer = await this.seats[by]?.act(id, command);
      if (answer?.includes('"ok":true') === true) return;
      // As real clients do.
      if (answer?.includes('"code":"busy"') !== true) throw new Error(`${command.type} was refused: ${answer}`);
      await new Promise((goOn) => setTimeout(goOn, 100));
    }
  }

  #hear(at: number, payload: Buffer): void {
    this.samples.push(payload);
    if (this.samples.length > samplesKept) this.samples.shift();
    const { pending } = this;
    if (!pending || pending.heard.has(at)) return;
    pending.heard.add(at);
    if (at !== pending.by) this.latencies.push(performance.now() - pending.sentMs);
    if (pending.heard.size === this.seats.length) pending.done();
  }

  #tap(nth: number): RoomCommand {
    return { type: "tap", askId: this.#askId, section: sections[nth % 5] ?? "action" };
  }
  #probe(how: "pushed" | "aloud"): RoomCommand {
    return { type: "probe", askId: this.#askId, probeId: shortId(), kind: "why", text: words, how };
  }
  #say(): RoomCommand {
    return { type: "say", lineId: shortId(), text: words };
  }
}

export class Sittings {
  readonly #rooms: readonly Room[];
  readonly #sittings: readonly Sitting[];

  constructor(sittings: readonly Sitting[]) {
    this.#sittings = sittings;
    this.#rooms = sittings.map(({ acting }) => new Room(acting));
  }

  async enter(): Promise<void> {
    for (const [nth, room] of this.#rooms.entries()) {
      await Promise.all(this.#sittings[nth]?.places.map((place, at) => room.enter(place, at)) ?? []);
    }
  }

  async interview(): Promise<void> {
    await Promise.all(this.#rooms.map((room) => room.interview()));
  }

  async act({ perSecond, seconds }: ActRun): Promise<ActOutcome> {
    const heard = (): number => this.#sum(({ heardBytes }) => heardBytes);
    const [bytesBefore, viewBytesBefore, viewsBefore] = [
      heard(),
      this.#sum(({ viewBytes }) => viewBytes),
      this.#sum(({ views }) => views),
    ];
    for (const room of this.#rooms) room.latencies.length = 0;
    const startedMs = performance.now();
    const running = new Set<Promise<void>>();
    let failed: unknown;
    let commands = 0;
    for (let nowMs = startedMs; nowMs < startedMs + seconds * 1_000; nowMs = performance.now()) {
      const due = Math.floor(((nowMs - startedMs) / 1_000) * perSecond);
      for (let skipped = 0; commands < due && skipped < this.#rooms.length;) {
        // A room in which somebody is still waiting for the last command is left out: people do not act all at once.
        const room = this.#rooms[(commands + skipped) % this.#rooms.length];
        if (room?.pending) {
          skipped += 1;
          continue;
        }
        commands += 1;
        const acting = room?.actForAll().catch((error: unknown) => void (failed ??= error));
        if (acting) running.add(acting);
        void acting?.then(() => running.delete(acting));
      }
      if (failed !== undefined) throw new Error("a command was refused", { cause: failed });
      await new Promise((goOn) => setTimeout(goOn, 1));
    }
    const tookS = (performance.now() - startedMs) / 1_000;
    await Promise.race([Promise.all(running), new Promise((goOn) => setTimeout(goOn, drainMs))]);
    const sorted = Float64Array.from(this.#rooms.flatMap(({ latencies }) => latencies)).sort();
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
    const views = this.#sum(({ views }) => views) - viewsBefore;
    const bytesPerView = (this.#sum(({ viewBytes }) => viewBytes) - viewBytesBefore) / views;
    return {
      commands,
      perSecond: commands / tookS,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      bytesPerCommand: (heard() - bytesBefore) / commands,
      bytesPerView,
      lost: running.size,
      sample: nearest(this.#rooms[0]?.samples ?? [], bytesPerView)?.toString() ?? "",
    };
  }

  end(): void {
    for (const { seats } of this.#rooms) for (const seat of seats) seat.cut();
  }

  #sum(of: (seat: SeatLine) => number): number {
    return this.#rooms.flatMap(({ seats }) => seats).reduce((sum, seat) => sum + of(seat), 0);
  }
}

/** The one whose length is nearest to this. */
function nearest(messages: readonly Buffer[], bytes: number): Buffer | undefined {
  const distance = ({ length }: Buffer): number => Math.abs(length - bytes);
  return messages.toSorted((message, other) => distance(message) - distance(other))[0];
}
