/** Chooses the follow-ups that close a finding: the question's own first, then the principle's, then the general ones. */
import type { ProbeKind, Tick } from "../../contract/ids.ts";
import type { Gap } from "./gap.ts";
import type { Section } from "../text/sections.ts";

/** What a finding needs for the choice; word findings and spoken ones both have it. */
export interface Closable {
  readonly gap: Gap;
  readonly section: Section;
  readonly probes: readonly ProbeKind[];
}

export interface Probe {
  readonly kind: ProbeKind;
  readonly text: string;
}

export interface SuggestedProbe extends Probe {
  readonly source: "question" | "principle" | "general";
}

export interface ProbeChoice<Found extends Closable> {
  /** Most valuable first; the order is kept. */
  readonly findings: readonly Found[];
  readonly questionProbes: readonly Probe[];
  readonly principleProbes: readonly Probe[];
  readonly generalProbes: readonly Probe[];
  /** Probes of this ask so far, sent or said aloud. */
  readonly asked: readonly Probe[];
  readonly heard: readonly Tick[];
  readonly dismissed: readonly Gap[];
  readonly limitPerFinding?: number;
}

export interface Suggested<Found extends Closable> {
  readonly finding: Found;
  /** At least one. */
  readonly probes: readonly SuggestedProbe[];
}

const usualLimit = 2;

/**
 * Gives findings their probes, at most one finding per section. A finding whose kinds are all probed, heard or dismissed gets none; the
 * next of its section takes its place.
 */
export function suggestProbes<Found extends Closable>(choice: ProbeChoice<Found>): Suggested<Found>[] {
  const { asked, heard, dismissed, limitPerFinding = usualLimit } = choice;
  const closed = new Set<ProbeKind>([...asked.map((probe) => probe.kind), ...heard]);
  const spent = new Set(asked.map(({ text }) => wording(text)));
  const suggested: Suggested<Found>[] = [];
  for (const finding of choice.findings) {
    if (dismissed.includes(finding.gap) || suggested.some((earlier) => earlier.finding.section === finding.section))
      continue;
    const kinds = finding.probes.filter((kind) => !closed.has(kind));
    const probes = bestOf(offersFor(choice, kinds), kinds, limitPerFinding, spent);
    if (probes.length === 0) continue;
    for (const probe of probes) spent.add(wording(probe.text));
    suggested.push({ finding, probes });
  }
  return suggested;
}

/** The same words with different capitals or spaces are the same probe. */
export const wording = (text: string): string => text.trim().toLowerCase();

/** All probes of the open kinds, nearest source first. */
function offersFor(choice: ProbeChoice<Closable>, kinds: readonly ProbeKind[]): SuggestedProbe[] {
  const sources = [
    ["question", choice.questionProbes],
    ["principle", choice.principleProbes],
    ["general", choice.generalProbes],
  ] as const;
  return sources.flatMap(([source, probes]) =>
    probes.filter((probe) => kinds.includes(probe.kind)).map(({ kind, text }) => ({ kind, text, source })),
  );
}

/** One probe per kind in the finding's order, then further wordings, up to the limit. */
function bestOf(
  offers: readonly SuggestedProbe[],
  kinds: readonly ProbeKind[],
  limit: number,
  spent: ReadonlySet<string>,
): SuggestedProbe[] {
  const fresh = offers.filter(({ text }) => !spent.has(wording(text)));
  const first = kinds.flatMap((kind) => fresh.find((offer) => offer.kind === kind) ?? []);
  const further = fresh.filter((offer) => !first.includes(offer) && offer.kind === kinds[0]);
  return [...first, ...further].slice(0, Math.max(0, limit));
}
