/** Judges whether Action is told in steps, or only named and praised. */
import { lines } from "../text/lines.ts";
import { commonWords } from "./step-lexicon-words.ts";
import { emptyVerbs, plainVerbs } from "./verbs-words.ts";
import { beforeParticiple, helpers } from "./steps-words.ts";
import { sentencesWithout, type Passage } from "../text/passages.ts";
import { holdsPhrase, phraseBook, placesIn } from "../text/phrase-book.ts";
import { habit } from "../lessons/changes.ts";
import { selfPraise } from "./self-praise.ts";
import { vagueInStory } from "../vague/vague-lexicon.ts";
import { details, stock } from "./step-lexicon.ts";
import { isParticiple, isPast } from "./verbs.ts";
import { countWordsBeside } from "../text/words.ts";
import { fold, type Span, type Token } from "../text/tokens.ts";
import * as rules from "./step-rules.ts";
import { heard, wordFrom } from "../text/rules.ts";

/** What each sign of steps is worth; set so that they separate our labelled answers best. */
const worth = {
  word: 0.08,
  concreteVerb: 0.34,
  plainVerb: 0.45,
  emptyVerb: -0.3,
  number: 1.15,
  detail: 0.3,
  particularWord: 0.15,
  stockPhrase: -0.7,
  selfPraise: -0.25,
  vagueSpot: -1,
} as const;
const enough = 3.8;
/** More of the same does not prove further steps. */
const mostWords = 60;
const mostNumbers = 3;
const mostParticularWords = 30;

const praise = phraseBook([selfPraise]);

/** Whether an interviewer still has to ask for the steps. `numbers` and `vague` say how many of each the passage holds. */
export function lacksSteps(passage: Passage, numbers: number, vague: number): boolean {
  return (
    countSteps(passage) < (isSpoken(passage) ? halfAStep : stepsEnough) && substanceOf(passage, numbers, vague) < enough
  );
}

/** Raw speech has no stops: its pieces are told apart less well, so that one sure step will do. */
const isSpoken = ({ plain, scribed }: Passage): boolean => !scribed && !/[.;!?,]/.test(plain) && speaks.test(plain);
const speaks = heard(rules.speaks);

/** Two pieces with a verb and its object are steps: "emptied shelf, re-tagged boxes". */
const stepsEnough = 1.3;
const leads = heard(rules.stepLeads);

export function countSteps(passage: Passage): number {
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
  isConcrete("", rest) &&
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
  !holdsPhrase(stock, words.join(" "));

const goesThere = heard(rules.goesThere);

const presentDeed = heard(rules.presentDeed);
const endsInEd = heard(rules.endsInEd);

function isStep(piece: string, words: readonly string[], scribed: boolean): boolean {
  const [verb = "", ...rest] = words;
  const particular = rest.filter((word) => word.length > 2 && !commonWords.has(word)).length;
  if (hasSomebodyDo.test(words.join(" "))) return particular > 0;
  if ((isPast(verb) && !helpers.has(verb)) || (verb === "used" && rest[0] !== "to")) {
    if (!emptyVerbs.has(verb)) return particular > (scribed || isConcrete(verb, rest) ? 0 : 1);
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

/** A visible deed, done to something that is neither a plan nor a mood. */
const isConcrete = (verb: string, rest: readonly string[]): boolean =>
  (!plainVerbs.has(verb) || canBeSeen.test(verb)) &&
  !holdsPhrase(stock, rest.join(" ")) &&
  !holdsPhrase(vagueInStory, rest.join(" "));

const canBeSeen =
  /^(?:asked|bought|brought|built|called|emailed|fixed|found|moved|phoned|posted|ran|rang|read|rolled|sent|showed|stopped)$/;

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
  isConcrete(verb, rest);

/** "second headset on orders", "keys box by lift" */
function isStepWithoutVerb(words: readonly string[]): boolean {
  if (words.length < 3 || words.some((word) => /^(?:was|were|is|are|had|they|we|it)$/.test(word))) return false;
  const isPlaced = words.some((word) => /^(?:at|by|on|in|per|for|with|to|from|before|after|every|each|w)$/.test(word));
  return isPlaced && words.filter((word) => word.length > 2 && !commonWords.has(word)).length > 1;
}

/** Adds up the signs of doing: deeds, details and words of this story alone, minus stock phrases and vague spots. */
function substanceOf(passage: Passage, numbers: number, vague: number): number {
  const praises = placesIn(praise, passage.folded);
  const { plain, folded, tokens } = without(passage, [...clausesAround(passage.folded, praises), ...passage.quotes]);
  const words = tokens.filter((token) => token.kind === "word");
  let total = worth.word * Math.min(words.length, mostWords) + worth.number * Math.min(numbers, mostNumbers);
  for (const [index, token] of words.entries()) if (tellsDeed(words, index)) total += worthOfVerb(token.lower);
  total +=
    worth.detail * placesIn(details, folded).length +
    worth.particularWord * Math.min(countWordsBeside(commonWords, plain), mostParticularWords);
  total += worth.stockPhrase * placesIn(stock, folded).length + worth.selfPraise * praises.length;
  return total + worth.vagueSpot * vague;
}

type Told = Pick<Passage, "plain" | "folded" | "tokens">;

/** Leaves out quotes and clauses that only praise the teller: they are not steps, however many there are. */
function without({ plain, folded, tokens }: Passage, spans: readonly Span[]): Told {
  if (spans.length === 0) return { plain, folded, tokens };
  const kept: Span[] = [];
  let end = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from > end) kept.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  kept.push({ from: end, to: plain.length });
  const join = (text: string): string => kept.map(({ from, to }) => text.slice(from, to)).join(" ");
  let next = 0;
  const isKept = ({ from }: Token): boolean => {
    while ((kept[next]?.to ?? Infinity) <= from) next += 1;
    return from >= (kept[next]?.from ?? Infinity);
  };
  return { plain: join(plain), folded: join(folded), tokens: tokens.filter(isKept) };
}

const clauseEnds = heard(rules.clauseEnds, "g");

/** The clause that each of the places is in. `places` are in reading order. */
function clausesAround(folded: string, places: readonly Span[]): Span[] {
  if (places.length === 0) return [];
  const ends = [...folded.matchAll(clauseEnds)].map(({ index }) => index);
  let next = 0;
  return places.map(({ from, to }) => {
    while ((ends[next] ?? Infinity) < from) next += 1;
    let last = next;
    while ((ends[last] ?? Infinity) < to) last += 1;
    return { from: ends[next - 1] ?? 0, to: ends[last] ?? folded.length };
  });
}

function tellsDeed(words: readonly Token[], index: number): boolean {
  const word = words[index]?.lower ?? "";
  if (helpers.has(word)) return false;
  return isPast(word) || (isParticiple(word) && beforeParticiple.has(words[index - 1]?.lower ?? ""));
}

function worthOfVerb(verb: string): number {
  if (emptyVerbs.has(verb)) return worth.emptyVerb;
  return plainVerbs.has(verb) ? worth.plainVerb : worth.concreteVerb;
}
