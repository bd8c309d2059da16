/** The outcome to ask about: a change without its number, a short result, or the vague words that stand for one. */
import type { Telling } from "./gaps.ts";
import { phraseAt, type Phrase } from "./phrase.ts";
import type { PhraseRule } from "./phrase-kinds.ts";
import { changesTold } from "./phrase-rules.ts";
import { mostWords } from "./pieces.ts";
import { lines } from "../text/lines.ts";
import type { Passage } from "../text/passages.ts";
import { isPlaceholder } from "../text/sections.ts";
import type { Span } from "../text/tokens.ts";

const told = changesTold.map(({ id, pattern }) => ({
  rule: id === "change" ? ("change" as const) : ("change-of-count" as const),
  pattern: new RegExp(`\\b${pattern}\\b`, "g"),
}));

/** `isBox`: the passage holds the whole telling, so an amount in it may not be an outcome. */
export function outcomePhrase(telling: Telling, passage: Passage, isBox: boolean): Phrase | undefined {
  for (const { rule, pattern } of told) {
    for (const { index, 0: words } of passage.folded.matchAll(pattern)) {
      const phrase = phraseAt(passage, { from: index, to: index + words.length }, rule);
      if (phrase) return phrase;
    }
  }
  const short = isBox ? undefined : shortResult(passage);
  if (short && short.rule !== "outcome") return short;
  return vagueOutcome(telling, passage, isBox) ?? short;
}

