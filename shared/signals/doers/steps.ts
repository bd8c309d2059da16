/** Judges whether Action is told in steps, or only named and praised. */
import { lines } from "../text/lines.ts";
import { commonWords } from "./common-words.ts";
import { emptyVerbs } from "./verbs-words.ts";
import { helpers } from "./steps-words.ts";
import { sentencesWithout, type Passage } from "../text/passages.ts";
import { holdsPhrase, phraseBook } from "../text/phrase-book.ts";
import { habit } from "../lessons/changes.ts";
import { selfPraise } from "./self-praise.ts";
import { isParticiple, isPast } from "./verbs.ts";
import { fold } from "../text/tokens.ts";
import * as rules from "./step-rules.ts";
import { namedOnly } from "../worth/named-only.ts";
import { stemOf } from "../worth/worth.ts";
import { heard, wordFrom } from "../text/rules.ts";

const praise = phraseBook([selfPraise]);

/** Two pieces with a verb and its object are steps: "emptied shelf, re-tagged boxes". */
const fewSteps = 1.3;
const severalSteps = 2.5;
/** How sure the words must be that an action is only named, the surer the more steps can be told apart in it. */
const sureWithFew = 0.45;
const sureWithSeveral = 0.65;

/** Whether an interviewer still has to ask for the steps. `likely` is how much the words sound like it, 0 to 1. */
export function lacksSteps(passage: Passage, likely: number): boolean {
  if (likely <= sureWithFew) return false;
  const steps = countSteps(passage);
  return steps < fewSteps || (steps < severalSteps && likely > sureWithSeveral);
}

const leads = heard(rules.stepLeads);

function countSteps(passage: Passage): number {
  const told = sentencesWithout(passage, "others").flatMap(({ text }) => text.toLowerCase().split(pieceEnds));
  return told.reduce(
    (sum, piece) => sum + (holdsPhrase(praise, fold(piece)) ? 0 : worthOfStep(piece, passage.scribed)),
    0,
  );
}

const pieceEnds = heard(rules.pieceEnds);

/** Deeds by nobody in particular, or to nothing: three of them make two steps. */
const halfAStep = 0.7;

function worthOfStep(piece: string, scribed: boolean): number {
  const words = piece.replace(leads, "").match(/[a-z0-9'’-]+/g) ?? [];
  if (/^(?:since|because|as|bc|cause|coz|cos|so|if|when|until|not)$/.test(words[0] ?? "")) return 0;
  if (isStep(piece, words, scribed)) return 1;
  if (scribed && isThing(words)) return words.length > 2 ? halfAStep : thingAlone;
  if (worksOn(words, scribed)) return halfAStep;
  return isVerbAlone(words) || goesThere.test(words.join(" ")) || (scribed && isDone(words)) ? halfAStep : 0;
}

/** "listened w a stethoscope", in notes, and "gave him the testing": something to see in a deed that says little. */
const worksOn = ([verb = "", ...rest]: readonly string[], scribed: boolean): boolean =>
  (scribed
    ? /^(?:gave|made|used|looked|listened)$/.test(verb)
    : verb === "gave" && /^(?:the|an?|my|our)$/.test(rest[1] ?? "")) &&
  rest.length > 2 &&
  isConcrete(rest) &&
  rest.some(isParticular);

/** "exit interviews", among steps: worth less than "a text the day before". */
const thingAlone = 0.5;
const isThing = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.length < 5 &&
  words.some(isParticular) &&
  !words.some(
    (word) => isPast(word) || isParticiple(word) || /^(?:i|we|he|she|they|it|is|are|was|were|not|all)$/.test(word),
  ) &&
  isConcrete(words);

const goesThere = heard(rules.goesThere);

const presentDeed = heard(rules.presentDeed);
const endsInEd = heard(rules.endsInEd);

function isStep(piece: string, words: readonly string[], scribed: boolean): boolean {
  const [verb = "", ...rest] = words;
  const particular = rest.filter((word) => word.length > 2 && !commonWords.has(word)).length;
  if (hasSomebodyDo.test(words.join(" "))) return particular > 0;
  if ((isPast(verb) && !helpers.has(verb)) || (verb === "used" && rest[0] !== "to")) {
    if (!emptyVerbs.has(verb)) return particular > (scribed || isConcrete(rest) ? 0 : 1);
    if (scribed && /^(?:went|got)$/.test(verb)) return rest.length > 1 && particular > 0;
    return /^(?:gave|made|kept|set|used|held|started|began)$/.test(verb) && rest.length > 2 && particular > 1;
  }
  if (scribed) return isStepWithoutVerb(words);
  return (
    presentDeed.test(piece) &&
    !endsInEd.test(verb) &&
    particular > 0 &&
    !emptyVerbs.has(`${verb}ed`) &&
    plainPresent.test(verb)
  );
}

const plainPresent = wordFrom(lines`
  (?!(?:do|have|go|let|say|try|get|plan|use|start|begin|talk|meet|speak)$)${habit}|paint|change|cut|move|split|find|buy|
  drop|double|pull|push|lift|pour|mix|load|close|lock|swap
`);

/** Done to something that is no word of the office, neither a plan nor a mood. */
const isConcrete = (rest: readonly string[]): boolean => !rest.some(isTalk);
const isTalk = (word: string): boolean => word.length > 2 && (namedOnly.words.get(stemOf(word)) ?? 0) > 0;

const hasSomebodyDo = heard(rules.hasSomebodyDo);

const isDoneWord = heard(rules.isDoneWord);

/** "onboarding was redesigned", "dry runs done": in notes, what was done is a step, whoever did it. */
function isDone(words: readonly string[]): boolean {
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      (isDoneWord.test(`${word} ${words[index + 1] ?? ""}`) || (isParticiple(word) && !emptyVerbs.has(word))),
  );
  return at > 0 && words.some((word) => isParticular(word) && !isDoneWord.test(word));
}

const isParticular = (word: string): boolean => word.length > 2 && !commonWords.has(word) && !helpers.has(word);

/** "re-exported", "profiled it" */
const isVerbAlone = ([verb = "", ...rest]: readonly string[]): boolean =>
  rest.every((word) => /^(?:it|them|him|her|that|this|all|each|there|back|off|out|up)$/.test(word)) &&
  isPast(verb) &&
  isParticular(verb) &&
  !emptyVerbs.has(verb) &&
  isConcrete(rest);

/** "second headset on orders", "keys box by lift" */
function isStepWithoutVerb(words: readonly string[]): boolean {
  if (words.length < 3 || words.some((word) => /^(?:was|were|is|are|had|they|we|it)$/.test(word))) return false;
  const isPlaced = words.some((word) => /^(?:at|by|on|in|per|for|with|to|from|before|after|every|each|w)$/.test(word));
  return isPlaced && words.filter((word) => word.length > 2 && !commonWords.has(word)).length > 1;
}
