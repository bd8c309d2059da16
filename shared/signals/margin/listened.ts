/**
 * Findings of a spoken answer with notes of it. Notes are not the whole answer: a part that has some is judged by its words once it has
 * ended, everything else by ticks, taps and time, as if there were none.
 */
import type { Ms, Section, Tick } from "../../contract/ids.ts";
import { sections } from "../../contract/star.ts";
import type { Finding } from "./findings.ts";
import type { Gap } from "./gap.ts";
import type { SpokenFinding } from "./spoken.ts";

/** The notes of one section. */
export interface Noted {
  readonly words: number;
  /** Since the last of them. */
  readonly stillMs: Ms;
  /** Since the telling left the section, by the taps; absent: it is there now, or was never seen there. */
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

/** Fewer words than this say too little about a part. */
const leastWords = 4;
/** A part has ended so long after the tap on the next one, or its first note: the last line is often typed after it. */
const endedMs = 5_000;
/** Without either it has ended when nothing more was noted for so long: an answer's last parts are short, the others have long breaths. */
const quietMs: Readonly<Record<Section, Ms>> = {
  situation: 45_000,
  task: 45_000,
  action: 45_000,
  result: 15_000,
  learning: 12_000,
};

const judgedByWords: ReadonlySet<Gap> = new Set(["who", "why", "how", "howMuch", "learned"]);

/** The sections whose words speak: they hold enough, and their part of the telling is over. */
export function endedSections(notes: Listened["notes"]): ReadonlySet<Section> {
  const last = sections.findLast((section) => isNoted(notes[section]));
  return new Set(
    sections.filter((section) => {
      const { stillMs, leftMs = section === last ? 0 : stillMs } = notes[section];
      return isNoted(notes[section]) && (leftMs >= endedMs || stillMs >= quietMs[section]);
    }),
  );
}

const isNoted = ({ words }: Noted): boolean => words >= leastWords;

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
    // What the notes hold was said, whether somebody ticked it or not; what has notes waits for its end.
    return !judgedByWords.has(gap) || !hasNotes || (open.has(gap) && !isNoted(notes[section]));
  });
  return [...told, ...untold.map((finding) => quoting(finding, open.get(finding.gap)))];
}

/** Time and ticks found it; the notes may hold the words that it hangs on. */
const quoting = (finding: SpokenFinding, written: Finding | undefined): Finding | SpokenFinding =>
  written?.phrase ? { ...written, reason: finding.reason, section: finding.section } : finding;
