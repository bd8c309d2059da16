/** Says what a telling still lacks, whichever section it is in. */
import { countActs, type Acts } from "../doers/acts.ts";
import { longStartShare, type Gap } from "./gap.ts";
import { hasLesson } from "../lessons/lessons.ts";
import type { NumberFact } from "../numbers/numbers.ts";
import { hasMeasuredOutcome } from "../numbers/outcomes.ts";
import { onlyTold, type Passage, type Passages } from "../text/passages.ts";
import { hasReason } from "../reasons/reasons.ts";
import { isPlaceholder } from "../text/placeholders.ts";
import { sectionNames, type Answer, type Section } from "../text/sections.ts";
import { lacksSteps } from "../doers/steps.ts";
import { traitsOfAction } from "../reasons/stated.ts";
import { namedOnly } from "../worth/named-only.ts";
import { unexplained } from "../worth/unexplained.ts";
import { likelihood } from "../worth/worth.ts";
import type { VagueSpan } from "../vague/vague.ts";

const longStartWords = 60;
/** The words second the rules: below this, a reason may stand where no rule hears it. */
const whyBar = 0.35;
/** In a listener's clipped lines it stands there more often. */
const whyBarOfNotes = 0.5;

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
  const { answer, passages, words, share, numbers } = telling;
  const gaps: Gap[] = [];
  const missing = new Set(sectionNames.filter((section) => isPlaceholder(answer[section])));
  if (words >= longStartWords && share.situation + share.task > longStartShare) gaps.push("longStart");
  const box = onlyTold(passages);
  const told = toldIn(passages);
  if (box ? isUnclearIn(box) : isOwnPartUnclear(passages, missing.has("action"))) gaps.push("who");
  // An action that is missing is asked for as such; its steps may be told where everything is.
  const read = box && isPlaceholder(told.text) ? box : told;
  const traits = traitsOfAction(read);
  // How things were belongs to a whole telling, so that its words do not tell about the choice.
  if (!hasReason(passages, told) && (box || likelihood(unexplained, traits) > (read.scribed ? whyBarOfNotes : whyBar)))
    gaps.push("why");
  if (lacksSteps(read, likelihood(namedOnly, traits))) gaps.push("how");
  if (!hasMeasuredOutcome(passages, numbers, box)) gaps.push("howMuch");
  if (!hasLesson(passages, box)) gaps.push("learned");
  for (const section of sectionNames) if (missing.has(section)) gaps.push(`missing:${section}`);
  return gaps;
}

/** Where deeds are told: a telling in a single section is read there as a whole, and one in the wrong section is still told. */
export function toldIn(passages: Passages): Passage {
  const box = onlyTold(passages);
  if (box && !isUnclearIn(box)) return box;
  return isPlaceholder(passages.action.text) ? misplacedAction(passages) : passages.action;
}

/** The section in which I act most. */
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
