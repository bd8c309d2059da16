/** Ranks what is worth asking now: each gap with its follow-ups, the most valuable first. Pure, so that the order can be tested. */
import type { Ms, ProbeKind, Section } from "../../contract/ids.ts";
import { sections } from "../../contract/star.ts";
import type { Gap } from "./gap.ts";
import type { Phrase } from "./phrases.ts";
import { probeFor } from "./probe.ts";
import { suggestProbes, wording, type Closable, type Probe, type ProbeChoice } from "./probe-choice.ts";
import type { SpokenFinding } from "./spoken.ts";

/** One follow-up that the card may show. */
export interface Option extends Probe {
  /** `opening`: one of the question's own, before there is anything to go by. */
  readonly gap: Gap | "opening";
  readonly section?: Section;
  /** What gave it away, where the words did not. */
  readonly by?: SpokenFinding["by"];
  readonly reason?: string;
  /** Why it is a finding. */
  readonly because?: string;
  /** The words that it hangs on. */
  readonly phrase?: Phrase;
}

/** A finding, as far as the order needs it. */
export interface Found extends Closable {
  readonly by?: SpokenFinding["by"];
  readonly reason: string;
  readonly because?: string;
  readonly phrase?: Phrase;
}

export interface Moment extends Omit<ProbeChoice<Found>, "limitPerFinding"> {
  /** Kinds of the question's own follow-ups that were called wrong for this answer. */
  readonly openingsDenied: readonly ProbeKind[];
  /** Kinds that were called wrong twice for this candidate. */
  readonly silenced: ReadonlySet<ProbeKind>;
  /** Sections in the order of their taps; the last is being told now. */
  readonly tapped: readonly Section[];
  /** How long the telling has been in its current section. */
  readonly nowForMs: Ms;
  /** What is left of the question's time; null: no target. */
  readonly leftMs: Ms | null;
  readonly targetMs: Ms | null;
  /** Kinds that this interviewer tends to leave out. */
  readonly skips: readonly ProbeKind[];
}

/** What closing a gap is worth when nothing else is known. */
const worth: Readonly<Record<Gap, number>> = {
  who: 60,
  howMuch: 56,
  why: 52,
  how: 48,
  "missing:action": 46,
  "missing:result": 44,
  learned: 36,
  "missing:learning": 28,
  "missing:task": 24,
  longStart: 20,
  "missing:situation": 16,
};
/** Words to hang a question on make it answerable at once. */
const quotes = 16;
const justEnded = 24;
const toldNow = 8;
/** A part that has only just begun lacks everything: going by taps and time alone, it is not asked about before this. */
const begunMs = 20_000;
/** Parts that are still to come are not gaps yet. */
const stillToCome = -60;
const habit = 10;
/** With this much of the time left, what an answer ends with comes first. */
const lateShare = 0.25;
const lateEnding = 40;
const endings: ReadonlySet<Gap> = new Set(["missing:result", "howMuch", "learned", "missing:learning"]);
const mostPerGap = 3;

/** Every follow-up worth asking: the first of each gap in the order of their worth, then the further ones. */
export function rank(moment: Moment): readonly Option[] {
  const gaps = [...moment.findings]
    .filter((finding) => !moment.dismissed.includes(finding.gap) && !isTooSoon(moment, finding))
    .map((finding, at) => ({ at, options: optionsOf(moment, finding), worth: worthOf(moment, finding) }))
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .map(({ options }) => options);
  const found = Array.from({ length: mostPerGap + 1 }, (_, round) => gaps.flatMap((options) => options[round] ?? []));
  return unique([...found.flat(), ...openings(moment)]);
}

const isTooSoon = ({ tapped, nowForMs }: Moment, { section, because }: Found): boolean =>
  because === undefined && section === tapped.at(-1) && nowForMs < begunMs;

function worthOf(moment: Moment, { gap, section, phrase, probes }: Found): number {
  const now = moment.tapped.at(-1);
  const before = moment.tapped.findLast((tapped) => tapped !== now);
  const isLate = moment.leftMs !== null && moment.targetMs !== null && moment.leftMs < lateShare * moment.targetMs;
  const isToCome = now !== undefined && sections.indexOf(section) > sections.indexOf(now);
  return (
    worth[gap] +
    (phrase ? quotes : 0) +
    (section === before ? justEnded : section === now ? toldNow : 0) +
    (isToCome && !isLate ? stillToCome : 0) +
    (isLate && endings.has(gap) ? lateEnding : 0) +
    (probes.slice(0, 1).some((kind) => moment.skips.includes(kind)) ? habit : 0)
  );
}

function optionsOf(moment: Moment, finding: Found): readonly Option[] {
  const { gap, section } = finding;
  const probes = finding.probes.filter((kind) => !moment.silenced.has(kind));
  const [suggested] = suggestProbes({
    ...moment,
    findings: [{ gap, section, probes }],
    limitPerFinding: mostPerGap,
  });
  if (!suggested) return [];
  const built = probeFor(finding);
  const own = built && isOpen(moment, built) ? [built] : [];
  const { by, reason, because, phrase } = finding;
  const basis = { gap, section, reason, ...(by && { by }), ...(because && { because }), ...(phrase && { phrase }) };
  return [...own, ...suggested.probes].map(({ kind, text }) => ({ ...basis, kind, text }));
}

/** The question's own follow-ups, for the time before there is anything to go by. */
const openings = (moment: Moment): readonly Option[] =>
  moment.questionProbes
    .map(({ kind, text }) => ({ gap: "opening" as const, kind, text }))
    .filter((option) => !isDone(moment, option));

/** Somebody asked for it, heard it or called it wrong: it is done with. */
export const isDone = (moment: Moment, { gap, kind, text }: Option): boolean =>
  !isOpen(moment, { kind, text }) ||
  (gap === "opening" ? moment.openingsDenied.includes(kind) : moment.dismissed.includes(gap));

const isOpen = (moment: Moment, { kind, text }: Probe): boolean =>
  !moment.silenced.has(kind) &&
  !moment.heard.some((tick) => tick === kind) &&
  !moment.asked.some((asked) => asked.kind === kind || wording(asked.text) === wording(text));

const unique = (options: readonly Option[]): readonly Option[] =>
  options.filter(({ text }, at) => options.findIndex((option) => wording(option.text) === wording(text)) === at);
