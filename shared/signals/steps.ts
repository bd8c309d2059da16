/** Judges whether Action is told in steps, or only named and praised. */
import type { Passage } from "./passages.ts";
import { placesIn } from "./phrase-book.ts";
import { commonWords, details, stock } from "./step-lexicon.ts";
import { emptyVerbs, isParticiple, isPast, plainVerbs } from "./verbs.ts";
import { lexicon, type Token } from "./tokens.ts";

/** What each sign of steps is worth; set so that our labelled answers part best. */
const worth = {
  word: 0.08,
  concreteVerb: 0.34,
  plainVerb: 0.45,
  emptyVerb: -0.3,
  number: 1.15,
  detail: 0.3,
  particularWord: 0.15,
  stockPhrase: -0.7,
  vagueSpot: -1,
} as const;
const enough = 3.8;
/** More of the same proves no further steps. */
const mostWords = 60;
const mostNumbers = 3;
const mostParticularWords = 30;

/** Whether an interviewer still has to ask for the steps. `numbers` and `vague` are how many of them the passage holds. */
export function lacksSteps(passage: Passage, numbers: number, vague: number): boolean {
  return substanceOf(passage, numbers, vague) < enough;
}

/** Adds up what is told of doing: deeds, details and words of this story alone, less stock phrases and vague spots. */
function substanceOf({ plain, folded, tokens }: Passage, numbers: number, vague: number): number {
  const words = tokens.filter((token) => token.kind === "word");
  let total = worth.word * Math.min(words.length, mostWords) + worth.number * Math.min(numbers, mostNumbers);
  for (const [index, token] of words.entries()) if (tellsDeed(words, index)) total += worthOfVerb(token.lower);
  total +=
    worth.detail * placesIn(details, folded).length +
    worth.particularWord * Math.min(countParticular(plain), mostParticularWords);
  return total + worth.stockPhrase * placesIn(stock, folded).length + worth.vagueSpot * vague;
}

const helpers = lexicon("had did was were");
const beforeParticiple = lexicon("was were and been be to");

function tellsDeed(words: readonly Token[], index: number): boolean {
  const word = words[index]?.lower ?? "";
  if (helpers.has(word)) return false;
  return isPast(word) || (isParticiple(word) && beforeParticiple.has(words[index - 1]?.lower ?? ""));
}

function worthOfVerb(verb: string): number {
  if (emptyVerbs.has(verb)) return worth.emptyVerb;
  return plainVerbs.has(verb) ? worth.plainVerb : worth.concreteVerb;
}

function countParticular(text: string): number {
  const seen = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}'-]{2,}/gu)) if (!commonWords.has(word)) seen.add(word);
  return seen.size;
}
