/**
 * Keeps the journal of this device equal with the sealed one at the server. Independent of any framework: listen with `onChange`.
 *
 *     journal ──changes──▶ sealed pieces ──▶ server ──▶ other devices
 *        ▲                                     │
 *        └── opened, and compared with what was common ◀──┘
 *
 * `#common` is what this device knows to be at the server. What both sides have changed since is written down as a conflict before it is
 * merged. Words are common only once they are saved: what was refused is offered again.
 */
import * as Y from "yjs";
import { journalDocument, sealedRoot } from "../../../../shared/notes/journal.ts";
import { Listeners } from "../../net/notes/listeners.ts";
import { NotesConnection } from "../../net/notes/notes-connection.ts";
import { isUnaware } from "./causes.ts";
import { noteConflicts, tellingsIn } from "./conflicts.ts";
import { Pieces, sealedPieces } from "./pieces.ts";
import type { Read, Whole } from "./pieces.ts";
import type { JournalKeys } from "./sealing.ts";

/** `gone`: deleted from another device, or expired. `full`: the server takes no more. */
export type SyncState = "connecting" | "saving" | "saved" | "offline" | "gone" | "full";

export interface JournalSyncParts {
  readonly doc: Y.Doc;
  readonly keys: JournalKeys;
  /** Names this device to the others. */
  readonly device: string;
  /** `wss://host/notes`. */
  readonly url: string;
  /** The browser's, unless a test brings its own. */
  readonly WebSocket?: typeof WebSocket | undefined;
  /** What is typed within this long travels together. */
  readonly gatherMs?: number | undefined;
}

const usualGatherMs = 2_000;
/** When a server is back, so are all devices, and each sends what it has before it reads what the others had. */
const othersComeBackWithinMs = 60_000;
/** Pieces of one write: with their frame they stay below what the server takes at once. */
const piecesAtOnce = 2;
/** One snapshot takes the place of what has come since the last, when that is this much. */
const tooMany = { pieces: 512, bytes: 64 * 1024 };

export class JournalSync {
  readonly #parts: JournalSyncParts;
  readonly #notes: NotesConnection;
  readonly #common = new Y.Doc();
  readonly #onChange = new Listeners();
  readonly #pieces: Pieces;
  /** Those of the sealed document that were opened, or written here. */
  readonly #seen = new WeakSet<Uint8Array>();
  readonly #written = new WeakSet<Uint8Array>();
  #sizes = { pieces: 0, bytes: 0, snapshot: 0 };
  /** Changes of this device that are not common yet. Undefined: not known, so everything is compared. */
  #own: Uint8Array[] | undefined;
  #isFull = false;
  /** Something of this device may not be common yet. */
  #isWaiting = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;
  #isClosed = false;
  /** The sealed document that is listened to. */
  #followed: Y.Doc | undefined;
  #wasConnected = false;
  /** Others may have written meanwhile, and come back when we do. */
  #wasApart = true;
  /** What was common before we sent what we had written apart, and its first piece. */
  #sentApart: { readonly update: Uint8Array; piece: Uint8Array | undefined; readonly untilMs: number } | undefined;
  #told: SyncState | undefined;

