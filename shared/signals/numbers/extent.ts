/** Says how much of the text around a number belongs to the quantity. */
import { moneyMarks, timeUnits } from "./counted-words.ts";
import type { Numeral } from "./numeral.ts";
import { isCounted, isWrittenMoney } from "./counted.ts";
import type { Span, Token } from "../text/tokens.ts";

/** "a week", "per shift", "each night", "/month" */
const isPerTime = (tokens: readonly Token[], at: number): boolean =>
  /^(?:an?|per|each|every|\/)$/.test(tokens[at]?.lower ?? "") && timeUnits.has(tokens[at + 1]?.lower ?? "");

/** Widens a numeral to the quantity a reader would point at: its currency before it, its unit or noun after it. */
export function extendSpan(tokens: readonly Token[], { first, last }: Numeral): Span {
  let start = first;
  let end = last;
  const before = tokens[first - 1];
  if (before && (isWrittenMoney(before) || (moneyMarks.has(before.lower) && tokens[first]?.glued))) start -= 1;
  if (/^[½⅓¼¾⅔]$/.test(tokens[end + 1]?.text ?? "")) end += 1;
  if (
    tokens[end + 1]?.text === "-" &&
    tokens[end + 1]?.glued &&
    tokens[end + 2]?.glued &&
    tokens[end + 2]?.kind === "word"
  )
    end += 2;
  else if (tokens[end + 1]?.glued && (tokens[end + 1]?.kind === "word" || tokens[end + 1]?.text === "%")) {
    end += 1;
    if (tokens[end + 1]?.glued && tokens[end + 1]?.text === "%") end += 1;
  } else if (tokens[end + 1]?.text === "%") end += 1;
  const noun = tokens[end + 1];
  const plain = last === end && tokens[first]?.from !== undefined;
  if (plain && noun && !noun.glued && noun.kind === "word") {
    if (noun.lower === "per" && tokens[end + 2]?.lower === "cent") end += 2;
    else if (isCounted(noun)) end += 1;
  }
  if (isPerTime(tokens, end + 1)) end += 2;
  const from = tokens[start]?.from ?? 0;
  return { from, to: tokens[end]?.to ?? from };
}
