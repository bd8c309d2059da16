/** Makes an update from parts of another one, without a document. */
import * as encoding from "lib0/encoding";
import type { Deletes, Scan, Section } from "./scan.ts";

/** The first `count` structs of a section, from the clock `from` on; `bytes` of the update hold them. */
export interface EncodedSection extends Pick<Section, "client" | "from" | "bytes"> {
  readonly count: number;
}

/** Some sections of `update`, and deletes, as an update of their own. */
export function encodePart(
  update: Uint8Array,
  sections: readonly EncodedSection[],
  deletes: readonly Deletes[],
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length);
    for (const { count, client, from, bytes } of sections) {
      for (const number of [count, client, from]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8Array(encoder, update.subarray(bytes.from, bytes.to));
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const { client, ranges } of deletes) {
      for (const number of [client, ranges.length / 2]) encoding.writeVarUint(encoder, number);
      for (let at = 0; at + 1 < ranges.length; at += 2) {
        const [from = 0, to = 0] = [ranges[at], ranges[at + 1]];
        for (const number of [from, to - from]) encoding.writeVarUint(encoder, number);
      }
    }
  });
}

/** The scanned part of an update, as an update of its own. */
export const encodeScan = (update: Uint8Array, { sections, deletes }: Pick<Scan, "sections" | "deletes">): Uint8Array =>
  encodePart(
    update,
    sections.map(({ client, from, structs, bytes }) => ({ client, from, count: structs.length, bytes })),
    deletes,
  );
