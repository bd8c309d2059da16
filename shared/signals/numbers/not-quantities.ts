/** The stretches of a passage in which no number counts: dates, clock times, ages, idioms, addresses. */
import { ages } from "./age-rules.ts";
import { clock } from "./clock-rules.ts";
import { contacts } from "./contacts.ts";
import { dates } from "./dates.ts";
import { idioms } from "./idioms.ts";
import { mayBeNumber } from "./number-words.ts";
import { setPhrases } from "./set-phrases.ts";
import type { Passage } from "../text/passages.ts";
import { phraseBook, phraseList, placesIn } from "../text/phrase-book.ts";
import { sourcesOf } from "../text/rules.ts";
import { placesOf, type Span, type Token } from "../text/tokens.ts";
import * as rules from "./place-rules.ts";
import { heard } from "../text/rules.ts";

/** Each may overlap another: a date in an age, a time in a date. */
const nothingMeasured = phraseBook(
  [...sourcesOf(dates, clock, ages, idioms, contacts), `\\b(?:${sourcesOf(setPhrases).join("|")})`].map((source) =>
    phraseList([source]),
  ),
);

const address = heard(rules.address, "gu");

const road = heard(rules.road, "g");

const mailAddress = /\b[\w.+-]{1,40}@[\w.-]{1,60}/g;

/** Far enough to see all of a date or a phrase around a number. */
const reachChars = 48;

const colonTime = heard(rules.colonTime, "g");

/** Lists the stretches of a passage in which no number counts; `durations` are its times in mm:ss, which do count. */
export function notQuantities({ plain, folded, tokens }: Passage, durations: readonly Span[]): Span[] {
  const spans: Span[] = folded.includes(":")
    ? placesOf(colonTime, folded).filter((time) => !durations.some(({ from, to }) => from < time.to && time.from < to))
    : [];
  const inPlain = plain.includes("@") ? [address, road, mailAddress] : [address, road];
  for (const near of aroundNumbers(plain, tokens)) {
    const text = plain.slice(near.from, near.to);
    const found = [
      ...placesIn(nothingMeasured, folded.slice(near.from, near.to)),
      ...inPlain.flatMap((pattern) => placesOf(pattern, text)),
    ];
    for (const { from, to } of found) spans.push({ from: near.from + from, to: near.from + to });
  }
  return spans;
}

/** The parts of a text near a number: patterns need not walk the rest. */
function aroundNumbers(plain: string, tokens: readonly Token[]): Span[] {
  const parts: { from: number; to: number }[] = [];
  for (const token of tokens) {
    if (token.kind !== "number" && !(token.kind === "word" && mayBeNumber(token.lower))) continue;
    const from = wordStart(plain, Math.max(0, token.from - reachChars));
    const to = Math.min(plain.length, token.to + reachChars);
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = to;
    else parts.push({ from, to });
  }
  return parts;
}

/** Steps back to where a word begins, but not far: a part cut inside a word would show a false start. */
function wordStart(plain: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < reachChars && /\S/.test(plain[at - 1] ?? " ")) at -= 1;
  return at;
}
