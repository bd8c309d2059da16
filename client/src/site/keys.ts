/**
 * The keyboard map of the page. Every shortcut is one stroke, or two as in "G A", written as `strokes.ts` has it. Those without `Mod` work
 * outside text fields and can be switched off; where somebody writes, `Mod+J` comes first: see `KeyPad.svelte`.
 */
import { isApple, strokesOf } from "./strokes.ts";

export interface Shortcut {
  readonly keys: string;
  /** What it does, as the shortcut card says it. */
  readonly label: string;
  /** Heading on the card. */
  readonly group?: string;
  readonly run: () => void;
  /** Does it apply now? Always, when absent. */
  readonly when?: () => boolean;
}

const sequenceMs = 3_000;

export const isTextField = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  // Read-only notes take the focus for selecting; in them, keys mean what they mean anywhere.
  if (target.closest("[data-read-only]")) return false;
  if (target.isContentEditable || target.closest("[contenteditable='true'],.cm-editor")) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "range", "color", "file"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
};

const isSingle = (stroke: string): boolean => !/^Mod\+|^(?:Shift\+)?F\d+$/.test(stroke);

export class Keys {
  readonly #singleKeys: () => boolean;
  readonly #nowMs: () => number;
  #shortcuts: readonly Shortcut[] = [];
  #pending: { readonly stroke: string; readonly atMs: number } | undefined;
  #asked: (() => void) | undefined;

  constructor(singleKeys: () => boolean = () => true, nowMs: () => number = () => performance.now()) {
    this.#singleKeys = singleKeys;
    this.#nowMs = nowMs;
  }

  /** Adds shortcuts; the newest wins where two share keys. Returns a function that removes them. */
  add(...shortcuts: readonly Shortcut[]): () => void {
    this.#shortcuts = [...this.#shortcuts, ...shortcuts];
    return () => {
      this.#shortcuts = this.#shortcuts.filter((shortcut) => !shortcuts.includes(shortcut));
    };
  }

  /** Shortcuts that apply now, for the card and the list of commands. */
  list(): readonly Shortcut[] {
    return this.#shortcuts.filter((shortcut) => shortcut.when?.() ?? true);
  }

  /** From now on single keys work, however long they take, until one has. `done` is called before it runs. Returns the way back. */
  ask(done: () => void): () => void {
    this.#asked = done;
    return () => {
      if (this.#asked === done) this.#asked = this.#pending = undefined;
    };
  }

  /** Handles one key press; true when a shortcut used it. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented) return false;
    const asked = this.#asked;
    const canBeSingle = asked !== undefined || (this.#singleKeys() && !isTextField(event.target));
    const strokes = strokesOf(event, isApple()).filter((stroke) => canBeSingle || !isSingle(stroke));
    const [first] = strokes;
    if (first === undefined) return false;
    const nowMs = this.#nowMs();
    const pending = this.#pending;
    const before = pending && (asked || nowMs - pending.atMs < sequenceMs) ? pending.stroke : undefined;
    this.#pending = undefined;
    const found =
      (before !== undefined && this.#find(strokes.map((stroke) => `${before} ${stroke}`))) ||
      (event.repeat ? undefined : this.#find(strokes));
    if (found) {
      event.preventDefault();
      this.#asked = undefined;
      asked?.();
      found.run();
      return true;
    }
    if (this.list().some(({ keys }) => keys.startsWith(`${first} `))) this.#pending = { stroke: first, atMs: nowMs };
    return false;
  }

  listen(): () => void {
    const pressed = (event: KeyboardEvent): void => {
      this.press(event);
    };
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("keydown", pressed);
    };
  }

  #find(strokes: readonly string[]): Shortcut | undefined {
    for (const stroke of strokes) {
      const found = this.list().findLast(({ keys }) => keys === stroke);
      if (found) return found;
    }
    return undefined;
  }
}