const lead = /^(?:\W|(?:um+|uh+|yeah|and|so|then|well|in the end|eventually)\b)+/;
const unsure = /\b(?:i|i'm|me|my|we|us|our|you|your|she said|he said|um|uh|like|stuff|(\w+) \1)\b|[?:(]/;
const stopped = /\b(?:no|none|never|nobody|nothing|zero)\b|\b(?:stopped|ended|gone|went away|since)$/;
const inTime = /\b(?:faster|quicker|slower|sooner|shorter|longer|earlier|later)\b/;
const counted = /^(?:far |many |much )?(?:fewer|less|more) [a-z]+s\b/;
const pleasing =
  /\b(?:happy|pleased|satisfied|delighted|impressed|loved|liked|well(?! within)|great|good|positive|fine|thanked)\b/;
const mood =
  /\b(?:happier|calmer|quieter|busier|friendlier|nicer|livelier|kinder|smoother|easier|more [a-z]+(?:ly|ed|ing|ent|able|ive))\b/;
const moved =
  /\b(?:better|worse|stronger|clearer|cleaner|safer|cheaper|tighter|less|higher|lower)\b|^[a-z]+s (?:are |were )?(?:up|down)$/;
const grew = /\b(?:improved|increased|decreased|fell|rose|dropped|grew|shrank|reduced|slowed)\b/;
/** Without any of these, no question could tell what the outcome is about. */
const ended = new RegExp(lines`
  \b(?:opened|finished|delivered|resolved|solved|extended|renewed|signed|came back|stayed|went live|released|continued?|worked|
  passed|in place|done|launched|shipped|approved|fixed|completed|got home|on time|won|accepted|adopted)\b
`);

/** A result of a few words is quoted whole: "couple happy", "the bank extended the loan". */
function shortResult(passage: Passage): Phrase | undefined {
  const [first] = passage.sentences;
  if (!first || passage.sentences.length > 2 || isPlaceholder(passage.text)) return undefined;
  const comma = passage.folded.slice(first.from, first.to).search(/[,;]| and | but /);
  const end = comma < 0 ? first.to : first.from + comma;
  const raw = passage.folded.slice(first.from, end);
  const from = first.from + (lead.exec(raw)?.[0].length ?? 0);
  const words = passage.folded.slice(from, end).trim();
  const count = words.split(/\s+/).length;
  if (count < 2 || count > mostWords || unsure.test(words) || /\d/.test(words)) return undefined;
  const rule = ruleOf(words);
  return rule && phraseAt(passage, { from, to: end }, rule);
}

function ruleOf(words: string): PhraseRule | undefined {
  if (inTime.test(words)) return "faster";
  if (counted.test(words)) return "fewer";
  if (mood.test(words)) return "calmer";
  if (grew.test(words)) return "degree";
  if (moved.test(words)) return "change";
  if (stopped.test(words)) return "stopped";
  if (pleasing.test(words)) return "praise";
  return ended.test(words) && words.split(" ").length > 2 ? "outcome" : undefined;
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

const comparative = new RegExp(lines`
    \b(?:better|worse|easier|smoother|stronger|clearer|cleaner|safer|cheaper|tighter|simpler|tidier|healthier|steadier|brighter|
    fitter|sharper|neater)$
  `);
const moods = /\b(?:happier|calmer|quieter|busier|friendlier|nicer|livelier|kinder|smoother|easier)$/;
const degreeAlone = new RegExp(lines`
    ^(?:significantly|considerably|substantially|dramatically|noticeably|drastically|massively|hugely|greatly|
    sharply|slightly|a lot|a bit|a little|gradually|steadily|markedly)$
  `);

/** Reads what kind of vagueness a span is, with the noun it counts. */
function widen({ folded }: Passage, { from, to }: Span): (Span & { readonly rule: PhraseRule }) | undefined {
  const text = folded.slice(from, to).trim();
  const [, noun = ""] = /^ ?([a-z]+)/.exec(folded.slice(from + text.length)) ?? [];
  const isPlural = /[a-z]{3,}(?:[^sui]s|ies|people|children)$|^(?:people|children|men|women|staff)$/.test(noun);
  const withNoun = { from, to: from + text.length + noun.length + 1 };
  const alone = { from, to: from + text.length };
  if (/\b(?:faster|quicker|slower|sooner|shorter|longer|earlier|later)$/.test(text))
    return { ...alone, rule: "faster" };
  if (/\b(?:fewer) [a-z]+s$/.test(text)) return { ...alone, rule: "fewer" };
  if (/\bfewer$/.test(text) && isPlural) return { ...withNoun, rule: "fewer" };
  if (/more or less|\b(?:more|less) (?:then|than|for|of|in|on|and)$/.test(text)) return undefined;
  if (/\b(?:higher|lower|bigger|smaller|greater)$/.test(text)) return { ...alone, rule: "degree" };
  if (/\b(?:more|less) [a-z]{3,}$/.test(text))
    return { ...alone, rule: /more [a-z]+s$/.test(text) ? "fewer" : "more-or-less" };
  if (moods.test(text)) return { ...alone, rule: "calmer" };
  if (comparative.test(text)) return { ...alone, rule: "better" };
  if (/^(?:most|almost all|nearly all|the majority)/.test(text))
    return isPlural ? { ...withNoun, rule: "most" } : undefined;
  if (
    /(?:lots? of|loads of|tons of|a number of|plenty of|hundreds of|dozens of|a bunch of|a handful of|several|many|a few|some|various|numerous|few)$/.test(
      text,
    )
  ) {
    if (isPlural) return { ...withNoun, rule: "count" };
    return /of$/.test(text) && noun.length > 3 && !noun.endsWith("ing") ? { ...withNoun, rule: "amount" } : undefined;
  }
  if (degreeAlone.test(text)) {
    const [verbBefore] =
      /\b(?:dropped|fell|rose|improved|grew|increased|decreased|changed|went (?:up|down)|shrank|slowed) $/.exec(
        folded.slice(0, from),
      ) ?? [];
    return verbBefore ? { from: from - verbBefore.length, to: alone.to, rule: "degree" } : undefined;
  }
  // "happy" alone may be about anybody; with its degree it stands for the outcome
  if (/^(?:\w+ well|happy|pleased|satisfied|good|great|well|positive)$/.test(text)) return undefined;
  if (
    /(?:feedback|results|responses?|reviews|well|smoothly|success|successful|happy|pleased|satisfied|delighted|impressed|good|great|positive)$/.test(
      text,
    )
  )
    return { ...alone, rule: "praise" };
  return undefined;
}
