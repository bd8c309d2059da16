/** Somebody's device with one document open: it goes offline and comes back, and a reloaded page has its local copy. */
import * as Y from "yjs";
import type { Step } from "../server/notes/honest-session.ts";
import { Editor } from "../support/editors.ts";
import type { Person } from "../support/people.ts";
import { Typing } from "../support/typing.ts";

/** What there is to write in a document. */
export interface Paper {
  readonly document: string;
  readonly fields: readonly string[];
  /** Changes something that is not text. Returns the number of changes. */
  readonly also?: (doc: Y.Doc, at: number) => number;
}

export class Device {
  readonly person: Person;
  readonly paper: Paper;
  readonly #refused: string[] = [];
  editor: Editor;
  #typing: Typing;

  constructor(person: Person, paper: Paper, url: string) {
    this.person = person;
    this.paper = paper;
    this.editor = new Editor(url, paper.document, person.token);
    this.#typing = new Typing(this.editor.doc, paper.fields);
    this.#watch();
  }

  get doc(): Y.Doc {
    return this.editor.doc;
  }

  get refusals(): readonly string[] {
    return [...this.#refused, ...this.editor.rejects.map((code) => `${this.person.name}: ${code}`)];
  }

  /** Everything typed here is saved; a device that is offline has to come back first. */
  get isSaved(): boolean {
    return this.editor.provider.wsconnected && this.editor.provider.synced && this.editor.pending === 0;
  }

  get isOnline(): boolean {
    return this.editor.provider.shouldConnect;
  }

  /** `url`: of the node that a reload connects to. Returns the number of edits. */
  do(step: Exclude<Step, { type: "restart" }>, url: string): number {
    switch (step.type) {
      case "leave":
        this.editor.provider.disconnect();
        return 0;
      case "return":
        this.comeBack();
        return 0;
      case "reload":
        this.#reload(url);
        return 0;
      case "insert":
        return this.#typing.do(step) + (this.paper.also?.(this.doc, step.at) ?? 0);
      default:
        return this.#typing.do(step);
    }
  }

  comeBack(): void {
    if (!this.isOnline) this.editor.provider.connect();
  }

  /** A new page with the local copy of the old one: a different client id, the same words, saved or not. */
  #reload(url: string): void {
    const copy = Y.encodeStateAsUpdate(this.editor.doc);
    this.#refused.push(...this.editor.rejects.map((code) => `${this.person.name}: ${code}`));
    this.editor.end();
    this.editor = new Editor(url, this.paper.document, this.person.token, copy);
    this.#typing = new Typing(this.doc, this.paper.fields);
    this.#watch();
  }

  #watch(): void {
    void this.editor.closed.then((code) => this.#refused.push(`${this.person.name}: closed with ${code}`));
  }
}
