/** Finds quoted speech and says whose it is: what others said is not the candidate's telling. */
import { lines } from "./lines.ts";
import { reportedSpeech } from "./reported.ts";
import type { Span, Token } from "./tokens.ts";

export interface Quote extends Span {
  readonly own: boolean;
}

const speech = lines`
    said|say|says|saying|asked|ask|asks|asking|told|tell|telling|wrote|write|writing|replied|reply|replying|
    answered|answer|explained|added|thought|repeated|texted|send|sent|sending|emailed|e-mailed|messaged|posted|
    shouted|called out|suggested|admitted|insisted|announced|opened with|started with|began with|put it|warned|
    promised|offered|proposed|stated|noted|typed|printed|signed|pinned|stuck up|put up|went|goes|go|think|
    thinking|(?:was|is|were|am|are)(?: all)? like
  `;
const ownVerb = lines`
  (?:\s+(?:had|have|then|just|simply|only|also|even|always|once|finally|quietly|calmly|would|could|did|used|to|
  and|first|actually|openly|kept|keep|started|began|(?:was|were)(?=\s+\w+ing)|'d|'ve)){0,3}\s+(?:${speech})\b
`;
const subjects = /\b(I|we|he|she|they|who|it|him|her|them|me|you|someone|everyone|everybody|nobody|people|one)\b/gi;
const ownBefore = new RegExp(`\\b(?:I'm|we're)(?: all)? like\\b|\\b(?:I|we)(?:'d|'ve|'ll)?${ownVerb}`, "gi");
const speaksNext = new RegExp(`^(?:'s|'re)(?: all)? like\\b|^\\s+(?:\\w+\\s+)?(?:${speech})\\b`, "i");
/** A verb of speech right before the quote, with its speaker: "and the nurse goes". */
const speakerBefore = new RegExp(
  lines`
    ([\w']+)(?:'s|'re)?(?:\s+(?:just|then|only|also|always|finally|suddenly|actually|all|had|has|have|kept|was|is|
    were))*\s+(?:said|says|saying|asked|asks|goes|went|told me|told us|replied|answered|shouted|wrote|texted|
    repeated|added|like)$
  `,
  "i",
);
/** Through these a verb of speech reaches back to an earlier speaker: "I wrote a sign that said". */
const notSpeakers =
  /^(?:i|we|and|then|but|or|that|which|so|i'd|we'd|i've|we've|i'm|we're|just|also|only|sign|note|text|line|it|email|mail|message)$/i;
/** One doer of two deeds, the second of them speech: "I read out the reports, which had gone up, and said". */
const carriedOn = new RegExp(
  lines`
    ^["”'\s]*(?:then |so |next |later )?(?:I|we)\b(?!.*\b(?:he|she|they|who|people|every(?:one|body)|some(?:one|
    body)|no(?:body| one))\b).*\b(?:and|then)(?: \w+)? (?:${speech})(?: (?:them|him|her|the \w+))?$
  `,
  "i",
);
const ownThing = new RegExp(
  lines`
    \b(?:my|our)\s+(?:\w+\s+){0,2}(?:reply|answer|question|line|message|note|e-?mail|rule|words|script|motto|
    opening|post|sign|text|response|view|point|pitch|thought|mantra|argument|proposal|suggestion|heading|title|
    request)(?:\s+\w+){0,4}$
  `,
  "i",
);
/** "My reviews start with": something of your own that begins like this, not a person. */
const ownOpening = new RegExp(
  lines`
    \b(?:my|our)\s+(?:\w+\s+){0,2}(?:reviews?|meetings?|calls?|talks?|e-?mails?|reports?|notes?|briefings?|
    sessions?|interviews?|lessons?|handovers?|stand-ups?|checklists?|forms?|templates?)(?: now)?\s+(?:starts?|
    started|begins?|began|opens?|opened|ends?|ended)(?: now)? with$
  `,
  "i",
);
const ownAfter =
  /^[,!?]?\s*(?:I|we)(?:'d)?\s+(?:\w+\s+)?(?:said|asked|told|replied|answered|thought|wrote|added|explained|repeated|shouted|called)\b/i;
const invertedAfter = /^[,.!?]?\s*["”’']?[,.]?\s*(?:said|asked) I\b/;

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

const saysSo = "(?:says?|said|adds?|added|goes|admits?|admitted|explains?|explained|claims?|told \\w+(?: \\w+)?)";
const nobodyElse = new RegExp(
  `(?:^|[,;.:(+&>–—-] ?|\\b(?:then|also|and|but|so|now) )(?:s?he )?(?:then |also |just )?${saysSo}$`,
  "i",
);
const saidAfter = new RegExp(`^[,.]? ?(?:s?he ${saysSo}|${saysSo} s?he\\b|s?he(?=\\W*$))`, "i");

const somebodyBefore = new RegExp(`\\b${saysSo}$`, "i");
const somebodyAfter = new RegExp(`^[,.]? ?(?:\\w+ )?${saysSo}\\b`, "i");

/** In a listener's notes, a quote without another speaker is the candidate's. */
function isOfCandidate(text: string, span: Span): boolean {
  const lead = text.slice(Math.max(0, span.from - 60), span.from).replace(/[\s,:]+$/, "");
  if (nobodyElse.test(lead)) return !/\btold (?:her|him|me)$/i.test(lead);
  const tail = text.slice(span.to, span.to + 30);
  if (saidAfter.test(tail)) return true;
  if (somebodyBefore.test(lead) || somebodyAfter.test(tail)) return false;
  // No speaker at all: "i rang them one by one", on its own.
  const isApart = /(?:^|[,;.:(+&>–—-] ?)$/.test(text.slice(Math.max(0, span.from - 60), span.from));
  return isApart && /\b(?:i|we)\b/i.test(text.slice(span.from, span.to));
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
    if (/^['‘](?:em|til|till|cause|bout|n|tis|\d\ds?)\b/i.test(text.slice(at, at + 8))) return -1;
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
    if (!/s/i.test(text[at - 1] ?? "")) return at;
    if (fallback < 0) fallback = at;
  }
  return fallback;
}

/** The next such mark within a quote's length, so that a stray mark does not cost a walk through the whole text. */
function nextOf(text: string, mark: RegExp, from: number): number {
  const found = text.slice(from, from + maxQuoteChars).search(mark);
  return found < 0 ? -1 : from + found;
}
