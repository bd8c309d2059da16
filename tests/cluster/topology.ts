/** Two nodes, Redis and a balancer, and four people who speak and write while things break. */
import { cp } from "node:fs/promises";
import { openRedis } from "../../server/store/redis.ts";
import type { Store } from "../../server/store/store.ts";
import type { RoomId } from "../../shared/contract/ids.ts";
import * as Y from "yjs";
import { startBalancer } from "../support/balancer.ts";
import type { Balancer, BalancerSettings } from "../support/balancer.ts";
import { trustOnly } from "../support/certificate.ts";
import { Editor, isSame } from "../support/editors.ts";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { peerRoom, shortId } from "../support/people.ts";
import { freePorts } from "../support/ports.ts";
import { RedisServer, safest, startRedis, until } from "../support/redis.ts";
import type { OwnRedis, Settings } from "../support/redis.ts";
import { SteadySeat } from "../support/steady-seat.ts";

export interface TopologySettings {
  readonly redis: Settings;
  readonly environment: Readonly<Record<string, string>>;
  /** If there is a certificate, people trust it and no other. */
  readonly balancer: Omit<BalancerSettings, "ports">;
  /** The nodes' program; this folder's when left out. */
  readonly built?: string;
}

const quick: TopologySettings = {
  redis: safest,
  environment: {},
  balancer: { healthPath: "/readyz", healthEveryMs: 200, failMs: 1_000, tryMs: 3_000 },
};

export class Topology {
  readonly redis: OwnRedis;
  readonly nodes: readonly NodeProcess[];
  readonly balancer: Balancer;
  readonly #distrust: () => void;

  private constructor(redis: OwnRedis, nodes: readonly NodeProcess[], balancer: Balancer, distrust: () => void) {
    this.redis = redis;
    this.nodes = nodes;
    this.balancer = balancer;
    this.#distrust = distrust;
  }

  static async start({ redis: settings, environment, balancer, built }: TopologySettings = quick): Promise<Topology> {
    const redis = await startRedis(settings);
    const own = { ...environment, REDIS_URL: redis.server.url };
    const nodes = await Promise.all([NodeProcess.start(own, built), NodeProcess.start(own, built)]);
    const ports = nodes.map(({ port }) => port);
    const distrust = balancer.certificate ? trustOnly(balancer.certificate) : () => undefined;
    return new Topology(redis, nodes, await startBalancer({ ...balancer, ports }), distrust);
  }

  /** Resolves when both nodes get work again. */
  async whole(): Promise<void> {
    await until(() => this.balancer.healthy.length === this.nodes.length);
  }

  async stop(): Promise<void> {
    await this.balancer.close();
    await Promise.all(this.nodes.map((node) => node.end()));
    await this.redis.stop();
    this.#distrust();
  }
}

/** Ana and Ben write notes and everybody talks, through the balancer, until told to stop. Records what was acknowledged. */
export class Busy {
  readonly roomId: RoomId;
  readonly star: string;
  writers: readonly Editor[];
  readonly reader: Editor;
  readonly seats: readonly SteadySeat[];
  /** Lines whose command was answered. */
  readonly said: string[] = [];
  readonly refused: unknown[] = [];
  readonly fields = ["situation", "action", "result"].map((section) => `${shortId()}.${section}`);
  #isBusy = false;
  #work: Promise<unknown> = Promise.resolve();
  #written = 0;
  #seed = 20_251;

  private constructor(url: string, room: Awaited<ReturnType<typeof peerRoom>>) {
    this.roomId = room.roomId;
    this.star = `${room.roomId}.star.1`;
    this.writers = [room.ana, room.ben].map(({ token }) => new Editor(url, this.star, token));
    this.reader = new Editor(url, this.star, room.olu.token);
    this.seats = [room.ana, room.ben, room.olu].map((person) => new SteadySeat(person, url));
  }

  static async begin(url: string): Promise<Busy> {
    const busy = new Busy(url, await peerRoom(url));
    await Promise.all(busy.editors.map((editor) => editor.synced()));
    await until(() => busy.seats.every(({ latest }) => latest !== undefined));
    return busy;
  }

  get editors(): readonly Editor[] {
    return [...this.writers, this.reader];
  }

  start(): void {
    this.#isBusy = true;
    this.#work = Promise.all([
      ...this.writers.map((writer, nth) => this.#write(writer, nth)),
      ...this.seats.map((seat) => this.#speak(seat)),
    ]);
  }

  /** Ana closes her notes; Ben writes on alone. */
  leaveOneWriter(): void {
    const [leaving, ...others] = this.writers;
    leaving?.end();
    this.writers = others;
  }

  /** Everybody stops; resolves when every command has its answer. */
  async stop(): Promise<void> {
    this.#isBusy = false;
    await this.#work;
  }

