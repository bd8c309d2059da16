/**
 * The notes' door: takes WebSocket upgrades under `/notes/`, finds out who is there, and hands frames to the document. An upgrade is
 * accepted first and closed afterwards, with a code that tells the stock client whether to try again.
 */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { Ms } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { barlineFrame, closeCodes, subProtocols } from "../../../shared/contract/notes-wire.ts";
import type { Guard } from "../../guard.ts";
import type { Loads } from "../../loads.ts";
import type { Log } from "../../log.ts";
import type { JournalSpace } from "../../journals/journal-space.ts";
import type { Journals } from "../../journals/journals.ts";
import type { Rates } from "../../rates.ts";
import type { Rooms } from "../../rooms/rooms.ts";
import type { Bus, Store } from "../../store/store.ts";
import { admit, readAsked } from "./admission.ts";
import type { Asked } from "./admission.ts";
import { Confirmations } from "./confirmations.ts";
import { closeGently, Connection } from "./connection.ts";
import { Hub } from "./hub.ts";
import { Inbox } from "./inbox.ts";
import type { NotesMetrics } from "./metrics.ts";
import { Pace } from "./pace.ts";
import { SnapshotTurns } from "./snapshot-turns.ts";

export interface NotesParts {
  readonly server: Server;
  readonly rooms: Rooms;
  readonly journals: Journals;
  readonly journalSpace: JournalSpace;
  readonly store: Store;
  readonly bus: Bus;
  readonly nowMs: () => Ms;
  readonly log: Log;
  /** Whether a page of this origin may connect; browsers send it, other clients need not. */
  readonly originAllowed: (request: IncomingMessage) => boolean;
  readonly guard: Guard;
  readonly rates: Rates;
  readonly loads: Loads;
  readonly addressOf: (request: IncomingMessage) => string;
  /** A connection is now known to belong to a seat. */
  readonly onKnown?: (socket: Duplex) => void;
  readonly nodeId?: string;
  readonly metrics?: NotesMetrics;
  /** How long a document stays in memory when nobody has it open. */
  readonly keepIdleMs?: number;
  /** How often everybody is sent something and checked. */
  readonly heartbeatMs?: number;
}

export interface Notes {
  /** Documents in memory, for health and tests. */
  readonly documents: number;
  /** Stores and acknowledges what has arrived, closes every connection with 1012, and takes no more. */
  close(): Promise<void>;
}

const tooLargeForWs = 1009;
const defaultKeepIdleMs = 10_000;

