/**
 * The notes of a round as they stood at any moment, from the history of their updates.
 *
 * One document with everything ever written is built once, with nothing erased; each stretch of its text knows when it was written and
 * when it was erased. The text at a moment is what was written by then and not yet erased, so seeking builds no document. This is
 * sound because a Yjs text never reorders its items, and because the judge accepts no update before those it builds on.
 */
import { createDecoder, readVarUint } from "lib0/decoding";
import { ContentString, Doc, applyUpdate, decodeUpdate, getState, type Transaction } from "yjs";
import type { Ms, SeatId } from "../contract/ids.ts";

/** One update that the judge accepted, in log order. */
export interface Recorded {
  readonly atMs: Ms;
  readonly seatId: SeatId;
  readonly update: Uint8Array;
}

/** Characters of one client that were written in the same update and erased, if ever, in the same update. Positions as in Yjs: client and clock. */
export interface Piece {
  readonly client: number;
  readonly clock: number;
  readonly text: string;
  readonly writtenMs: Ms;
  /** `Infinity`: never erased. */
  readonly erasedMs: Ms;
}

/** Plain data. */
export interface Replay {
  /** The pieces of each text by its root name, in the order of the document. */
  readonly texts: ReadonlyMap<string, readonly Piece[]>;
  /** Whose words each client id writes. */
  readonly authors: ReadonlyMap<number, SeatId>;
  /** Times of the updates, oldest first, without repeats. */
  readonly editsMs: readonly Ms[];
}

const updatesAtOnce = 200;

/** Reads a whole history into its replay. */
export function replayOf(history: readonly Recorded[]): Replay {
  const reader = new ReplayReader();
  reader.take(history);
  return reader.finish();
}

/** Reads a history part by part, so that a page stays responsive. Entries come in log order. */
export class ReplayReader {
  readonly #doc = new Doc({ gc: false });
  readonly #times = new Times();
  readonly #authors = new Map<number, SeatId>();
  readonly #editsMs: Ms[] = [];
  #nowMs = 0;

  take(history: readonly Recorded[]): void {
    // A few hundred updates per transaction: cleaning up after each costs more than the update, and doing it once at the end leaves too
    // much to merge.
    for (let from = 0; from < history.length; from += updatesAtOnce) {
      this.#doc.transact((transaction) => {
        const erasures = new Map<number, number>();
        for (const entry of history.slice(from, from + updatesAtOnce)) this.#read(entry, transaction, erasures);
      });
    }
  }

  /** The replay of everything taken. Ends the reader. */
  finish(): Replay {
    const doc = this.#doc;
    const texts = new Map([...doc.share.keys()].map((root) => [root, piecesIn(doc, root, this.#times)]));
    doc.destroy();
    return { texts, authors: this.#authors, editsMs: this.#editsMs };
  }

  /**
   * A time before the previous one counts as the previous one. What an update did is read off the document, which costs less than reading
   * the update twice. `erasures`: how many of the transaction's are known, by client.
   */
  #read({ atMs, seatId, update }: Recorded, { deleteSet }: Transaction, erasures: Map<number, number>): void {
    this.#nowMs = Math.max(this.#nowMs, atMs);
    if (this.#editsMs.at(-1) !== this.#nowMs) this.#editsMs.push(this.#nowMs);
    applyUpdate(this.#doc, update);
    for (const client of writersOf(update)) {
      if (!this.#times.wrote(client, getState(this.#doc.store, client), this.#nowMs)) continue;
      if (!this.#authors.has(client)) this.#authors.set(client, seatId);
    }
    for (const [client, ranges] of deleteSet.clients) {
      for (let at = erasures.get(client) ?? 0; at < ranges.length; at += 1) {
        const range = ranges[at];
        if (range) this.#times.erased(client, range.clock, range.clock + range.len, this.#nowMs);
      }
      erasures.set(client, ranges.length);
    }
  }
}

/** The client ids whose words an update (V1) brings: from its first bytes, unless there are several. */
function writersOf(update: Uint8Array): Iterable<number> {
  const decoder = createDecoder(update);
  const sections = readVarUint(decoder);
  if (sections > 1) return new Set(decodeUpdate(update).structs.map(({ id }) => id.client));
  if (sections === 0) return [];
  readVarUint(decoder); // how many structs
  return [readVarUint(decoder)];
}

/** The text at a moment. */
export function textAt(pieces: readonly Piece[], atMs: Ms): string {
  let text = "";
  for (const piece of pieces) if (piece.writtenMs <= atMs && piece.erasedMs > atMs) text += piece.text;
  return text;
}

function piecesIn(doc: Doc, root: string, times: Times): Piece[] {
  const pieces: Piece[] = [];
  for (let item = doc.getText(root)._start; item !== null; item = item.right) {
    if (!(item.content instanceof ContentString)) continue;
    const { client, clock } = item.id;
    const { str } = item.content;
    for (let at = 0; at < str.length;) {
      const { writtenMs, erasedMs, until } = times.of(client, clock + at);
      const to = Math.min(str.length, until - clock);
      pieces.push({ client, clock: clock + at, text: str.slice(at, to), writtenMs, erasedMs });
      at = to;
    }
  }
  return pieces;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly atMs: Ms;
}

/** When each character was written and erased, as ranges of clocks per client. */
class Times {
  readonly #written = new Map<number, Range[]>();
  readonly #erased = new Map<number, Range[]>();

  /** Marks what is new of the client up to `to`; false when nothing is. */
  wrote(client: number, to: number, atMs: Ms): boolean {
    const ranges = listOf(this.#written, client);
    const from = ranges.at(-1)?.to ?? 0;
    if (to <= from) return false;
    ranges.push({ from, to, atMs });
    return true;
  }

  /** The first erasure counts: two people may erase the same word. */
  erased(client: number, from: number, to: number, atMs: Ms): void {
    const ranges = listOf(this.#erased, client);
    let index = firstEndingAfter(ranges, from);
    let at = from;
    const fresh: Range[] = [];
    const start = index;
    for (; at < to; index += 1) {
      const next = ranges[index];
      if (!next || next.from >= to) {
        fresh.push({ from: at, to, atMs });
        break;
      }
      if (next.from > at) fresh.push({ from: at, to: next.from, atMs });
      fresh.push(next);
      at = next.to;
    }
    ranges.splice(start, index - start, ...fresh);
  }

  /** Times of one character; the same up to (not including) the clock `until`. */
  of(client: number, clock: number): { readonly writtenMs: Ms; readonly erasedMs: Ms; readonly until: number } {
    const written = this.#written.get(client) ?? [];
    const erased = this.#erased.get(client) ?? [];
    const mine = written[firstEndingAfter(written, clock)];
    const next = erased[firstEndingAfter(erased, clock)];
    const isErased = next !== undefined && next.from <= clock;
    return {
      writtenMs: mine?.atMs ?? 0,
      erasedMs: isErased ? next.atMs : Infinity,
      until: Math.min(mine?.to ?? Infinity, next ? (isErased ? next.to : next.from) : Infinity),
    };
  }
}

function listOf(map: Map<number, Range[]>, client: number): Range[] {
  const known = map.get(client);
  if (known) return known;
  const made: Range[] = [];
  map.set(client, made);
  return made;
}

/** Index of the first range that ends after a clock; the length when there is none. */
function firstEndingAfter(ranges: readonly Range[], clock: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? Infinity) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
