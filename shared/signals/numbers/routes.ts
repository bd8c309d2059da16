/** Recognises things that go by their bare number: a bus, a freezer, a radio frequency, a room, an inventory number. */
import { lines } from "../text/lines.ts";
import { countsSomething, isCounted, isSuffixUnit } from "./counted.ts";
import type { Numeral } from "./numeral.ts";
import type { Token } from "../text/tokens.ts";
import * as rules from "./route-rules.ts";
import { heard, wordFrom } from "../text/rules.ts";

const vehicles =
  /^(?:bus|buses|tram|trams|train|coach|ferry|trolleybus|metro|minibus|night|service|route|line|flight)$/;
const travels = wordFrom(lines`
  on|off|take|took|taking|drive|drove|driving|ride|rode|catch|caught|run|ran|runs|board|boarded|for|via|
  split|divert|diverted|behind|both|and|of
`);
const transport = heard(rules.transport);
const broadcasting = heard(rules.broadcasting);

/** Whether a bare number is a thing's name. `folded` is the surrounding text in lower case. */
export function isCalledByNumber(tokens: readonly Token[], numeral: Numeral, text: string): boolean {
  return (
    isRoute(tokens, numeral, text) ||
    isBelowZeroName(tokens, numeral) ||
    isFrequency(tokens, numeral, text) ||
    isRoomAlone(tokens, numeral) ||
    isCatalogued(tokens, numeral)
  );
}

/** "the 138 bus", and "the 47 and the 8X" where buses are told of. */
function isRoute(tokens: readonly Token[], { first, last, value, inDigits }: Numeral, text: string): boolean {
  if (!inDigits) return value >= fewestOfRoute && (isDriven(tokens, first, last) || isBusInWords(tokens, first, last));
  if (first !== last || !/^\d{1,3}$/.test(tokens[first]?.text ?? "")) return false;
  if (!/^(?:the|a|no|number|re|of|on)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  let at = last + 1;
  const letter = tokens[at];
  const hasLetter = letter?.glued === true && /^[A-Z]$/.test(letter.text);
  if (hasLetter) at += 1;
  const after = tokens[at];
  if (vehicles.test(after?.lower ?? "") && !isCounted(after)) return true;
  if (hasLetter) return tokens[first - 1]?.lower === "the" && !isCounted(after);
  if (tokens[first - 1]?.lower !== "the" || (after?.glued && after.kind !== "mark")) return false;
  if (/^(?:of|out|who|that|which|left|more|extra|[%°/-])$/.test(after?.lower ?? "") || countsSomething(tokens, last)) {
    return false;
  }
  if (namesRouteNext(tokens, at)) return true;
  return travels.test(tokens[first - 2]?.lower ?? "") && transport.test(around(tokens, first, text));
}

/** Smaller numbers in words are counts more often than routes. */
const fewestOfRoute = 10;

/** "i drive the forty two" */
function isDriven(tokens: readonly Token[], first: number, last: number): boolean {
  let at = first - 1;
  if (tokens[at]?.lower !== "the") return false;
  while (tokens[at]?.lower === "the") at -= 1;
  return (
    /^(?:drive|drives|drove|driving|ride|rode|caught|catch|on|take|took)$/.test(tokens[at]?.lower ?? "") &&
    !countsSomething(tokens, last)
  );
}

/** "the forty one route" */
const isBusInWords = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens[first - 1]?.lower === "the" && /^(?:bus|tram|train|route|service)$/.test(tokens[last + 1]?.lower ?? "");

/** "the 47 and the 8X" */
const namesRouteNext = (tokens: readonly Token[], at: number): boolean =>
  /^(?:and|or)$/.test(tokens[at]?.lower ?? "") &&
  tokens[at + 1]?.lower === "the" &&
  tokens[at + 2]?.kind === "number" &&
  /^[A-Z]$/.test(tokens[at + 3]?.text ?? "") &&
  tokens[at + 3]?.glued === true;

const reachChars = 120;
const around = (tokens: readonly Token[], index: number, text: string): string => {
  const from = tokens[index]?.from ?? 0;
  return text.slice(Math.max(0, from - reachChars), from + reachChars).toLowerCase();
};

/** "into the -80", a freezer; "-5°C" is measured. */
function isBelowZeroName(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const minus = tokens[first - 1];
  const after = tokens[last + 1];
  if (!inDigits || !/^[-–−]$/.test(minus?.text ?? "") || minus?.glued || !tokens[first]?.glued) return false;
  if (!/^(?:the|a|an|our|my|that|this|one|another|second)$/.test(tokens[first - 2]?.lower ?? "")) return false;
  return (
    !after || !(/^[%°]$/.test(after.text) || (after.kind === "word" && isSuffixUnit(after.lower)) || isCounted(after))
  );
}

/** "broadcasts on 94.9" */
function isFrequency(tokens: readonly Token[], { first, last, value, inDigits }: Numeral, text: string): boolean {
  if (!inDigits || value < 87 || value > 108 || !/\.\d$/.test(tokens[first]?.text ?? "")) return false;
  if (!/^(?:on|at|to|fm)$/.test(tokens[first - 1]?.lower ?? "") || isCounted(tokens[last + 1])) return false;
  return tokens[last + 1]?.text !== "%" && broadcasting.test(around(tokens, first, text));
}

/** "sat outside fourteen" */
function isRoomAlone(tokens: readonly Token[], { first, last }: Numeral): boolean {
  if (!/^(?:outside|inside|opposite|behind|beside)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  const after = tokens[last + 1];
  return !countsSomething(tokens, last) && !isCounted(after) && after?.text !== "%" && after?.lower !== "of";
}

/** "1891.14": the year something arrived, and its number. */
function isCatalogued(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const token = tokens[first];
  if (!inDigits || first !== last || !token || !/^(?:1[5-9]|20)\d\d\.\d{1,4}$/.test(token.text)) return false;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (before?.kind === "mark" && /^[£$€~<>¥₹]$/.test(before.text)) return false;
  return !isCounted(after) && !(after?.glued && after.kind === "word") && !/^[%°]$/.test(after?.text ?? "");
}
