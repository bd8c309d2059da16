/**
 * The part of a sync step 2 that can be taken when the whole cannot. After the log has gone back (fail-over, restore) people return with
 * words that the log has lost: their own and other people's, in any order. Each brings back their own; what depends on other people's words
 * waits until those are here, and nobody speaks for somebody else.
 */
import type { SeatId } from "../../../shared/contract/ids.ts";
import { encodePart } from "../wire/encode-part.ts";
import type { EncodedSection } from "../wire/encode-part.ts";
import { unmetNeeds } from "./judge.ts";
import type { Unmet } from "./judge.ts";
import type { Knowledge } from "./known.ts";
import type { Scan, Section } from "../wire/scan.ts";

/**
 * An update with the structs of the seat's own client ids that can be integrated now, and the deletes of what is then known. Undefined when
 * waiting will not help: an answer never leaves out clocks of its own.
 */
export function cut(
  update: Uint8Array,
  scan: Scan,
  known: Pick<Knowledge, "clockOf" | "ownerOf">,
  seatId: SeatId,
): Uint8Array | undefined {
  const own = scan.sections.filter(
    ({ client, to }) => to > known.clockOf(client) && (known.ownerOf(client) ?? seatId) === seatId,
  );
  if (own.some(({ client, from }) => from > known.clockOf(client))) return undefined;
  const unmet = unmetNeeds(known, own);
  const kept = own.map((section) => before(section, unmet.get(section))).filter(({ count }) => count > 0);
  const reached = new Map(kept.map(({ client, to }) => [client, to]));
  const deletes = scan.deletes
    .map(({ client, ranges }) => ({
      client,
      ranges: below(ranges, Math.max(known.clockOf(client), reached.get(client) ?? 0)),
    }))
    .filter(({ ranges }) => ranges.length > 0);
  return encodePart(update, kept, deletes);
}

interface Part extends EncodedSection {
  readonly to: number;
}

function before({ client, from, to, structs, bytes }: Section, unmet: Unmet | undefined): Part {
  if (!unmet) return { client, from, to, count: structs.length, bytes };
  const { nth, struct } = unmet;
  return { client, from, to: struct.at, count: nth, bytes: { from: bytes.from, to: struct.byte } };
}

/** The part of a scan's ranges that lies below a clock. */
function below(ranges: readonly number[], clock: number): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const [from = 0, to = 0] = [ranges[at], ranges[at + 1]];
    if (from < clock) kept.push(from, Math.min(to, clock));
  }
  return kept;
}
