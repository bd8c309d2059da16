/**
 * The notes' door: takes WebSocket upgrades under `/notes/`, finds out who is there, and hands frames to the document. An upgrade is
 * accepted first and closed afterwards, with a code that tells the stock client whether to try again.
 */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { Ms } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import { closeCodes } from "../../shared/contract/reply.ts";
import type { Log } from "../log.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { Bus, Store } from "../store/store.ts";
import { admit, readAsked, subProtocols } from "./admission.ts";
import type { Asked } from "./admission.ts";
import { closeGently, Connection } from "./connection.ts";
import { rejectFrame } from "./frames.ts";
import { Hub } from "./hub.ts";
import type { NotesMetrics } from "./metrics.ts";
import { Waitlist } from "./waitlist.ts";

export interface NotesParts {
  readonly server: Server;
  readonly rooms: Rooms;
  readonly store: Store;
  readonly bus: Bus;
  readonly nowMs: () => Ms;
  readonly log: Log;
  /** Whether a page of this origin may connect; browsers send it, other clients need not. */
  readonly originAllowed: (request: IncomingMessage) => boolean;
  readonly nodeId?: string;
  readonly metrics?: NotesMetrics;
  /** How long a document stays in memory when nobody has it open. */
  readonly keepIdleMs?: number;
  /** How often everybody hears something, and is looked for. */
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
  const { server, store, bus, nowMs, log, metrics } = parts;
  const nodeId = parts.nodeId ?? randomBytes(6).toString("base64url");
  const keepIdleMs = parts.keepIdleMs ?? defaultKeepIdleMs;
  const heartbeatMs = parts.heartbeatMs ?? limits.notesHeartbeatMs;
  const hub = new Hub({ store, bus, nowMs, nodeId, log, metrics, keepIdleMs, heartbeatMs });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.notesFrameBytes + frameOverhead,
    perMessageDeflate: false,
    // Never the token. Without a name we know, the browser itself gives up.
    handleProtocols: (offered) =>
      offered.has(subProtocols.acknowledged)
        ? subProtocols.acknowledged
        : offered.has(subProtocols.plain) && subProtocols.plain,
  });
  let isClosed = false;

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const asked = readAsked(request);
    if (!asked) return;
    if (isClosed || !parts.originAllowed(request)) {
      socket.end(`HTTP/1.1 ${isClosed ? "503 Service Unavailable" : "403 Forbidden"}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => void serve(ws, asked));
  };

  const serve = async (ws: WebSocket, asked: Asked): Promise<void> => {
    ws.on("error", () => undefined); // a broken peer; the close event follows
    const waitlist = new Waitlist(ws);
    try {
      const admitted = await admit(asked, parts);
      if (typeof admitted === "number") {
        refuse(ws, admitted);
        return;
      }
      const { parsed, room, seatId, access, seesCarets } = admitted;
      const connection = new Connection({ ws, seatId, acknowledges: asked.acknowledges, access, seesCarets, metrics });
      closeTooLargeAs4413(ws, connection);
      const document = await hub.enter(asked.document, parsed, room, connection);
      if (typeof document === "number") {
        refuse(ws, document);
        return;
      }
      // Rights may have changed while the document was read.
      document.recheck(connection);
      ws.once("close", () => hub.leave(document, connection));
      if (ws.readyState === WebSocket.CLOSED) hub.leave(document, connection);
      else waitlist.handOver((bytes) => document.receive(connection, bytes));
    } catch (error) {
      log.warn({ err: error, kind: "notes" }, "A document could not be opened; its reader comes back.");
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
      server.off("upgrade", onUpgrade);
      const open = [...sockets.clients];
      for (const ws of open) closeGently(ws, closeCodes.drain);
      const ended = open.filter(({ readyState }) => readyState !== WebSocket.CLOSED).map((ws) => once(ws, "close"));
      await Promise.all(ended);
      sockets.close();
    },
  };
}

/** Type, subtype and length before the update. */
const frameOverhead = 16;

/** `ws` itself closes with 1009, which the stock client takes for a passing trouble and retries for ever. */
function closeTooLargeAs4413(ws: WebSocket, connection: Connection): void {
  const close = ws.close.bind(ws);
  ws.close = (code, reason) => {
    if (code !== tooLargeForWs) {
      close(code, reason);
      return;
    }
    if (connection.acknowledges) ws.send(rejectFrame(connection.next, "size"));
    close(closeCodes.tooLarge, reason);
  };
}
