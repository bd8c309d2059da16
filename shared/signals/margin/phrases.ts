/** Finds the words that a gap hangs on, short enough to be quoted in a question. */
import { lines } from "../text/lines.ts";
import { onlyTold, type Passage } from "../text/passages.ts";
import { isPlaceholder, type Section } from "../text/sections.ts";
import type { Span } from "../text/tokens.ts";
import type { Gap } from "./gap.ts";
import type { Telling } from "./gaps.ts";

/** The kinds of phrases that a question can be built around. */
export type PhraseRule =
  | "we-acted"
  | "nobody-acted"
  | "choice"
  | "stock-reason"
  | "empty-deed"
  | "stock-lesson"
  | "change-of-count"
  | "change"
  | "faster"
  | "fewer"
  | "more-or-less"
  | "better"
  | "count"
  | "amount"
  | "degree"
  | "most"
  | "how-often"
  | "how-long"
  | "praise";

export interface Phrase extends Span {
  readonly section: Section;
  readonly text: string;
  readonly rule: PhraseRule;
}

/** Why each kind of phrase leaves a question open. */
export const whyOf: Readonly<Record<PhraseRule, string>> = {
  "we-acted": "“We” acts where the candidate’s own part should be.",
  "nobody-acted": "Something was done, and nobody is named who did it.",
  choice: "A choice is told without its reason.",
  "stock-reason": "This reason would fit any choice.",
  "empty-deed": "These words name an action and no step of it.",
  "stock-lesson": "This lesson would fit any story.",
  "change-of-count": "Something went up or down, and no number says how far.",
  change: "Something changed, and no number says how far.",
  faster: "A comparison of time without the times.",
  fewer: "A comparison of counts without the counts.",
  "more-or-less": "A comparison of amounts without the amounts.",
  better: "A comparison that nothing measures.",
  count: "A count without the number.",
  amount: "An amount without the number.",
  degree: "A degree without a measure.",
  most: "A share without the numbers.",
  "how-often": "How often stays open.",
  "how-long": "How long stays open.",
  praise: "Praise of the outcome without a measure.",
};

/** Longer phrases cannot be quoted in one breath. */
const mostWords = 6;

/** The words of a telling to ask about when `gap` is open; undefined when nothing short and sure can be quoted. */
export function phraseFor(telling: Telling, gap: Gap): Phrase | undefined {
  const box = onlyTold(telling.passages);
  const { action, result, learning } = telling.passages;
  switch (gap) {
    case "who":
      return firstOf(box ?? action, [
        ["we-acted", weActed],
        ["nobody-acted", nobodyActed],
      ]);
    case "why":
      return firstOf(box ?? action, [
        ["stock-reason", stockReason],
        ["choice", choice],
      ]);
    case "how":
      return firstOf(box ?? action, [["empty-deed", emptyDeed]]);
    case "howMuch":
      return measureless(telling, box ?? result);
    case "learned":
      return isPlaceholder(learning.text) ? undefined : firstOf(learning, [["stock-lesson", stockLesson]]);
    default:
      return undefined;
  }
}

const past = lines`
  (?:\w{2,}ed|made|built|took|gave|put|set|cut|ran|found|held|sent|wrote|told|brought|chose|drew|kept|went|began|met|
  sold|bought|split|moved|got)
`;
/** Where a clause may be cut: at its end, or before a preposition that its verb does not need. */
const ends = '(?=[.,;:!?)"”]|$| (?:and|so|but|because|before|after|until|when|then)\\b)';
const endsOrPlaces =
  '(?=[.,;:!?)"”]|$| (?:and|so|but|because|before|after|until|when|then|in|on|at|for|with|by|from|during)\\b)';
const thing = lines`
    (?:the|a|an|our|all the|every|each|both|new|their|his|her|its|my) (?!of\b)(?:[a-z-]+ ){0,1}?(?!of\b|and\b|in\b|
    on\b|at\b|for\b|to\b|by\b)[a-z-]{3,}
  `;
