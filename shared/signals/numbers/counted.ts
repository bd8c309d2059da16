/** The words that distinguish a quantity from a name: units, money, labels that number things, and plural nouns. */
import {
  endsNounPhrase,
  labels,
  moneyMarks,
  moneyUnits,
  pluralWithoutS,
  suffixUnits,
  timeUnits,
  verbsInS,
} from "./counted-words.ts";
import { type Token } from "../text/tokens.ts";
/** Letters that are money in front of an amount, when they are written as such: "Rp 45 million", "RM 300". */
export const isWrittenMoney = ({ kind, text, lower }: Token): boolean =>
  moneyMarks.has(lower) && (kind === "mark" || /^(?:[A-Z]{2,4}|Rp|Rs|Kr|Ksh|Tsh|Ush|Tk|Lei|Kč)$/.test(text));
export const isSuffixUnit = (word: string): boolean => suffixUnits.has(word);
/** Label nouns whose plural counts rather than numbers; in "beds 3 and 4" it still numbers. */
export const isLabel = (word: string): boolean =>
  labels.has(word) || (word.length > 3 && word.endsWith("s") && labels.has(word.slice(0, -1)));

/** Whether a word reads as the plural noun, or the unit, that a number counts. */
export function isCounted(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  const { lower } = token;
  if (pluralWithoutS.has(lower) || timeUnits.has(lower) || moneyUnits.has(lower)) return true;
  return lower.length > 2 && /(?:[^sui]s|ss?es|ies|s')$/.test(lower) && !verbsInS.has(lower);
}

/** Whether a counted noun follows within a few words: "Four different design consultants". */
export function countsSomething(tokens: readonly Token[], after: number, ofCounts = true): boolean {
  for (let index = after + 1; index <= after + 4; index += 1) {
    const token = tokens[index];
    if (!token) return false;
    if (token.text === "-" && token.glued) continue;
    if (token.kind !== "word") return false;
    if (isCounted(token)) return true;
    if (endsNounPhrase.has(token.lower)) return ofCounts && token.lower === "of" && index === after + 1;
  }
  return false;
}
