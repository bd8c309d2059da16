/** A node of notes on a free port, with the same named people everywhere: Ana asks, Ben answers, Olu observes. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Format, Role, RoomId, Secret, SeatId } from "../../../shared/contract/ids.ts";
import type { Options } from "../../../shared/contract/views.ts";
import { takeSeat } from "../../../shared/room/admit.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { invitesFor, openRoom } from "../../../shared/room/open.ts";
import { startClock } from "../../../server/clock.ts";
import { createGuard } from "../../../server/guard.ts";
import { clientAddress } from "../../../server/http/client-address.ts";
import { Loads } from "../../../server/loads.ts";
import { createMetrics } from "../../../server/metrics.ts";
import type { Metrics } from "../../../server/metrics.ts";
import { attachNotes } from "../../../server/notes/live/gateway.ts";
import { DayBytes } from "../../../server/http/day-bytes.ts";
import { JournalSpace } from "../../../server/journals/journal-space.ts";
import { Journals } from "../../../server/journals/journals.ts";
import { plentyOfSpace } from "../../../server/store/free-space.ts";
import { Rates } from "../../../server/rates.ts";
import { Rooms } from "../../../server/rooms/rooms.ts";
import { Derived, freshSecret, hashSecret } from "../../../server/rooms/secrets.ts";
import { localBus } from "../../../server/store/bus.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { Bus, Store } from "../../../server/store/store.ts";
import { testConfig } from "../../support/app.ts";
import { inTime } from "../../support/in-time.ts";

export interface Node {
  readonly url: string;
  readonly metrics: Metrics;
  readonly store: Store;
  readonly rooms: Rooms;
  readonly documents: () => number;
  readonly close: () => Promise<void>;
}

export const silentLog = pino({ level: "silent" });

/** `store` and `bus` may be shared with other nodes; a shared store is closed by the test that made it. */
export async function startNode({
  store,
  bus,
  nowMs,
  port: wanted = 0,
  keepIdleMs,
  heartbeatMs,
}: {
  store?: Store;
  bus?: Bus;
  nowMs?: () => number;
  port?: number;
  keepIdleMs?: number;
  heartbeatMs?: number;
} = {}): Promise<Node> {
  const kept = store ?? memoryStore();
  const ownBus = bus ?? localBus();
  const clock = await startClock(kept);
  const metrics = createMetrics();
  const guard = createGuard({ log: silentLog, bugs: metrics.bugs });
  const rooms = new Rooms({
    store: kept,
    nowMs: nowMs ?? (() => clock.nowMs()),
    log: silentLog,
    metrics,
    guard,
  });
  const server = createServer();
  const notes = attachNotes({
    server,
    rooms,
    journals: new Journals({ store: kept, nowMs: nowMs ?? (() => clock.nowMs()) }),
    journalSpace: new JournalSpace({
      bytes: new DayBytes(testConfig().budgets.bytesPerDay, () => undefined),
      freeSpace: plentyOfSpace,
    }),
    store: kept,
    bus: ownBus,
    nowMs: nowMs ?? (() => clock.nowMs()),
    log: silentLog,
    guard,
    rates: new Rates(testConfig().rates, metrics),
    loads: new Loads(),
    addressOf: (request) => clientAddress(request, () => false),
    ...(keepIdleMs === undefined ? {} : { keepIdleMs }),
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
    originAllowed: ({ headers }) => headers.origin === undefined || headers.origin === "http://barline.test",
  });
  await new Promise<void>((listening) => server.listen(wanted, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  return {
    url: `ws://127.0.0.1:${port}/notes`,
    metrics,
    store: kept,
    rooms,
    documents: () => notes.documents,
    async close() {
      await notes.close();
      await new Promise((closed) => server.close(closed));
      rooms.close();
      clock.close();
      if (!bus) await ownBus.close();
      if (!store) await kept.close();
    },
  };
}

export interface Person {
  readonly seatId: SeatId;
  readonly token: Secret;
  readonly role: Role;
  readonly act: (command: RoomCommand) => Promise<void>;
}

export interface TestRoom {
  readonly roomId: RoomId;
  readonly ana: Person;
  readonly ben: Person;
  readonly olu: Person;
  readonly join: (role: Role, name: string) => Promise<Person>;
}

let ids = 0;
export const freshId = (length: number): string =>
  new Derived(new Uint8Array(32), "test", ids++, process.pid).secret("id").slice(0, length);

/** Opens a room through the same functions as the server's routes. */
export async function openTestRoom(
  { rooms, store }: Pick<Node, "rooms" | "store">,
  { format = "peer", options }: { format?: Format; options?: Partial<Options> } = {},
): Promise<TestRoom> {
  const roomId = freshId(22);
  const token = freshSecret();
  const seatId = freshId(12);
  const invites = new Map(invitesFor(format, "interviewer").map((role) => [role, freshSecret()]));
  const opened = openRoom({
    roomId,
    format,
    name: "Ana",
    role: "interviewer",
    options,
    seatId,
    tokenHash: hashSecret(token),
    inviteHashes: Object.fromEntries([...invites].map(([role, invite]) => [role, hashSecret(invite)])),
    retentionMs: 90 * 24 * 3_600_000,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  await rooms.open(roomId, { id: freshId(12), seatId, atMs: await store.nowMs(), events: opened.events });

  const person = (seat: SeatId, secret: Secret, role: Role): Person => ({
    seatId: seat,
    token: secret,
    role,
    async act(command) {
      const room = await rooms.load(roomId);
      const acted = await room?.act(seat, crypto.randomUUID(), command);
      if (!acted?.ok) throw new Error(`${command.type}: ${acted?.code ?? "no room"}`);
    },
  });
  const join = async (role: Role, name: string): Promise<Person> => {
    const room = await rooms.load(roomId);
    const newcomer = {
      inviteHash: hashSecret(invites.get(role) ?? ""),
      name,
      seatId: freshId(12),
      token: freshSecret(),
    };
    const taken = await room?.write(freshId(12), (state) =>
      takeSeat(state, { ...newcomer, tokenHash: hashSecret(newcomer.token) }),
    );
    if (!taken?.ok) throw new Error(`no seat for ${name}: ${taken?.code ?? "no room"}`);
    return person(newcomer.seatId, newcomer.token, role);
  };
  return {
    roomId,
    ana: person(seatId, token, "interviewer"),
    ben: await join("candidate", "Ben"),
    olu: await join("observer", "Olu"),
    join,
  };
}

export interface Editor {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Final close code, or undefined while the stock client would try again. */
  readonly closed: Promise<number>;
  readonly destroy: () => void;
}

/** The types of `ws` and of the DOM differ only in name. */
export const NodeWebSocket = WebSocket as unknown as typeof globalThis.WebSocket;

/** The stock client, as docs/contract.md says it is used. */
export function edit(node: Pick<Node, "url">, document: string, token: Secret, { doc = new Y.Doc() } = {}): Editor {
  const provider = new WebsocketProvider(node.url, document, doc, {
    protocols: ["barline", token],
    disableBc: true,
    WebSocketPolyfill: NodeWebSocket,
  });
  const closed = new Promise<number>((done) => provider.on("closed", ({ code }) => done(code)));
  return {
    doc,
    provider,
    get closed() {
      return inTime(`a final close of ${document}`, closed);
    },
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}

export const synced = ({ provider }: Editor): Promise<void> =>
  inTime(
    `${provider.roomname} in step`,
    new Promise((done) => {
      if (provider.synced) done();
      else provider.once("sync", () => done());
    }),
  );

/** The code with which an editor is turned away for good, or "open" when it is let in. */
export const entry = (editor: Editor): Promise<number | "open"> =>
  Promise.race([editor.closed, synced(editor).then(() => "open" as const)]);

/** Resolves when the document is as wanted, whoever changed it. */
export const until = (doc: Y.Doc, isSo: () => boolean): Promise<void> =>
  inTime(
    "a document as wanted",
    new Promise((done) => {
      const look = (): void => {
        if (!isSo()) return;
        doc.off("update", look);
        done();
      };
      doc.on("update", look);
      look();
    }),
    () => Object.fromEntries([...doc.share.keys()].map((name) => [name, doc.get(name).toJSON() as unknown])),
  );
