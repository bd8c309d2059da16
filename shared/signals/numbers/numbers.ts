/** Finds the quantified facts of an answer: scale, effort and outcome, in digits or in words. */
import { durationsIn } from "./durations.ts";
import { readFraction } from "./fractions.ts";
import { namesSomething } from "./names.ts";
import { measuresOne } from "./one.ts";
import { readNumeral, type Numeral } from "./numeral.ts";
import { extendSpan } from "./extent.ts";
import { countsSomething } from "./counted.ts";
import { notQuantities } from "./not-quantities.ts";
import { inOrder, type Passage, type Passages } from "../text/passages.ts";
import type { Section } from "../text/sections.ts";
import type { Span, Token } from "../text/tokens.ts";

export interface NumberFact extends Span {
  readonly section: Section;
  readonly text: string;
}

/** Lists the quantities of an answer in reading order. */
export function findNumbers(passages: Passages): NumberFact[] {
  const named = new Set<string>();
  const durations = durationsIn(passages);
  return inOrder(passages).flatMap((passage) => numbersIn(passage, named, durations.get(passage.section) ?? []));
}

function numbersIn(passage: Passage, named: Set<string>, durations: readonly Span[]): NumberFact[] {
  const { section, text, plain, tokens } = passage;
  const blocked = notQuantities(passage, durations);
  const facts: NumberFact[] = [];
  let namedAt: number | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const fraction = readFraction(tokens, index);
    if (fraction !== undefined && !isBlocked(tokens, index, fraction, blocked)) {
      facts.push(fact(section, text, tokens, { first: index, last: fraction, value: Number.NaN, inDigits: false }));
      index = fraction;
      continue;
    }
    const numeral = readNumeral(tokens, index);
    if (!numeral || isShortForBefore(tokens, index)) continue;
    index = Math.max(index, numeral.last);
    if (isBlocked(tokens, numeral.first, numeral.last, blocked)) {
      namedAt = undefined;
      continue;
    }
    if (!numeral.inDigits && numeral.value === 1 && !measuresOne(tokens, numeral)) continue;
    if (namesSomething(tokens, numeral, namedAt, plain)) {
      namedAt = numeral.last;
      named.add(tokens[numeral.first]?.lower ?? "");
      continue;
    }
    namedAt = undefined;
    if (isOrdinal(tokens, numeral)) continue;
    if (repeatsName(tokens, numeral, named)) {
      named.add(tokens[numeral.first]?.lower ?? "");
      continue;
    }
    facts.push(fact(section, text, tokens, numeral));
  }
  return facts;
}

/** "26 b4, 0 after" */
const isShortForBefore = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.text === "4" && tokens[index].glued && tokens[index - 1]?.lower === "b";

function fact(section: Section, text: string, tokens: readonly Token[], numeral: Numeral): NumberFact {
  const { from, to } = extendSpan(tokens, numeral);
  return { section, from, to, text: text.slice(from, to) };
}

function isBlocked(tokens: readonly Token[], first: number, last: number, blocked: readonly Span[]): boolean {
  const from = tokens[first]?.from ?? 0;
  const to = tokens[last]?.to ?? 0;
  return blocked.some((span) => span.from < to && from < span.to);
}

/** "3rd" is a position; "3rd of 40" is a rank. */
function isOrdinal(tokens: readonly Token[], { last, inDigits }: Numeral): boolean {
  const after = tokens[last + 1];
  if (!inDigits || !after?.glued || !/^(?:st|nd|rd|th)$/.test(after.lower)) return false;
  const of = tokens[last + 2]?.lower;
  const number = of === "out" ? tokens[last + 4] : of === "of" ? tokens[last + 3] : undefined;
  return number?.kind !== "number";
}

/** A bare number that already named a thing ("level 30 ... I left 30 alone") names it again. */
function repeatsName(
  tokens: readonly Token[],
  { first, last, inDigits }: Numeral,
  named: ReadonlySet<string>,
): boolean {
  const token = tokens[first];
  if (!inDigits || first !== last || !token) return false;
  if (isNextVersion(token.text, named) && /^(?:in|on|to|from|with|since)$/.test(tokens[first - 1]?.lower ?? ""))
    return true;
  if (!named.has(token.lower)) return false;
  const after = tokens[last + 1];
  if (after && (/^[%°+/→>]$/.test(after.text) || (after.glued && after.kind === "word"))) return false;
  if (/^(?:to|from|by|than|only)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  return !countsSomething(tokens, last) && !/^[£$€~<>]$/.test(tokens[first - 1]?.text ?? "");
}

/** "release 8.3 ... escapes in 8.4" */
const isNextVersion = (text: string, named: ReadonlySet<string>): boolean =>
  /^\d+\.\d+$/.test(text) &&
  [...named].some((name) => /^\d+\.\d+$/.test(name) && name.split(".")[0] === text.split(".")[0]);
