/** The words that a question is built around. */
import { aloud } from "./aloud.ts";
import type { PhraseRule } from "./phrase-kinds.ts";
import { mostWords } from "./pieces.ts";
import type { Passage } from "../text/passages.ts";
import type { Section } from "../text/sections.ts";
import type { Span } from "../text/tokens.ts";
import * as rules from "./phrase-rules.ts";
import { heard } from "../text/rules.ts";

export interface Phrase extends Span {
  readonly section: Section;
  readonly text: string;
  readonly rule: PhraseRule;
  /** As read aloud, where notes are clipped: "dropped the price" for "dropped price". */
  readonly spoken?: string;
}

const unquotable = heard(rules.unquotable, "i");
const slip = heard(rules.slip);
const otherHalf = heard(rules.otherHalf);

/** A phrase at a place, unless somebody else says it or it is too long to quote. */
export function phraseAt(passage: Passage, { from, to }: Span, rule: PhraseRule): Phrase | undefined {
  const text = passage.text.slice(from, to).trim();
  const isOthers = passage.quotes.some((quote) => !quote.own && from < quote.to && quote.from < to);
  if (isOthers || text === "" || text.split(/\s+/).length > mostWords || unquotable.test(text)) return undefined;
  if (slip.test(passage.folded) || otherHalf.test(passage.folded.slice(to))) return undefined;
  const spoken = passage.scribed ? aloud(text) : text;
  return {
    section: passage.section,
    from,
    to: from + text.length,
    text,
    rule,
    ...(spoken !== text && { spoken }),
  };
}