const place = "(?: (?:into|onto|to|from|by|at|in|on|with) (?:the |a |an |our |each )?[a-z-]{3,})";
/** These need to be told where to, or to whom. */
const needsPlace = "(?:put|set|gave|made|told|got|kept|brought|sent|had|took|turned|left|moved)";
const particle = "(?: (?:up|down|out|off|together|round))?";
const withObject = `(?:(?!${needsPlace}\\b)${past}${particle} ${thing}${endsOrPlaces}|${past}${particle} ${thing}${place}?${ends})`;
const weActed = lines`
  (?<!\b(?:that|what|which|if|when|where|how|because|as|than|until|while) )\bwe (?:all |then |just |also |finally |jointly )?
  (?!had\b|were\b|needed\b|wanted\b|used to\b|looked\b)(?:${withObject}|${past}${particle}(?: (?:it|them|together))?${ends})
`;
const nobodyActed = lines`
  \b(?:a|the|an|new|all|our|their) (?!(?:was|were)\b)(?:[a-z]+ )?(?!(?:was|were)\b)[a-z]{3,} (?:was|were) (?!based|needed|tired|
  pleased|worried|concerned|supposed|closed|located|used|carried(?! out)|delighted|finished|involved)(?:[a-z]{2,}ed(?: (?:out|up|down))?|(?:put|set|drawn|taken)
  (?: up| on| in place| together| down)|made|sent|held|built|given|written|brought in|done)${endsOrPlaces}(?! by\b)
`;
const choice = lines`
  (?<=\bi (?:then |also |just |simply )?)(?!was|had|asked|needed|wanted|talked|listened|learned|noticed|realised|realized|thought|felt|
  worked|helped|tried|joined|started|managed|used|looked|knew|found|got|went|said|told|took the bull)${withObject}
`;
const stockReason = lines`
  \b(?:because (?:of the (?:deadline|pressure|situation|budget|customer|client|time|rules)|it was (?:important|necessary|the right
  thing|urgent|my job|needed)|safety comes first|customers? come first|quality matters|i care))\b
`;
const emptyDeed = lines`
  \b(?:dealt with (?:it|them|this|that|everything|the [a-z]+)|sorted (?:it|everything|things|them)(?: out)?|handled (?:it|everything|the
  [a-z]+)|managed (?:it|everything|the [a-z]+)|worked (?:on (?:it|this|that|the [a-z]+)|closely together)|took (?:care of
  (?:it|everything|the [a-z]+)|ownership|charge)|engaged (?:the )?stakeholders|did the needful|made it work|improvised|
  coordinated (?:with [a-z ]{3,20}|everything|it)|planned (?:it|everything)(?: properly)?|solved (?:it|the (?:problem|issue))|
  fixed (?:it|everything|the (?:problem|issue))|made sure (?:everyone|everybody|everything|it) was [a-z]+)\b
`;
const stockLesson = lines`
  (?:\b(?:communication|teamwork|trust|patience|planning|preparation|honesty|listening|quality|safety)(?: (?:is|was) (?:always |so |very |really )?
  (?:key|everything|important|king|crucial|vital|essential))\b|\b(?:never give up|stay calm|be patient|work hard|always listen|it's all
  about (?:communication|teamwork|people|trust)|(?:learned|learnt) (?:a lot|so much|a great deal)|prevention is (?:always )?better than cure|
  practice makes perfect|good experience|great experience)\b)
`;

type Pattern = readonly [PhraseRule, string | RegExp];

/** The first place of the first pattern that the teller says, not somebody quoted. */
function firstOf(passage: Passage, patterns: readonly Pattern[]): Phrase | undefined {
  for (const [rule, pattern] of patterns) {
    for (const match of passage.folded.matchAll(new RegExp(pattern, "g"))) {
      const phrase = phraseAt(passage, { from: match.index, to: match.index + match[0].length }, rule);
      if (phrase) return phrase;
    }
  }
  return undefined;
}

