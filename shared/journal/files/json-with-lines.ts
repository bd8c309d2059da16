/**
 * Reads JSON that may be damaged: everything up to the damage is kept, and in a list of records reading goes on with the next one. Knows the
 * line on which each object begins.
 */
import { limits } from "../../contract/limits.ts";

/** Where reading stopped making sense, and the text that was passed over from there to where it went on, or to the end. */
export interface Damage {
  readonly line: number;
  readonly skipped: string;
  /** The record it stands in, as far as it could be read. */
  readonly record: object | null;
}

export interface ReadJson {
  readonly value: unknown;
  readonly damages: readonly Damage[];
  readonly lineOf: (record: object) => number;
}

export const readJson = (text: string): ReadJson => new Reading(text).whole();

/** How deep the records of our exports stand: in lists, within one object. */
const recordDepth = 2;
/** The next record, or the end of the list, as our exports are indented. */
const next = /\n {4}\{|\n {2}\]/g;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const space = /[ \t\r\n]*/y;
/** What stands in a string as it is. */
// eslint-disable-next-line no-control-regex -- JSON has none of them in a string
const plain = /[^"\\\u0000-\u001f]+/y;
const lineBreak = /\r\n?|\n/g;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

class Reading {
  readonly #text: string;
  readonly #starts = new WeakMap<object, number>();
  readonly #damages: Damage[] = [];
  #at = 0;
  /** Where the damage begins, until reading goes on. */
  #damagedAt: number | undefined;
  #record: object | null = null;
  /** Where the line ends on which a record was last seen to begin. */
  #lineEnd = 0;
  #line = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): ReadJson {
    const value = this.#value(0);
    this.#space();
    if (this.#damagedAt === undefined && this.#at < this.#text.length) this.#damagedAt = this.#at;
    if (this.#damagedAt !== undefined) this.#skipTo(this.#text.length);
    return { value, damages: this.#damages, lineOf: (record) => this.#starts.get(record) ?? 1 };
  }

  #value(depth: number): unknown {
    this.#space();
    const sign = this.#text.charAt(this.#at);
    if (depth <= limits.jsonDepth) {
      if (sign === "{") return this.#object(depth);
      if (sign === "[") return this.#list(depth);
      if (sign === '"') return this.#string();
      const literal = this.#match(number) ?? this.#match(word);
      if (literal !== undefined) return JSON.parse(literal);
    }
    this.#damage();
    return undefined;
  }

  #object(depth: number): object {
    const made: Record<string, unknown> = {};
    this.#starts.set(made, this.#lineAt(this.#at));
    if (depth === recordDepth) this.#record = made;
    this.#at += 1;
    for (let isFirst = true; ; isFirst = false) {
      this.#space();
      if (this.#take("}")) return made;
      if (!isFirst && !this.#take(",")) this.#damage();
      this.#space();
      if (this.#isDamaged()) return made;
      if (this.#text.charAt(this.#at) !== '"') this.#damage();
      const keyAt = this.#at;
      const key = this.#isDamaged() ? "" : this.#string();
      this.#space();
      if (!this.#isDamaged() && !this.#take(":")) this.#at = keyAt;
      if (this.#at === keyAt) this.#damage();
      if (this.#isDamaged()) return made;
      const value = this.#value(depth + 1);
      // A key such as `__proto__` is a key like any other.
      if (value !== undefined) Object.defineProperty(made, key, { value, ...plainProperty });
      if (this.#isDamaged()) return made;
    }
  }

  #list(depth: number): unknown[] {
    const made: unknown[] = [];
    const ofRecords = depth + 1 === recordDepth;
    this.#at += 1;
    for (let needsComma = false; ;) {
      this.#space();
      if (this.#take("]")) return made;
      if (ofRecords) this.#record = null;
      if (needsComma && !this.#take(",")) this.#damage();
      const value = !this.#isDamaged() ? this.#value(depth + 1) : undefined;
      if (value !== undefined) made.push(value);
      needsComma = !this.#isDamaged();
      if (!needsComma && !(ofRecords && this.#goOn())) return made;
    }
  }

  #string(): string {
    const runs: string[] = [];
    this.#at += 1;
    for (;;) {
      runs.push(this.#match(plain) ?? "");
      if (this.#take('"')) return runs.join("");
      const meant = this.#text.charAt(this.#at) === "\\" ? this.#escape() : undefined;
      if (meant === undefined) break;
      runs.push(meant);
      this.#at += 1;
    }
    this.#damage();
    return runs.join("");
  }

  /** Leaves the place at the last character of the escape. */
  #escape(): string | undefined {
    const [, hex] = /^u([0-9a-fA-F]{4})/.exec(this.#text.slice(this.#at + 1, this.#at + 6)) ?? [];
    const meant =
      hex === undefined ? escapes[this.#text.charAt(this.#at + 1)] : String.fromCharCode(Number.parseInt(hex, 16));
    if (meant !== undefined) this.#at += hex === undefined ? 1 : 5;
    return meant;
  }

  /** Goes on with the next record of a list, if there is one. */
  #goOn(): boolean {
    next.lastIndex = this.#damagedAt ?? this.#at;
    const found = next.exec(this.#text);
    if (!found) return false;
    this.#skipTo(found.index);
    return true;
  }

  #skipTo(end: number): void {
    const from = this.#damagedAt ?? end;
    this.#damages.push({ line: this.#lineAt(from), skipped: this.#text.slice(from, end).trim(), record: this.#record });
    this.#damagedAt = undefined;
    this.#at = end;
  }

  #damage(): void {
    this.#damagedAt ??= this.#at;
  }

  #isDamaged(): boolean {
    return this.#damagedAt !== undefined;
  }

  #space(): void {
    this.#match(space);
  }

  #take(sign: string): boolean {
    if (this.#isDamaged() || this.#text.charAt(this.#at) !== sign) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** Asked for growing places, so each line is counted once. */
  #lineAt(place: number): number {
    for (; this.#lineEnd <= place; this.#line += 1) this.#lineEnd = this.#endAfter(this.#lineEnd);
    return this.#line;
  }

  #endAfter(place: number): number {
    lineBreak.lastIndex = place;
    return lineBreak.test(this.#text) ? lineBreak.lastIndex : Infinity;
  }
}

const plainProperty = { writable: true, enumerable: true, configurable: true } as const;
