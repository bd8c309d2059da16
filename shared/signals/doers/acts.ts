/** Reads who does the deeds in a text: I, we, the team, nobody named (passive), anybody (you), or notes without a subject. */
import { stateVerbs, weakVerbs } from "./verbs-words.ts";
import {
  adverbs,
  auxiliaries,
  beforeClause,
  carryOn,
  counted,
  generalAdvice,
  groups,
  newSubject,
  ourStates,
  resolved,
  shortForI,
} from "./acts-words.ts";
import { sentencesWithout, wordsOutsideQuotes, type Passage } from "../text/passages.ts";
import { isParticiple, isPast } from "./verbs.ts";
import type { Sentence, Token } from "../text/tokens.ts";
import * as rules from "./act-rules.ts";
import { heard } from "../text/rules.ts";

export interface Acts {
  /** Deeds the candidate claims. */
  readonly mine: number;
  /** Deeds that claim a hand in somebody else's: helped, was in the group. */
  readonly weak: number;
  readonly ours: number;
  readonly passive: number;
  /** Deeds of a generic you or one. */
  readonly anybody: number;
  readonly others: number;
  /** Notes that start with a verb or a thing and name nobody. */
  readonly bare: number;
}

const nothingDone: Acts = { mine: 0, weak: 0, ours: 0, passive: 0, anybody: 0, others: 0, bare: 0 };

/** Counts the deeds of a text by their doer. */
export function countActs(passage: Passage): Acts {
  const acts = { ...nothingDone };
  const { scribed } = passage;
  const whose = scribed ? "others" : "anybody";
  const words = scribed ? asTeller(passage) : wordsOutsideQuotes(passage, whose);
  let next = 0;
  for (const sentence of sentencesWithout(passage, whose)) {
    const first = next;
    while ((words[next]?.to ?? Infinity) <= sentence.to) next += 1;
    const told = words.slice(first, next);
    for (let index = 0; index < told.length; index += 1) readAct(told, index, acts);
    readFurtherDeeds(told, acts);
    if (scribed) readNotes(sentence, told, acts);
    else if (isBareNote(sentence.text, told)) acts.bare += 1;
  }
  return acts;
}

