import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";
import { Gauge } from "prom-client";
import { Server } from "socket.io";
import type { Ms, RoomId } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { HttpCode } from "../../shared/contract/reply.ts";
import { Handshake } from "../../shared/contract/sockets.ts";
import type { OriginAllowed } from "../http/origins.ts";
import type { Guard } from "../guard.ts";
import type { Loads } from "../loads.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Rates } from "../rates.ts";
import type { LiveRoom } from "../rooms/live-room.ts";
import type { Rooms } from "../rooms/rooms.ts";
import { Rests } from "../rests.ts";
import { returnToSeat, seatOfSecret } from "../rooms/seat-tokens.ts";
import { StoreAway } from "../store/store-away.ts";
import type { Bus } from "../store/store.ts";
import { bindRequests } from "./bind-requests.ts";
import { Channel } from "./channel.ts";
import type { SeatServer, SeatSocket } from "./connection.ts";
import { createHandlers } from "./handlers.ts";

export interface SocketsParts {
  readonly server: HttpServer;
  readonly rooms: Rooms;
  readonly bus: Bus;
  readonly nodeId: string;
  readonly nowMs: () => Ms;
  readonly rates: Rates;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly guard: Guard;
  readonly loads: Loads;
  /** A connection is now known to belong to a seat. */
  readonly onKnown: (socket: Duplex) => void;
  readonly originAllowed: OriginAllowed;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly graceMs?: number;
}

const lookEveryMs = 5_000;

/** Socket.IO for seats. Returns what closes it. */
export function attachSockets(parts: SocketsParts): { close(): Promise<void> } {
  const { server, rooms, bus, nodeId, nowMs, rates, metrics, log, guard, loads, graceMs } = parts;
  const channels = new Map<RoomId, Channel>();
  const rests = new Rests();
  let isClosing = false;

  const io: SeatServer = new Server(server, {
    path: "/socket.io",
    transports: ["websocket"],
    allowUpgrades: false,
    serveClient: false,
    destroyUpgrade: false, // it would end the handshakes of the notes
    perMessageDeflate: false,
    maxHttpBufferSize: limits.socketMessageBytes,
    connectTimeout: 10_000,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, !isClosing && parts.originAllowed(request.headers)),
  });

  /** Finds the seat of a connection, or the code it is refused with. */
  const admit = async (socket: SeatSocket): Promise<HttpCode | undefined> => {
    if (isClosing) return "not-ready";
    const address = parts.addressOf(socket.request);
    if ((await rates.take("connectionsPerMinute", address)) !== null) return "too-many";
    const auth: unknown = socket.handshake.auth;
    const hasToken = typeof auth === "object" && auth !== null && "token" in auth && typeof auth.token === "string";
    if (!hasToken || auth.token === "") return "no-token";
    const handshake = Handshake.safeParse(auth);
    if (!handshake.success) return "not-found";
    const room = await rooms.load(handshake.data.roomId);
    const seatId = room && seatOfSecret(room.state, handshake.data.token);
    if (!room || seatId === undefined) return "not-found";
    if (rests.leftMs(room.id) > 0) return "not-ready";
    if (channels.get(room.id)?.makeRoom(seatId) === false) return "too-many";
    rooms.inUse(room.id);
    await returnToSeat(room, seatId);
    const acted = (): void => channels.get(room.id)?.acted(socket);
    const showWhole = (): void => channels.get(room.id)?.showWhole(socket);
    const asksForDifferences = handshake.data.views === "differences";
    const payer = { seat: `${room.id}/${seatId}`, address };
    socket.data = { room, seatId, payer, asksForDifferences, showWhole, acted };
    return undefined;
  };

  const refuse = (code: HttpCode, bugId?: string): Error => {
    metrics.refusedHandshakes.inc({ code });
    return Object.assign(new Error(code), { data: { code, ...(bugId === undefined ? {} : { bugId }) } });
  };

  io.use((socket, next) => {
    admit(socket).then(
      (code) => next(code === undefined ? undefined : refuse(code)),
      (error: unknown) => {
        next(refuse("not-ready", error instanceof StoreAway ? undefined : guard.report("handshake", error)));
      },
    );
  });

  const bind = {
    handlers: createHandlers({ bus, loads }),
    rates,
    metrics,
    loads,
    guard,
  };
  const channelOf = (room: LiveRoom): Channel => {
    const known = channels.get(room.id);
    if (known?.room === room && !known.isClosed) return known;
    // A room that was dropped from memory and loaded again is another object: new connections need the one that is kept up to date.
    known?.close();
    const channel = new Channel({
      room,
      bus,
      nodeId,
      nowMs,
      guard,
      ...(graceMs === undefined ? {} : { graceMs }),
      onFault: () => rests.note(room.id),
      onError: (error) => log.warn({ err: error }, "An absence couldn't be noted; it will be tried again soon."),
    });
    channels.set(room.id, channel);
    return channel;
  };
  io.on("connection", (socket) => {
    metrics.connections.inc();
    socket.on("disconnect", () => metrics.connections.dec());
    guard.run(
      "joining a room",
      () => {
        const { room, seatId } = socket.data;
        parts.onKnown(socket.request.socket);
        bindRequests(socket, bind);
        channelOf(room).join(socket, seatId);
      },
      () => {
        rests.note(socket.data.room.id);
        socket.disconnect(true);
      },
    );
  });

  metrics.registry.registerMetric(
    new Gauge({
      name: "barline_seats",
      help: "Seats connected to this node, each counted once, however many devices it has.",
      registers: [],
      collect() {
        this.set([...channels.values()].reduce((sum, { seats }) => sum + seats, 0));
      },
    }),
  );

  const closeEmpty = (): void => {
    for (const [roomId, channel] of [...channels]) {
      if (!channel.isOver) continue;
      channel.close();
      channels.delete(roomId);
    }
  };
  const look = setInterval(guard.handler("closing empty rooms", closeEmpty), lookEveryMs).unref();

  return {
    async close() {
      isClosing = true;
      clearInterval(look);
      for (const channel of channels.values()) channel.close();
      channels.clear();
      io.disconnectSockets(true);
      await new Promise<void>((resolve) => {
        io.engine.once("close", resolve);
        io.engine.close();
        setImmediate(resolve);
      });
    },
  };
}

/** A name for this process among the nodes; changes at every start. */
export function freshNodeId(): string {
  return randomUUID();
}
