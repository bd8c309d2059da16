/** Who speaks in a quote, by the words before and after it. */
import { lines } from "./lines.ts";
import type { Rule } from "./rules.ts";

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
const saysSo = "(?:says?|said|adds?|added|goes|admits?|admitted|explains?|explained|claims?|told \\w+(?: \\w+)?)";

export const speakerWord: Rule = {
  id: "speaker-word",
  pattern: lines`
    \b(i|we|he|she|they|who|it|him|her|them|me|you|someone|everyone|everybody|nobody|people|one)\b
  `,
  why: "a word that can be a speaker",
  yes: ["and then he", "nobody"],
  no: ["the nurse", "heron"],
};

export const ownBefore: Rule = {
  id: "own-before",
  pattern: `\\b(?:i'm|we're)(?: all)? like\\b|\\b(?:i|we)(?:'d|'ve|'ll)?${ownVerb}`,
  why: "the teller speaks next",
  yes: ["i'm like", "i then said", "we had to ask"],
  no: ["he said", "i sat"],
};

export const speaksNext: Rule = {
  id: "speaks-next",
  pattern: `^(?:'s|'re)(?: all)? like\\b|^\\s+(?:\\w+\\s+)?(?:${speech})\\b`,
  why: "a verb of speech right after its speaker",
  yes: [" said", "'s like", " then replied"],
  no: [" rang", " was late"],
};

/** A verb of speech right before the quote, with its speaker: "and the nurse goes". */
export const speakerBefore: Rule = {
  id: "speaker-before",
  pattern: lines`
    ([\w']+)(?:'s|'re)?(?:\s+(?:just|then|only|also|always|finally|suddenly|actually|all|had|has|have|kept|was|is|
    were))*\s+(?:said|says|saying|asked|asks|goes|went|told me|told us|replied|answered|shouted|wrote|texted|
    repeated|added|like)$
  `,
  why: "a verb of speech right before the quote, with its speaker",
  yes: ["and the nurse goes", "the vet told me", "he just said"],
  no: ["the nurse left", "said he"],
};

/** One doer of two deeds, the second of them speech: "I read out the reports, which had gone up, and said". */
export const carriedOn: Rule = {
  id: "carried-on",
  pattern: lines`
    ^["”'\s]*(?:then |so |next |later )?(?:i|we)\b(?!.*\b(?:he|she|they|who|people|every(?:one|body)|some(?:one|
    body)|no(?:body| one))\b).*\b(?:and|then)(?: \w+)? (?:${speech})(?: (?:them|him|her|the \w+))?$
  `,
  why: "one doer of two deeds, the second of them speech",
  yes: ["i read out the reports, which had gone up, and said", "then we sat and told them"],
  no: ["he read it and said", "i read it and he said"],
};

export const ownThing: Rule = {
  id: "own-thing",
  pattern: lines`
    \b(?:my|our)\s+(?:\w+\s+){0,2}(?:reply|answer|question|line|message|note|e-?mail|rule|words|script|motto|
    opening|post|sign|text|response|view|point|pitch|thought|mantra|argument|proposal|suggestion|heading|title|
    request)(?:\s+\w+){0,4}$
  `,
  why: "something of one's own that is quoted",
  yes: ["my reply was", "our motto on the wall"],
  no: ["his reply was", "my aunt"],
};

/** "My reviews start with": something of your own that begins like this, not a person. */
export const ownOpening: Rule = {
  id: "own-opening",
  pattern: lines`
    \b(?:my|our)\s+(?:\w+\s+){0,2}(?:reviews?|meetings?|calls?|talks?|e-?mails?|reports?|notes?|briefings?|
    sessions?|interviews?|lessons?|handovers?|stand-ups?|checklists?|forms?|templates?)(?: now)?\s+(?:starts?|
    started|begins?|began|opens?|opened|ends?|ended)(?: now)? with$
  `,
  why: "something of one's own that begins like this",
  yes: ["my reviews start with", "our team meetings now opened with"],
  no: ["his reviews start with", "my sister starts with"],
};

export const ownAfter: Rule = {
  id: "own-after",
  pattern: lines`
    ^[,!?]?\s*(?:i|we)(?:'d)?\s+(?:\w+\s+)?(?:said|asked|told|replied|answered|thought|wrote|added|explained|repeated|
    shouted|called)\b
  `,
  why: "the teller, named after a quote",
  yes: [", i said", ", we then asked"],
  no: [", he said", ". i rang"],
};

export const invertedAfter: Rule = {
  id: "inverted-after",
  pattern: "^[,.!?]?\\s*[\"”’']?[,.]?\\s*(?:said|asked) I\\b",
  why: "the teller, named after the verb",
  yes: [", said I", '?" asked I'],
  no: [", said he", ", said Ida"],
  reads: "as written",
};

export const nobodyElse: Rule = {
  id: "nobody-else",
  pattern: `(?:^|[,;.:(+&>–—-] ?|\\b(?:then|also|and|but|so|now) )(?:s?he )?(?:then |also |just )?${saysSo}$`,
  why: "a verb of speech without another speaker",
  yes: ["says", "rang him, then said", "he then admitted"],
  no: ["the chef said", "chef, who said"],
};

export const saidAfter: Rule = {
  id: "said-after",
  pattern: `^[,.]? ?(?:s?he ${saysSo}|${saysSo} s?he\\b|s?he(?=\\W*$))`,
  why: "the candidate, named after a quote",
  yes: [", she says", ", said he", " he"],
  no: [", chef says", " then"],
};

export const somebodyBefore: Rule = {
  id: "somebody-before",
  pattern: `\\b${saysSo}$`,
  why: "somebody else, before a quote",
  yes: ["chef said", "the vet told her"],
  no: ["says so", "chef"],
};

export const somebodyAfter: Rule = {
  id: "somebody-after",
  pattern: `^[,.]? ?(?:\\w+ )?${saysSo}\\b`,
  why: "somebody else, after a quote",
  yes: [", chef says", " said"],
  no: [", and left", " then"],
};

export const toldSomebody: Rule = {
  id: "told-somebody",
  pattern: "\\btold (?:her|him|me)$",
  why: "words told to the candidate",
  yes: ["boss told him", "told me"],
  no: ["told the crew", "told them"],
};

export const tellerWord: Rule = {
  id: "teller-word",
  pattern: "\\b(?:i|we|my|our)\\b",
  why: "the candidate inside a quote",
  yes: ["now i ask", "we left", "our yard"],
  no: ["ask", "item"],
};

export const apostrophe: Rule = {
  id: "apostrophe",
  pattern: "^['‘](?:em|til|till|cause|bout|n|tis|\\d\\ds?)\\b",
  why: "an apostrophe that opens a word",
  yes: ["'em up", "'til noon", "'90s"],
  no: ["'emily said", "'no'"],
};
