/**
 * An update of the journal on its way through the server: compressed, cut into pieces that the server takes, each sealed. Whose pieces
 * belong together, and in which order, is sealed with them.
 */
import { createDecoder, hasContent, readUint8Array, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { limits } from "../../../../shared/contract/limits.ts";
import { seal, unseal } from "./sealing.ts";
import type { Bytes } from "./sealing.ts";

export interface Whole {
  /** In the order in which they were made. */
  readonly updates: readonly Uint8Array[];
  /** It holds everything that was in the journal before it. */
  readonly isSnapshot: boolean;
}
export interface Read extends Whole {
  /** On the way. */
  readonly bytes: number;
}

interface Piece {
  readonly flags: number;
  readonly id: string;
  readonly nth: number;
  readonly count: number;
  readonly bytes: Bytes;
}

const flag = { snapshot: 1, deflated: 2 } as const;
const idBytes = 12;
/** Leaves room for the seal and for what says where the piece belongs. */
const pieceBytes = limits.sealedBytes - 256;

/** In the order in which they are to be written. */
export async function sealedPieces(key: CryptoKey, { updates, isSnapshot }: Whole): Promise<readonly Bytes[]> {
  const encoder = createEncoder();
  for (const update of updates) writeVarUint8Array(encoder, update);
  const whole = toUint8Array(encoder);
  const deflated = await through("CompressionStream", whole);
  const bytes = deflated ?? whole;
  const flags = (isSnapshot ? flag.snapshot : 0) | (deflated ? flag.deflated : 0);
  const id = crypto.getRandomValues(new Uint8Array(idBytes));
  const count = Math.max(1, Math.ceil(bytes.length / pieceBytes));
  return Promise.all(
    Array.from({ length: count }, (_, nth) => {
      const piece = createEncoder();
      writeVarUint(piece, flags);
      writeUint8Array(piece, id);
      writeVarUint(piece, nth);
      writeVarUint(piece, count);
      writeUint8Array(piece, bytes.subarray(nth * pieceBytes, (nth + 1) * pieceBytes));
      return seal(key, toUint8Array(piece));
    }),
  );
}

/** Opens pieces as they come, in any order, and puts them together. */
export class Pieces {
  readonly #key: CryptoKey;
  readonly #waiting = new Map<string, Map<number, Piece>>();
  #unread = 0;

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  /** Everything that came is understood: nothing is of a later version, and nothing is still missing. */
  get isWhole(): boolean {
    return this.#unread === 0 && this.#waiting.size === 0;
  }

  /** What is complete with this piece. */
  async take(sealed: Uint8Array): Promise<Read | undefined> {
    const opened = await unseal(this.#key, sealed);
    const piece = opened && read(opened);
    if (!piece) {
      this.#unread += 1;
      return undefined;
    }
    const { id, nth, count, flags } = piece;
    const parts = this.#waiting.get(id) ?? new Map<number, Piece>();
    this.#waiting.set(id, parts.set(nth, piece));
    if (parts.size < count) return undefined;
    this.#waiting.delete(id);
    const bytes = joined([...parts.values()].sort((a, b) => a.nth - b.nth).map((part) => part.bytes));
    const isDeflated = (flags & flag.deflated) !== 0;
    const inflated = isDeflated ? await through("DecompressionStream", bytes) : bytes;
    if (inflated)
      return { updates: updatesIn(inflated), isSnapshot: (flags & flag.snapshot) !== 0, bytes: bytes.length };
    this.#unread += 1; // this browser cannot inflate
    return undefined;
  }
}

function read(bytes: Bytes): Piece | undefined {
  try {
    const decoder = createDecoder(bytes);
    const flags = readVarUint(decoder);
    const id = readUint8Array(decoder, idBytes).join();
    const [nth, count] = [readVarUint(decoder), readVarUint(decoder)];
    return nth < count ? { flags, id, nth, count, bytes: bytes.slice(decoder.pos) } : undefined;
  } catch {
    return undefined; // of a later version
  }
}

function updatesIn(bytes: Bytes): readonly Uint8Array[] {
  const decoder = createDecoder(bytes);
  const updates: Uint8Array[] = [];
  while (hasContent(decoder)) updates.push(readVarUint8Array(decoder));
  return updates;
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Undefined where the browser has no such stream. */
async function through(
  name: "CompressionStream" | "DecompressionStream",
  bytes: Uint8Array,
): Promise<Bytes | undefined> {
  if (!(name in globalThis)) return undefined;
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new globalThis[name]("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
