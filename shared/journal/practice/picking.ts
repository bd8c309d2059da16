/** Which question to practise: of one principle, where the stories are thin or missing, or a surprise. Fresh ones first; what was weak comes back. */
import type { Ms } from "../../contract/ids.ts";
import type { Pack } from "../../contract/pack.ts";
import { sections } from "../../contract/star.ts";
import type { AskedBefore } from "../../questions/asked-before.ts";
import { proposePlan, type ProposedQuestion } from "../../questions/planner.ts";
import { countWords } from "../../signals/text/words.ts";
import { thinPart } from "../day-prompt.ts";
import type { Story, Telling } from "../shapes.ts";
import type { Choice, PracticeQuestion, Why } from "./sitting.ts";

/** What this device knows of its owner. */
export interface Known {
  readonly stories: readonly Pick<Story, "serves" | "parts">[];
  readonly tellings: readonly Telling[];
}

export interface Gaps {
  /** No story is told first for these. */
  readonly uncovered: readonly string[];
  /** Their story has a part missing, or hardly any words. */
  readonly thin: readonly string[];
}

/** A story that is told in two minutes has some 250 words; this is a note to self. */
const thinWords = 60;

export function gapsIn(principles: readonly string[], stories: Known["stories"]): Gaps {
  const firstFor = (principleId: string): Known["stories"] =>
    stories.filter(({ serves }) => serves[principleId] === "first");
  const uncovered = principles.filter((id) => firstFor(id).length === 0);
  const thin = principles.filter((id) => firstFor(id).length > 0 && firstFor(id).every(isThin));
  return { uncovered, thin };
}

export const isThin = ({ parts }: Pick<Story, "parts">): boolean =>
  thinPart({ parts }) !== undefined ||
  sections.reduce((sum, section) => sum + countWords(parts[section]), 0) < thinWords;

/**
 * `luck`: any whole number; the same luck picks the same question. `passed`: questions just turned down. Undefined only for a pack without
 * questions.
 */
export function pickQuestion(
  pack: Pick<Pack, "principles">,
  choice: Choice,
  known: Known,
  { nowMs, luck, passed = [] }: { readonly nowMs: Ms; readonly luck: number; readonly passed?: readonly string[] },
): PracticeQuestion | undefined {
  const gaps = gapsIn(
    pack.principles.map(({ id }) => id),
    known.stories,
  );
  const pool = "principleId" in choice ? [choice.principleId] : choice.by === "gaps" ? poolOf(gaps) : [];
  const covered = pack.principles.map(({ id }) => id).filter((id) => !gaps.uncovered.includes(id));
  const [proposed] = proposePlan({
    pack,
    pool,
    whom: {},
    questions: 1,
    minutes: 0,
    interviewers: [],
    asked: [...askedBefore(pack, known.tellings), ...passedOver(passed)],
    storiesFor: covered,
    nowMs,
    seed: luck,
  }).questions;
  return proposed && { ...shortOf(proposed), why: whyOf(choice, proposed, gaps) };
}

const poolOf = ({ uncovered, thin }: Gaps): readonly string[] => (uncovered.length > 0 ? uncovered : thin);

/** Each telling counts for its question and principle; its lowest rating says whether it comes back. */
function askedBefore(pack: Pick<Pack, "principles">, tellings: readonly Telling[]): readonly AskedBefore[] {
  const byText = new Map(pack.principles.flatMap(({ questions }) => questions.map(({ text, id }) => [text, id])));
  return tellings.map(({ principleId, question, atMs, ratings }) => {
    const lowest = Math.min(...ratings.map(({ rating }) => rating));
    const rating = ([1, 2, 3, 4, 5] as const).find((level) => level === lowest);
    return { principleId, questionId: byText.get(question), askedMs: atMs, rating };
  });
}

/** The question is not new any more; of its principle that says nothing. */
const passedOver = (ids: readonly string[]): readonly AskedBefore[] =>
  ids.map((questionId) => ({ principleId: null, questionId }));

const shortOf = ({ principleId, questionId, text }: ProposedQuestion) => ({ principleId, questionId, text });

function whyOf(choice: Choice, { principleId, why }: ProposedQuestion, { uncovered, thin }: Gaps): Why {
  if (choice.by === "plan") return "planned";
  if (why.principle === "weak") return "weak";
  if (uncovered.includes(principleId)) return "noStory";
  if (thin.includes(principleId)) return "thin";
  if (why.principle === "uncovered") return "untold";
  return choice.by === "principle" ? "chosen" : "surprise";
}
