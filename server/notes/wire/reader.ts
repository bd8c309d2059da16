/**
 * Reads the numbers and strings of a Yjs update without trusting it. Nothing is read beyond the given bytes: a message of a
 * socket is a view on memory that may hold other people's messages as well.
 */
import { isPlain } from "../../../shared/notes/plain-text.ts";
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";

/** Why a scan ended early. Thrown inside `scan` and caught there. */
export class Malformed extends Error {
  readonly code: NoteReject;

  constructor(code: NoteReject = "content") {
    super(code);
    this.code = code;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes read so far. */
  get at(): number {
    return this.#at;
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Malformed();
    this.#at += 1;
    return byte;
  }

  /** As lib0 writes it: seven bits per byte, lowest first. */
  varUint(): number {
    const first = this.byte();
    if (first < 128) return first;
    let value = first & 127;
    let unit = 128;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed();
      if (byte < 128) return value;
      unit *= 128;
      if (unit > Number.MAX_SAFE_INTEGER) throw new Malformed();
    }
  }

  /** Skips a signed number: the second bit of the first byte is the sign, the rest is as above. */
  skipVarInt(): void {
    let byte = this.byte();
    for (let count = 1; byte >= 128; count += 1) {
      if (count === 8) throw new Malformed();
      byte = this.byte();
    }
  }

  take(count: number): Uint8Array {
    if (count === 0) return nothing;
    if (count > this.left) throw new Malformed();
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    return taken;
  }

  /** A length, then as many bytes. */
  varBytes(): Uint8Array {
    return this.take(this.varUint());
  }

  /** A string of at most `maxBytes` bytes. */
  text(maxBytes: number): string {
    const length = this.varUint();
    if (length > maxBytes) throw new Malformed();
    return decode(this.take(length));
  }

  /** Reads past a string. */
  skipText(): void {
    this.units();
  }

  /** A string as Yjs counts it, in UTF-16 units. */
  units(): Units {
    const length = this.varUint();
    if (length > this.left) throw new Malformed();
    const end = this.#at + length;
    let highest = 0;
    let lowest = 255;
    for (let at = this.#at; at < end; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (byte > highest) highest = byte;
      if (byte < lowest && byte !== newLine) lowest = byte;
    }
    if (highest < 127 && lowest >= 32) {
      this.#at = end;
      return { length, halves: none, isPlain: true };
    }
    const text = decode(this.take(length));
    return { length: text.length, halves: highest < leadOfPair ? none : halvesIn(text), isPlain: isPlain(text) };
  }
}

const nothing = new Uint8Array();
const newLine = 10;
/** The lowest first byte of characters that UTF-16 writes in two units. */
const leadOfPair = 0xf0;
const none: readonly number[] = [];

export interface Units {
  readonly length: number;
  /** Which of them are the second half of a character: nothing may stand before one, and the first half cannot go without it. */
  readonly halves: readonly number[];
  /** See `plain-text.ts`. */
  readonly isPlain: boolean;
}

function halvesIn(text: string): readonly number[] {
  const halves: number[] = [];
  for (let at = 1; at < text.length; at += 1) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) halves.push(at);
  return halves;
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Malformed();
  }
}
