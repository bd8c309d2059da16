/**
 * A document of notes, kept in sync with the server, and an honest report on whether what was typed is stored. Independent of any framework:
 * listen with `onChange` and `onStatus`.
 *
 * When the server refuses an edit, everything typed later under this client id would be refused with it. So the refused words are set
 * aside, a fresh document is loaded under a new id (`doc` is a new object, to which editors bind again), and the words are offered back.
 */
import type { Secret, SeatId } from "../../../../shared/contract/ids.ts";
import { limits } from "../../../../shared/contract/limits.ts";
import { closeCodes } from "../../../../shared/contract/notes-wire.ts";
import type { Durability, HeardMessage, NoteReject } from "../../../../shared/contract/notes-wire.ts";
import { Authors } from "./authors.ts";
import { Ledger } from "./ledger.ts";
import { Listeners } from "./listeners.ts";
import { LocalCopy } from "./local-copy.ts";
import { LogWatch } from "./log-watch.ts";
import { statusOf } from "./notes-status.ts";
import type { NotesStatus } from "./notes-status.ts";
import { Session } from "./session.ts";
import { setAside } from "./set-aside.ts";
import type { Refused } from "./set-aside.ts";

/** All milliseconds. */
export const notesTimes = {
  /** The server sends something every 10 s. */
  silentAfter: 1.5 * limits.notesHeartbeatMs,
  /** After the server's log has gone back, words may depend on lost words of others, who are on their way back too. */
  othersComeBackWithin: 30_000,
} as const;

export interface NotesConnectionParts {
  /** `wss://host/notes`. */
  readonly url: string;
  readonly document: string;
  readonly token: Secret;
  /** Chooses the client id of each session's document; when left out, the library does. See `shared/notes/client-ids.ts`. */
  readonly clientId?: (() => number) | undefined;
  /** Names the local copy; when left out, as for private documents, nothing is kept in the browser. */
  readonly localCopyOf?: SeatId | undefined;
  /** The local copy has every update before anybody is told of it; otherwise others' words, which the server has, wait a little. */
  readonly keepsAtOnce?: boolean | undefined;
  /** The browser's, unless a test brings its own. */
  readonly WebSocket?: typeof WebSocket | undefined;
  readonly times?: Readonly<Record<keyof typeof notesTimes, number>> | undefined;
}

export class NotesConnection {
  /** What an earlier page kept is in `doc`, and nothing of the server's yet. */
  readonly loaded: Promise<void>;
  readonly #parts: NotesConnectionParts;
  readonly #times: Readonly<Record<keyof typeof notesTimes, number>>;
  readonly #ledger = new Ledger();
  readonly #authors: Authors;
  readonly #copy: LocalCopy | undefined;
  readonly #watch: LogWatch;
  readonly #onChange = new Listeners();
  readonly #onStatus = new Listeners();
  /** The session that is shown. */
  #session: Session;
  /** The session that replaces it as soon as it has what the server has. */
  #next: Session | undefined;
  #durability: Durability | undefined;
  #refused: Refused | undefined;
  #refusing: NoteReject | undefined;
  #closedBy: number | undefined;
  #isSynced = false;
  #told: { readonly status: string; readonly refused: Refused | undefined } | undefined;

  constructor(parts: NotesConnectionParts) {
    const { document, localCopyOf } = parts;
    this.#parts = parts;
    this.#times = parts.times ?? notesTimes;
    this.#authors = new Authors(localCopyOf);
    this.#watch = new LogWatch(this.#times.othersComeBackWithin, () => this.#live.reconnect());
    this.#session = this.#begin();
    if (localCopyOf !== undefined) {
      this.#copy = new LocalCopy(`barline.${localCopyOf}.${document}`, this.#session.doc, parts.keepsAtOnce ?? false);
      this.loaded = this.#startFrom(this.#copy);
    } else {
      this.loaded = Promise.resolve();
      this.#session.connect();
    }
  }

  /** The document as it is here. A different object after a refusal. */
  get doc(): Session["doc"] {
    return this.#session.doc;
  }

  get awareness(): Session["awareness"] {
    return this.#session.awareness;
  }

  /** Whose words a client id writes; star documents only. */
  get authors(): ReadonlyMap<number, SeatId> {
    return this.#authors.all;
  }

  /** What *saved* promises here; undefined until the server has said so. */
  get durability(): Durability | undefined {
    return this.#durability;
  }

  /** The server's state has been seen at least once. */
  get isSynced(): boolean {
    return this.#isSynced;
  }

