/** Says what a number measures, and how much of the text around it belongs to the quantity. */
import { moneyMarks, moneyUnits, timeUnits } from "./counted-words.ts";
import type { Numeral } from "./numeral.ts";
import { isCounted, isWrittenMoney } from "./counted.ts";
import type { Span, Token } from "../text/tokens.ts";

export type NumberKind = "percent" | "money" | "multiple" | "duration" | "count" | "ratio" | "rate";

const percentUnits = /^(?:%|‰|percent|pct|pc|pp|ppt|bps|percentage)$/;
const multipleUnits = /^(?:x|×|times|fold)$/;
const multipleWords = /^(?:doubl|tripl|trebl|quadrupl|quintupl|halv|twice|thrice)|fold$/;
const fractionWords = /^(?:half|third|thirds|quarter|quarters|fifth|fifths|sixth|eighth|tenth|tenths|[½⅓¼¾⅔⅛⅕])$/;

/** Names the kind of a numeral from what stands before and behind it. */
export function kindOf(tokens: readonly Token[], { first, last }: Numeral): NumberKind {
  const before = tokens[first - 1];
  let at = last + 1;
  if (tokens[at]?.text === "-" && tokens[at]?.glued) at += 1;
  const unit = tokens[at];
  const lower = unit?.lower ?? "";
  const inside = tokens.slice(first, last + 1).map((token) => token.lower);
  if (before && (isWrittenMoney(before) || (moneyMarks.has(before.lower) && before.glued))) return "money";
  if (percentUnits.test(lower) || (lower === "per" && tokens[at + 1]?.lower === "cent") || inside.includes("%"))
    return "percent";
  if (moneyUnits.has(lower) && !/^(?:p|r|kr|rs)$/.test(lower)) return "money";
  if (inside.some((word) => /^(?:\/|:|of|in)$/.test(word))) return "ratio";
  if (inside.some((word) => multipleWords.test(word))) return "multiple";
  if (hasRate(tokens, at)) return "rate";
  if (timeUnits.has(lower) || inside.some((word) => /^(?:hour|day|minute)/.test(word))) return "duration";
  if (isRatio(tokens, at) || inside.some((word) => fractionWords.test(word))) return "ratio";
  if (multipleUnits.test(lower)) return "multiple";
  return "count";
}

/** "31 a week", "three mornings a week", "5 per shift". */
function hasRate(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index <= at + 3; index += 1) {
    const token = tokens[index];
    if (!token || (token.kind === "mark" && token.text !== "/")) return false;
    if (/^(?:a|an|per|each|every|\/)$/.test(token.lower)) {
      const of = tokens[index + 1];
      return (
        of !== undefined &&
        (token.lower === "per" || token.text === "/" || timeUnits.has(of.lower)) &&
        of.lower !== "cent"
      );
    }
    if (index > at && /^(?:of|in|on|and|to|for|with)$/.test(token.lower)) return false;
  }
  return false;
}

/** "a week", "per shift", "each night", "/month" */
const isPerTime = (tokens: readonly Token[], at: number): boolean =>
  /^(?:an?|per|each|every|\/)$/.test(tokens[at]?.lower ?? "") && timeUnits.has(tokens[at + 1]?.lower ?? "");

function isRatio(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index <= at + 2; index += 1) {
    const token = tokens[index];
    if (!token || token.kind === "mark") return false;
    if (/^(?:of|in|out)$/.test(token.lower)) {
      const next = tokens[token.lower === "out" ? index + 2 : index + 1];
      return (
        next?.kind === "number" ||
        /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred)$/.test(
          next?.lower ?? "",
        )
      );
    }
  }
  return false;
}

/** Widens a numeral to the quantity a reader would point at: its currency in front, its unit or noun behind. */
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
