/**
 * Looks at an update (Yjs, V1) without building a document: which clocks it brings, which it needs and deletes, and whether its
 * content may stand in the document at all. Takes time in proportion to the bytes: every declared count is checked against what is
 * left before anything is done with it. Rests on nothing but the bytes and the rules, so that every node finds the same.
 */
import { limits } from "../../shared/contract/limits.ts";
import type { NoteReject } from "../../shared/contract/reply.ts";
import type { RootKind } from "../../shared/notes/documents.ts";
import type { ContentRules } from "./content-rules.ts";
import { Malformed, Reader } from "./reader.ts";
import { readContent, readKey, readRun, ref } from "./scan-content.ts";
import type { Place } from "./scan-content.ts";

/**
 * A struct at `at` of its section cannot be integrated before `clock` of `client`. Only needs across clients are listed. `structs` of
 * the section stand before it, and its bytes begin at `byte` of the update.
 */
export interface Need {
  readonly at: number;
  readonly structs: number;
  readonly byte: number;
  readonly client: number;
  readonly clock: number;
}

/** What one client id wrote, without gaps inside: clocks `from` up to, not including, `to`; `bytes` of the update hold its structs. */
export interface Section {
  readonly client: number;
  readonly from: number;
  readonly to: number;
  readonly structs: number;
  readonly bytes: { readonly from: number; readonly to: number };
  readonly needs: readonly Need[];
}

/** Deleted clocks of one client id: `[from, to, from, to, …]`, rising, `to` exclusive. */
export interface Deletes {
  readonly client: number;
  readonly ranges: readonly number[];
}

export interface Scan {
  readonly sections: readonly Section[];
  readonly deletes: readonly Deletes[];
  /** Top-level types that structs name. */
  readonly roots: ReadonlySet<string>;
  readonly structs: number;
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
 * `limited`: false for whole documents, which we made ourselves out of many frames.
 * Refuses: `content` for what is broken or not allowed here, `gap` for what leaves out clocks, `size` for too many parts.
 */
export function scan(update: Uint8Array, rules: ContentRules, { limited = true } = {}): Scanned {
  const reader = new Reader(update);
  const most = limited ? perFrame : unlimited;
  try {
    const found = { roots: new Set<string>(), structs: 0 };
    const sections = readSections(reader, rules, found, most);
    const deletes = readDeletes(reader, most);
    return { ok: true, scan: { sections, deletes, ...found, rest: reader.take(reader.left) } };
  } catch (fault) {
    if (fault instanceof Malformed) return { ok: false, code: fault.code };
    throw fault;
  }
}

interface Found {
  readonly roots: Set<string>;
  structs: number;
}

function readSections(reader: Reader, rules: ContentRules, found: Found, most: Counts): readonly Section[] {
  const count = reader.varUint();
  if (count > reader.left) throw new Malformed();
  if (count > most.sections) throw new Malformed("size");
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let nth = 0; nth < count; nth += 1) {
    const structs = reader.varUint();
    const client = reader.varUint();
    const from = reader.varUint();
    // Yjs keeps the last section of a client and forgets the first; the readers of a merged update see both.
    if (structs === 0 || structs > reader.left || seen.has(client)) throw new Malformed();
    seen.add(client);
    found.structs += structs;
    if (found.structs > most.structs) throw new Malformed("size");
    sections.push(readSection(reader, rules, found.roots, { client, from, structs }));
  }
  return sections;
}

/** The struct that is being read. One object a section: there are many structs. */
interface Here {
  readonly client: number;
  readonly needs: Need[];
  /** Its clock. */
  at: number;
  structs: number;
  byte: number;
}

function readSection(
  reader: Reader,
  rules: ContentRules,
  roots: Set<string>,
  { client, from, structs }: { client: number; from: number; structs: number },
): Section {
  const here: Here = { client, needs: [], at: from, structs: 0, byte: reader.at };
  const begin = reader.at;
  for (; here.structs < structs; here.structs += 1) {
    here.byte = reader.at;
    here.at += readStruct(reader, rules, roots, here);
    if (here.at > Number.MAX_SAFE_INTEGER) throw new Malformed();
  }
  return { client, from, to: here.at, structs, bytes: { from: begin, to: reader.at }, needs: here.needs };
}

function readStruct(reader: Reader, rules: ContentRules, roots: Set<string>, here: Here): number {
  const info = reader.byte();
  const kind = info & kindBits;
  if (kind === ref.skip) throw new Malformed("gap");
  if (kind === ref.gc) {
    // What was collected stood inside a type that is gone; without nested types there is none.
    if (info !== ref.gc || !rules.nested) throw new Malformed();
    return readRun(reader);
  }
  const follows = (info & (originBit | rightOriginBit)) !== 0;
  if ((info & originBit) !== 0) readNeed(reader, here);
  if ((info & rightOriginBit) !== 0) readNeed(reader, here);
  const place: Place = follows ? "inherited" : readPlace(reader, rules, roots, here, (info & keyBit) !== 0);
  return readContent(reader, kind, place, rules);
}

/** An id that must be known before this struct. Of the same client it must be older, which no log order can mend. */
function readNeed(reader: Reader, { client, needs, at, structs, byte }: Here): void {
  const need = { at, structs, byte, client: reader.varUint(), clock: reader.varUint() };
  if (need.client !== client) needs.push(need);
  else if (need.clock >= at) throw new Malformed("gap");
}

function readPlace(reader: Reader, rules: ContentRules, roots: Set<string>, here: Here, keyed: boolean): Place {
  let type: RootKind | undefined;
  if (reader.varUint() === 1) {
    const name = reader.text(maxRootBytes);
    type = rules.root(name);
    if (type === undefined) throw new Malformed();
    roots.add(name);
    if (keyed !== (type === "map")) throw new Malformed();
  } else {
    if (!rules.nested) throw new Malformed();
    readNeed(reader, here);
  }
  if (keyed) readKey(reader);
  return type ?? "nested";
}

function readDeletes(reader: Reader, most: Counts): readonly Deletes[] {
  const count = reader.varUint();
  if (count > reader.left) throw new Malformed();
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

/** Yjs sorts and merges before it sends; ranges over one another would be walked again and again by every replica. */
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