  /** Every edit is acknowledged, every replica is the same, and everybody sees the same lines. */
  isSettled(): boolean {
    const [first, ...others] = this.editors;
    const lines = this.seats.map(({ latest }) => latest?.chat.map(({ lineId }) => lineId).join());
    return (
      this.writers.every(({ pending }) => pending === 0) &&
      others.every(({ doc }) => first !== undefined && isSame(first.doc, doc)) &&
      this.fields.every((field) => others.every((other) => other.text(field) === first?.text(field))) &&
      lines.every((line) => line === lines[0]) &&
      this.said.every((lineId) => lines[0]?.includes(lineId))
    );
  }

  /** What people have been told is saved, at this moment. */
  promised(): Promised {
    const edits = this.writers.flatMap((writer) => writer.edits.filter(({ isSaved }) => isSaved));
    return { lines: [...this.said], edits: edits.map(({ token }) => token) };
  }

  end(): void {
    for (const editor of this.editors) editor.end();
    for (const seat of this.seats) seat.end();
  }

  async #write(writer: Editor, who: number): Promise<void> {
    const own: string[] = [];
    while (this.#isBusy) {
      const nth = (this.#written += 1);
      const field = this.fields[nth % this.fields.length] ?? "";
      if (nth % 4 === 3 && own.length > 0) {
        const [gone = ""] = own.splice(Math.floor(this.#random() * own.length), 1);
        for (const field of this.fields) writer.erase(field, gone);
      } else {
        const token = `${who}${nth.toString(36)}`;
        writer.write(field, token, () => this.#random());
        own.push(token);
      }
      await pause(20);
    }
  }

  async #speak(seat: SteadySeat): Promise<void> {
    while (this.#isBusy) {
      const lineId = shortId();
      const acted = await seat.act({ type: "say", lineId, text: lineId });
      if (acted.ok) this.said.push(lineId);
      else this.refused.push(acted);
      await pause(10);
    }
  }

  #random(): number {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647;
    return this.#seed / 2_147_483_647;
  }
}

export interface Promised {
  readonly lines: readonly string[];
  /** Tokens that were written, and `-token` for those that were erased. */
  readonly edits: readonly string[];
}

export interface Missing {
  readonly lines: readonly string[];
  readonly edits: readonly string[];
  /** What occurs more than once. */
  readonly twice: readonly string[];
}

/** Compares promises with the logs alone, bypassing all nodes and clients. */
export async function missingIn(store: Store, busy: Busy, promised: Promised): Promise<Missing> {
  const events = await store.readEvents(busy.roomId);
  const said = events.flatMap(({ batch }) =>
    batch.events.flatMap((event) => (event.type === "said" ? [event.lineId] : [])),
  );
  const doc = new Y.Doc();
  for await (const page of store.readNotesHistory(busy.star)) {
    for (const { entry } of page) if (entry.update.length > 0) apply(doc, entry.update);
  }
  const tokens = busy.fields.flatMap((field) => doc.getText(field).toJSON().split(";"));
  doc.destroy();
  const [spoken, written] = [new Set(said), new Set(tokens)];
  const erased = new Set(promised.edits.filter((token) => token.startsWith("-")).map((token) => token.slice(1)));
  return {
    lines: promised.lines.filter((lineId) => !spoken.has(lineId)),
    edits: promised.edits.filter((token) =>
      token.startsWith("-") ? written.has(token.slice(1)) : !written.has(token) && !erasedByNow(token),
    ),
    twice: [...repeated(said), ...repeated(tokens.filter((token) => token !== ""))],
  };

  /** Its deletion may have been stored but not yet acknowledged. */
  function erasedByNow(token: string): boolean {
    return erased.has(token) || busy.writers.some(({ edits }) => edits.some((edit) => edit.token === `-${token}`));
  }
}

/** Reads what a dead server left on its disk, by starting another on a copy of it. */
export async function missingOnDisk(
  server: RedisServer,
  settings: Settings,
  busy: Busy,
  promised: Promised,
): Promise<Missing> {
  const copy = await freshFolder();
  await cp(server.folder, copy.path, { recursive: true });
  const [port = 0] = await freePorts(1);
  const other = new RedisServer(copy.path, port, settings);
  await other.start();
  const { store } = await openRedis(other.url);
  try {
    return await missingIn(store, busy, promised);
  } finally {
    await store.close();
    await other.end();
    await copy.remove();
  }
}

export const nothing: Missing = { lines: [], edits: [], twice: [] };

/** The rhythm of the drive, not a wait for anything. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function apply(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update);
  } catch {
    // An entry that is not an update: a claim to a client id. The nodes judge it; it holds no text.
  }
}

function repeated(all: readonly string[]): string[] {
  const seen = new Set<string>();
  return all.filter((item) => seen.size === seen.add(item).size);
}
