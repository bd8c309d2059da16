/** An answer read once: every section with its tokens, sentences and quotes, for all signals to share. */
import { quotesIn, type Quote } from "./quotes.ts";
import { isScribed } from "./scribed.ts";
import { isPlaceholder } from "./placeholders.ts";
import { sectionNames, type Answer, type Section } from "./sections.ts";
import { fold, sentencesOf, straighten, tokenise, type Sentence, type Token } from "./tokens.ts";

export interface Passage {
  readonly section: Section;
  /** As written; spans point into it. */
  readonly text: string;
  /** The same with straight apostrophes, unit for unit, for patterns. */
  readonly plain: string;
  /** The same in lower case, for finding phrases. */
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  /** A listener's notes, which say he or she for the candidate, or name nobody. */
  readonly scribed: boolean;
}

export type Passages = Readonly<Record<Section, Passage>>;

/** Reads an answer once. `listened`: sections known to be a listener's notes; for the others, the words decide. */
export function readPassages(answer: Answer, listened?: ReadonlySet<Section>): Passages {
  const scribed = isScribed(answer);
  const passage = (section: Section): Passage =>
    readPassage(section, answer[section], scribed || listened?.has(section) === true);
  return {
    situation: passage("situation"),
    task: passage("task"),
    action: passage("action"),
    result: passage("result"),
    learning: passage("learning"),
  };
}

function readPassage(section: Section, text: string, scribed: boolean): Passage {
  const plain = straighten(text);
  const tokens = tokenise(plain);
  return {
    section,
    text,
    plain,
    folded: fold(plain),
    tokens,
    sentences: sentencesOf(plain),
    quotes: quotesIn(plain, tokens, scribed),
    scribed,
  };
}

export const inOrder = (passages: Passages): Passage[] => sectionNames.map((section) => passages[section]);

/** The section that holds the whole telling, when the others are still open. */
export function onlyTold(passages: Passages): Passage | undefined {
  const told = inOrder(passages).filter(({ text }) => !isPlaceholder(text));
  return told.length === 1 ? told[0] : undefined;
}

/** The sentences of a passage without quotes of others, or of anybody. */
export function sentencesWithout(passage: Passage, whose: "others" | "anybody"): readonly Sentence[] {
  const left = passage.quotes.filter((quote) => whose === "anybody" || !quote.own);
  if (left.length === 0) return passage.sentences;
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to } of left) {
    pieces.push(passage.plain.slice(end, from), " ".repeat(to - from));
    end = to;
  }
  return sentencesOf(pieces.join("") + passage.plain.slice(end));
}

/** The words of a passage that nobody, or nobody else, is quoted saying. */
export function wordsOutsideQuotes({ tokens, quotes: all }: Passage, whose: "others" | "anybody"): Token[] {
  const quotes = whose === "anybody" ? all : all.filter((quote) => !quote.own);
  let next = 0; // both are in reading order
  return tokens.filter(({ kind, from, to }) => {
    while ((quotes[next]?.to ?? Infinity) <= from) next += 1;
    const quote = quotes[next];
    return kind === "word" && !(quote && from >= quote.from && to <= quote.to);
  });
}

/** What the teller says, without the words of others. */
export const ownWords = (passage: Passage): string =>
  sentencesWithout(passage, "others")
    .map(({ text }) => text)
    .join(" ");
