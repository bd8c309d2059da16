/** What a practice leaves in the journal: one telling, with nobody who heard it and only one's own rating. */
import type { Reading, Signals } from "../../signals/analyse.ts";
import { countWords } from "../../signals/text/words.ts";
import { sections } from "../../contract/star.ts";
import type { Telling } from "../shapes.ts";
import { wordsOf } from "./heard-words.ts";
import { gapNames, gapsLeft } from "./next-probe.ts";
import { toldMsOf, type Sitting } from "./sitting.ts";

/** `where`: what to call it; `me`: the teller's name; `reading`: of its words, where there are any and the code to read them. */
export function practisedTelling(
  sitting: Sitting,
  { where, me, reading }: { readonly where: string; readonly me: string; readonly reading: Reading | undefined },
): Telling {
  const { question, rating } = sitting;
  const parts = wordsOf(sitting);
  return {
    id: sitting.id,
    atMs: sitting.startedMs,
    storyId: sitting.storyId,
    roomId: null,
    round: null,
    where,
    to: [],
    question: question.text,
    principleId: question.principleId,
    parts,
    toldMs: toldMsOf(sitting, 0),
    counts: countsOf(parts, reading?.signals),
    gaps: gapNames(gapsLeft({ ...sitting, followUps: answered(sitting) }, reading)),
    followUps: sitting.followUps.length,
    ratings: rating === null ? [] : [{ principleId: question.principleId, by: me, isSelf: true, rating }],
  };
}

/** A gap that was asked about and not closed stays one. */
const answered = ({ followUps }: Sitting): Sitting["followUps"] => followUps.filter(({ isKnown }) => isKnown);

function countsOf(parts: Telling["parts"], signals: Signals | undefined): Telling["counts"] {
  const words = sections.reduce((sum, section) => sum + countWords(parts[section]), 0);
  return {
    words,
    i: signals?.firstPerson.i ?? 0,
    we: signals?.firstPerson.we ?? 0,
    numbers: signals?.numbers.length ?? 0,
    numbersInResult: signals?.numbers.filter(({ section }) => section === "result").length ?? 0,
  };
}