/** A listener's he or she is the teller; the listener's own "we" says nothing, a quoted one does. */
function asTeller(passage: Passage): Token[] {
  const own = passage.quotes.filter((quote) => quote.own);
  return wordsOutsideQuotes(passage, "others").flatMap((token, at, tokens) => {
    // "he says" is how a listener opens a quote, and no deed.
    if (/^(?:he|she)(?:'|$)/.test(token.lower))
      return isSaying(tokens[at + 1]?.lower) ? [] : [{ ...token, lower: "i" }];
    const isQuoted = own.some(({ from, to }) => token.from >= from && token.to <= to);
    return !isQuoted && subjectOf(token.lower) === "we" ? [] : [token];
  });
}

const isSaying = (word = ""): boolean => /^(?:says?|said|adds|added)$/.test(word);

const institutions = /^(?:club|shop|office|school|council)$/;

/** A line of notes is one deed per piece; a piece without a doer keeps the previous doer. */
function readNotes(sentence: Sentence, words: readonly Token[], acts: Tally): void {
  let isOthers = false;
  let wasPassive = false;
  let from = sentence.from;
  for (const piece of sentence.text.split(/(?<=[,;+&])/)) {
    const told = words.filter((token) => token.from >= from && token.to <= from + piece.length);
    from += piece.length;
    const doer = told.findIndex(
      ({ lower }) => /^(?:i|we|they|everyone|everybody|team|staff|crew)$/.test(lower) || institutions.test(lower),
    );
    // "got everyone on board": not the doer
    const subject = doer > 2 || told.slice(0, doer).some(({ lower }) => isPast(lower)) ? undefined : told[doer]?.lower;
    if (subject !== undefined) {
      isOthers = subject !== "i";
      // A team's deeds are counted like anybody's; these do deeds in notes alone.
      if (institutions.test(subject) && isPast(told[doer + 1]?.lower ?? "")) acts.others += 1;
    } else if (wasPassive && carriesOnPassive(told)) acts.passive += 1;
    else if (isBareNote(piece, told)) acts[isOthers ? "others" : "bare"] += 1;
    wasPassive = isPassive(told);
  }
}

function isPassive(tokens: readonly Token[]): boolean {
  const acts: Tally = { ...nothingDone };
  tokens.forEach(({ lower }, index) => {
    if (auxiliaries.has(lower)) readPassive(tokens, index, acts);
  });
  return acts.passive > 0;
}

/** "bags got counted, handed out at the door": nobody is named again, and nothing follows that it was done to. */
const carriesOnPassive = ([verb, next]: readonly Token[]): boolean =>
  isParticiple(verb?.lower ?? "") &&
  /^(?:out|in|up|off|back|at|by|on|to|as|for|when|w|with|per)?$/.test(next?.lower ?? "");

type Tally = { -readonly [Key in keyof Acts]: number };

/** "we" of "we've". */
function subjectOf(word: string): string {
  const end = word.indexOf("'");
  return end < 0 ? word : word.slice(0, end);
}

function readAct(tokens: readonly Token[], index: number, acts: Tally): void {
  const { lower } = tokens[index] ?? { lower: "" };
  const subject = subjectOf(lower);
  if (shortForI.has(lower) || subject === "i") {
    if (lower === "id" && index > 0) return;
    const verb = verbAfter(tokens, index);
    if (!verb) return;
    if (isWeakClaim(tokens, index, verb, lower.endsWith("'m"))) acts.weak += 1;
    else if (!stateVerbs.has(verb.lower) || didTheDeed(tokens, verb) || isOwnWork(tokens, verb)) acts.mine += 1;
  } else if (subject === "we" || lower === "weve") {
    // "so that we could", "what we had": not told as a deed
    if (beforeClause.has(tokens[index - 1]?.lower ?? "")) return;
    const verb = verbAfter(tokens, index);
    if (verb && (!ourStates.has(verb.lower) || havesDone(tokens, verb))) acts.ours += 1;
  } else if (subject === "you" || lower === "one") {
    const next = tokens[index + 1]?.lower ?? "";
    if (
      beforeClause.has(tokens[index - 1]?.lower ?? "") ||
      /^(?:of|to|for|with|told|asked)$/.test(tokens[index - 1]?.lower ?? "")
    )
      return;
    if (
      /^you'?(?:d|ll)$/.test(lower) || next === "would"
        ? !stateVerbs.has(next) || next === "would"
        : generalAdvice.has(next)
    )
      acts.anybody += 1;
  } else if (groups.has(lower)) {
    const verb = verbAfter(tokens, index);
    if (verb && isPast(verb.lower) && !auxiliaries.has(verb.lower)) acts.others += 1;
  } else if (auxiliaries.has(lower)) readPassive(tokens, index, acts);
}

const isFurtherDeed = (verb: string): boolean => isPast(verb) && !stateVerbs.has(verb) && !weakVerbs.has(verb);

/** Marks are not among the words, but leave room. */
const isAfterMark = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.from ?? 0) > (tokens[at - 1]?.to ?? 0) + 1;

/** "I pulled the ids, sorted and grouped them": a verb after a comma or "and" belongs to the previous doer. */
function readFurtherDeeds(tokens: readonly Token[], acts: Tally): void {
  let doer: "mine" | "ours" | undefined;
  for (const [index, token] of tokens.entries()) {
    const subject = subjectOf(token.lower);
    if (subject === "i") doer = "mine";
    else if (subject === "we") doer = "ours";
    else if (newSubject.has(subject) || auxiliaries.has(subject)) doer = undefined;
    else if (doer && isAfterMark(tokens, index)) {
      if (isFurtherDeed(token.lower)) acts[doer] += 1;
    } else if (doer && carryOn.has(token.lower)) {
      const at = adverbs.has(tokens[index + 1]?.lower ?? "") ? index + 2 : index + 1;
      const verb = tokens[at]?.lower ?? "";
      if (isFurtherDeed(verb)) acts[doer] += 1;
    }
  }
}

function readPassive(tokens: readonly Token[], index: number, acts: Tally): void {
  let at = index + 1;
  while (at < index + 4 && isAdverb(tokens[at]?.lower) && !resolved.has(tokens[at]?.lower ?? "")) at += 1;
  const verb = pastHyphen(tokens, at);
  if (!verb || !isParticiple(verb.lower)) return;
  const subject = tokens.slice(Math.max(0, index - 4), index).map((token) => subjectOf(token.lower));
  if (subject.includes("i") || subject.includes("who") || subject.includes("which")) return;
  if (tokens[at + 1]?.lower === "by" && /^(?:me|myself)$/.test(tokens[at + 2]?.lower ?? "")) acts.mine += 1;
  else acts.passive += 1;
}

/** "were spot-checked" is recognised by its second half. */
function pastHyphen(tokens: readonly Token[], at: number): Token | undefined {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return word && next && next.from === word.to + 1 && isParticiple(next.lower) ? next : word;
}

const onIt = heard(rules.onIt);

/** "i just worked on it": not a step, but nobody else's work. */
const isOwnWork = (tokens: readonly Token[], verb: Token): boolean =>
  verb.lower === "worked" &&
  onIt.test(
    tokens
      .slice(tokens.indexOf(verb) + 1, tokens.indexOf(verb) + 3)
      .map(({ lower }) => lower)
      .join(" "),
  );

/** "I did the needful", "I did my own survey" */
const didTheDeed = (tokens: readonly Token[], verb: Token): boolean =>
  verb.lower === "did" &&
  /^(?:the|it|that|my|a|all|follow|check|call|ask|make|take|send)$/.test(tokens[tokens.indexOf(verb) + 1]?.lower ?? "");

const peopleEnd = heard(rules.peopleEnd);

/** "we had two people count one shelf each": having it done is also a deed. */
function havesDone(tokens: readonly Token[], verb: Token): boolean {
  if (verb.lower !== "had") return false;
  const at = tokens.indexOf(verb);
  const doer = counted.has(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  if (/[a-z]{2}s$/.test(tokens[doer]?.lower ?? "") && generalAdvice.has(tokens[doer + 1]?.lower ?? "")) return true;
  return peopleEnd.test(tokens[doer]?.lower ?? "");
}

/** The verb that goes with a subject, past adverbs and helpers; undefined when none follows soon. */
function verbAfter(tokens: readonly Token[], index: number): Token | undefined {
  let at = index + 1;
  while (at < index + 5 && isAdverb(tokens[at]?.lower)) at += 1;
  const verb = tokens[at];
  const helper = tokens[at - 1];
  if (at > index + 1 && helper && /^(?:was|am|had|have|did|do)$/.test(helper.lower) && !(verb && isVerbish(verb.lower)))
    return helper;
  return verb;
}

/** "only" and "slowly", not "fly"; nothing is no adverb. */
const isAdverb = (word: string | undefined): boolean =>
  word !== undefined && (adverbs.has(word) || (word.length > 3 && word.endsWith("ly")));

const isVerbish = (word: string): boolean => isPast(word) || isParticiple(word) || /ing$/.test(word);

const lendsAHand = heard(rules.lendsAHand);

const triedTo = heard(rules.triedTo);
const wasPartOf = heard(rules.wasPartOf);

function isWeakClaim(tokens: readonly Token[], index: number, verb: Token, isBeing: boolean): boolean {
  const next = tokens
    .slice(index + 1, index + 7)
    .map((token) => token.lower)
    .join(" ");
  if (verb.lower === "tried" || verb.lower === "try") return triedTo.test(next);
  if (isOwnWork(tokens, verb)) return false;
  if (weakVerbs.has(verb.lower)) return true;
  if (wasPartOf.test(next)) return true;
  if (lendsAHand.test(next)) return true;
  return isBeing;
}

/** A note such as "Spoke to both" or "spreadsheets, labels": a subject left out, which is the writer. */
function isBareNote(sentence: string, tokens: readonly Token[]): boolean {
  const first = tokens[0]?.lower ?? "";
  if (first === "") return false;
  if (isPast(first) && !isPassiveLead(tokens)) return true;
  if (
    /^(?:then|also|first|next|finally|after|so|and|afterwards|second|third|later|immediately|personally|quickly|just)$/.test(
      first,
    )
  ) {
    const second = tokens[1]?.lower ?? "";
    return isPast(second);
  }
  return !tokens.some((token) => isFiniteSign(token.lower)) && !/\?$/.test(sentence);
}

/** "Training rolled out", "staff told": a thing first, then its participle. */
const isPassiveLead = (tokens: readonly Token[]): boolean => tokens[1]?.lower === "by";

const isFiniteSign = (word: string): boolean =>
  /^(?:i|we|he|she|they|it|you|was|were|is|are|had|has|have|will|would|could|did)(?:'|$)/.test(word) || isPast(word);
