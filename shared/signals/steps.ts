/** Judges whether Action is told in steps, or only named and praised. */
import { quotesIn } from "./quotes.ts";
import { countWords } from "./sections.ts";
import { isParticiple, isPast, emptyVerbs } from "./verbs.ts";
import { sentencesOf, straighten, tokenise } from "./tokens.ts";

const fewestWords = 13;
const enoughSubstance = 5;

const stock =
  /\b(?:above and beyond|in (?:her|his|their) shoes|gave it (?:everything|my all|our all|my best)|over the line|extra mile|full ownership|took ownership|deep dive|in the loop|cross[- ]functional\w*|synerg\w+|stakeholders?|best practices?|hard work|stayed (?:calm|positive|professional|focused)|remained (?:calm|positive|professional|focused)|open communication|on the same page|buy-?in|low-hanging|quick wins|step up|stepped up|thought outside|outside the box|made sure|make sure|all hands|hands-on|proactive\w*|positive attitude|team spirit|good relationship|works? closely|worked closely|by example|right direction|action plan|new process|process|approach|strategy|solution|improvements?|initiatives?|measures|changes|procedures?|policy|transparency|predictability|alignment|principles|commitments|feedback|communication|meetings?|workshops?|working group|various|necessary|issues?|challenges?|situation|as needed|as required|things|problems?)\b/gi;

/** Whether an interviewer still has to ask for the steps. `numbers` is how many quantities Action holds. */
export function lacksSteps(action: string, numbers: number, vague: number): boolean {
  const plain = straighten(action);
  const words = countWords(plain);
  if (words < fewestWords) return !isDenseNote(plain, words, numbers);
  return substance(plain, numbers, vague) < enoughSubstance;
}

/** Three short notes with facts in them are steps, however few the words. */
function isDenseNote(plain: string, words: number, numbers: number): boolean {
  const parts = plain.split(/[.;\n,•]|\s[-–+]\s|\bthen\b/).filter((part) => countWords(part) >= 2);
  return words >= 9 && parts.length >= 3 && numbers >= 1;
}

/** Adds up deeds with an object of their own and details, minus stock phrases. */
export function substance(plain: string, numbers: number, vague: number): number {
  let total = Math.min(numbers, 4) * 0.7 + quotesIn(plain).length * 1.5;
  for (const sentence of sentencesOf(plain)) {
    const tokens = tokenise(sentence.text).filter((token) => token.kind === "word");
    for (const [index, token] of tokens.entries()) {
      const told =
        isPast(token.lower) ||
        (isParticiple(token.lower) && /^(?:was|were|and|been|be|to)$/.test(tokens[index - 1]?.lower ?? ""));
      if (told && !/^(?:had|did|was|were)$/.test(token.lower)) total += emptyVerbs.has(token.lower) ? 0.35 : 1;
    }
  }
  total += countMatches(plain, details) * 0.6;
  total += countWords(plain) / 40;
  return total - countMatches(plain, stock) * 0.55 - vague * 0.45;
}

const details =
  /\b(?:before|after|until|while|each|every|first|then|next|instead|rather than|so that|because|since|by \w+ing|with (?:a|an|the|two|three|my|their|one)|into|onto|out of|between|against|from the|on the|in the|at the|under the|next to|behind)\b/gi;

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const match of text.matchAll(pattern)) if (match[0] !== "") count += 1;
  return count;
}
