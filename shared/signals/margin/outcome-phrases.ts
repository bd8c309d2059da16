/** The outcome to ask about: a change without its number, a short result, or the vague words that stand for one. */
import type { Telling } from "./gaps.ts";
import { phraseAt, type Phrase } from "./phrase.ts";
import type { PhraseRule } from "./phrase-kinds.ts";
import { changesTold } from "./phrase-rules.ts";
import * as rules from "./outcome-phrase-rules.ts";
import type { OutcomeRule } from "./outcome-phrase-rules.ts";
import { mostWords } from "./pieces.ts";
import type { Passage } from "../text/passages.ts";
import { heard, heardAny, wholeWords } from "../text/rules.ts";
import { isPlaceholder } from "../text/placeholders.ts";
import { countWords } from "../text/sections.ts";
import type { Span } from "../text/tokens.ts";

const told = changesTold.map((rule) => ({ rule: rule.id, pattern: heardAny([rule], wholeWords, "g") }));

/** `isBox`: the passage holds the whole telling, so an amount in it may not be an outcome. */
export function outcomePhrase(telling: Telling, passage: Passage, isBox: boolean): Phrase | undefined {
  for (const { rule, pattern } of told) {
    for (const { index, 0: words } of passage.folded.matchAll(pattern)) {
      const phrase = phraseAt(passage, { from: index, to: index + words.length }, rule);
      if (phrase) return phrase;
    }
  }
  return (isBox ? undefined : shortResult(passage)) ?? vagueOutcome(telling, passage, isBox);
}

const lead = heard(rules.beforeOutcome);
const end = heard(rules.afterOutcome);
const unsure = heard(rules.unsureOutcome);
const kindsIn = (table: readonly OutcomeRule[]) => table.map((rule) => ({ rule: rule.id, pattern: heard(rule) }));
const shortOutcomes = kindsIn(rules.shortOutcomes);
const vagueOutcomes = kindsIn(rules.vagueOutcomes);

/** A result of a few words is quoted whole, if it is one that a measure could be asked for: "couple happy", "no infection since March". */
function shortResult(passage: Passage): Phrase | undefined {
  const [first] = passage.sentences;
  if (!first || passage.sentences.length > 2 || isPlaceholder(passage.text)) return undefined;
  const comma = passage.folded.slice(first.from, first.to).search(end);
  const to = comma < 0 ? first.to : first.from + comma;
  const raw = passage.folded.slice(first.from, to);
  const from = first.from + (lead.exec(raw)?.[0].length ?? 0);
  const words = passage.folded.slice(from, to).trim();
  const count = words.split(/\s+/).length;
  if (count < 2 || count > mostWords || unsure.test(words) || /\d/.test(words)) return undefined;
  const rule = shortOutcomes.find(({ pattern }) => pattern.test(words))?.rule;
  return rule && phraseAt(passage, { from, to }, rule);
}

/** In a telling that is one long run, only what can be nothing but an outcome. */
const onlyOfOutcomes: ReadonlySet<PhraseRule> = new Set<PhraseRule>(["faster", "better", "calmer", "degree", "praise"]);

function vagueOutcome({ vague }: Telling, passage: Passage, isBox: boolean): Phrase | undefined {
  for (const span of vague) {
    if (span.section !== passage.section) continue;
    const widened = widen(passage, span);
    if (!widened || (isBox && !onlyOfOutcomes.has(widened.rule))) continue;
    const phrase = phraseAt(passage, widened, widened.rule);
    if (phrase) return phrase;
  }
  return undefined;
}

const plural = heard(rules.pluralNoun);
const subjectBefore = heard(rules.subjectBefore);
const opensWithVerb = heard(rules.opensWithVerb);
const comparesNothing = heard(rules.comparesNothing);
const share = heard(rules.shareWord);
const count = heard(rules.countWord);
const degreeAlone = heard(rules.degreeAlone);
const verbOfChange = heard(rules.verbOfChange);
const praiseAlone = heard(rules.praiseAlone);
const praise = heard(rules.praisedOutcome);

/** Reads what kind of vagueness a span is, with the noun it counts. */
function widen({ folded }: Passage, { from, to }: Span): (Span & { readonly rule: PhraseRule }) | undefined {
  const text = folded.slice(from, to).trim();
  const [, noun = ""] = /^ ?([a-z]+)/.exec(folded.slice(from + text.length)) ?? [];
  const isPlural = plural.test(noun);
  const withNoun = { from, to: from + text.length + noun.length + 1 };
  const alone = { from, to: from + text.length };
  if (text.endsWith("fewer") && isPlural) return { ...withNoun, rule: "fewer" };
  if (comparesNothing.test(text)) return undefined;
  const compared = vagueOutcomes.find(({ pattern }) => pattern.test(text));
  if (compared) return { ...withSubject(folded, alone), rule: compared.rule };
  if (share.test(text)) return isPlural ? { ...withNoun, rule: "most" } : undefined;
  if (count.test(text)) {
    if (isPlural) return { ...withNoun, rule: "count" };
    return text.endsWith("of") && noun.length > 3 && !noun.endsWith("ing")
      ? { ...withNoun, rule: "amount" }
      : undefined;
  }
  if (degreeAlone.test(text)) {
    const [verbBefore] = verbOfChange.exec(folded.slice(0, from)) ?? [];
    return verbBefore ? { from: from - verbBefore.length, to: alone.to, rule: "degree" } : undefined;
  }
  return praise.test(text) && !praiseAlone.test(text) ? { ...withSubject(folded, alone), rule: "praise" } : undefined;
}

/** "was successful" with what was: "the pilot was successful", where it is short enough and nobody's own. */
function withSubject(folded: string, { from, to }: Span): Span {
  const subject = subjectBefore.exec(folded.slice(Math.max(0, from - longestSubject), from))?.[1];
  if (subject === undefined) return { from, to };
  const isClause = subject.trim().includes(" ") || opensWithVerb.test(folded.slice(from, to));
  const isShort = countWords(folded.slice(from - subject.length, to)) <= mostWords;
  return isClause && isShort ? { from: from - subject.length, to } : { from, to };
}
const longestSubject = 40;
