import { decodeHead, decodeOwner, encodeHead, encodeOwner } from "./records.ts";
import type { DocumentHead, OwnerRecord } from "./records.ts";
import type { Change, Reading } from "./disk.ts";
import { headKey, ownerKey } from "./keys.ts";
import type { DocumentName } from "../store.ts";

/** What a write needs to know before it can be decided. */
export interface Touched {
  readonly owner: string;
  readonly doc?: DocumentName;
}

/** This many records are kept in memory; the others are read when needed. */
const maxKept = 40_000;

/** The counts that writes are decided by, in memory. They change only after the write that changes them is on disk. */
export class Heads {
  readonly #kept = new Map<string, Uint8Array | null>();

  /** The stored bytes under `key`: null if there are none, undefined if they have to be read first. */
  kept(key: string): Uint8Array | null | undefined {
    return this.#kept.get(key);
  }

  async owner(disk: Reading, owner: string): Promise<OwnerRecord | undefined> {
    const bytes = await this.#read(disk, ownerKey(owner));
    return bytes ? decodeOwner(bytes) : undefined;
  }

  async head(disk: Reading, owner: string, doc: DocumentName): Promise<DocumentHead> {
    const bytes = await this.#read(disk, headKey(owner, doc));
    return bytes ? decodeHead(bytes) : { last: 0, snapshot: 0 };
  }

  /** What must be read before a write that touches these can be decided on. */
  missing({ owner, doc }: Touched): readonly string[] {
    const keys = doc === undefined ? [ownerKey(owner)] : [ownerKey(owner), headKey(owner, doc)];
    return keys.filter((key) => !this.#kept.has(key));
  }

  /** Only while nothing is being written, so that what is read is current. */
  async load(disk: Reading, keys: readonly string[]): Promise<void> {
    const found = await disk.get(keys);
    keys.forEach((key, nth) => this.#kept.set(key, found[nth] ?? null));
  }

  /** Takes over what is now on disk. */
  take(changes: readonly Change[]): void {
    for (const [key, value] of changes) if (this.#kept.has(key)) this.#kept.set(key, value);
    if (this.#kept.size > maxKept) this.#kept.clear();
  }

  /** After a write that may or may not have happened. */
  clear(): void {
    this.#kept.clear();
  }

  async #read(disk: Reading, key: string): Promise<Uint8Array | null | undefined> {
    const kept = this.#kept.get(key);
    return kept === undefined ? (await disk.get([key]))[0] : kept;
  }
}

/** The pending changes of one commit, as seen by the writes that are decided later in it. */
export class Staged {
  readonly #heads: Heads;
  readonly #changes = new Map<string, Uint8Array | null>();

  constructor(heads: Heads) {
    this.#heads = heads;
  }

  get changes(): readonly Change[] {
    return [...this.#changes];
  }

  put(key: string, value: Uint8Array): void {
    this.#changes.set(key, value);
  }

  remove(key: string): void {
    this.#changes.set(key, null);
  }

  /** What an earlier write of this commit put there: null if it was removed, undefined if it was not touched. */
  staged(key: string): Uint8Array | null | undefined {
    return this.#changes.get(key);
  }

  /** Includes what earlier writes of this same commit put there. */
  removeStaged(from: string, to: string): void {
    for (const key of this.#changes.keys()) if (key >= from && key < to) this.#changes.set(key, null);
  }

  owner(owner: string): OwnerRecord | undefined {
    const bytes = this.#see(ownerKey(owner));
    return bytes ? decodeOwner(bytes) : undefined;
  }

  setOwner(owner: string, record: OwnerRecord): void {
    this.put(ownerKey(owner), encodeOwner(record));
  }

  head(owner: string, doc: DocumentName): DocumentHead {
    const bytes = this.#see(headKey(owner, doc));
    return bytes ? decodeHead(bytes) : { last: 0, snapshot: 0 };
  }

  setHead(owner: string, doc: DocumentName, head: DocumentHead): void {
    this.put(headKey(owner, doc), encodeHead(head));
  }

  #see(key: string): Uint8Array | null {
    const staged = this.#changes.get(key);
    if (staged !== undefined) return staged;
    const kept = this.#heads.kept(key);
    if (kept === undefined) throw new Error(`${key} was not read before it was needed.`);
    return kept;
  }
}
