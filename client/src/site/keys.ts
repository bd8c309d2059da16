/**
 * The keyboard map of the page. A shortcut is written "?", "n", "Shift+N", "Alt+S", "Ctrl+K", or as two strokes "g a".
 * Shortcuts without Alt or Ctrl work only outside text fields and can be switched off; "Ctrl" also means the command key on a Mac.
 */

export interface Shortcut {
  readonly keys: string;
  /** What it does, as the shortcut card says it. */
  readonly label: string;
  /** Heading on the card. */
  readonly group?: string;
  readonly run: () => void;
  /** Does it apply now? Always, when absent. */
  readonly when?: () => boolean;
  /** Another spelling of a shortcut that the card already shows. */
  readonly hidden?: boolean;
}

const sequenceMs = 1_500;

export const isTextField = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  // Read-only notes take the focus for selecting; in them, keys mean what they mean anywhere.
  if (target.closest("[data-read-only]")) return false;
  if (target.isContentEditable || target.closest("[contenteditable='true'],.cm-editor")) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "range", "color", "file"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
};

/** The written form of a key press. With Alt the layout may produce another character, so the key's position is used. */
export const strokeOf = (event: KeyboardEvent): string => {
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code);
  const named = event.altKey && place ? (place[1] ?? place[2] ?? "") : event.key;
  const key = named === " " ? "Space" : named.length === 1 ? named.toLowerCase() : named;
  const isLetter = /^[a-z]$/.test(key);
  const parts = [
    event.ctrlKey || event.metaKey ? "Ctrl" : "",
    event.altKey ? "Alt" : "",
    // Shift is part of the character for "?" and the like, and a modifier for letters, digits by position, and named keys.
    event.shiftKey && (isLetter || key.length > 1 || event.altKey) ? "Shift" : "",
    key,
  ];
  return parts.filter(Boolean).join("+");
};

/** A digit pressed with Shift, by its position: most layouts type another character there. */
const digitOf = (event: KeyboardEvent): string | undefined => {
  const place = /^Digit([0-9])$/.exec(event.code)?.[1];
  const isPlain = event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
  return place !== undefined && isPlain && !/^[0-9]$/.test(event.key) ? `Shift+${place}` : undefined;
};

/** The same form for a written shortcut, however it is spelt. */
const normal = (stroke: string): string => {
  const parts = stroke.split(/\+(?=.)/u);
  const key = parts.at(-1) ?? "";
  const order = ["Ctrl", "Alt", "Shift"].filter((modifier) => parts.slice(0, -1).includes(modifier));
  return [...order, key.length === 1 ? key.toLowerCase() : key].join("+");
};

const isSingle = (stroke: string): boolean => !/^(?:Ctrl|Alt)\+/.test(stroke) && !/^(?:Shift\+)?F\d+$/.test(stroke);

export class Keys {
  readonly #singleKeys: () => boolean;
  readonly #nowMs: () => number;
  #shortcuts: readonly Shortcut[] = [];
  #pending: { readonly stroke: string; readonly atMs: number } | undefined;

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
    return this.#shortcuts.filter((shortcut) => shortcut.hidden !== true && (shortcut.when?.() ?? true));
  }

  /** Handles one key press; true when a shortcut used it. */
  press(event: KeyboardEvent): boolean {
    // Keys of an input method belong to the text.
    if (event.defaultPrevented || event.isComposing || event.key === "Process") return false;
    if (["Shift", "Control", "Alt", "Meta", "AltGraph"].includes(event.key)) return false;
    // AltGr types characters: on Windows it comes with Ctrl, elsewhere without Alt. A Mac may also give its Alt key that name.
    if (event.getModifierState("AltGraph") && (event.ctrlKey || !event.altKey)) return false;
    const stroke = strokeOf(event);
    if (isSingle(stroke) && (isTextField(event.target) || !this.#singleKeys())) return false;
    const nowMs = this.#nowMs();
    const before = this.#pending && nowMs - this.#pending.atMs < sequenceMs ? this.#pending.stroke : undefined;
    this.#pending = undefined;
    const found =
      (before !== undefined && this.#find(`${before} ${stroke}`)) ||
      (event.repeat ? undefined : (this.#find(stroke) ?? this.#find(digitOf(event))));
    if (found) {
      event.preventDefault();
      found.run();
      return true;
    }
    if (
      this.#shortcuts.some(
        (shortcut) =>
          shortcut.keys.includes(" ") &&
          normal(shortcut.keys.split(" ")[0] ?? "") === stroke &&
          (shortcut.when?.() ?? true),
      )
    )
      this.#pending = { stroke, atMs: nowMs };
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

  #find(strokes: string | undefined): Shortcut | undefined {
    return this.#shortcuts.findLast(
      (shortcut) => shortcut.keys.split(" ").map(normal).join(" ") === strokes && (shortcut.when?.() ?? true),
    );
  }
}

/** Moves the focus to the next (or previous) region marked `data-pane`, in page order. */
export const cyclePanes = (step: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter((pane) => pane.checkVisibility());
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at < 0 ? (step > 0 ? 0 : panes.length - 1) : at + step + panes.length) % panes.length];
  if (!next) return;
  if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
  next.focus();
};
