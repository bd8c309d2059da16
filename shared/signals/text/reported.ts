/** Finds speech that is reported without marks: "the baker was like we close at six so i ran". */
import { isPast } from "../doers/verbs.ts";
import { cannotSpeak, fillers, joints, opensSpeech } from "./reported-words.ts";
import type { Span, Token } from "./tokens.ts";

const furthest = 45;

interface Opening {
  /** The token that names the speaker. */
  readonly at: number;
  /** The first token of what is said. */
  readonly content: number;
  readonly own: boolean;
  /** "She said we were late" is in the teller's words; "she's like" and "she goes" never do. */
  readonly mayBeIndirect: boolean;
}

/** The stretches in which others speak; the teller's own words, "i was like we can't stay", are part of the telling. */
export function reportedSpeech(tokens: readonly Token[]): Span[] {
  const openings = tokens.flatMap((_, index) => openingAt(tokens, index) ?? []);
  const spans: Span[] = [];
  for (const [nth, opening] of openings.entries()) {
    if (opening.own || (opening.mayBeIndirect && isIndirect(tokens, opening.content))) continue;
    const next = openings[nth + 1]?.at ?? tokens.length;
    const end = endOf(tokens, opening.content, next);
    const [first, last] = [tokens[opening.content], tokens[end - 1]];
    if (first && last && end > opening.content) spans.push({ from: first.from, to: last.to });
  }
  return spans;
}

