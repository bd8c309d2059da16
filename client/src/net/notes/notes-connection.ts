/**
 * A document of notes, kept together with the server through the stock y-websocket provider, and an honest word on whether what was
 * typed is stored. Knows no framework: listen with `onChange` and `onStatus`.
 *
 * When the server refuses an edit, everything typed later under this client id would be refused with it. Then the refused words are
 * set aside, a fresh document is loaded under a new id (`doc` is a new one, editors bind anew), and the words are offered back.
 */
import type { Decoder } from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Secret, SeatId } from "../../../../shared/contract/ids.ts";
import { closeCodes } from "../../../../shared/contract/reply.ts";
import type { NoteReject } from "../../../../shared/contract/reply.ts";
import { countingSocket, writesOn } from "./counting-socket.ts";
import { Ledger } from "./ledger.ts";
import { openLocalCopy } from "./local-copy.ts";
import type { LocalCopy } from "./local-copy.ts";
import { asksForOurs, barlineMessage, readBarline, syncMessage } from "./messages.ts";
import type { Durability } from "./messages.ts";
import { setAside } from "./set-aside.ts";
import type { SetAside } from "./set-aside.ts";

/** `sinceMs` on the steady clock of `performance.now()`; null: nothing waits. */
export type NotesStatus =
  | { readonly kind: "saved" }
  | { readonly kind: "saving"; readonly sinceMs: number }
  /** `changes` are on this device only. */
  | { readonly kind: "reconnecting"; readonly changes: number; readonly sinceMs: number | null }
  /** Words were not taken; see `refused`. */
  | { readonly kind: "refused"; readonly code: NoteReject }
  /** For good: `code` as in CONTRACT.md. */
  | { readonly kind: "closed"; readonly code: number; readonly changes: number };

/** Words that the server did not take, for their writer to copy or write again. */
export interface Refused {
  readonly code: NoteReject;
  readonly words: readonly SetAside[];
}

export interface NotesConnectionParts {
  /** `wss://host/notes`. */
  readonly url: string;
  readonly document: string;
  readonly token: Secret;
  /** Gives each session's document its client id; the library's own choice when left out. See `shared/notes/client-ids.ts`. */
  readonly clientId?: (() => number) | undefined;
  /** Names the local copy; left out, as for private documents, nothing is kept in the browser. */
  readonly localCopyOf?: SeatId | undefined;
  /** The browser's, unless a test brings another. */
  readonly WebSocket?: typeof WebSocket | undefined;
}

/** A session of one `Y.Doc`: replaced as a whole after a refusal. */
interface Session {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly copy: LocalCopy | undefined;
  /** The server asked for what we have: it lets us write. */
  wasAsked: boolean;
}

const longestWaitMs = { least: 2_000, spread: 2_000 };

export class NotesConnection {
  readonly #parts: NotesConnectionParts;
  readonly #ledger = new Ledger();
  readonly #changeListeners = new Set<() => void>();
  readonly #statusListeners = new Set<() => void>();
  /** The one that is shown. */
  #session: Session;
  /** The one that takes its place as soon as it has what the server has. */
  #next: Session | undefined;
  #authors: ReadonlyMap<number, SeatId> = new Map();
  #durability: Durability | undefined;
  #refused: Refused | undefined;
  #refusing: NoteReject | undefined;
  #closedBy: number | undefined;
  #isSynced = false;
  #lastStatus = "";

  constructor(parts: NotesConnectionParts) {
    this.#parts = parts;
    this.#session = this.#begin(Promise.resolve());
    this.#connect(this.#session);
  }

  /** The document as it is here. Another object after a refusal. */
  get doc(): Y.Doc {
    return this.#session.doc;
  }

  get awareness(): WebsocketProvider["awareness"] {
    return this.#session.provider.awareness;
  }

  /** Whose words a client id writes; star documents only. */
  get authors(): ReadonlyMap<number, SeatId> {
    return this.#authors;
  }

  /** What *saved* promises here; undefined before the server said so. */
  get durability(): Durability | undefined {
    return this.#durability;
  }

  /** The server's state has been seen at least once. */
  get isSynced(): boolean {
    return this.#isSynced;
  }

  /** Whether the server lets us write, as far as it has said. */
  get mayWrite(): boolean {
    return this.#session.wasAsked;
  }

  /** Words to be offered back, until `forgetRefused`. */
  get refused(): Refused | undefined {
    return this.#refused;
  }

