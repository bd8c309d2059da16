/**
 * What a scorer, or a candidate rating themselves, has written down before sealing. It lives in the seat's private document
 * (`<roomId>.private.<seatId>`, map `draft`), so it survives a reload, a crash and a change of device, and nobody else ever receives it.
 * Flat keys `<round>/<principleId or card>/<field>`; if two devices of one seat write the same field, the later write wins.
 */
import { createSubscriber } from "svelte/reactivity";
import type { Doc, Map as YMap } from "yjs";
import type { RoundNo } from "../../../../shared/contract/ids.ts";
import { RoundDraft } from "./round-draft.ts";

/** Typed text is saved after this pause at the latest: a crash costs less than a word. */
const writeAfterMs = 300;

export type DraftValue = string | number | boolean;

export class ScorecardDraft {
  readonly #map: YMap<unknown>;
  readonly #follow: () => void;
  // Plain maps: readers are told through `#follow`, which the document needs anyway.
  /** Typed but not yet written into the document: rewriting a field at every keystroke would fill the log. */
  readonly #typed = new Map<string, string>();
  readonly #rounds = new Map<RoundNo, RoundDraft>();
  #redraw: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `doc`: the seat's private document. The page itself shows whether documents are saved. */
  constructor(doc: Doc) {
    this.#map = doc.getMap("draft");
    this.#follow = createSubscriber((update) => {
      this.#redraw = update;
      this.#map.observe(update);
      return () => {
        this.#redraw = undefined;
        this.#map.unobserve(update);
      };
    });
  }

  /** The draft of one round. */
  of(round: RoundNo): RoundDraft {
    const known = this.#rounds.get(round);
    if (known) return known;
    const made = new RoundDraft(this, round);
    this.#rounds.set(round, made);
    return made;
  }

  read(key: string): unknown {
    this.#follow();
    return this.#typed.get(key) ?? this.#map.get(key);
  }

  keys(): readonly string[] {
    this.#follow();
    return [...this.#map.keys(), ...[...this.#typed.keys()].filter((key) => !this.#map.has(key))];
  }

  /** Writes a field at once: a choice. */
  write(key: string, value: DraftValue): void {
    this.#typed.delete(key);
    if (this.#map.get(key) !== value) this.#map.set(key, value);
    this.#redraw?.();
  }

  /** Takes typed text; it is readable at once and written after a pause, or by `flush`. */
  type(key: string, text: string): void {
    this.#typed.set(key, text);
    this.#redraw?.();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.flush();
    }, writeAfterMs);
  }

  remove(key: string): void {
    this.#typed.delete(key);
    this.#map.delete(key);
    this.#redraw?.();
  }

  /** Writes what was typed. Call when the page is hidden or left. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#typed.size === 0) return;
    const typed = [...this.#typed];
    this.#typed.clear();
    this.#map.doc?.transact(() => {
      for (const [key, text] of typed) if (this.#map.get(key) !== text) this.#map.set(key, text);
    });
    this.#redraw?.();
  }

  /** Flushes whenever the page may be about to go away. Returns a function that stops it. */
  keepOnLeave(): () => void {
    const leave = (): void => {
      this.flush();
    };
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }
}
