/** LevelDB's logs (also its MANIFEST): blocks of 32 KiB with records that may be cut into fragments, each with a checksum. */
import { crc32c, masked } from "./crc32c.ts";

const blockBytes = 32 * 1024;
const headerBytes = 7;
const sectorBytes = 512;
const [full, first, middle, last] = [1, 2, 3, 4] as const;

/**
 * Reads consecutive logs and tells damage from a torn end. Every write is synced before the next one begins, so only the very last record
 * may be incomplete: a whole one after it proves that the broken one was once acknowledged.
 */
export class LogReader {
  readonly #onRecord: (record: Uint8Array) => void;
  #fault: string | undefined;
  #isTorn = false;
  #parts: Uint8Array[] | null = null;

  constructor(onRecord: (record: Uint8Array) => void = () => undefined) {
    this.#onRecord = onRecord;
  }

  /** A description of the damage; undefined when there is none. */
  get fault(): string | undefined {
    return this.#fault;
  }

  read(name: string, bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      const blockEnd = Math.min(bytes.length, (Math.floor(at / blockBytes) + 1) * blockBytes);
      if (blockEnd - at < headerBytes) {
        at = blockEnd; // filled with zeros, or a header that was never written to its end
        continue;
      }
      const length = bytes.readUInt16LE(at + 4);
      const type = bytes[at + 6] ?? 0;
      const end = at + headerBytes + length;
      const isWhole = end <= blockEnd;
      if (isWhole && type !== 0 && masked(crc32c(bytes.subarray(at + 6, end))) === bytes.readUInt32LE(at)) {
        this.#take(name, at, type, bytes.subarray(at + headerBytes, end));
        at = end;
        continue;
      }
      if (!this.#isTorn && !neverWritten(bytes, at, end, blockEnd)) this.#damaged(name, at, "fails its checksum");
      this.#isTorn = true;
      this.#parts = null;
      at += 1; // its length cannot be trusted either: does anything whole follow?
    }
  }

  #take(name: string, at: number, type: number, bytes: Uint8Array): void {
    const begins = type === full || type === first;
    if (begins && (this.#isTorn || (this.#parts && this.#parts.length > 0))) {
      this.#damaged(name, at, "is whole behind one that is not");
    }
    if (begins) this.#parts = [bytes];
    else if (this.#parts) this.#parts.push(bytes);
    else if (!this.#isTorn) this.#damaged(name, at, "has no beginning");
    if (type !== full && type !== last && type !== first && type !== middle)
      this.#damaged(name, at, "is of no known kind");
    if (type !== full && type !== last) return;
    if (this.#parts && this.#fault === undefined) this.#onRecord(Buffer.concat(this.#parts));
    this.#parts = null;
  }

  #damaged(name: string, at: number, how: string): void {
    this.#fault ??= `the record at byte ${at} of ${name} ${how}`;
  }
}

/**
 * A kill cuts a write short. A power cut may also leave sectors empty that were about to be written; what has been written is never empty.
 */
function neverWritten(bytes: Uint8Array, at: number, end: number, blockEnd: number): boolean {
  if (end > bytes.length) return true;
  for (let from = at; from < Math.min(end, blockEnd);) {
    const to = Math.min(end, blockEnd, (Math.floor(from / sectorBytes) + 1) * sectorBytes);
    if (bytes.subarray(from, to).every((byte) => byte === 0)) return true;
    from = to;
  }
  return false;
}
