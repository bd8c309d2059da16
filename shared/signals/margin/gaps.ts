/** Says what a telling still lacks, whichever section it is in. */
import { countActs, type Acts } from "../doers/acts.ts";
import { longStartShare, type Gap } from "./gap.ts";
import { hasLesson } from "../lessons/lessons.ts";
import type { NumberFact } from "../numbers/numbers.ts";
import { hasMeasuredOutcome } from "../numbers/outcomes.ts";
import { onlyTold, type Passage, type Passages } from "../text/passages.ts";
import { hasReason } from "../reasons/reasons.ts";
import { isPlaceholder, sectionNames, type Answer, type Section } from "../text/sections.ts";
import { lacksSteps } from "../doers/steps.ts";
import type { VagueSpan } from "../vague/vague.ts";

const longStartWords = 60;

export interface Telling {
  readonly answer: Answer;
  readonly passages: Passages;
  readonly words: number;
  readonly share: Readonly<Record<Section, number>>;
  readonly numbers: readonly NumberFact[];
  readonly vague: readonly VagueSpan[];
}

/** Lists the gaps of a telling. Order carries no meaning here; findings order them. */
export function findGaps(telling: Telling): Gap[] {
  const { answer, passages, words, share, numbers, vague } = telling;
  const gaps: Gap[] = [];
  const missing = new Set(sectionNames.filter((section) => isPlaceholder(answer[section])));
  if (words >= longStartWords && share.situation + share.task > longStartShare) gaps.push("longStart");
  // A telling that is all in one section is read there as a whole; an action told in the wrong section is still told.
  const box = onlyTold(passages);
  const told =
    (box && !isUnclearIn(box) ? box : undefined) ??
    (missing.has("action") ? misplacedAction(passages) : passages.action);
  if (box ? isUnclearIn(box) : isOwnPartUnclear(passages, missing.has("action"))) gaps.push("who");
  if (!hasReason(passages, told)) gaps.push("why");
  const inTold = (span: { readonly section: Section }): boolean => span.section === told.section;
  if (lacksSteps(told, numbers.filter(inTold).length, vague.filter(inTold).length)) gaps.push("how");
  if (!hasMeasuredOutcome(passages, numbers, box)) gaps.push("howMuch");
  if (!hasLesson(passages, box)) gaps.push("learned");
  for (const section of sectionNames) if (missing.has(section)) gaps.push(`missing:${section}`);
  return gaps;
}

/** Where deeds are told when Action is empty: the section in which I act most. */
function misplacedAction(passages: Passages): Passage {
  const places = [passages.task, passages.result, passages.situation].map((passage) => ({
    passage,
    mine: countActs(passage).mine,
  }));
  const best = places.sort((a, b) => b.mine - a.mine)[0];
  return best && best.mine > 1 ? best.passage : passages.action;
}

const leastOwnPart = 0.3;

function isOwnPartUnclear({ situation, task, action, result }: Passages, actionIsMissing: boolean): boolean {
  if (!actionIsMissing) return isUnclear(countActs(action));
  return countActs(task).mine + countActs(result).mine < 2 && countActs(situation).mine < 2;
}

/** A situation alone says nothing about anybody's part. */
function isUnclearIn(box: Passage): boolean {
  const acts = countActs(box);
  return isUnclear(acts) || (box.section !== "action" && acts.mine + acts.weak + acts.bare < 1);
}

function isUnclear(acts: Acts): boolean {
  const without = acts.ours + acts.passive + acts.others + acts.anybody;
  if (acts.mine === 0) {
    if (acts.bare > 0 && without <= acts.bare) return false;
    return without > 0 || acts.weak > 0;
  }
  return acts.mine / (acts.mine + without) < leastOwnPart;
}
