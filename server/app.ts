import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type { HistoryLine } from "../shared/contract/http.ts";
import { startClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Every } from "./every.ts";
import { createGuard } from "./guard.ts";
import type { Guard } from "./guard.ts";
import { clientAddress } from "./http/client-address.ts";
import type { Trust } from "./http/client-address.ts";
import { DayBytes } from "./http/day-bytes.ts";
import { figuresPort } from "./http/figures.ts";
import type { FiguresPort } from "./http/figures.ts";
import { setUpHttp } from "./http/http-app.ts";
import { keepNotes } from "./http/kept-notes.ts";
import { JournalSpace } from "./journals/journal-space.ts";
import { Journals } from "./journals/journals.ts";
import { originCheck } from "./http/origins.ts";
import type { PackShelf } from "./http/packs.ts";
import type { NotesReader } from "./http/parts.ts";
import { Work } from "./http/work.ts";
import { Loads } from "./loads.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { attachNotes } from "./notes/live/gateway.ts";
import { createNotesMetrics } from "./notes/live/metrics.ts";
import { readHistory } from "./notes/live/read-history.ts";
import type { AcceptedUpdate } from "./notes/live/read-history.ts";
import { readPrivate, readStar } from "./notes/live/read-notes.ts";
import { watchConnections } from "./open-connections.ts";
import { Rates } from "./rates.ts";
import { Rooms } from "./rooms/rooms.ts";
import { attachSockets, freshNodeId } from "./sockets/sockets.ts";
import type { SpeechModel } from "./speech/speech-model.ts";
import { plentyOfSpace } from "./store/free-space.ts";
import type { FreeSpace } from "./store/free-space.ts";
import { measuredStore } from "./store/measured-store.ts";
import type { Bus, Store } from "./store/store.ts";

export interface AppParts {
  readonly config: Config;
  /** Closed with the app. */
  readonly store: Store;
  readonly bus: Bus;
  /** Closed with the app. Treated as plenty when left out. */
  readonly freeSpace?: FreeSpace;
  readonly log: Log;
  readonly packs: PackShelf;
  /** None when left out. */
  readonly speechModel?: SpeechModel | null;
  /** The built client. */
  readonly clientFolder: string;
  /** From the last connection closing until a seat shows as away; as in `limits`, except in tests that are in a hurry. */
  readonly graceMs?: number;
  readonly clock?: Clock;
  /** Runs the regular upkeep of the rooms; a test may run it by hand. */
  readonly every?: Every;
  /** What seats and addresses may cost; a test may set its own. */
  readonly loads?: Loads;
}

export interface App {
  readonly server: Server;
  /** Takes the faults that reached the process. */
  readonly guard: Guard;
  /** @throws the system's error, as when the port is taken. */
  listen(): Promise<AddressInfo>;
  /**
   * Takes no more work, finishes what is running, closes every connection, then the store. `noticeMs`: time for a load balancer to notice.
   */
  close(noticeMs?: number): Promise<void>;
}

/** Connections that may wait to be accepted: after an outage everybody comes back at once. The kernel may allow fewer. */
const backlog = 4_096;
/** How long open HTTP answers have to finish when the node drains. */
const patienceMs = 3_000;

/** One node, from its parts. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, bus, log, packs, speechModel = null, clientFolder, graceMs, freeSpace = plentyOfSpace } = parts;
  const metrics = createMetrics();
  const store = measuredStore(parts.store, metrics.registry);
  const clock = parts.clock ?? (await startClock(store));
  const nowMs = (): number => clock.nowMs();
  const rates = new Rates(config.rates, metrics);
  const loads = parts.loads ?? new Loads();
  const guard = createGuard({ log, bugs: metrics.bugs });
  const rooms = new Rooms({ store, nowMs, log, metrics, guard, every: parts.every });
  const journals = new Journals({ store, nowMs });
  const bytes = new DayBytes(config.budgets.bytesPerDay, () => metrics.limited.inc({ limit: "bytesPerDay" }));
  const nodeId = freshNodeId();
  let isReady = true;
  let isDraining = false;
  let figures: FiguresPort | undefined;

  const http = express();
  http.set("trust proxy", config.trustProxy);
  // Express compiles the setting into this function, which sockets also need.
  const trust = http.get("trust proxy fn") as Trust;
  const addressOf = (request: IncomingMessage): string => clientAddress(request, trust);
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    http,
  );
  // Comes first, so that no connection is ever without an error listener.
  const { isKnown: onKnown } = watchConnections({
    server,
    trust,
    guard,
    onLimited: (limit) => metrics.limited.inc({ limit }),
  });
  await setUpHttp(http, {
    config,
    store,
    rooms,
    journals,
    notes: keepNotes(store, notesReader),
    packs,
    speechModel,
    rates,
    work: new Work(config.budgets, (limit) => metrics.limited.inc({ limit })),
    bytes,
    freeSpace,
    metrics,
    log,
    nowMs,
    addressOf,
    isReady: () => isReady,
    clientFolder,
  });

  const originAllowed = originCheck(config.publicOrigin);
  const sockets = attachSockets({
    server,
    rooms,
    bus,
    nodeId,
    nowMs,
    rates,
    metrics,
    log,
    guard,
    loads,
    onKnown,
    originAllowed,
    addressOf,
    ...(graceMs === undefined ? {} : { graceMs }),
  });
  const notes = attachNotes({
    server,
    rooms,
    journals,
    journalSpace: new JournalSpace({ bytes, freeSpace }),
    store,
    bus,
    nowMs,
    log,
    guard,
    rates,
    loads,
    addressOf,
    onKnown,
    nodeId,
    originAllowed: (request) => originAllowed(request.headers),
    metrics: createNotesMetrics(metrics.registry),
  });
  server.on("upgrade", (request, socket) => {
    // Upgrades that nobody handles would stay open for ever: Socket.IO was told to leave them alone, and after closing nobody listens.
    const isOurs = /^\/(?:socket\.io|notes)\//.test(request.url ?? "");
    if ((!isOurs || isDraining) && !socket.writableEnded) socket.destroy();
  });

  const drain = async (noticeMs: number): Promise<void> => {
    isReady = false;
    if (noticeMs > 0) await new Promise((resolve) => setTimeout(resolve, noticeMs));
    isDraining = true;
    await notes.close();
    await sockets.close();
    await stopListening(server);
    rooms.close();
    clock.close();
    await figures?.close();
    await bus.close();
    await freeSpace.close();
    await store.close();
  };
  let closing: Promise<void> | null = null;
  return {
    server,
    guard,
    async listen() {
      server.listen({ port: config.port, host: config.host, backlog });
      await once(server, "listening"); // rejects if there is an error
      const address = server.address();
      if (typeof address !== "object" || address === null) throw new Error("The server has no address.");
      const { port, host } = config.metrics;
      if (port !== null) figures = await figuresPort(metrics.registry, { port, host });
      return address;
    },
    close: (noticeMs = 0) => (closing ??= drain(noticeMs)),
  };
}

async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(impatient);
}

function notesReader(store: Pick<Store, "readNotes" | "readNotesHistory">): NotesReader {
  return {
    readStar: (roomId, round) => readStar({ store, roomId, round }),
    readPrivate: (roomId, seatId) => readPrivate({ store, roomId, seatId }),
    async *readHistory(document) {
      for await (const page of readHistory({ store, document })) yield page.map(historyLine).join("");
    },
  };
}

function historyLine({ atMs, seatId, update }: AcceptedUpdate): string {
  const line: HistoryLine = { atMs, seatId, update: Buffer.from(update).toString("base64") };
  return `${JSON.stringify(line)}\n`;
}
