/** Finds quoted speech and says whose it is: what others said is not the candidate's telling. */
import { reportedSpeech } from "./reported.ts";
import type { Span, Token } from "./tokens.ts";
import * as rules from "./quote-rules.ts";
import { heard } from "./rules.ts";

export interface Quote extends Span {
  readonly own: boolean;
}

const subjects = heard(rules.speakerWord, "gi");
const ownBefore = heard(rules.ownBefore, "gi");
const speaksNext = heard(rules.speaksNext, "i");
const speakerBefore = heard(rules.speakerBefore, "i");
/** Through these a verb of speech reaches back to an earlier speaker: "I wrote a sign that said". */
const notSpeakers =
  /^(?:i|we|and|then|but|or|that|which|so|i'd|we'd|i've|we've|i'm|we're|just|also|only|sign|note|text|line|it|email|mail|message)$/i;
const carriedOn = heard(rules.carriedOn, "i");
const ownThing = heard(rules.ownThing, "i");
const ownOpening = heard(rules.ownOpening, "i");
const ownAfter = heard(rules.ownAfter, "i");
const invertedAfter = heard(rules.invertedAfter);

/** Lists the quotes of a text in order; a quote is the candidate's own only where the telling says so. */
export function quotesIn(text: string, tokens: readonly Token[], scribed: boolean): Quote[] {
  const marked = quoteSpans(text).map((span) => ({
    ...span,
    own: scribed ? isOfCandidate(text, span) : isOwn(text, span),
  }));
  const reported = reportedSpeech(tokens).filter(
    (span) => !marked.some((quote) => quote.from < span.to && span.from < quote.to),
  );
  if (reported.length === 0) return marked;
  return [...marked, ...reported.map((span) => ({ ...span, own: false }))].sort((a, b) => a.from - b.from);
}

const nobodyElse = heard(rules.nobodyElse, "i");
const saidAfter = heard(rules.saidAfter, "i");

const somebodyBefore = heard(rules.somebodyBefore, "i");
const somebodyAfter = heard(rules.somebodyAfter, "i");

const toldSomebody = heard(rules.toldSomebody, "i");
const tellerWord = heard(rules.tellerWord, "i");

/** In a listener's notes, a quote without another speaker is the candidate's. */
function isOfCandidate(text: string, span: Span): boolean {
  const lead = text.slice(Math.max(0, span.from - 60), span.from).replace(/[\s,:]+$/, "");
  if (nobodyElse.test(lead)) return !toldSomebody.test(lead);
  const tail = text.slice(span.to, span.to + 30);
  if (saidAfter.test(tail)) return true;
  if (somebodyBefore.test(lead) || somebodyAfter.test(tail)) return false;
  // No speaker at all: "i rang them one by one", on its own.
  const isApart = /(?:^|[,;.:(+&>–—-] ?)$/.test(text.slice(Math.max(0, span.from - 60), span.from));
  return isApart && (lead === "" || tellerWord.test(text.slice(span.from, span.to)));
}

function isOwn(text: string, span: Span): boolean {
  const lead = text.slice(Math.max(0, span.from - 90), span.from);
  const sentence = lead.slice(Math.max(lead.search(/[.!?\n][^.!?\n]*$/) + 1, 0)).replace(/[’`´]/g, "'");
  if (claims(sentence.replace(/[\s,:(–—-]+$/, ""))) return true;
  const tail = text.slice(span.to, span.to + 40).replace(/[’`´]/g, "'");
  // After a full stop inside the marks, "I said" begins the next sentence.
  return !/[.]["”’']$/.test(text.slice(span.from, span.to)) && (ownAfter.test(tail) || invertedAfter.test(tail));
}

/** The words before a quote claim it when the last speaker named is I or we. */
function claims(lead: string): boolean {
  if (ownThing.test(lead) || ownOpening.test(lead) || carriedOn.test(lead)) return true;
  const speaker = speakerBefore.exec(lead)?.[1];
  if (speaker !== undefined && !notSpeakers.test(speaker)) return false;
  const last = [...lead.matchAll(ownBefore)].at(-1);
  if (!last) return false;
  const rest = lead.slice(last.index + last[0].length);
  for (const subject of rest.matchAll(subjects)) {
    const after = rest.slice(subject.index + subject[0].length);
    if (speaksNext.test(after)) return false;
  }
  return true;
}

const maxQuoteChars = 400;

const openings = /["“„«'‘]/g;

function quoteSpans(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { index } of text.matchAll(openings)) {
    if (index < end) continue;
    const closes = closingOf(text, index);
    if (closes < 0) continue;
    spans.push({ from: index, to: closes });
    end = closes;
  }
  return spans;
}

const apostrophe = heard(rules.apostrophe, "i");

/** Where the quote that opens at `at` ends, past its mark, or -1 when none opens here. */
function closingOf(text: string, at: number): number {
  const mark = text[at];
  const next = text[at + 1] ?? " ";
  const before = at === 0 ? " " : (text[at - 1] ?? " ");
  const closed = (found: number): number => (found > at && found - at <= maxQuoteChars ? found + 1 : -1);
  if (mark === "“" || mark === "„") return closed(nextOf(text, /[”“]/, at + 1));
  if (mark === "«") return closed(nextOf(text, /»/, at + 1));
  if (mark === '"') return /\d/.test(before) ? -1 : closed(nextOf(text, /"/, at + 1));
  if ((mark === "'" || mark === "‘") && /[\s(:[–—-]/.test(before) && /[\p{L}\d]/u.test(next)) {
    if (apostrophe.test(text.slice(at, at + 8))) return -1;
    return closed(singleClose(text, at + 1));
  }
  return -1;
}

/** A single closing mark follows a letter or a stop and is not an apostrophe; a plural's apostrophe comes before a word. */
function singleClose(text: string, from: number): number {
  const limit = Math.min(text.length, from + maxQuoteChars);
  let fallback = -1;
  for (let at = from; at < limit; at += 1) {
    const mark = text[at];
    if (mark === "\n") break;
    if (mark !== "'" && mark !== "’") continue;
    const next = text[at + 1] ?? " ";
    if (/[\p{L}\d]/u.test(next)) continue;
    if (/[.,!?…]/.test(text[at - 1] ?? "") || /[.,!?;:)\n]/.test(next)) return at;
    if (text[at - 1]?.toLowerCase() !== "s") return at;
    if (fallback < 0) fallback = at;
  }
  return fallback;
}

/** The next such mark within a quote's length, so that a stray mark does not cost a walk through the whole text. */
function nextOf(text: string, mark: RegExp, from: number): number {
  const found = text.slice(from, from + maxQuoteChars).search(mark);
  return found < 0 ? -1 : from + found;
}
