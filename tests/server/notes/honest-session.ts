/**
 * Editors that do what people do (type, delete, compose, undo, go offline, reload, come back at another node), driven in process through
 * the judge: none of it may ever be refused, and all replicas end up equal.
 */
import * as Y from "yjs";
import { limits } from "../../../shared/contract/limits.ts";
import { parseDocument } from "../../../shared/notes/documents.ts";
import { contentRules } from "../../../server/notes/wire/content-rules.ts";
import { Image } from "../../../server/notes/judge/image.ts";
import { startPosition } from "../../../server/store/store.ts";
import type { StoredNotesEntry } from "../../../server/store/store.ts";
import { Typing } from "../../support/typing.ts";
import type { Typed } from "../../support/typing.ts";

export type Step =
  | ({ readonly who: number } & Typed)
  | { readonly type: "leave" | "return" | "reload"; readonly who: number }
  /** A server restarts from the log, with or without a snapshot. */
  | { readonly type: "restart"; readonly fromSnapshot: boolean };

const room = "aaaaaaaaaaaaaaaaaaaaaa";
export const fields = ["bbbbbbbbbbbb.action", "bbbbbbbbbbbb.result", "cccccccccccc.situation"] as const;
const parsed = parseDocument(`${room}.star.1`);
if (!parsed) throw new Error("the name is one");
export const starRules = contentRules(parsed);

export const emptyImage = (): Image =>
  new Image(starRules, { snapshot: null, snapshotPosition: startPosition, position: startPosition, tail: [] });

class Editor {
  doc = new Y.Doc();
  typing = new Typing(this.doc, fields);
  online = true;

  readonly seatId: string;
  readonly send: (update: Uint8Array, from: Editor) => void;

  constructor(seatId: string, send: (update: Uint8Array, from: Editor) => void) {
    this.seatId = seatId;
    this.send = send;
    this.#listen();
  }

  #listen(): void {
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "server" && this.online) this.send(update, this);
    });
  }

  /** A new page with the local copy of the old one: a different client id, the same words. */
  reload(): void {
    const copy = Y.encodeStateAsUpdate(this.doc);
    this.doc.destroy();
    this.doc = new Y.Doc();
    this.typing = new Typing(this.doc, fields);
    Y.applyUpdate(this.doc, copy, "server");
    this.#listen();
  }
}

export class HonestSession {
  readonly refusals: string[] = [];
  readonly editors: readonly Editor[];
  readonly log: StoredNotesEntry[] = [];
  server = emptyImage();
  /** Changes that people made to the words; an undo with nothing to undo is not one. */
  edits = 0;

  constructor(people: number) {
    // Two devices of one seat, and others.
    this.editors = Array.from(
      { length: people },
      (_, nth) => new Editor(`seat-${Math.floor(nth / 2)}`, (update, from) => this.#write(update, from)),
    );
    for (const editor of this.editors) this.#sync(editor);
  }

  do(step: Step): void {
    if (step.type === "restart") {
      this.#restart(step.fromSnapshot);
      return;
    }
    const editor = this.editors[step.who % this.editors.length];
    if (!editor) return;
    switch (step.type) {
      case "leave":
        editor.online = false;
        break;
      case "return":
        if (!editor.online) this.#sync(editor);
        break;
      case "reload":
        editor.online = false;
        editor.reload();
        this.#sync(editor);
        break;
      default:
        this.edits += editor.typing.do(step);
    }
  }

  /** Everybody comes back. */
  settle(): void {
    for (const editor of this.editors) if (!editor.online) this.#sync(editor);
  }

  close(): void {
    for (const { doc } of this.editors) doc.destroy();
  }

  #sync(editor: Editor): void {
    editor.online = true;
    const theirs = this.server.stateVector;
    Y.applyUpdate(editor.doc, Y.diffUpdate(this.server.merge(), Y.encodeStateVector(editor.doc)), "server");
    this.#write(Y.encodeStateAsUpdate(editor.doc, theirs), editor);
  }

  #write(update: Uint8Array, from: Editor): void {
    // What a connection refuses before the judge sees it.
    if (update.length > limits.notesFrameBytes) this.refusals.push(`${from.seatId}: size`);
    if (this.server.isOver(update.length)) this.refusals.push(`${from.seatId}: full`);
    const entry = {
      position: String(this.log.length + 1).padStart(16, "0"),
      entry: { atMs: this.log.length, seatId: from.seatId, update },
    };
    this.log.push(entry);
    const verdict = this.server.read(entry);
    if (!verdict.ok) this.refusals.push(`${from.seatId}: ${verdict.code}`);
    else if (verdict.brings) {
      for (const editor of this.editors)
        if (editor !== from && editor.online) Y.applyUpdate(editor.doc, update, "server");
    }
  }

  #restart(fromSnapshot: boolean): void {
    const { position } = this.server;
    this.server = fromSnapshot
      ? new Image(starRules, { snapshot: this.server.snapshot, snapshotPosition: position, position, tail: [] })
      : new Image(starRules, { snapshot: null, snapshotPosition: startPosition, position, tail: this.log });
  }
}
