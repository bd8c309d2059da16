/**
 * Findings for a spoken answer with notes. Notes are not the whole answer: a part that has notes is judged by its words once it has
 * ended, everything else by ticks, taps and time, as if there were no notes.
 */
import type { Ms, Section, Tick } from "../../contract/ids.ts";
import { sections } from "../../contract/star.ts";
import type { Finding } from "./findings.ts";
import type { Gap } from "./gap.ts";
import type { SpokenFinding } from "./spoken.ts";

/** The notes of one section. */
export interface Noted {
  readonly words: number;
  /** Since the last note. */
  readonly stillMs: Ms;
  /** Since the telling left the section, by the taps; absent: it is there now, or never was. */
  readonly leftMs?: Ms | undefined;
}

export interface Listened {
  /** By ticks, taps and time. */
  readonly spoken: readonly SpokenFinding[];
  /** By the words of the notes, whoever wrote them. */
  readonly byWords: readonly Finding[];
  readonly notes: Readonly<Record<Section, Noted>>;
  readonly heard: readonly Tick[];
}

/** With fewer words than this, the notes say too little about a part. */
const leastWords = 4;
/** A part counts as ended this long after the next part's tap or first note: its last line is often typed late. */
const endedMs = 5_000;
/** Without either, a part ends after this long without a note: an answer's last parts are short, the others have long pauses. */
const quietMs: Readonly<Record<Section, Ms>> = {
  situation: 45_000,
  task: 45_000,
  action: 45_000,
  result: 15_000,
  learning: 12_000,
};

const judgedByWords: ReadonlySet<Gap> = new Set(["who", "why", "how", "howMuch", "learned"]);

/** The sections whose words count: there are enough of them, and their part of the telling is over. */
export function endedSections(notes: Listened["notes"]): ReadonlySet<Section> {
  const last = sections.findLast((section) => isNoted(notes[section]));
  return new Set(
    sections.filter((section) => {
      const { stillMs, leftMs = section === last ? 0 : stillMs } = notes[section];
      return isNoted(notes[section]) && (leftMs >= endedMs || stillMs >= quietMs[section]);
    }),
  );
}

export const isNoted = ({ words }: Noted): boolean => words >= leastWords;

/** What an answer lacks, the words' findings first: they can quote. */
export function listenedFindings(listened: Listened): readonly (Finding | SpokenFinding)[] {
  const { spoken, byWords, notes, heard } = listened;
  const ended = endedSections(notes);
  const open = new Map(byWords.map((finding) => [finding.gap, finding]));
  const hasNotes = sections.some((section) => isNoted(notes[section]));
  const told = byWords.filter(
    ({ gap, section }) => judgedByWords.has(gap) && ended.has(section) && !heard.some((tick) => tick === gap),
  );
  const untold = spoken.filter(({ gap, section }) => {
    if (told.some((finding) => finding.gap === gap)) return false;
    if (gap === `missing:${section}`) return !isNoted(notes[section]);
    // What is in the notes was said, ticked or not; a part that has notes waits until it ends.
    return !judgedByWords.has(gap) || !hasNotes || (open.has(gap) && !isNoted(notes[section]));
  });
  return [...told, ...untold.map((finding) => quoting(finding, open.get(finding.gap)))];
}

/** Time and ticks found it; the notes may contain the words to ask about. */
const quoting = (finding: SpokenFinding, written: Finding | undefined): Finding | SpokenFinding =>
  written?.phrase ? { ...written, reason: finding.reason, section: finding.section } : finding;