const word = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? "";
const isTeller = (lower: string): boolean => /^(?:i|we|im|ive|weve)(?:'|$)/.test(lower) || /^(?:im|ive)$/.test(lower);

/** After "he went", only these are speech. */
const strictlySaid = /^(?:i'm|i'll|i've|i|oh|yeah|don't|what|why|you)$/;
/** How words begin that somebody shouted, texted or kept saying: in the present, so that they are as they were spoken. */
const spokenNow = /^(?:i'm|i'll|i've|we're|we'll|we've|i|we|can|could|do|don't|are|is|am|will|please)$/;

function openingAt(tokens: readonly Token[], index: number): Opening | undefined {
  const lower = word(tokens, index);
  if (lower === "like") return likeAt(tokens, index);
  if (/^(?:goes|go|says|say|said|told|tells?)$/.test(lower)) return saidAt(tokens, index);
  if (/^(?:shouted|yelled|texted|messaged|asked|replied|answered|saying)$/.test(lower)) return callAt(tokens, index);
  if (lower === "going" && /'(?:s|re)$/.test(word(tokens, index - 1))) return callAt(tokens, index);
  if (lower === "went" && strictlySaid.test(word(tokens, index + 1))) return saidAt(tokens, index);
  return undefined;
}

/** "he's like", "my boss was all like"; "it was like minus six" says nothing. */
function likeAt(tokens: readonly Token[], index: number): Opening | undefined {
  let at = index - 1;
  while (/^(?:all|just|um|uh|kinda)$/.test(word(tokens, at))) at -= 1;
  const copula = word(tokens, at);
  const isContracted = /'(?:s|re|m)$/.test(copula) || copula === "im";
  if (!isContracted && !/^(?:was|were|is|are|am)$/.test(copula)) return undefined;
  const speaker = isContracted ? copula.replace(/'\w+$/, "") : word(tokens, at - 1);
  if (cannotSpeak.has(speaker) || !startsSpeech(tokens, index + 1)) return undefined;
  return { at: isContracted ? at : at - 1, content: index + 1, own: isTeller(speaker), mayBeIndirect: false };
}

/** "she texted me i'm outside", "he kept saying we need it", "they're going we can't". */
function callAt(tokens: readonly Token[], index: number): Opening | undefined {
  let content = index + 1;
  if (/^(?:to|at)$/.test(word(tokens, content)) && listeners.test(word(tokens, content + 1))) content += 1;
  if (listeners.test(word(tokens, content))) content += 1;
  if (!spokenNow.test(word(tokens, content))) return undefined;
  let at = index - 1;
  while (
    /^(?:kept|keeps|keep|was|were|is|just|then|emailed|wrote|rang|called|and|back|up|me|us)$/.test(word(tokens, at))
  )
    at -= 1;
  const speaker = word(tokens, at).replace(/'\w+$/, "");
  if (tokens[at]?.kind !== "word" || /^(?:to|not|by|of|without|you|like)$/.test(speaker)) return undefined;
  return { at, content, own: isTeller(speaker), mayBeIndirect: true };
}

const listeners = /^(?:me|us|him|her|them|everyone)$/;

/** "she goes", "they said that", "the vet told us"; "i said" is the teller. */
function saidAt(tokens: readonly Token[], index: number): Opening | undefined {
  let at = index - 1;
  while (beforeVerb.test(word(tokens, at)) && at > index - 3) at -= 1;
  const speaker = speakerOf(tokens, at, /^(?:goes|says|tells)$/.test(word(tokens, index)));
  if (speaker === undefined || tokens[index]?.opens) return undefined;
  let content = index + 1;
  const isTold = /^(?:told|tells?)$/.test(word(tokens, index));
  if (/^tells?$/.test(word(tokens, index)) && word(tokens, content) === "to") content += 1;
  if (isTold && !listeners.test(word(tokens, content))) return undefined;
  if (isTold) content += 1;
  // "goes to me"
  if (word(tokens, index) === "goes" && word(tokens, content) === "to" && listeners.test(word(tokens, content + 1)))
    content += 2;
  if (/^(?:that|to)$/.test(word(tokens, content)) && !isTeller(speaker)) {
    if (word(tokens, content) === "to") return undefined;
    content += 1;
  }
  if (word(tokens, index) === "go" && !/^(?:i|we|they)$/.test(speaker)) return undefined;
  if (!startsSpeech(tokens, content)) return undefined;
  return { at, content, own: isTeller(speaker), mayBeIndirect: !/^(?:go|went)/.test(word(tokens, index)) };
}

const beforeVerb = /^(?:just|then|only|also|always|all|had|has|um|uh|now|often|still|never|usually|sometimes|\w+ly)$/;

/** Who comes before a verb of speech, back through "and" to the previous doer. */
function speakerOf(tokens: readonly Token[], at: number, isThirdPerson: boolean): string | undefined {
  const direct = word(tokens, at);
  if (
    tokens[at]?.kind !== "word" ||
    /^(?:to|would|could|should|shall|must|may|might|can|will|not|don't|didn't|you|what)$/.test(direct)
  ) {
    return undefined;
  }
  if (!/^(?:and|then|so|just|but)$/.test(direct)) return cannotSpeak.has(direct) ? undefined : direct;
  if (isThirdPerson) return "they";
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    if (/^(?:i|we|he|she|they)(?:'|$)/.test(word(tokens, back))) return word(tokens, back);
    // "head office rang and said"
    if (isPastWord(tokens, back) && tokens[back]?.opens === false && isNoun(word(tokens, back - 1))) return "they";
  }
  return undefined;
}

function startsSpeech(tokens: readonly Token[], content: number): boolean {
  let at = content;
  while (fillers.has(word(tokens, at)) && at < content + 3) at += 1;
  return tokens[at]?.kind === "word" && (opensSpeech.has(word(tokens, at)) || at > content);
}

/** "said I'd get one more go", "said we were late": the tense is the teller's, and so are the words. */
function isIndirect(tokens: readonly Token[], content: number): boolean {
  for (let at = content; at < content + 10; at += 1) {
    const lower = word(tokens, at);
    if (tokens[at]?.kind === "mark" && lower !== "," && lower !== "'") return false;
    // "are we nearly done"
    if (isTeller(lower))
      return !/^(?:are|is|am|do|can|will|shall)$/.test(word(tokens, at - 1)) && isPastClause(tokens, at);
    if (/^(?:my|our)$/.test(word(tokens, content)) && pastHelpers.test(lower)) return true;
  }
  return false;
}

const pastHelpers =
  /^(?:done|seen|been|was|were|had|did|should|could|would|might|wasn't|weren't|hadn't|didn't|shouldn't|couldn't|wouldn't|thought|knew)$/;

/** Whether the verb of a clause that begins with I or we is in the past tense. */
function isPastClause(tokens: readonly Token[], subject: number): boolean {
  if (/'d$/.test(word(tokens, subject))) return true;
  // "we're full and i've just sat a party": still the same voice
  if (/'ve$/.test(word(tokens, subject))) return false;
  for (let at = subject + 1; at < subject + 5; at += 1) {
    const lower = word(tokens, at);
    if (isTeller(lower) || fillers.has(lower) || /(?:ly|also|then|never|always|only|you|know)$/.test(lower)) continue;
    return pastHelpers.test(lower) || isPast(lower);
  }
  return false;
}

/** Where the telling resumes: after the last token that somebody else still says. */
function endOf(tokens: readonly Token[], content: number, limit: number): number {
  const last = Math.min(limit, content + furthest, tokens.length);
  const heard = new Set<string>();
  for (let at = content; at < last; at += 1) {
    const token = tokens[at];
    if (!token || /^[.!?;…]$/.test(token.text) || (token.opens && at > content)) return at;
    if (at > content && (resumesAfterJoint(tokens, at, heard) || resumesBare(tokens, at, content))) return at;
    if (isTeller(token.lower)) heard.add(token.lower.charAt(0));
  }
  return last < tokens.length && last === limit ? beforeJoint(tokens, last) : last;
}

/** The "and" before the next speaker belongs to the teller. */
function beforeJoint(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && /^(?:the|my|our|his|her|this|a|an|and|then|so|but|um|uh)$/.test(word(tokens, at - 1))) at -= 1;
  return at;
}

const isFiller = (lower: string): boolean =>
  fillers.has(lower) || joints.has(lower) || /^(?:you|know|now|,)$/.test(lower);

function resumesAfterJoint(tokens: readonly Token[], at: number, heard: ReadonlySet<string>): boolean {
  const joint = word(tokens, at);
  if (!joints.has(joint) && !/^(?:um|uh|erm|yeah|anyway|,)$/.test(joint)) return false;
  let next = at + 1;
  while (isFiller(word(tokens, next)) && next < at + 7) next += 1;
  if (word(tokens, next) === "me" && isTeller(word(tokens, next + 1))) next += 1;
  const subject = word(tokens, next);
  if (isTeller(subject)) {
    if (isPastClause(tokens, next) || isOwnSpeech(tokens, next)) return true;
    const isLoose = joint !== "because" && joint !== "when" && joint !== "," && joint !== "before";
    return isLoose && !heard.has(subject.charAt(0)) && !/'(?:ll|ve)$/.test(subject);
  }
  if (!/^(?:he|she|they|it|there|the|my|our|everyone|everybody|people|that|this|a|nobody)$/.test(subject)) return false;
  return [1, 2, 3].some(
    (ahead) => /^(?:was|were|had|did)(?:n't)?$/.test(word(tokens, next + ahead)) || isPastWord(tokens, next + ahead),
  );
}

const isNoun = (lower: string): boolean => /^[a-z]{4,}$/.test(lower) && !joints.has(lower) && !fillers.has(lower);

const isPastWord = (tokens: readonly Token[], at: number): boolean => isPast(word(tokens, at));

/** "i go fixing it", "i'm like okay" */
const isOwnSpeech = (tokens: readonly Token[], subject: number): boolean =>
  /^(?:go|say|said|like)$/.test(word(tokens, subject + 1));

/** No joint at all: "don't worry i went back". */
function resumesBare(tokens: readonly Token[], at: number, content: number): boolean {
  const lower = word(tokens, at);
  if (!isTeller(lower) || at < content + 2) return false;
  const before = word(tokens, at - 1);
  if (/^(?:that|if|what|which|who|where|when|because|than|as|and|or)$/.test(before)) return false;
  return isPastClause(tokens, at) && !/'d$/.test(lower);
}
