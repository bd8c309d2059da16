import * as Y from "yjs";

/** Something done to the words of a field; places and lengths beyond its end are clamped. */
export type Typed =
  | { readonly type: "insert"; readonly field: number; readonly at: number; readonly text: string }
  | { readonly type: "delete"; readonly field: number; readonly at: number; readonly length: number }
  /** An input method: what it shows, each replacing the previous one; the last stays. */
  | { readonly type: "compose"; readonly field: number; readonly at: number; readonly shown: readonly string[] }
  | { readonly type: "undo" | "redo"; readonly field?: number };

/** One person typing in the fields of a document, with what they could undo. */
export class Typing {
  readonly #doc: Y.Doc;
  readonly #fields: readonly string[];
  readonly #undo = new Map<Y.Text, Y.UndoManager>();

  constructor(doc: Y.Doc, fields: readonly string[]) {
    this.#doc = doc;
    this.#fields = fields;
  }

  /** Returns the number of changes; an undo with nothing to undo is none. */
  do(typed: Typed): number {
    const text = this.#doc.getText(this.#fields[(typed.field ?? 0) % this.#fields.length]);
    const undo = this.#undo.get(text) ?? new Y.UndoManager(text, { captureTimeout: 0 });
    this.#undo.set(text, undo);
    switch (typed.type) {
      case "insert":
        text.insert(typed.at % (text.length + 1), typed.text);
        return 1;
      case "delete": {
        if (text.length === 0) return 0;
        const at = typed.at % text.length;
        text.delete(at, Math.min(typed.length, text.length - at));
        return 1;
      }
      case "compose":
        this.#compose(text, typed.at % (text.length + 1), typed.shown);
        return typed.shown.length;
      case "undo":
        return undo.undo() ? 1 : 0;
      case "redo":
        return undo.redo() ? 1 : 0;
    }
  }

  #compose(text: Y.Text, at: number, shown: readonly string[]): void {
    let before = 0;
    for (const caret of shown) {
      this.#doc.transact(() => {
        text.delete(at, before);
        text.insert(at, caret);
      });
      before = caret.length;
    }
  }
}
