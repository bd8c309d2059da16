/** Judges whether Action is told in steps, or only named and praised. */
import { commonWords } from "./step-lexicon-words.ts";
import { emptyVerbs, plainVerbs } from "./verbs-words.ts";
import { beforeParticiple, helpers } from "./steps-words.ts";
import type { Passage } from "../text/passages.ts";
import { phraseBook, placesIn } from "../text/phrase-book.ts";
import { selfPraise } from "./self-praise.ts";
import { details, stock } from "./step-lexicon.ts";
import { isParticiple, isPast } from "./verbs.ts";
import { type Span, type Token } from "../text/tokens.ts";

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
  selfPraise: -0.25,
  vagueSpot: -1,
} as const;
const enough = 3.8;
/** More of the same proves no further steps. */
const mostWords = 60;
const mostNumbers = 3;
const mostParticularWords = 30;

const praise = phraseBook([selfPraise]);

/** Whether an interviewer still has to ask for the steps. `numbers` and `vague` are how many of them the passage holds. */
export function lacksSteps(passage: Passage, numbers: number, vague: number): boolean {
  return substanceOf(passage, numbers, vague) < enough;
}

/** Adds up what is told of doing: deeds, details and words of this story alone, less stock phrases and vague spots. */
function substanceOf(passage: Passage, numbers: number, vague: number): number {
  const praises = placesIn(praise, passage.folded);
  const { plain, folded, tokens } = without(passage, [...clausesAround(passage.folded, praises), ...passage.quotes]);
  const words = tokens.filter((token) => token.kind === "word");
  let total = worth.word * Math.min(words.length, mostWords) + worth.number * Math.min(numbers, mostNumbers);
  for (const [index, token] of words.entries()) if (tellsDeed(words, index)) total += worthOfVerb(token.lower);
  total +=
    worth.detail * placesIn(details, folded).length +
    worth.particularWord * Math.min(countParticular(plain), mostParticularWords);
  total += worth.stockPhrase * placesIn(stock, folded).length + worth.selfPraise * praises.length;
  return total + worth.vagueSpot * vague;
}

type Told = Pick<Passage, "plain" | "folded" | "tokens">;

/** Leaves out clauses that only praise the teller and words that are quoted: they tell no step, however many they are. */
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

const clauseEnds = /[.,;:!?\n]|\band (?=i\b|we\b|[a-z]+ed\b)/g;

/** The clause that each of the places stands in. `places` are in reading order. */
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

function countParticular(text: string): number {
  const seen = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}'-]{2,}/gu)) if (!commonWords.has(word)) seen.add(word);
  return seen.size;
}