  /** Resolves when it has been, or when the document is closed for good. */
  whenSynced(): Promise<void> {
    const isDone = (): boolean => this.#isSynced || this.#closedBy !== undefined;
    if (isDone()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.onStatus(() => {
        if (!isDone()) return;
        stop();
        resolve();
      });
    });
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
    const refused = this.#refusing ?? this.#refused?.code;
    return statusOf({ closedBy: this.#closedBy, refused, session: this.#live, ledger: this.#ledger });
  }

  /** Edits that only this device has. */
  get pending(): number {
    return this.#ledger.pending;
  }

  /** Calls `listener` when `doc` is replaced, or `authors` or `mayWrite` changes. */
  onChange(listener: () => void): () => void {
    return this.#onChange.add(listener);
  }

  /** Calls `listener` when `status` or `refused` changes. */
  onStatus(listener: () => void): () => void {
    return this.#onStatus.add(listener);
  }

  /** The writer has taken the refused words back, or does not want them. */
  forgetRefused(): void {
    this.#refused = undefined;
    this.#copy?.forgetRefused();
    this.#tellStatus();
  }

  /** Ends for good. What is pending stays in the local copy, if there is one. */
  close(): void {
    this.#watch.end();
    void this.#copy?.close();
    for (const session of [this.#session, this.#next]) {
      session?.hangUp();
      session?.doc.destroy();
    }
    this.#onChange.clear();
    this.#onStatus.clear();
  }

  /** The session that talks to the server. */
  get #live(): Session {
    return this.#next ?? this.#session;
  }

  #begin(): Session {
    const { url, document, token, clientId } = this.#parts;
    const isLive = (): boolean => this.#live === session;
    const session: Session = new Session(
      {
        url,
        document,
        token,
        clientId: clientId?.(),
        WebSocket: this.#parts.WebSocket ?? WebSocket,
        silentAfterMs: this.#times.silentAfter,
      },
      {
        onEdit: (origin, write) => {
          if (this.#copy?.brought(origin) === true || !isLive()) return;
          this.#ledger.add(performance.now(), write);
          this.#tellStatus();
        },
        onSentAll: (count) => this.#ledger.sentAll(count),
        onAsked: (isFirst, lacksOthers) => this.#asked(isFirst, lacksOthers),
        onMessage: (message) => {
          if (isLive()) this.#hear(session, message);
        },
        onStatus: () => this.#changed(session),
        onBroken: () => this.#ledger.broke(),
        onClosed: (code) => {
          if (!isLive()) return;
          if (code === closeCodes.tooLarge) this.#refuse("size");
          else this.#closedBy = code;
          this.#tellStatus();
        },
        isOthers: (client) => this.#authors.isOthers(client),
      },
    );
    return session;
  }

  /** The contents of the local copy come first, so that the server is told about them at once. */
  async #startFrom(copy: LocalCopy): Promise<void> {
    const { hasWords, authors, refused } = await copy.loaded;
    if (authors) this.#authors.remember(authors);
    if (refused) this.#refused = refused;
    // A tab that crashed may have left words that the server never got.
    if (hasWords) {
      this.#watch.beganWithWords();
      this.#ledger.add(performance.now(), null);
    }
    this.#session.connect();
    this.#tellStatus();
  }

  #changed(session: Session): void {
    if (session.isSynced) {
      this.#isSynced = true;
      if (session === this.#next) this.#replace(session);
    }
    this.#tellStatus();
  }

  /** The server is about to be told what we have. */
  #asked(isFirst: boolean, lacksOthers: boolean): void {
    if (this.#watch.mayLack && this.#ledger.pending === 0) this.#ledger.add(performance.now(), null);
    this.#watch.offered(lacksOthers);
    if (isFirst) this.#onChange.tell();
    this.#tellStatus();
  }

  #hear(session: Session, message: HeardMessage): void {
    switch (message.type) {
      case "hello":
        this.#durability = message.durability;
        this.#watch.hello(message.epoch);
        break;
      case "saved":
        if (this.#ledger.saved(message.count)) this.#tellStatus();
        if (session.isSynced) this.#settled(session);
        break;
      case "reject":
        if (message.code === "gap" && this.#watch.isWaiting) session.reconnect();
        else this.#refuse(message.code);
        break;
      case "authors":
        this.#authors.tell(message.authors, session.doc.clientID);
        this.#copy?.keepAuthors(this.#authors.all);
        this.#onChange.tell();
        break;
      case "unknown":
    }
  }

  /** The server has said what there is, and how much it has of what we sent. */
  #settled({ wasAsked }: Session): void {
    const { pending } = this.#ledger;
    // The server asks before it shows the document: a client that has not been asked by now may only read.
    if (!wasAsked && this.#watch.mayLack) this.#startAnew();
    else if (!wasAsked && pending > 0) this.#refuse("not-allowed");
    else if (wasAsked && pending === 0 && this.#watch.isStale) this.#startAnew();
  }

  #refuse(code: NoteReject): void {
    this.#refusing ??= code;
    this.#startAnew();
    this.#tellStatus();
  }

  /** The way out of a refusal. The old document stays readable, with all its words, until a fresh one shows what the server has. */
  #startAnew(): void {
    if (this.#next) return;
    this.#watch.startedAnew();
    this.#session.hangUp();
    this.#ledger.clear();
    this.#next = this.#begin();
    this.#next.connect();
  }

  #replace(fresh: Session): void {
    const before = this.#session;
    const code = this.#refusing ?? "not-allowed";
    const words = [...(this.#refused?.words ?? []), ...setAside(before.doc, fresh.doc, this.#authors)];
    this.#session = fresh;
    this.#next = undefined;
    this.#refusing = undefined;
    if (words.length > 0) this.#refused = { code, words };
    // The copy holds the old document with these words until it holds the new document and the refused words.
    void (this.#copy?.turnTo(fresh.doc, this.#refused) ?? Promise.resolve()).then(() => before.doc.destroy());
    this.#onChange.tell();
    this.#tellStatus();
  }

  #tellStatus(): void {
    const status = JSON.stringify(this.status);
    if (status === this.#told?.status && this.#refused === this.#told.refused) return;
    this.#told = { status, refused: this.#refused };
    this.#onStatus.tell();
  }
}
