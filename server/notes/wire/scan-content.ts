/** The part of the scan that looks at what a struct holds: its length in clocks, and whether the document may have it. */
import { limits } from "../../../shared/contract/limits.ts";
import type { RootKind } from "../../../shared/notes/documents.ts";
import type { ContentRules } from "./content-rules.ts";
import { Malformed } from "./reader.ts";
import type { Reader } from "./reader.ts";

/** References of Yjs structs and contents, as on the wire. */
export const ref = { deleted: 1, binary: 3, string: 4, any: 8, skip: 10 } as const;

/** What a struct holds: text, values, or no longer anything. */
export type Holds = "text" | "values" | "nothing";

/** Where a struct says it stands; `inherited`: where its neighbours stand. */
export interface Place {
  readonly kind: RootKind | "inherited";
  readonly list?: string;
}

export interface Content {
  /** In clocks. */
  readonly length: number;
  readonly holds: Holds;
  /** See `Units`. */
  readonly halves: readonly number[];
  readonly isPlain: boolean;
}

const none: readonly number[] = [];

/** More clocks than any document may have: a deleted run of this length is a lie. */
const maxRun = limits.notesDocumentBytes;
const maxKeyBytes = 200;
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A key of a map or an object. Some names would give readers an object with a prototype of the writer's choosing. */
export function readKey(reader: Reader): string {
  const key = reader.text(maxKeyBytes);
  if (key.split("/").some((part) => forbiddenKeys.has(part))) throw new Malformed();
  return key;
}

/** A length in clocks, of something that takes up no bytes. */
function readRun(reader: Reader): number {
  const length = reader.varUint();
  if (length === 0 || length > maxRun) throw new Malformed();
  return length;
}

/** Reads past a content. The judge looks again if `kind` is inherited. */
export function readContent(reader: Reader, kind: number, place: Place["kind"], rules: ContentRules): Content {
  switch (kind) {
    case ref.deleted:
      return { length: readRun(reader), holds: "nothing", halves: none, isPlain: true };
    case ref.string: {
      if (place === "map" || place === "array") throw new Malformed();
      const units = reader.units();
      if (units.length === 0) throw new Malformed();
      return { holds: "text", ...units };
    }
    case ref.binary:
      if (rules.values !== "bytes") throw new Malformed();
      if (reader.varBytes().length > limits.sealedBytes) throw new Malformed("size");
      return { length: 1, holds: "values", halves: none, isPlain: true };
    case ref.any:
      if (place === "text" || rules.values === "none" || rules.values === "bytes") throw new Malformed();
      return { length: readValues(reader, rules, place), holds: "values", halves: none, isPlain: true };
    default:
      // Collected runs, types in types, JSON, embeds, formats, subdocuments, and what later versions may add.
      throw new Malformed();
  }
}

function readValues(reader: Reader, rules: ContentRules, place: Place["kind"]): number {
  const count = reader.varUint();
  if (count === 0 || count > reader.left || (place === "map" && count > 1)) throw new Malformed();
  for (let nth = 0; nth < count; nth += 1) {
    if (rules.values === "strings") readString(reader);
    else skipValue(reader);
  }
  return count;
}

function readString(reader: Reader): void {
  if (reader.byte() !== 119) throw new Malformed();
  reader.skipText();
}

/** A single value as lib0 writes it: no objects, arrays or bytes. */
function skipValue(reader: Reader): void {
  switch (reader.byte()) {
    case 120: // true
    case 121: // false
    case 126: // null
    case 127: // undefined
      return;
    case 119: // string
      reader.skipText();
      return;
    case 123: // 64-bit float
      reader.take(8);
      return;
    case 124: // 32-bit float
      reader.take(4);
      return;
    case 125:
      reader.skipVarInt();
      return;
    default:
      throw new Malformed();
  }
}
