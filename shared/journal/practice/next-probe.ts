/** Which follow-up comes next: the most valuable gap that is still open, by what was said, tapped and written. One at a time, never two of a kind. */
import type { PackPrinciple } from "../../contract/pack.ts";
import { sections } from "../../contract/star.ts";
import { timeShares } from "../../notes/telling.ts";
import { anywhere } from "../../questions/anywhere.ts";
import type { Reading } from "../../signals/analyse.ts";
import { areWordsEnough } from "../../signals/margin/enough.ts";
import type { Gap } from "../../signals/margin/gap.ts";
import { gapsNow } from "../../signals/margin/now.ts";
import { rank, type Found } from "../../signals/margin/rank.ts";
import { countWords } from "../../signals/text/words.ts";
import { wordsOf } from "./heard-words.ts";
import { stretches, type FollowUp, type Sitting } from "./sitting.ts";

/** Real interviewers ask on and on; alone, three are enough to find out where a story is thin. */
export const mostFollowUps = 3;

/** What the telling lacks, once it is over. `reading`: of its words, where there are any. */
export function gapsLeft(sitting: Sitting, reading: Reading | undefined): readonly Found[] {
  const parts = wordsOf(sitting);
  const count = sections.reduce((sum, section) => sum + countWords(parts[section]), 0);
  const noted = (section: (typeof sections)[number]) => ({ words: countWords(parts[section]), stillMs: Infinity });
  return gapsNow({
    reading,
    isWritten: areWordsEnough(count, "spoken"),
    notes: {
      situation: noted("situation"),
      task: noted("task"),
      action: noted("action"),
      result: noted("result"),
      learning: noted("learning"),
    },
    heard: sitting.heard,
    probed: sitting.followUps.map(({ kind }) => kind),
    tapped: [...new Set(sitting.taps.map(({ section }) => section))],
    timeShares: timeShares(stretches(sitting, 0)),
    elapsedMs: Infinity,
  });
}

/** Undefined: three were asked, or nothing is left to ask about. */
export function nextProbe(
  sitting: Sitting,
  principle: Pick<PackPrinciple, "probes" | "questions">,
  reading: Reading | undefined,
): Pick<FollowUp, "kind" | "gap" | "text" | "quote"> | undefined {
  if (sitting.followUps.length >= mostFollowUps) return undefined;
  const [best] = rank({
    findings: gapsLeft(sitting, reading),
    questionProbes: principle.questions.find(({ id }) => id === sitting.question.questionId)?.probes ?? [],
    principleProbes: principle.probes,
    generalProbes: anywhere,
    asked: sitting.followUps,
    heard: sitting.heard,
    dismissed: sitting.followUps.flatMap(({ gap }) => (gap === "opening" ? [] : [gap])),
    openingsDenied: [],
    silenced: new Set(),
    tapped: [],
    nowForMs: Infinity,
    leftMs: null,
    targetMs: null,
    skips: [],
  });
  return best && { kind: best.kind, gap: best.gap, text: best.text, quote: best.phrase?.text ?? null };
}

/** The gaps that stay with the telling, by name. */
export const gapNames = (gaps: readonly Found[]): readonly Gap[] => [...new Set(gaps.map(({ gap }) => gap))];
