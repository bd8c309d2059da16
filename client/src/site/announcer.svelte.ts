/**
 * What screen readers are told, through one queue: a polite message at most every three seconds, none twice, none while someone types (only
 * after a pause in typing); several of one kind are merged, and what there is to act on goes first. Assertive messages go out at once.
 */
import { untrack } from "svelte";
import type { AnnouncementLevel } from "./preferences.svelte.ts";

export interface Message {
  readonly text: string;
  /** `needed`: something to act on. `extra`: good to know. */
  readonly weight?: "needed" | "extra";
  /** Messages of one kind that wait together are merged by `many`. */
  readonly kind?: string;
  readonly many?: (count: number) => string;
}

interface Waiting extends Message {
  readonly count: number;
}

const politeEveryMs = 3_000;
const typingPauseMs = 1_500;
/** The same words within this time are the same event. */
const sameWithinMs = 10_000;

export class Announcer {
  polite = $state("");
  assertive = $state("");
  /** What the role is told when the person has not chosen. */
  roleLevel: Exclude<AnnouncementLevel, "role"> = "everything";
  readonly #level: () => AnnouncementLevel;
  readonly #nowMs: () => number;
  #waiting: readonly Waiting[] = [];
  #lastSpokenMs = -Infinity;
  #lastTypedMs = -Infinity;
  #spoken = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(level: () => AnnouncementLevel = () => "role", nowMs: () => number = () => performance.now()) {
    this.#level = level;
    this.#nowMs = nowMs;
  }

  /** Says something when the queue allows. */
  say(message: Message | string): void {
    const wanted: Message = typeof message === "string" ? { text: message } : message;
    const level = this.#effectiveLevel();
    if (level === "errors" || (level === "needed" && wanted.weight === "extra")) return;
    if (this.#waiting.some((waiting) => waiting.text === wanted.text)) return;
    if (this.#nowMs() - (this.#spoken.get(wanted.text) ?? -Infinity) < sameWithinMs) return;
    const alike = wanted.kind === undefined ? undefined : this.#waiting.find((waiting) => waiting.kind === wanted.kind);
    if (alike) {
      const count = alike.count + 1;
      const merged = { ...alike, count, text: alike.many?.(count) ?? wanted.text };
      this.#waiting = this.#waiting.map((waiting) => (waiting === alike ? merged : waiting));
    } else this.#waiting = [...this.#waiting, { ...wanted, count: 1 }];
    this.#schedule();
  }

  /** Says something at once, interrupting whatever is being read. For errors and what must not be missed. */
  alert(text: string): void {
    // A region that already holds these words stays silent, so make them new. An effect that alerts must not run again for that.
    const isHeld = untrack(() => this.assertive) === text;
    this.assertive = isHeld ? `${text}\u00a0` : text;
  }

  /** The person pressed a key in a text field. */
  typed(): void {
    this.#lastTypedMs = this.#nowMs();
  }

  /** Notices typing anywhere on the page. Returns a function that stops it. */
  listen(): () => void {
    const typed = (): void => {
      this.typed();
    };
    document.addEventListener("input", typed, { capture: true, passive: true });
    return () => {
      clearTimeout(this.#timer);
      document.removeEventListener("input", typed, { capture: true });
    };
  }

  #effectiveLevel(): Exclude<AnnouncementLevel, "role"> {
    const level = this.#level();
    return level === "role" ? this.roleLevel : level;
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#waiting.length === 0) return;
    const readyMs = Math.max(this.#lastSpokenMs + politeEveryMs, this.#lastTypedMs + typingPauseMs);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#speak();
      },
      Math.max(0, readyMs - this.#nowMs()),
    );
  }

  #speak(): void {
    const nowMs = this.#nowMs();
    if (nowMs - this.#lastTypedMs >= typingPauseMs) {
      const next = this.#waiting.find(({ weight }) => weight !== "extra") ?? this.#waiting[0];
      if (next) {
        this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
        this.polite = this.polite === next.text ? `${next.text}\u00a0` : next.text;
        this.#lastSpokenMs = nowMs;
        this.#spoken = new Map([...this.#spoken].filter(([, atMs]) => nowMs - atMs < sameWithinMs)).set(
          next.text,
          nowMs,
        );
      }
    }
    this.#schedule();
  }
}
