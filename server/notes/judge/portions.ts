/**
 * What somebody brings after an hour offline may be too much for a node or a page to take in one go. It is stored and sent in portions,
 * each an update of its own, and others get a turn in between.
 */
import { limits } from "../../../shared/contract/limits.ts";
import { encodeScan } from "../wire/encode-part.ts";
import type { Placed } from "./judge.ts";
import type { Knowledge } from "./known.ts";
import type { Deletes, Scan, Section } from "../wire/scan.ts";

export interface Portion {
  readonly entry: Uint8Array;
  /** What is left for later. Deletes come last: what they delete has to be there. */
  readonly rest: Scan;
  /** Client ids with anything new in the whole update. */
  readonly writers: number;
}

/** Splits an update, or what is left of it, after the part that can be placed. Undefined when that part brings nothing. */
export function portionOf(
  update: Uint8Array,
  scan: Scan,
  placed: Placed,
  known: Pick<Knowledge, "clockOf" | "hasDeleted">,
): Portion | undefined {
  const sections: Section[] = [];
  const rest: Section[] = [];
  let writers = 0;
  for (const section of scan.sections) {
    const { client, structs } = section;
    const clock = known.clockOf(client);
    if (section.to > clock) writers += 1;
    const firstNew = structs.findIndex(({ at, length }) => at + length > clock);
    const end = placed.get(client) ?? 0;
    const now = firstNew < 0 ? undefined : sliceOf(section, firstNew, end);
    const later = sliceOf(section, end, structs.length);
    if (now) sections.push(now);
    if (later) rest.push(later);
  }
  if (sections.length > 0) {
    return { entry: encodeScan(update, { sections, deletes: [] }), rest: { ...scan, sections: rest }, writers };
  }
  if (rest.length > 0) return undefined;
  const [deletes, later] = parted(scan.deletes, known);
  return { entry: encodeScan(update, { sections, deletes }), rest: { ...scan, sections, deletes: later }, writers };
}

/** As many of the new ranges as fit into one portion, and the rest. */
function parted(
  deletes: readonly Deletes[],
  known: Pick<Knowledge, "hasDeleted">,
): readonly [readonly Deletes[], readonly Deletes[]] {
  const now: Deletes[] = [];
  const later: Deletes[] = [];
  let count = 0;
  for (const { client, ranges } of deletes) {
    const [first, others]: [number[], number[]] = [[], []];
    for (let at = 0; at + 1 < ranges.length; at += 2) {
      const [from = 0, to = 0] = [ranges[at], ranges[at + 1]];
      if (known.hasDeleted(client, from, to)) continue;
      (count < limits.notesDeletesPerPortion ? first : others).push(from, to);
      count += 1;
    }
    if (first.length > 0) now.push({ client, ranges: first });
    if (others.length > 0) later.push({ client, ranges: others });
  }
  return [now, later];
}

/** Some structs of a section. */
function sliceOf(section: Section, from: number, to: number): Section | undefined {
  const structs = section.structs.slice(from, to);
  const [first, next] = [structs[0], section.structs[to]];
  if (!first) return undefined;
  const bytes = { from: first.byte, to: next?.byte ?? section.bytes.to };
  return { client: section.client, from: first.at, to: next?.at ?? section.to, structs, bytes };
}
