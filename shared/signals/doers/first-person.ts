/** Counts I and we in all their forms, leaving out look-alikes and quotes of other people. */
import {
  afterAndId,
  afterId,
  afterMine,
  beforeId,
  iForms,
  numeralAfter,
  numeralBefore,
  oreWords,
  weForms,
} from "./first-person-words.ts";
import { inOrder, type Passages } from "../text/passages.ts";
import { type Token } from "../text/tokens.ts";

export interface FirstPerson {
  readonly i: number;
  readonly we: number;
}

/** Counts first-person words over all sections. */
export function countFirstPerson(passages: Passages): FirstPerson {
  let i = 0;
  let we = 0;
  for (const { plain, tokens, quotes } of inOrder(passages)) {
    const others = quotes.filter((quote) => !quote.own);
    for (const [index, token] of tokens.entries()) {
      const person = personOf(tokens, index, plain);
      if (!person || others.some((quote) => token.from >= quote.from && token.to <= quote.to)) continue;
      if (person === "i") i += 1;
      else we += 1;
    }
  }
  return { i, we };
}

function personOf(tokens: readonly Token[], index: number, text: string): "i" | "we" | undefined {
  const token = tokens[index];
  if (!token || token.kind !== "word") return undefined;
  const { lower } = token;
  if (lower === "id" || lower === "ill") return isSlackContraction(tokens, index) ? "i" : undefined;
  if (!iForms.has(lower) && !weForms.has(lower)) return undefined;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (gluesIntoName(token, before, after, tokens[index + 2])) return undefined;
  if (lower === "i") return isPronounI(token, tokens, index, text) ? "i" : undefined;
  if (token.text === "IM" && !isShouting(text, token)) return undefined;
  if (lower === "us") return isPronounUs(token, tokens, index, text) ? "we" : undefined;
  if (lower === "mine") return isPronounMine(before, after, tokens[index - 2]) ? "i" : undefined;
  if (token.text === "ME" && before?.text === "," && !isShouting(text, token)) return undefined;
  if (token.text === "Our" && (after?.text === "Lady" || after?.text === "Saviour")) return undefined;
  return weForms.has(lower) ? "we" : "i";
}

/** Part of an id, an address or an abbreviation: us-east-1, I-80, I/O, my.cnf, A.I., P&I, me@here. */
function gluesIntoName(token: Token, before?: Token, after?: Token, second?: Token): boolean {
  if (before?.glued === undefined && !after) return false;
  if (token.glued && before && /[@_#&\\]/.test(before.text)) return true;
  if (token.glued && before && /[.\-/]/.test(before.text) && before.glued && before.text !== "/") return true;
  if (!after?.glued) return false;
  if (/[@_&+=\\<>]/.test(after.text) || after.kind === "number") return true;
  if (!second?.glued || second.kind === "mark") return false;
  if (after.text === "-" || after.text === ".") return !weForms.has(second.lower) && !iForms.has(second.lower);
  return after.text === "/" && token.lower === "i" && second.lower === "o";
}

function isPronounI(token: Token, tokens: readonly Token[], index: number, text: string): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token.text === "i" && after?.text === ")") return false;
  if (token.text === "I" && before?.text === "(" && after?.text === ")") return false;
  if (token.text === "i" && after?.text === "." && after.glued && (token.opens || before?.text === "(")) return false;
  if (token.opens && after?.text === ")" && after.glued) return false;
  if (
    after?.kind === "number" &&
    token.text === "I" &&
    before &&
    /^(?:on|the|off|down|along|onto|via)$/.test(before.lower)
  )
    return false;
  if (token.text === "i" && after?.lower === "in" && before?.lower === "for" && tokens[index + 2]?.lower === "range")
    return false;
  if (before?.kind === "word" && !token.glued && token.text === "I" && numeralBefore.has(before.lower)) {
    const named = /^\p{Lu}/u.test(before.text) && (!before.opens || !/^['’]/.test(after?.text ?? ""));
    if (named && !isShouting(text, token)) return false;
    if (after && numeralAfter.has(after.lower)) return false;
  }
  return !(after?.text === "&" || before?.text === "&");
}

function isPronounUs(token: Token, tokens: readonly Token[], index: number, text: string): boolean {
  const before = tokens[index - 1];
  if (token.text === "US") return isShouting(text, token) && !(before && /^(?:the|in|our|across)$/.test(before.lower));
  // "the us team"; "the rest of us" has no article before it
  if (before?.lower === "the" && tokens[index + 1]?.kind === "word") return false;
  if (/^(?:east|west|north|south|central|region|dollars)$/.test(tokens[index + 1]?.lower ?? "")) return false;
  return !(tokens[index + 1]?.text === "$" && tokens[index + 1]?.glued);
}

function isPronounMine(before?: Token, after?: Token, second?: Token): boolean {
  if (after?.kind === "word" && afterMine.has(after.lower)) return false;
  if (before?.kind !== "word") return true;
  if (oreWords.has(before.lower)) return false;
  const article = second?.kind === "word" && /^(?:a|an|the|this|that|our|their|old|one|same)$/.test(second.lower);
  return !article || /^(?:of|is|was|were|be|than|like|not|and|to|from|with|as|became)$/.test(before.lower);
}

/** "id" and "ill" typed for I'd and I'll, told apart from an identity and an illness by the words around. */
function isSlackContraction(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!token || after?.kind !== "word" || after.glued || token.text === "ID") return false;
  // "and id be the judge", but "the name and id have to match".
  if (before?.lower === "and") {
    const object = /^(?:it|them|him|her|the|my|our|that|this)$/.test(tokens[index + 2]?.lower ?? "");
    return afterAndId.has(after.lower) || (token.lower === "id" && object && after.lower.endsWith("ed"));
  }
  if (before?.kind === "word" && beforeId.has(before.lower)) return false;
  if (token.lower === "id") return afterId.has(after.lower) || /(?:ed|en)$/.test(after.lower);
  if (
    before &&
    /^(?:was|were|is|are|fell|feel|felt|be|being|been|got|getting|too|so|very|seriously)$/.test(before.lower)
  )
    return false;
  return /^(?:be|have|do|call|ask|go|try|make|take|check|always|never|keep|start|use|bring|also|definitely)$/.test(
    after.lower,
  );
}

/** Whether the words around it are in capitals, so that capitals say nothing about this one. */
function isShouting(text: string, token: Token): boolean {
  const around = text.slice(Math.max(0, token.from - 40), token.to + 40).replace(/[^\p{L}]/gu, "");
  const small = around.replace(/[^\p{Ll}]/gu, "").length;
  return around.length > 6 && small * 4 < around.length;
}
