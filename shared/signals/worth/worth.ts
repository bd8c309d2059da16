/** Weighs a text by its words: each has a worth for or against a gap, and so has every word that is in no list. */

/** The worth of words, in steps; see `tests/tools/fit-worth.ts` for where it comes from. */
export interface Worths {
  /** What the gap is worth before a word is read. */
  readonly base: number;
  /** Per different word that no list holds: a thing, a name, a deed of this story alone. */
  readonly other: number;
  /** Per word of any kind. */
  readonly length: number;
  /** By its beginning, without its ending. */
  readonly words: ReadonlyMap<string, number>;
}

export const step = 0.25;
/** More of the same proves nothing further. */
const mostOthers = 8;
export const mostWords = 60;

/** Reads lists of words, each under its worth in steps. Words that are `common` to all stories are worth nothing. */
export function worths(
  [base, other, length]: readonly [number, number, number],
  lists: Readonly<Record<number, string>>,
  common: Iterable<string> = [],
): Worths {
  const words = Object.entries(lists).flatMap(([steps, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word): [string, number] => [word, Number(steps) * step]),
  );
  const plain = [...common].map((word): [string, number] => [stemOf(word), 0]);
  return { base, other, length, words: new Map([...plain, ...words]) };
}

const endings = /(?:ings?|ies|ied|ed|es|s|ly|e|y)$/;
const shortEndings = /[sedy]$/;

/** "leverag" for leveraged and leveraging. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(word.length > 5 ? endings : shortEndings, "");
}

export interface Traits {
  readonly stems: ReadonlySet<string>;
  readonly length: number;
}

/** "gave 110%" measures nothing. */
const hundredPercent = /\b1\d0 ?%/g;

/** What is weighed of a text: its different words without their endings, "#" for a number, and how many words there are. */
export function traitsOf(text: string): Traits {
  const words =
    text
      .toLowerCase()
      .replace(hundredPercent, "")
      .match(/[a-z][a-z']*|\d[\d.,:]*/g) ?? [];
  const stems = new Set(words.map((word) => (/^\d/.test(word) ? "#" : stemOf(word))));
  return { stems, length: Math.min(words.length, mostWords) };
}

/** How many words there are that no list holds. */
export function othersIn({ stems }: Traits, isListed: (stem: string) => boolean): number {
  let others = 0;
  for (const stem of stems) if (stem.length > 2 && !isListed(stem)) others += 1;
  return Math.min(others, mostOthers);
}

/** How likely a gap is by the words alone, 0 to 1. */
export function likelihood({ base, other, length, words }: Worths, traits: Traits): number {
  let sum = base + length * traits.length + other * othersIn(traits, (stem) => words.has(stem));
  for (const stem of traits.stems) sum += words.get(stem) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