export function attachNotes(parts: NotesParts): Notes {
  const { server, store, bus, nowMs, log, guard, rates, loads, metrics } = parts;
  const nodeId = parts.nodeId ?? randomBytes(6).toString("base64url");
  const keepIdleMs = parts.keepIdleMs ?? defaultKeepIdleMs;
  const heartbeatMs = parts.heartbeatMs ?? limits.notesHeartbeatMs;
  const pace = new Pace();
  const confirmations = new Confirmations(pace, guard);
  const snapshotTurns = new SnapshotTurns();
  const hub = new Hub({
    store,
    bus,
    nowMs,
    nodeId,
    log,
    guard,
    loads,
    metrics,
    pace,
    confirmations,
    snapshotTurns,
    keepIdleMs,
    heartbeatMs,
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.notesFrameBytes + frameOverhead,
    perMessageDeflate: false,
    // Never the token. If we return no name that it offered, the browser itself gives up.
    handleProtocols: (offered) =>
      offered.has(subProtocols.acknowledged)
        ? subProtocols.acknowledged
        : offered.has(subProtocols.plain) && subProtocols.plain,
  });
  let isClosed = false;
  const isOver = (): boolean => isClosed;

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const asked = readAsked(request);
    if (!asked) return;
    socket.on("error", () => undefined); // a broken peer; Node no longer listens
    if (isClosed) {
      hangUp(socket, "503 Service Unavailable");
      return;
    }
    if (!parts.originAllowed(request)) {
      hangUp(socket, "403 Forbidden");
      return;
    }
    const address = parts.addressOf(request);
    const flood = await rates.takeStrictly("connectionsPerMinute", address);
    if (isOver()) {
      hangUp(socket, "503 Service Unavailable"); // we closed meanwhile
      return;
    }
    if (flood?.isFar === true) {
      hangUp(socket, "429 Too Many Requests", `Retry-After: ${flood.waiting}`);
      return;
    }
    sockets.handleUpgrade(
      request,
      socket,
      head,
      guard.handler("a handshake of notes", (ws: WebSocket) => {
        ws.on("error", () => undefined); // a broken peer; the close event follows
        if (flood) {
          refuse(ws, closeCodes.busy);
          return;
        }
        return serve(ws, { ...asked, address, socket });
      }),
    );
  };
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    guard.run(
      "an upgrade of notes",
      () => upgrade(request, socket, head),
      () => socket.destroy(),
    );

  const serve = async (ws: WebSocket, asked: Upgraded): Promise<void> => {
    const inbox = new Inbox(ws, guard);
    try {
      const admitted = await admit(asked, parts);
      if (typeof admitted === "number") {
        refuse(ws, admitted);
        return;
      }
      parts.onKnown?.(asked.socket);
      const { parsed, home, seatId, access, seesCarets } = admitted;
      const connection = new Connection({
        ws,
        socket: asked.socket,
        seatId,
        payer: { seat: `${home.id}/${seatId}`, address: asked.address },
        acknowledges: asked.acknowledges,
        access,
        seesCarets,
        metrics,
        guard,
      });
      closeTooLargeAs4413(ws, connection);
      const document = await hub.enter(asked.document, parsed, home, connection);
      if (typeof document === "number") {
        refuse(ws, document);
        return;
      }
      const fail = (): void => hub.failed(asked.document, document, connection);
      const leave = guard.handler("leaving notes", () => hub.leave(document, connection), fail);
      ws.once("close", leave);
      if (ws.readyState === WebSocket.CLOSED) {
        leave();
        return;
      }
      // Rights may have changed while the document was read.
      document.recheck(connection);
      const space = parsed.kind === "journal" ? parts.journalSpace : undefined;
      inbox.handOver({
        owedMs: (bytes) => Math.max(document.owedMs(connection, bytes), space?.owedMs(asked.address, bytes) ?? 0),
        take: guard.handler(
          "a frame of notes",
          (bytes: Uint8Array) => {
            space?.spend(asked.address, bytes);
            document.receive(connection, bytes);
          },
          fail,
        ),
      });
    } catch (error) {
      guard.report("opening notes", error);
      refuse(ws, closeCodes.store);
    }
  };

  const refuse = (ws: WebSocket, code: number): void => {
    metrics?.closed.inc({ code });
    closeGently(ws, code);
  };

  server.on("upgrade", onUpgrade);
  return {
    get documents() {
      return hub.size;
    },
    async close() {
      isClosed = true;
      await hub.close();
      pace.close();
      confirmations.close();
      snapshotTurns.close();
      server.off("upgrade", onUpgrade);
      const open = [...sockets.clients];
      for (const ws of open) closeGently(ws, closeCodes.drain);
      await Promise.all(open.map(closed));
      sockets.close();
    },
  };
}

/** Not Node's `once`, which rejects when the peer breaks off. */
function closed(ws: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    if (ws.readyState === WebSocket.CLOSED) resolve();
    else ws.once("close", () => resolve());
  });
}

interface Upgraded extends Asked {
  readonly address: string;
  readonly socket: Duplex;
}

/** Answers an upgrade before the handshake, and keeps nothing open for a peer that does not hang up. */
function hangUp(socket: Duplex, status: string, ...headers: readonly string[]): void {
  const lines = [`HTTP/1.1 ${status}`, "Connection: close", "Content-Length: 0", ...headers];
  socket.end(`${lines.join("\r\n")}\r\n\r\n`, () => socket.destroy());
}

/** Type, subtype and length before the update. */
const frameOverhead = 16;

/** `ws` itself closes with 1009, which the stock client takes for temporary trouble and retries for ever. */
function closeTooLargeAs4413(ws: WebSocket, connection: Connection): void {
  const close = ws.close.bind(ws);
  ws.close = (code, reason) => {
    if (code !== tooLargeForWs) {
      close(code, reason);
      return;
    }
    if (connection.acknowledges)
      connection.send(barlineFrame({ type: "reject", count: connection.next, code: "size" }));
    connection.flush();
    close(closeCodes.tooLarge, reason);
  };
}
