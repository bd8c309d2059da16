/** Verbs as answers use them: which words open a clause of deed, which deeds say little, and which are not deeds at all. */
import { adjectival, irregularParticiple, irregularPast } from "./verbs-words.ts";

const again = /^(?:re-?|pre-|over|mis|fore)(?=\w{3,})/;

export const isPast = (word: string): boolean =>
  irregularPast.has(word) ||
  irregularPast.has(word.replace(again, "")) ||
  (word.length > 3 && /[^e]ed$/.test(word) && !adjectival.has(word)) ||
  /^(?:dis)?(?:agr|fr|guarant|refer)eed$/.test(word);

export const isParticiple = (word: string): boolean =>
  !adjectival.has(word) && (irregularParticiple.has(word) || (word.length > 3 && /ed$/.test(word)));