  constructor(parts: JournalSyncParts) {
    const { doc, keys, url, WebSocket } = parts;
    this.#parts = parts;
    this.#pieces = new Pieces(keys.key);
    this.#notes = new NotesConnection({
      url,
      document: journalDocument(keys.hash),
      token: keys.token,
      localCopyOf: "journal",
      // What was common is read from it after a crash: it may not lag behind the journal.
      keepsAtOnce: true,
      WebSocket,
    });
    doc.on("update", this.#changed);
    void this.#begin();
  }

  get state(): SyncState {
    const { status } = this.#notes;
    if (status.kind === "closed") return "gone";
    if (this.#isFull || status.kind === "refused") return "full";
    if (status.kind === "reconnecting") return this.#wasConnected ? "offline" : "connecting";
    return status.kind === "saved" && !this.#isWaiting ? "saved" : "saving";
  }

  onChange(listener: () => void): () => void {
    return this.#onChange.add(listener);
  }

  /** Sends what is waiting now: the page is about to go. */
  hurry(): void {
    if (this.#timer !== undefined) this.#run();
  }

  /** Ends the connection. The journal stays as it is here. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#parts.doc.off("update", this.#changed);
    this.#notes.close();
    this.#common.destroy();
    this.#onChange.clear();
  }

  readonly #changed = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    this.#own?.push(update);
    this.#isWaiting = true;
    this.#timer ??= setTimeout(() => this.#run(), this.#parts.gatherMs ?? usualGatherMs);
    this.#tell();
  };

  /** What this device had read earlier is where both sides began. */
  async #begin(): Promise<void> {
    await this.#notes.loaded;
    if (this.#isClosed) return;
    take(this.#common, await this.#open(this.#sealed.toArray()));
    this.#follow();
    this.#notes.onChange(() => this.#follow());
    this.#notes.onStatus(() => this.#run());
    this.#run();
  }

  /** After a refusal the sealed document is another one. */
  #follow(): void {
    const { doc } = this.#notes;
    if (this.#isClosed || this.#followed === doc) return;
    this.#followed = doc;
    doc.on("update", () => this.#run());
  }
  get #sealed(): Y.Array<Uint8Array> {
    return this.#notes.doc.getArray(sealedRoot);
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isClosed) return;
    if (this.#running) this.#isAskedAgain = true;
    else this.#running = this.#work().finally(() => this.#rest());
    this.#tell();
  }

  #rest(): void {
    this.#running = undefined;
    if (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      this.#run();
    } else this.#tell();
  }

  async #work(): Promise<void> {
    const { status } = this.#notes;
    if (status.kind === "saving" || status.kind === "saved") this.#wasConnected = true;
    if (status.kind === "reconnecting") this.#wasApart = true;
    if (status.kind === "refused") {
      this.#isFull = true; // until the page is opened again, or something was deleted
      this.#notes.forgetRefused();
    }
    await this.#take();
    if (this.#isClosed || this.#isFull || !this.#isThere) return;
    await this.#give();
    await this.#putInOrder();
  }

  /** Connected, and in possession of everything that the server has. */
  get #isThere(): boolean {
    return this.#notes.status.kind === "saved" && this.#notes.mayWrite;
  }

  /** Opens what is new, and merges it into the journal. */
  async #take(): Promise<void> {
    const wholes = await this.#open(this.#sealed.toArray());
    if (wholes.length === 0 || this.#isClosed) return;
    const { doc, device } = this.#parts;
    const before = this.#beforeOurs(wholes);
    const [base, mine] = before ? [tellingsIn(before), tellingsIn(doc)] : [];
    for (const each of new Set([this.#common, before ?? this.#common])) take(each, wholes);
    take(doc, wholes, this);
    if (before && base && mine) doc.transact(() => noteConflicts(doc, device, base, mine, tellingsIn(before)));
  }

  /** What these and our own latest changes both began from, if we have changed anything that their writers did not have. */
  #beforeOurs(wholes: readonly Opened[]): Y.Doc | undefined {
    const { update, piece, untilMs } = this.#sentApart ?? {};
    const isRecent = update && piece && performance.now() < (untilMs ?? 0);
    if (isRecent && wholes.some((whole) => isUnaware(this.#sealed, whole.piece, piece))) {
      const before = new Y.Doc();
      Y.applyUpdate(before, update);
      return before;
    }
    this.#sentApart = undefined;
    return hasMore(this.#parts.doc, this.#common) ? this.#common : undefined;
  }

  async #open(sealed: readonly Uint8Array[]): Promise<readonly Opened[]> {
    const wholes: Opened[] = [];
    for (const piece of sealed) {
      if (this.#seen.has(piece)) continue;
      this.#seen.add(piece);
      const whole = await this.#pieces.take(piece);
      this.#sizes.pieces += 1;
      if (!whole) continue;
      wholes.push({ ...whole, piece });
      this.#count(whole.bytes, whole.isSnapshot);
    }
    return wholes;
  }

  #count(bytes: number, isSnapshot: boolean): void {
    if (isSnapshot) this.#sizes.snapshot = bytes;
    this.#sizes.bytes += bytes;
  }

  /** Sends what only this device has. */
  async #give(): Promise<void> {
    const { doc } = this.#parts;
    const own = this.#own;
    this.#own = [];
    if (own?.length === 0 || (!own && !hasMore(doc, this.#common))) {
      this.#isWaiting = false;
      return;
    }
    const isFirst = this.#common.store.clients.size === 0;
    const updates = own ?? [Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.#common))];
    if (this.#wasApart && !isFirst) {
      const untilMs = performance.now() + othersComeBackWithinMs;
      this.#sentApart = { update: Y.encodeStateAsUpdate(this.#common), piece: undefined, untilMs };
    }
    this.#wasApart = false;
    const whole = { updates, isSnapshot: isFirst };
    if (await this.#write(whole)) {
      take(this.#common, [whole]);
      this.#isWaiting = this.#own.length > 0;
    } else this.#own = undefined;
  }

  /** Resolves with whether all of it is saved. */
  async #write(whole: Whole): Promise<boolean> {
    const pieces = await sealedPieces(this.#parts.keys.key, whole);
    this.#count(
      pieces.reduce((bytes, { length }) => bytes + length, 0),
      whole.isSnapshot,
    );
    for (let at = 0; at < pieces.length; at += piecesAtOnce) {
      if (this.#isClosed) return false;
      const some = pieces.slice(at, at + piecesAtOnce);
      const sealed = this.#sealed;
      sealed.push(some);
      for (const piece of sealed.toArray().slice(-some.length)) {
        this.#seen.add(piece);
        this.#written.add(piece);
        this.#sizes.pieces += 1;
        if (this.#sentApart) this.#sentApart.piece ??= piece;
      }
      if (!(await this.#saved())) return false;
    }
    return true;
  }

  /** False: refused, or over. */
  #saved(): Promise<boolean> {
    const { doc } = this.#notes;
    return new Promise((done) => {
      const look = (): void => {
        const { status } = this.#notes;
        const isOver =
          this.#isClosed || status.kind === "closed" || status.kind === "refused" || this.#notes.doc !== doc;
        if (!isOver && status.kind !== "saved") return;
        stop();
        if (status.kind === "refused") this.#isFull = true;
        done(!isOver);
      };
      const stop = this.#notes.onStatus(look);
      look();
    });
  }

  /**
   * One snapshot in the place of many pieces, by the device that wrote last and has read all of them: if several did it at once, there
   * would be room for one snapshot only.
   */
  async #putInOrder(): Promise<void> {
    if (this.#isClosed || !this.#isThere) return;
    const last = this.#sealed.toArray().at(-1);
    if (!last || !this.#written.has(last)) return;
    const { pieces, bytes, snapshot } = this.#sizes;
    const loose = bytes - snapshot;
    const isDue = pieces > tooMany.pieces || loose > Math.max(tooMany.bytes, snapshot);
    if (!isDue || !this.#pieces.isWhole) return;
    const replaced = new Set(this.#sealed.toArray());
    if (![...replaced].every((piece) => this.#seen.has(piece))) return; // more has come
    const updates = [Y.encodeStateAsUpdate(this.#common)];
    this.#sizes = { pieces: 0, bytes: 0, snapshot: 0 };
    if (!(await this.#write({ updates, isSnapshot: true }))) return;
    const sealed = this.#sealed;
    sealed.doc?.transact(() => {
      for (let at = sealed.length - 1; at >= 0; at -= 1) if (replaced.has(sealed.get(at))) sealed.delete(at);
    });
    await this.#saved();
  }

  #tell(): void {
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    this.#onChange.tell();
  }
}

interface Opened extends Read {
  readonly piece: Uint8Array;
}

function take(doc: Y.Doc, wholes: readonly Whole[], origin?: unknown): void {
  doc.transact(() => {
    for (const { updates } of wholes) for (const update of updates) Y.applyUpdate(doc, update, origin);
  }, origin);
}

/** Whether a document has words or deletions that the other lacks. Without new words, an update says only what is deleted. */
function hasMore(doc: Y.Doc, than: Y.Doc): boolean {
  const known = Y.encodeStateVector(than);
  const [has, had] = [Y.encodeStateAsUpdate(doc, known), Y.encodeStateAsUpdate(than, known)];
  return has.length !== had.length || has.some((byte, at) => byte !== had[at]);
}
