/**
 * Decides whether an update counts, from what the document knows so far and from nothing else: every node that reads the log comes
 * to the same verdict, and all skip the same entries. What is let through can be integrated by Yjs at once, with nothing left
 * pending, and nobody can write under a client id of somebody else.
 */
import type { SeatId } from "../../shared/contract/ids.ts";
import type { NoteReject } from "../../shared/contract/reply.ts";
import type { Known } from "./known.ts";
import type { Need, Scan, Section } from "./scan.ts";

export type Verdict =
  | { readonly ok: true; /** False: everything in it is known already. */ readonly brings: boolean }
  | { readonly ok: false; readonly code: NoteReject };

/**
 * Refuses: `foreign-client` for new clocks of an id that another seat has claimed, `gap` for clocks, origins, parents or deletes
 * beyond what is known, `full` for too many top-level types.
 */
export function judge(known: Known, scan: Scan, seatId: SeatId, maxRoots: number): Verdict {
  let brings = false;
  for (const { client, from, to } of scan.sections) {
    const clock = known.clockOf(client);
    if (from > clock) return refuse("gap");
    if (to <= clock) continue;
    brings = true;
    const owner = known.ownerOf(client);
    if (owner !== undefined && owner !== seatId) return refuse("foreign-client");
  }
  if (unmetNeeds(known, scan.sections).size > 0) return refuse("gap");

  const after = new Map(scan.sections.map((section) => [section.client, section.to]));
  for (const { client, ranges } of scan.deletes) {
    const clock = Math.max(known.clockOf(client), after.get(client) ?? 0);
    if ((ranges.at(-1) ?? 0) > clock) return refuse("gap");
    for (let at = 0; at + 1 < ranges.length && !brings; at += 2) {
      brings = !known.hasDeleted(client, ranges[at] ?? 0, ranges[at + 1] ?? 0);
    }
  }

  let roots = known.rootCount;
  for (const root of scan.roots) if (!known.hasRoot(root)) roots += 1;
  return roots > maxRoots ? refuse("full") : { ok: true, brings };
}

const refuse = (code: NoteReject): Verdict => ({ ok: false, code });

/**
 * Where each section cannot be integrated any further, whatever the order: its first need that nothing meets. Empty when all of them
 * can. Needs within one update may point at each other across clients; a circle would leave all of them pending in every replica, and
 * whatever their writers add later behind them.
 */
export function unmetNeeds(known: Known, sections: readonly Section[]): ReadonlyMap<Section, Need> {
  if (sections.every(({ needs }) => needs.every(({ client, clock }) => clock < known.clockOf(client))))
    return new Map();
  const reached = new Map<number, number>();
  const waiting = new Map<number, Section[]>();
  const next = new Map<Section, number>();
  const clockOf = (client: number): number => Math.max(known.clockOf(client), reached.get(client) ?? 0);

  const wait = (client: number, section: Section): void => {
    const others = waiting.get(client);
    if (others) others.push(section);
    else waiting.set(client, [section]);
  };

  const ready = [...sections];
  const unmet = new Map<Section, Need>();
  for (let section = ready.pop(); section; section = ready.pop()) {
    let at = next.get(section) ?? 0;
    let need = section.needs[at];
    while (need && need.clock < clockOf(need.client)) need = section.needs[++at];
    next.set(section, at);
    const before = clockOf(section.client);
    reached.set(section.client, Math.max(before, need ? need.at : section.to));
    if (need) {
      unmet.set(section, need);
      wait(need.client, section);
    } else unmet.delete(section);
    if (clockOf(section.client) > before) {
      ready.push(...(waiting.get(section.client) ?? []));
      waiting.delete(section.client);
    }
  }
  return unmet;
}
