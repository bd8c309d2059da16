/** Which gaps an answer had open at one moment, and since when an attentive interviewer could have known. */
import type { Gap, Ms, ProbeKind, Section } from "../../contract/ids.ts";
import { sections } from "../../contract/star.ts";
import type { AskView } from "../../contract/views.ts";
import { heardOf, stretchesOf, timeShares, type Stretch } from "../../notes/telling.ts";
import { areWordsEnough } from "../../signals/margin/enough.ts";
import { endedSections, isNoted, type Noted } from "../../signals/margin/listened.ts";
import { gapsNow, type TellingNow } from "../../signals/margin/now.ts";
import type { Phrase } from "../../signals/margin/phrase.ts";
import { eachSection, notesThen, type NotesReader, type NotesThen, type Recorded } from "./then.ts";

export interface OpenGap {
  readonly gap: Gap;
  readonly section: Section;
  readonly sinceMs: Ms;
  readonly reason: string;
  /** The words that it hangs on. */
  readonly phrase?: Phrase | undefined;
}

export interface Moment {
  readonly atMs: Ms;
  /** The telling is over: what has not been reached by now is not coming. */
  readonly isOver: boolean;
}

/** No follow-up closes these: a long start is the candidate's habit, and a start that was left out is filled in by what comes after. */
const notToProbe: ReadonlySet<Gap> = new Set(["longStart", "missing:situation", "missing:task"]);
/** With notes of this many parts, somebody followed the whole telling: a part without any was not told. */
const partsOfWhole = 3;

/** One answer at one moment. */
interface Then {
  readonly ask: AskView;
  readonly notes: NotesThen;
  readonly stretches: readonly Stretch[];
  readonly moment: Moment;
  /** What the margin goes by. */
  readonly now: TellingNow;
}

/** Every gap that is open at a moment, by the margin's rules. Follow-ups close none here: whether one was asked is the next question. */
export function openGaps(
  ask: AskView,
  mode: "spoken" | "written",
  recorded: Recorded,
  reader: NotesReader,
  moment: Moment,
): readonly OpenGap[] {
  const then = thenOf(ask, mode, recorded, reader, moment);
  return everyGap(then.now)
    .filter(({ gap, section }) => !notToProbe.has(gap) && isKnown(then, section) && !isNotedInSteps(then, gap))
    .map(({ gap, section, reason, ...found }) => ({
      gap,
      section,
      reason,
      sinceMs: sinceMs(then, section),
      phrase: "phrase" in found ? found.phrase : undefined,
    }));
}

function thenOf(
  ask: AskView,
  mode: "spoken" | "written",
  recorded: Recorded,
  reader: NotesReader,
  moment: Moment,
): Then {
  const { atMs, isOver } = moment;
  const toldMs = Math.min(atMs, ask.endedMs ?? Infinity);
  const taps = ask.taps.filter((tap) => tap.atMs <= toldMs);
  const notes = notesThen(recorded, atMs);
  const stretches = stretchesOf({ taps, endedMs: isOver ? toldMs : null }, toldMs);
  const telling = isOver ? undefined : taps.at(-1)?.section;
  const noted = eachSection((section): Noted => {
    const { words, changedMs } = notes[section];
    const left = section === telling ? undefined : stretches.findLast((stretch) => stretch.section === section);
    return {
      words,
      stillMs: isOver ? Infinity : atMs - (changedMs ?? -Infinity),
      leftMs: left && atMs - left.toMs,
    };
  });
  const ownWords = sections.reduce((sum, section) => sum + notes[section].ownWords, 0);
  const now: TellingNow = {
    reading: reader.read(notes),
    isWritten: areWordsEnough(ownWords, mode),
    notes: noted,
    heard: [...heardOf({ ticks: ask.ticks?.filter((tick) => tick.atMs <= toldMs) })],
    probed: [],
    tapped: [...new Set(taps.map(({ section }) => section))],
    timeShares: timeShares(stretches),
    elapsedMs: isOver ? Infinity : toldMs - ask.askedMs,
  };
  return { ask, notes, stretches, moment, now };
}

/** Where nothing is written, the margin names the next gap of a part once the one before it was asked about. */
const askedBefore: readonly (readonly ProbeKind[])[] = [[], ["who"], ["who", "how"]];

type Found = ReturnType<typeof gapsNow>[number];

function everyGap(now: TellingNow): readonly Found[] {
  const found = askedBefore.flatMap((probed) => gapsNow({ ...now, probed }));
  return [...new Map(found.map((finding) => [finding.gap, finding])).values()];
}

/** Whether enough is known to say that something was not told. Unsure means no. */
function isKnown({ ask, now, moment }: Then, section: Section): boolean {
  const { notes, tapped } = now;
  if (now.isWritten) return moment.isOver || hasPassed(now, section);
  if (isNoted(notes[section])) return moment.isOver || endedSections(notes).has(section);
  // No notes of this part: the asker's own ticks say what was heard, and taps or notes of the other parts that it was not told.
  if ((ask.ticks ?? []).length > 0) return true;
  if (tapped.length > 1) return !tapped.includes(section);
  return tapped.length === 0 && sections.filter((part) => isNoted(notes[part])).length >= partsOfWhole;
}

/** Notes shorten a deed to its name: several lines of them are steps, even where a telling would need more. */
const isNotedInSteps = ({ notes: { action } }: Then, gap: Gap): boolean =>
  gap === "how" && action.isScribed && action.text.trim().includes("\n");

/** A written part is over when the words have moved on. */
function hasPassed({ notes }: TellingNow, section: Section): boolean {
  if (isNoted(notes[section])) return endedSections(notes).has(section);
  return sections.slice(sections.indexOf(section) + 1).some((later) => isNoted(notes[later]));
}

/** When the part ended: by the tap that left it, else by its last word, else now. */
function sinceMs({ notes, stretches, ask, moment: { atMs, isOver } }: Then, section: Section): Ms {
  const left = stretches.findLast((stretch) => stretch.section === section)?.toMs;
  const lastWordMs = notes[section].changedMs;
  const nowMs = isOver ? Math.min(atMs, ask.endedMs ?? atMs) : atMs;
  return Math.max(ask.askedMs, Math.min(nowMs, left ?? lastWordMs ?? nowMs));
}
