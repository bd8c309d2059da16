/** Finds vague amounts, degrees and times: the places where an interviewer would ask how many, how much or how often. */
import { inOrder, onlyTold, type Passage, type Passages } from "../text/passages.ts";
import { countWords, type Section } from "../text/sections.ts";
import { placesIn, type PhraseBook } from "../text/phrase-book.ts";
import type { Span } from "../text/tokens.ts";
import { comparativeWords, vagueInDeeds, vagueInResult, vagueInStory } from "./vague-lexicon.ts";
import * as rules from "./vague-rules.ts";
import { heard } from "../text/rules.ts";

export interface VagueSpan extends Span {
  readonly section: Section;
  readonly text: string;
}

const maxVagueChars = 60;
/** A section with this many words may hold the whole telling. */
const wholeTelling = 30;

/** Lists the vague spans of an answer in reading order; `measured` are the places of its numbers. */
export function findVague(
  passages: Passages,
  measured: readonly (Span & { readonly section: Section })[],
): VagueSpan[] {
  const only = onlyTold(passages);
  // A few words alone may be any part of a telling; a long run holds its result too.
  const box = only && countWords(only.text) >= wholeTelling ? only.section : undefined;
  return inOrder(passages).flatMap((passage) => {
    const { section, text, plain, folded } = passage;
    // A lesson is not asked for its measure.
    if (section === "learning" && section !== box) return [];
    const numbers = measured.filter((number) => number.section === section);
    const others = passage.quotes.filter((quote) => !quote.own);
    const found = placesIn(bookFor(section === box ? "result" : section), folded).map((place) => trimmed(place, plain));
    if (section === "result" || section === box) found.push(...bareComparatives(passage, numbers));
    const kept = found.filter(
      (span) =>
        ![...others, ...numbers].some((other) => overlap(span, other)) && !isMeasuredNext(folded, span, numbers),
    );
    return merge(kept, plain).map(({ from, to }) => ({ section, from, to, text: text.slice(from, to) }));
  });
}

function bookFor(section: Section): PhraseBook {
  if (section === "result") return vagueInResult;
  return section === "situation" ? vagueInStory : vagueInDeeds;
}

const overlap = (span: Span, other: Span): boolean => span.from < other.to && other.from < span.to;

function trimmed({ from, to }: Span, plain: string): Span {
  const found = plain.slice(from, to);
  const start = from + (found.length - found.trimStart().length);
  return { from: start, to: Math.min(from + found.trimEnd().length, start + maxVagueChars) };
}

/** "very slow, page load 9 seconds", "very slow to update every time six hours": the measure is close behind. */
const besideChars = 40;
const degreeBesideMeasure = heard(rules.degreeBesideMeasure);
const frequency = heard(rules.frequency);

function isMeasuredNext(folded: string, { from, to }: Span, numbers: readonly Span[]): boolean {
  const found = folded.slice(from, to);
  if (frequency.test(found)) return numbers.some((number) => number.from > to && number.from <= to + 2);
  const isClose = ({ from: start }: Span) =>
    start > to && start < to + besideChars && !/[.;!?]/.test(folded.slice(to, start));
  return degreeBesideMeasure.test(found) && numbers.some(isClose);
}

const notComparing = heard(rules.notComparing, "i");

const than = heard(rules.than, "i");

/** In a result, "calmer" alone asks for a measure; beside a number or a "than" it has one. */
function bareComparatives({ folded, sentences }: Passage, numbers: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const sentence of sentences) {
    if (numbers.some((number) => overlap(number, sentence)) || than.test(sentence.text)) continue;
    for (const { from, to } of placesIn(comparativeWords, folded.slice(sentence.from, sentence.to))) {
      if (notComparing.test(sentence.text.slice(Math.max(0, from - 8), from))) continue;
      found.push({ from: sentence.from + from, to: sentence.from + to });
    }
  }
  return found;
}

/** Joins overlapping and neighbouring finds, as a reader would mark them once. */
function merge(spans: readonly Span[], plain: string): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    const touches = last && (span.from < last.to || (span.from === last.to + 1 && plain[last.to] === " "));
    if (touches) last.to = Math.min(Math.max(last.to, span.to), last.from + maxVagueChars);
    else merged.push({ ...span });
  }
  return merged;
}
