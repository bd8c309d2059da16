/**
 * Looks at an update (Yjs, V1) without building a document: which clocks it brings, which it needs and deletes, and whether its content may
 * stand in the document at all. Takes time proportional to the bytes: every declared count is checked against what is left before anything
 * is done with it. Depends on nothing but the bytes and the rules, so that every node finds the same.
 */
import { limits } from "../../../shared/contract/limits.ts";
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";
import type { ContentRules } from "./content-rules.ts";
import { Malformed, Reader } from "./reader.ts";
import { keyList } from "./units.ts";
import type { UnitId } from "./units.ts";
import { readContent, readKey, ref } from "./scan-content.ts";
import type { Holds, Place } from "./scan-content.ts";

/** A struct of an update: some units of a client, and which neighbours it was written between. */
export interface Struct {
  /** Its first clock. */
  readonly at: number;
  /** In clocks. */
  readonly length: number;
  /** Where its bytes begin in the update. */
  readonly byte: number;
  readonly left: UnitId | undefined;
  readonly right: UnitId | undefined;
  /** The list it names, see `keyList`; only a struct without neighbours does. */
  readonly list: string | undefined;
  readonly holds: Holds;
  /** Those of its units that are the second half of a character, counted from `at`. */
  readonly halves: readonly number[];
}

/** What one client id wrote, without gaps inside: clocks `from` up to, not including, `to`; `bytes` of the update hold its structs. */
export interface Section {
  readonly client: number;
  readonly from: number;
  readonly to: number;
  /** At least one. */
  readonly structs: readonly Struct[];
  readonly bytes: { readonly from: number; readonly to: number };
}

/** Deleted clocks of one client id: `[from, to, from, to, …]`, rising, `to` exclusive. */
export interface Deletes {
  readonly client: number;
  readonly ranges: readonly number[];
}

export interface Scan {
  readonly sections: readonly Section[];
  readonly deletes: readonly Deletes[];
  /** The top-level types that structs name. */
  readonly roots: ReadonlySet<string>;
  readonly structs: number;
  /** False: a text holds signs that no new text may bring, see `plain-text.ts`. What is stored already still counts. */
  readonly isPlain: boolean;
  /** Client ids in a trailer that only the server writes, see `claims.ts`. */
  readonly rest: Uint8Array;
}

export type Scanned = { readonly ok: true; readonly scan: Scan } | { readonly ok: false; readonly code: NoteReject };

const maxRootBytes = 120;
const originBit = 128;
const rightOriginBit = 64;
const keyBit = 32;
const kindBits = 31;

interface Counts {
  readonly sections: number;
  readonly structs: number;
  readonly deletes: number;
}
const perFrame: Counts = {
  sections: limits.notesSectionsPerFrame,
  structs: limits.notesStructsPerFrame,
  deletes: limits.notesDeletesPerFrame,
};
const unlimited: Counts = { sections: Infinity, structs: Infinity, deletes: Infinity };

/**
 * `limited`: false for whole documents, which we made ourselves from many frames.
 * Refuses: `content` for what is broken or not allowed here, `gap` for what skips clocks, `size` for too many parts.
 */
export function scan(update: Uint8Array, rules: ContentRules, { limited = true } = {}): Scanned {
  const reader = new Reader(update);
  const most = limited ? perFrame : unlimited;
  try {
    const found: Found = { roots: undefined, structs: 0, isPlain: true };
    const sections = readSections(reader, rules, found, most);
    const deletes = readDeletes(reader, most);
    return {
      ok: true,
      scan: { sections, deletes, ...found, roots: found.roots ?? none, rest: reader.take(reader.left) },
    };
  } catch (fault) {
    if (fault instanceof Malformed) return { ok: false, code: fault.code };
    throw fault;
  }
}

/** Most updates name nothing. */
const none: ReadonlySet<string> = new Set();

interface Found {
  roots: Set<string> | undefined;
  structs: number;
  isPlain: boolean;
}

