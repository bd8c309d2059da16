/** Judges whether Action is told in steps, or only named and praised. */
import type { Passage } from "./passages.ts";
import { countWords } from "./sections.ts";
import { emptyVerbs, isParticiple, isPast, plainVerbs } from "./verbs.ts";
import { commonWords, details, stock } from "./step-lexicon.ts";
import { tokenise } from "./tokens.ts";

const fewestWords = 13;
/** What a telling of steps weighs; longer ones have to hold more than process talk. */
const enoughSubstance = 3.6;
const longerThanWords = 40;
const perFurtherWord = 0.045;
const perParticularWord = 0.09;

/** Whether an interviewer still has to ask for the steps. `numbers` is how many quantities Action holds. */
export function lacksSteps(passage: Passage, numbers: number, vague: number): boolean {
  const { plain } = passage;
  const words = countWords(plain);
  if (words < fewestWords) return !isDenseNote(plain, words, numbers);
  const needed = enoughSubstance + Math.max(0, words - longerThanWords) * perFurtherWord;
  return substance(passage, numbers, vague) < needed;
}

/** Three short notes with facts in them are steps, however few the words. */
function isDenseNote(plain: string, words: number, numbers: number): boolean {
  const parts = plain.split(/[.;\n,•]|\s[-–+]\s|\bthen\b/).filter((part) => countWords(part) >= 2);
  return words >= 9 && parts.length >= 3 && numbers >= 1;
}

/** Adds up deeds with an object of their own and details, minus stock phrases. */
export function substance(passage: Passage, numbers: number, vague: number): number {
  const { plain } = passage;
  let total = Math.min(numbers, 4) * 0.7 + passage.quotes.length * 1.5;
  for (const sentence of passage.sentences) {
    const tokens = tokenise(sentence.text).filter((token) => token.kind === "word");
    for (const [index, token] of tokens.entries()) {
      const told =
        isPast(token.lower) ||
        (isParticiple(token.lower) && /^(?:was|were|and|been|be|to)$/.test(tokens[index - 1]?.lower ?? ""));
      if (told && !/^(?:had|did|was|were)$/.test(token.lower)) total += weightOf(token.lower);
    }
  }
  total += countNotes(plain) * 0.5;
  total += countMatches(plain, details) * 0.6;
  total += countParticular(plain) * perParticularWord;
  return total - countMatches(plain, stock) * 0.55 - vague * 0.45;
}

const weightOf = (verb: string): number => (emptyVerbs.has(verb) ? 0.2 : plainVerbs.has(verb) ? 0.7 : 1);

/** Short notes in a row, each opening with its own deed: "called 6 engineers; drove 2 heaters over". */
function countNotes(plain: string): number {
  let notes = 0;
  for (const note of plain.split(/[\n;,•→]/)) {
    const first = /[\p{L}'-]+/u.exec(note)?.[0].toLowerCase() ?? "";
    if (isPast(first) && countWords(note) >= 3) notes += 1;
  }
  return notes >= 2 ? Math.min(notes, 6) : 0;
}

function countParticular(text: string): number {
  const seen = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}'-]{2,}/gu)) if (!commonWords.has(word)) seen.add(word);
  return seen.size;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const match of text.matchAll(pattern)) if (match[0] !== "") count += 1;
  return count;
}
