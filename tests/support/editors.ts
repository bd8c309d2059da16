/** People who write notes through the stock y-websocket client, and know for every edit whether it was acknowledged. */
import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Secret } from "../../shared/contract/ids.ts";

const barlineMessage = 120;
const [sync, step2, update] = [0, 1, 2];

interface Connection {
  readonly ws: object;
  /** How many frames with edits this connection has sent. */
  sent: number;
  /** Which of them answers step 1; until it is saved, nothing on this connection is known to be complete. */
  answer: number | null;
}

export interface Edit {
  readonly token: string;
  /** The frame that carries it, counted on its connection; none while offline, when the answer to step 1 will. */
  carried: { readonly connection: Connection; readonly frame: number } | null;
  isSaved: boolean;
}

type MessageHandler = (encoder: unknown, decoder: decoding.Decoder, ...rest: unknown[]) => void;

export class Editor {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly edits: Edit[] = [];
  readonly epochs: string[] = [];
  /** Codes with which frames were refused; honest people's never are. */
  readonly rejects: string[] = [];
  readonly closed: Promise<number>;
  #connection: Connection | null = null;
  /** The frame that has just left, while an edit is made. */
  #leaving: Edit["carried"] = null;
  #token = "";

  /** `url`: of a node or a balancer, `http://…`. `copy`: what an earlier page left on the device. */
  constructor(url: string, document: string, token: Secret, copy?: Uint8Array) {
    if (copy) Y.applyUpdate(this.doc, copy);
    const onSend = (ws: object, bytes: Uint8Array): void => this.#sending(ws, bytes);
    class Counting extends WebSocket {
      override send(bytes: Uint8Array): void {
        onSend(this, bytes);
        super.send(bytes);
      }
    }
    this.provider = new WebsocketProvider(`${url.replace(/^http/, "ws")}/notes`, document, this.doc, {
      protocols: ["barline.ack", "barline", token],
      disableBc: true,
      maxBackoffTime: 400,
      WebSocketPolyfill: Counting as unknown as typeof globalThis.WebSocket, // the types differ only in name
    });
    this.closed = new Promise((closed) => this.provider.on("closed", ({ code }: { code: number }) => closed(code)));
    const handlers = this.provider.messageHandlers as unknown as MessageHandler[]; // typed only for the stock messages
    handlers[barlineMessage] = (_encoder, decoder) => this.#hear(decoder);
    // Registered after the provider's own listener, so we know whether an edit has been sent.
    this.doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) this.#edited();
    });
  }

  /** Puts a token that occurs nowhere else somewhere among the others. */
  write(field: string, token: string, random: () => number): void {
    this.#token = token;
    this.#leaving = null;
    const text = this.doc.getText(field);
    const places = [0, ...[...text.toJSON().matchAll(/;/g)].map(({ index }) => index + 1)];
    text.insert(places[Math.floor(random() * places.length)] ?? 0, `${token};`);
  }

  /** An edit that only deletes: it leaves every state vector as it was. Named by the token that must be gone. */
  erase(field: string, token: string): void {
    const text = this.doc.getText(field);
    const at = text.toJSON().indexOf(`${token};`);
    if (at === -1) return;
    this.#token = `-${token}`;
    this.#leaving = null;
    text.delete(at, token.length + 1);
  }

  get pending(): number {
    return this.edits.filter((edit) => !edit.isSaved).length;
  }

  text(field: string): string {
    return this.doc.getText(field).toJSON();
  }

  synced(): Promise<void> {
    return new Promise((done) => {
      if (this.provider.synced) done();
      else this.provider.once("sync", () => done());
    });
  }

  end(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  #edited(): void {
    this.edits.push({ token: this.#token, carried: this.#leaving, isSaved: false });
  }

  #sending(ws: object, bytes: Uint8Array): void {
    if (this.#connection?.ws !== ws) this.#connection = { ws, sent: 0, answer: null };
    const connection = this.#connection;
    if (bytes[0] !== sync || (bytes[1] !== step2 && bytes[1] !== update)) return;
    connection.sent += 1;
    this.#leaving = { connection, frame: connection.sent };
    if (bytes[1] !== step2) return;
    // It holds everything that the server lacks, and all deletions.
    connection.answer = connection.sent;
    for (const edit of this.edits) {
      if (!edit.isSaved && edit.carried?.connection !== connection) edit.carried = this.#leaving;
    }
  }

  #hear(decoder: decoding.Decoder): void {
    const subtype = decoding.readVarUint(decoder);
    if (subtype === 0) {
      decoding.readVarUint(decoder);
      decoding.readVarString(decoder);
      decoding.readVarString(decoder);
      this.epochs.push(decoding.readVarString(decoder));
    } else if (subtype === 1 && this.#connection) {
      const count = decoding.readVarUint(decoder);
      const { answer } = this.#connection;
      if (answer === null || answer > count) return;
      for (const edit of this.edits) {
        if (edit.carried?.connection === this.#connection && edit.carried.frame <= count) edit.isSaved = true;
      }
    } else if (subtype === 2) {
      decoding.readVarUint(decoder);
      this.rejects.push(decoding.readVarString(decoder));
    }
  }
}

/** Whether two documents hold the same, deletions and all. Equal clocks do not mean equal words: those are compared too. */
export function isSame(first: Y.Doc, second: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(first), Y.snapshot(second)) && wordsOf(first) === wordsOf(second);
}

/** What a document contains, whatever the types of its roots; a root that was only asked for does not count. */
function wordsOf(doc: Y.Doc): string {
  const shown = (item: Y.Item): unknown[] => (item.deleted ? [] : item.content.getContent());
  const roots = [...doc.share].map(([root, type]) => {
    const words: unknown[] = [];
    for (let item = type._start; item; item = item.right) words.push(...shown(item));
    const values = [...type._map].map(([key, item]) => [key, shown(item)]).sort();
    return [root, words, values] as const;
  });
  return JSON.stringify(roots.filter(([, words, values]) => words.length + values.length > 0).sort());
}