  get status(): NotesStatus {
    const { pending, oldestMs } = this.#ledger;
    if (this.#closedBy !== undefined) return { kind: "closed", code: this.#closedBy, changes: pending };
    if (this.#refusing) return { kind: "refused", code: this.#refusing };
    if (this.#refused) return { kind: "refused", code: this.#refused.code };
    if (!this.#live.provider.wsconnected) return { kind: "reconnecting", changes: pending, sinceMs: oldestMs };
    return oldestMs === null ? { kind: "saved" } : { kind: "saving", sinceMs: oldestMs };
  }

  /** Edits that only this device has. */
  get pending(): number {
    return this.#ledger.pending;
  }

  /** Calls when `doc` is another one, or `authors` or `mayWrite` changed. */
  onChange(listener: () => void): () => void {
    const own = (): void => listener();
    this.#changeListeners.add(own);
    return () => void this.#changeListeners.delete(own);
  }

  /** Calls when `status` is another one. */
  onStatus(listener: () => void): () => void {
    const own = (): void => listener();
    this.#statusListeners.add(own);
    return () => void this.#statusListeners.delete(own);
  }

  /** The writer has taken the refused words back, or does not want them. */
  forgetRefused(): void {
    this.#refused = undefined;
    this.#tellStatus();
  }

  /** Ends for good. What is pending stays in the local copy, where there is one. */
  close(): void {
    this.#end(this.#session);
    if (this.#next) this.#end(this.#next);
    this.#changeListeners.clear();
    this.#statusListeners.clear();
  }

  /** The one that talks with the server. */
  get #live(): Session {
    return this.#next ?? this.#session;
  }

  #begin(after: Promise<void>): Session {
    const { url, document, token, localCopyOf, clientId } = this.#parts;
    const doc = new Y.Doc();
    if (clientId) doc.clientID = clientId();
    const provider = new WebsocketProvider(url, document, doc, {
      connect: false,
      protocols: ["barline.ack", "barline", token],
      // Tabs of two roles in one browser would hear each other.
      disableBc: true,
      // Everybody coming back in step after a restart would be the next outage.
      maxBackoffTime: longestWaitMs.least + Math.random() * longestWaitMs.spread,
      WebSocketPolyfill: countingSocket(this.#parts.WebSocket ?? WebSocket, (socket, count) => {
        if (socket === provider.ws) this.#ledger.sentAll(count);
      }),
    });
    const copy =
      localCopyOf === undefined ? undefined : openLocalCopy(`barline.${localCopyOf}.${document}`, doc, after);
    const session: Session = { doc, provider, copy, wasAsked: false };
    this.#listen(session);
    return session;
  }

  /** What the local copy holds comes first, so that the server is told of it at once. */
  #connect(session: Session): void {
    if (!session.copy) {
      session.provider.connect();
      return;
    }
    void session.copy.loaded.then((hadWords) => {
      if (this.#live !== session) return;
      // A tab that crashed may have left what the server never got.
      if (hadWords) this.#ledger.add(performance.now(), null);
      session.provider.connect();
    });
  }

  #listen(session: Session): void {
    const { doc, provider } = session;
    // Registered after the provider's own listener: the write that carries this edit has been sent, if it could be.
    doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin === provider || session.copy?.brought(origin) === true || this.#live !== session) return;
      const { ws, wsconnected } = provider;
      const isOut = wsconnected && ws !== null && ws.readyState === ws.OPEN;
      this.#ledger.add(performance.now(), isOut ? writesOn(ws) : null);
      this.#tellStatus();
    });
    provider.on("status", ({ status }) => {
      if (status === "connecting") session.wasAsked = false;
      this.#tellStatus();
    });
    provider.on("connection-close", () => this.#ledger.broke());
    provider.on("sync", (isSynced) => {
      if (isSynced) this.#isSynced = true;
      this.#tellStatus();
    });
    provider.on("closed", ({ code }) => {
      if (this.#live !== session) return;
      if (code === closeCodes.tooLarge) this.#refuse("size");
      else this.#closedBy = code;
      this.#tellStatus();
    });
    const readSync = provider.messageHandlers[syncMessage];
    provider.messageHandlers[syncMessage] = (encoder, decoder, ...rest) => {
      if (asksForOurs(decoder) && !session.wasAsked) {
        session.wasAsked = true;
        this.#tellChange();
      }
      readSync?.(encoder, decoder, ...rest);
    };
    provider.messageHandlers[barlineMessage] = (_encoder, decoder) => this.#hear(session, decoder);
  }

  #hear(session: Session, decoder: Decoder): void {
    if (this.#live !== session) return;
    const message = readBarline(decoder);
    switch (message.type) {
      case "hello":
        this.#durability = message.durability;
        break;
      case "saved":
        if (this.#ledger.saved(message.count)) this.#tellStatus();
        // Comes after the document: whoever was not asked by now may only read, and never will be rid of these.
        if (session.provider.synced && !session.wasAsked && this.#ledger.pending > 0) this.#refuse("not-allowed");
        break;
      case "reject":
        this.#refuse(message.code);
        break;
      case "authors":
        this.#authors = message.authors;
        this.#tellChange();
        break;
      case "unknown":
    }
  }

  /** The way out. The old document stays, readable and full of its words, until a fresh one shows what the server has. */
  #refuse(code: NoteReject): void {
    if (this.#refusing) return;
    this.#refusing = code;
    const refused = this.#session;
    refused.provider.destroy();
    this.#ledger.clear();
    const fresh = this.#begin(refused.copy?.forget() ?? Promise.resolve());
    this.#next = fresh;
    fresh.provider.on("sync", (isSynced) => {
      if (isSynced && this.#next === fresh) this.#replace(refused, fresh, code);
    });
    this.#connect(fresh);
    this.#tellStatus();
  }

  #replace(refused: Session, fresh: Session, code: NoteReject): void {
    const words = [...(this.#refused?.words ?? []), ...setAside(refused.doc, fresh.doc)];
    this.#session = fresh;
    this.#next = undefined;
    this.#refusing = undefined;
    if (words.length > 0) this.#refused = { code, words };
    this.#tellChange();
    this.#tellStatus();
    refused.doc.destroy();
  }

  #end({ provider, doc, copy }: Session): void {
    provider.destroy();
    void copy?.close();
    doc.destroy();
  }

  #tellChange(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }

  #tellStatus(): void {
    const status = JSON.stringify(this.status);
    if (status === this.#lastStatus) return;
    this.#lastStatus = status;
    for (const listener of [...this.#statusListeners]) listener();
  }
}