function phraseAt(passage: Passage, { from, to }: Span, rule: PhraseRule): Phrase | undefined {
  const text = passage.text.slice(from, to).trim();
  const isOthers = passage.quotes.some((quote) => !quote.own && from < quote.to && quote.from < to);
  if (isOthers || text === "" || text.split(/\s+/).length > mostWords || /["“”«»\n\d]/.test(text)) return undefined;
  return { section: passage.section, from, to: from + text.length, text, rule };
}

/** "complaints mostly stopped", "sales went up" */
const countable = lines`
    (?:complaints|errors|mistakes|calls|accidents|delays|incidents|orders|visitors|customers|members|emails|
    returns|injuries|failures|bugs|tickets|thefts|absences|bookings|defects|queries|refunds|breakdowns)
  `;
const direction = lines`
  (?:dropped|fell|rose|went (?:up|down)|increased|decreased|improved|grew|stopped|slowed|doubled up|shot up|came down|dried up|recovered|
  picked up|settled down|calmed down)
`;
const degreeWord = "(?:mostly |nearly |almost |really |also |soon |slowly |quickly )?";
const directionEnd = "(?! (?:by|from|to|at) )\\b";
const changeOfCount = `\\b${countable} ${degreeWord}${direction}${directionEnd}`;
const change = lines`
  \b(?:the |our )?(?:sales|morale|turnover|attendance|quality|output|traffic|waste|noise|revenue|demand|turnout|
  footfall|engagement|performance|productivity|absence|sickness|takings|scores|ratings|
  results) ${degreeWord}${direction}${directionEnd}
`;

/** An outcome without its number: a change, or the vague words that stand for one. */
function measureless(telling: Telling, passage: Passage): Phrase | undefined {
  const changed = firstOf(passage, [
    ["change-of-count", changeOfCount],
    ["change", change],
  ]);
  if (changed) return changed;
  for (const span of telling.vague) {
    if (span.section !== passage.section) continue;
    const widened = widen(passage, span);
    const phrase = widened && phraseAt(passage, widened, widened.rule);
    if (phrase) return phrase;
  }
  return undefined;
}

const comparative = new RegExp(lines`
    \b(?:better|worse|happier|calmer|smoother|easier|quieter|busier|stronger|clearer|cleaner|safer|cheaper|
    tighter|simpler|tidier|friendlier|healthier|nicer|livelier|steadier|brighter|fitter|sharper|neater)$
  `);
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
  if (
    /^(?:often|regularly|frequently|sometimes|occasionally|rarely|seldom|repeatedly|fairly often|pretty often)$/.test(
      text,
    )
  )
    return { ...alone, rule: "how-often" };
  if (
    new RegExp(lines`
      ^(?:quickly|very quickly|soon|very soon|promptly|shortly|in no time|a while|quite a while|for a while|
      for ages|over time|for months|for weeks|for years|a long time|for a long time)$
    `).test(text)
  )
    return { ...alone, rule: "how-long" };
  if (degreeAlone.test(text)) {
    const [verbBefore] =
      /\b(?:dropped|fell|rose|improved|grew|increased|decreased|changed|went (?:up|down)|shrank|slowed) $/.exec(
        folded.slice(0, from),
      ) ?? [];
    return verbBefore ? { from: from - verbBefore.length, to: alone.to, rule: "degree" } : undefined;
  }
  // "happy" alone may be anybody's; with its degree it stands for the outcome
  if (/^(?:\w+ well|happy|pleased|satisfied|good|great|well|positive)$/.test(text)) return undefined;
  if (
    /(?:feedback|results|responses?|reviews|well|smoothly|success|successful|happy|pleased|satisfied|delighted|impressed|good|great|positive)$/.test(
      text,
    )
  )
    return { ...alone, rule: "praise" };
  return undefined;
}
