/** The part of the scan that looks at what a struct holds: its length in clocks, and whether the document may have it. */
import { limits } from "../../shared/contract/limits.ts";
import type { RootKind } from "../../shared/notes/documents.ts";
import type { ContentRules } from "./content-rules.ts";
import { Malformed } from "./reader.ts";
import type { Reader } from "./reader.ts";

/** References of Yjs structs and contents, as on the wire. */
export const ref = { gc: 0, deleted: 1, string: 4, type: 7, any: 8, skip: 10 } as const;

/** Where a struct says it stands; `inherited` follows its neighbours, which the judge has taken already. */
export type Place = RootKind | "nested" | "inherited";

/** More clocks than any document may have: a deleted run of this length is a lie. */
const maxRun = limits.notesDocumentBytes;
const maxKeyBytes = 200;
const maxTreeDepth = 8;
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A key of a map or an object. Some names would give readers an object with a chosen prototype. */
export function readKey(reader: Reader): string {
  const key = reader.text(maxKeyBytes);
  if (key.split("/").some((part) => forbiddenKeys.has(part))) throw new Malformed();
  return key;
}

/** A length given in clocks, of something that takes no bytes. */
export function readRun(reader: Reader): number {
  const length = reader.varUint();
  if (length === 0 || length > maxRun) throw new Malformed();
  return length;
}

/** Reads past a content and returns how many clocks it takes. */
export function readContent(reader: Reader, kind: number, place: Place, rules: ContentRules): number {
  switch (kind) {
    case ref.deleted:
      return readRun(reader);
    case ref.string: {
      if (place === "map" || place === "array") throw new Malformed();
      const length = reader.textLength();
      if (length === 0) throw new Malformed();
      return length;
    }
    case ref.any:
      if (place === "text" || rules.values === "none") throw new Malformed();
      return readValues(reader, rules, place);
    case ref.type:
      // Arrays, maps and texts (0, 1, 2); the XML types carry names that end up in a page.
      if (!rules.nested || place === "text" || reader.varUint() > 2) throw new Malformed();
      return 1;
    default:
      // JSON, binary, embeds, formats, subdocuments, and what later versions may add.
      throw new Malformed();
  }
}

function readValues(reader: Reader, rules: ContentRules, place: Place): number {
  const count = reader.varUint();
  if (count === 0 || count > reader.left || (place === "map" && count > 1)) throw new Malformed();
  const depth = rules.values === "trees" ? maxTreeDepth : 0;
  for (let nth = 0; nth < count; nth += 1) {
    if (rules.values === "strings") readString(reader);
    else skipValue(reader, depth);
  }
  return count;
}

function readString(reader: Reader): void {
  if (reader.byte() !== 119) throw new Malformed();
  reader.textLength();
}

/** One value as lib0 writes it. `depth`: how many levels of objects and arrays it may still open. */
function skipValue(reader: Reader, depth: number): void {
  const kind = reader.byte();
  switch (kind) {
    case 120: // true
    case 121: // false
    case 126: // null
    case 127: // undefined
      return;
    case 119: // string
      reader.textLength();
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
    case 117: // array
    case 118: {
      if (depth === 0) throw new Malformed();
      const count = reader.varUint();
      if (count > reader.left) throw new Malformed();
      for (let nth = 0; nth < count; nth += 1) {
        if (kind === 118) readKey(reader);
        skipValue(reader, depth - 1);
      }
      return;
    }
    default:
      throw new Malformed();
  }
}