function readSections(reader: Reader, rules: ContentRules, found: Found, most: Counts): readonly Section[] {
  const count = reader.varUint();
  if (count > reader.left) throw new Malformed();
  if (count > most.sections) throw new Malformed("size");
  const sections: Section[] = [];
  const seen = count > 1 ? new Set<number>() : undefined;
  for (let nth = 0; nth < count; nth += 1) {
    const structs = reader.varUint();
    const client = reader.varUint();
    const from = reader.varUint();
    // Yjs keeps a client's last section and drops the first; readers of a merged update see both.
    if (structs === 0 || structs > reader.left || seen?.has(client) === true) throw new Malformed();
    seen?.add(client);
    found.structs += structs;
    if (found.structs > most.structs) throw new Malformed("size");
    sections.push(readSection(reader, rules, found, { client, from, structs }));
  }
  return sections;
}

function readSection(
  reader: Reader,
  rules: ContentRules,
  found: Found,
  { client, from, structs: count }: { client: number; from: number; structs: number },
): Section {
  const structs: Struct[] = [];
  const begin = reader.at;
  let to = from;
  for (let nth = 0; nth < count; nth += 1) {
    const struct = readStruct(reader, rules, found, { client, clock: to });
    structs.push(struct);
    to += struct.length;
    if (to > Number.MAX_SAFE_INTEGER) throw new Malformed();
  }
  return { client, from, to, structs, bytes: { from: begin, to: reader.at } };
}

function readStruct(reader: Reader, rules: ContentRules, found: Found, first: UnitId): Struct {
  const byte = reader.at;
  const info = reader.byte();
  const kind = info & kindBits;
  if (kind === ref.skip) throw new Malformed("gap");
  const left = (info & originBit) === 0 ? undefined : readNeighbour(reader, first);
  const right = (info & rightOriginBit) === 0 ? undefined : readNeighbour(reader, first);
  // Bytes are only ever appended: whatever order their writers came in, nothing has to be searched for.
  if (right && rules.values === "bytes") throw new Malformed();
  const place: Place = (left ?? right) ? { kind: "inherited" } : readPlace(reader, rules, found, (info & keyBit) !== 0);
  const { length, holds, halves, isPlain } = readContent(reader, kind, place.kind, rules);
  found.isPlain &&= isPlain;
  return { at: first.clock, length, byte, left, right, list: place.list, holds, halves };
}

/** A unit that must be known before this struct. If it is the same client's it must be older, which no log order can mend. */
function readNeighbour(reader: Reader, first: UnitId): UnitId {
  const unit = { client: reader.varUint(), clock: reader.varUint() };
  if (unit.client === first.client && unit.clock >= first.clock) throw new Malformed("gap");
  return unit;
}

/** Only top-level types hold anything: for types inside types it would take a whole document to find out where they stand. */
function readPlace(reader: Reader, rules: ContentRules, found: Found, keyed: boolean): Place {
  if (reader.varUint() !== 1) throw new Malformed();
  const root = reader.text(maxRootBytes);
  const kind = rules.root(root);
  if (kind === undefined || keyed !== (kind === "map")) throw new Malformed();
  (found.roots ??= new Set()).add(root);
  return { kind, list: keyed ? keyList(root, readKey(reader)) : root };
}

const nothingDeleted: readonly Deletes[] = [];

function readDeletes(reader: Reader, most: Counts): readonly Deletes[] {
  const count = reader.varUint();
  if (count > reader.left) throw new Malformed();
  if (count === 0) return nothingDeleted;
  const deletes: Deletes[] = [];
  const seen = new Set<number>();
  let total = 0;
  for (let nth = 0; nth < count; nth += 1) {
    const client = reader.varUint();
    const length = reader.varUint();
    if (length > reader.left || seen.has(client)) throw new Malformed();
    seen.add(client);
    total += length;
    if (total > most.deletes) throw new Malformed("size");
    deletes.push({ client, ranges: readRanges(reader, length) });
  }
  return deletes;
}

/** Yjs sorts and merges before it sends; overlapping ranges would be walked again and again by every replica. */
function readRanges(reader: Reader, count: number): readonly number[] {
  const ranges: number[] = [];
  let last = -1;
  for (let nth = 0; nth < count; nth += 1) {
    const from = reader.varUint();
    const to = from + reader.varUint();
    if (from < last || to === from || to > Number.MAX_SAFE_INTEGER) throw new Malformed();
    ranges.push(from, to);
    last = to;
  }
  return ranges;
}
