/** One `Y.Doc` and its connection to the server through the stock y-websocket provider; replaced as a whole after a refusal. */
import { readVarUint, readVarUint8Array } from "lib0/decoding";
import { writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Secret } from "../../../../shared/contract/ids.ts";
import { messages, readBarline, subProtocols, sync } from "../../../../shared/contract/notes-wire.ts";
import type { HeardMessage } from "../../../../shared/contract/notes-wire.ts";
import { countingSocket, writesOn } from "./counting-socket.ts";
import { asksForOurs } from "./messages.ts";
import { offer } from "./offer.ts";

export interface SessionParts {
  /** `wss://host/notes`. */
  readonly url: string;
  readonly document: string;
  readonly token: Secret;
  /** The client id to write under; the library's own choice when left out. */
  readonly clientId: number | undefined;
  readonly WebSocket: typeof WebSocket;
  /** A connection that brings nothing for this long is given up, whatever it looks like. */
  readonly silentAfterMs: number;
}

export interface SessionListener {
  /** An edit was made here, and went out as write number `write`; null: it could not be sent. */
  onEdit(origin: unknown, write: number | null): void;
  /** Everything that the document had for the server went out as write number `count`. */
  onSentAll(count: number): void;
  /**
   * The server lets us write: it is about to be told what we have. `isFirst`: on this connection; `lacksOthers`: it lacks some words of
   * others that we have.
   */
  onAsked(isFirst: boolean, lacksOthers: boolean): void;
  onMessage(message: HeardMessage): void;
  /** Connected, disconnected, or in possession of what the server has. */
  onStatus(): void;
  /** The connection is gone, and with it whatever it had not acknowledged. */
  onBroken(): void;
  /** For good. */
  onClosed(code: number): void;
  /** Whether the client id belongs to another seat, whose words are not offered. */
  isOthers(client: number): boolean;
}

const longestWaitMs = { least: 2_000, spread: 2_000 };

export class Session {
  readonly doc = new Y.Doc();
  readonly #provider: WebsocketProvider;
  readonly #listener: SessionListener;
  readonly #silentAfterMs: number;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #wasAsked = false;
  #isOver = false;

  constructor(
    { url, document, token, clientId, WebSocket: Base, silentAfterMs }: SessionParts,
    listener: SessionListener,
  ) {
    this.#listener = listener;
    this.#silentAfterMs = silentAfterMs;
    if (clientId !== undefined) this.doc.clientID = clientId;
    this.#provider = new WebsocketProvider(url, document, this.doc, {
      connect: false,
      protocols: [subProtocols.acknowledged, subProtocols.plain, token],
      // Otherwise tabs with two roles in one browser would hear each other.
      disableBc: true,
      // If everybody reconnected at once after a restart, that would be the next outage.
      maxBackoffTime: longestWaitMs.least + Math.random() * longestWaitMs.spread,
      WebSocketPolyfill: countingSocket(Base, {
        onStep2: (socket, count) => {
          if (socket === this.#provider.ws) listener.onSentAll(count);
        },
        // A connection that was given up may still bring something.
        onMessage: (socket) => {
          if (socket === this.#provider.ws) this.#listenForSilence();
        },
      }),
    });
    this.#listen();
  }

  get awareness(): WebsocketProvider["awareness"] {
    return this.#provider.awareness;
  }

  get isConnected(): boolean {
    return this.#provider.wsconnected;
  }

  /** Everything the server had has arrived. */
  get isSynced(): boolean {
    return this.#provider.synced;
  }

  /** The server asked for what we have: it lets us write. */
  get wasAsked(): boolean {
    return this.#wasAsked;
  }

  connect(): void {
    if (!this.#isOver) this.#provider.connect();
  }

  /** Disconnects, and reconnects after the provider's usual pause. */
  reconnect(): void {
    this.#provider.disconnect();
    this.#provider.shouldConnect = true;
  }

  /** Ends the connection; the document stays readable. */
  hangUp(): void {
    this.#isOver = true;
    this.#provider.destroy();
    clearTimeout(this.#silence);
  }

  #listen(): void {
    const [provider, listener] = [this.#provider, this.#listener];
    // Registered after the provider's own listener: the write that carries this edit has been sent, if that was possible.
    this.doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin === provider) return;
      const { ws, wsconnected } = provider;
      const isOut = wsconnected && ws !== null && ws.readyState === ws.OPEN;
      listener.onEdit(origin, isOut ? writesOn(ws) : null);
    });
    provider.on("status", ({ status }) => {
      if (status === "connecting") {
        this.#wasAsked = false;
        this.#listenForSilence();
      }
      listener.onStatus();
    });
    provider.on("connection-close", () => {
      clearTimeout(this.#silence);
      listener.onBroken();
    });
    provider.on("sync", () => listener.onStatus());
    provider.on("closed", ({ code }) => listener.onClosed(code));
    const readSync = provider.messageHandlers[messages.sync];
    provider.messageHandlers[messages.sync] = (encoder, decoder, ...rest) => {
      if (!asksForOurs(decoder)) {
        readSync?.(encoder, decoder, ...rest);
        return;
      }
      const isFirst = !this.#wasAsked;
      this.#wasAsked = true;
      readVarUint(decoder); // that it asks
      const theirs = readVarUint8Array(decoder);
      const { update, lacksOthers } = offer(this.doc, theirs, (client) => listener.isOthers(client));
      listener.onAsked(isFirst, lacksOthers);
      // The provider sends what was written here.
      for (const number of [messages.sync, sync.step2]) writeVarUint(encoder, number);
      writeVarUint8Array(encoder, update);
    };
    provider.messageHandlers[messages.barline] = (_encoder, decoder) => listener.onMessage(readBarline(decoder));
  }

  /** A connection that is cut somewhere along the way looks open for minutes. */
  #listenForSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.reconnect(), this.#silentAfterMs);
  }
}
