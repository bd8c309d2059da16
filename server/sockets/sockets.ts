import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Gauge } from "prom-client";
import { Server } from "socket.io";
import type { Ms, RoomId } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { HttpCode } from "../../shared/contract/reply.ts";
import { Handshake } from "../../shared/contract/sockets.ts";
import type { OriginAllowed } from "../http/origins.ts";
import { logBug } from "../log.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Rates } from "../rates.ts";
import type { Rooms } from "../rooms/rooms.ts";
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
  readonly originAllowed: OriginAllowed;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly graceMs?: number;
}

const lookEveryMs = 5_000;

/** Socket.IO for seats. Returns what closes it. */
export function attachSockets(parts: SocketsParts): { close(): Promise<void> } {
  const { server, rooms, bus, nodeId, nowMs, rates, metrics, log, graceMs } = parts;
  const channels = new Map<RoomId, Channel>();
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
    if ((await rates.take("connectionsPerMinute", parts.addressOf(socket.request))) !== null) return "too-many";
    const auth: unknown = socket.handshake.auth;
    const hasToken = typeof auth === "object" && auth !== null && "token" in auth && typeof auth.token === "string";
    if (!hasToken || auth.token === "") return "no-token";
    const handshake = Handshake.safeParse(auth);
    if (!handshake.success) return "not-found";
    const room = await rooms.load(handshake.data.roomId);
    const seatId = room && seatOfSecret(room.state, handshake.data.token);
    if (!room || seatId === undefined) return "not-found";
    rooms.inUse(room.id);
    await returnToSeat(room, seatId);
    socket.data = { room, seatId };
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
        if (error instanceof StoreAway) {
          next(refuse("not-ready"));
          return;
        }
        metrics.bugs.inc();
        next(refuse("not-ready", logBug(log, "handshake", error)));
      },
    );
  });

  const bind = {
    handlers: createHandlers({ bus }),
    rates,
    metrics,
    log,
  };
  io.on("connection", (socket) => {
    const { room, seatId } = socket.data;
    metrics.connections.inc();
    socket.on("disconnect", () => metrics.connections.dec());
    bindRequests(socket, bind);
    const known = channels.get(room.id);
    // A room that left the memory and came back is another object: whoever joins now needs the one that is kept up to date.
    if (known && known.room !== room) known.close();
    const channel =
      known?.room === room
        ? known
        : new Channel({
            room,
            bus,
            nodeId,
            nowMs,
            ...(graceMs === undefined ? {} : { graceMs }),
            onError: (error) => log.warn({ err: error }, "An absence could not be noted; it is tried again soon."),
          });
    channels.set(room.id, channel);
    channel.join(socket, seatId);
  });

  metrics.registry.registerMetric(
    new Gauge({
      name: "barline_seats",
      help: "Seats that are connected to this node, each once, however many devices it has.",
      registers: [],
      collect() {
        this.set([...channels.values()].reduce((sum, { seats }) => sum + seats, 0));
      },
    }),
  );

  const look = setInterval(() => {
    for (const [roomId, channel] of [...channels]) {
      if (!channel.isOver) continue;
      channel.close();
      channels.delete(roomId);
    }
  }, lookEveryMs).unref();

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
