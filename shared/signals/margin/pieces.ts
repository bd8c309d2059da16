/** Cuts a telling into short pieces that can be quoted in one breath: who does what, and no more. */
import { isParticiple, isPast } from "../doers/verbs.ts";
import { lines } from "../text/lines.ts";
import type { Passage } from "../text/passages.ts";
import type { Span } from "../text/tokens.ts";
import * as rules from "./piece-rules.ts";
import { heard, wordFrom } from "../text/rules.ts";

export interface Piece extends Span {
  /** Who acts: the candidate, several with or without them, or nobody named. */
  readonly doer: "own" | "ours" | "others" | "nobody";
  /** The verb of the deed, in lower case. */
  readonly verb: string;
  /** Its words from the doer or, for the candidate's own deeds, from the verb. */
  readonly words: readonly string[];
  /** An "and" or an arrow continues with what it is done to. */
  readonly isOpen: boolean;
}

/** Longer pieces cannot be quoted in one breath. */
export const mostWords = 6;

const ends = heard(rules.pieceEnd, "g");
const lead = heard(rules.pieceLead);
const subject = heard(rules.pieceDoer);

/** The pieces of a passage in reading order, without quotes of other people. */
export function piecesOf({ folded, quotes, scribed }: Passage): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const { index, 0: mark } of [...folded.matchAll(ends), { index: folded.length, 0: "" }]) {
    const read = readPiece(folded, from, index, scribed);
    const piece = read && { ...read, isOpen: isOpenAt(folded, index, mark) };
    const isOthers = quotes.some((quote) => !quote.own && from < quote.to && quote.from < index);
    if (piece && !isOthers) found.push(piece);
    from = index + mark.length;
  }
  return found;
}

const nextWord = heard(rules.nextWord);

/** "split them into simple and hard", "cut the loop 6 → 4" */
function isOpenAt(folded: string, at: number, mark: string): boolean {
  if (/^[→=>]$/.test(mark)) return true;
  if (mark !== " and" && mark !== " or" && mark !== "&" && mark !== "+") return false;
  const next = nextWord.exec(folded.slice(at + mark.length))?.[1] ?? "";
  return !isPast(next) && !/^(?:i|we|he|she|they|it|the|my|our|you|everyone|a|that|this)$/.test(next);
}

type Read = Omit<Piece, "isOpen">;

function readPiece(folded: string, from: number, to: number, scribed: boolean): Read | undefined {
  const raw = folded.slice(from, to);
  const start = from + (lead.exec(raw)?.[0].length ?? 0);
  const told = folded.slice(start, to).trimEnd();
  const named = subject.exec(told);
  const rest = told.slice(named?.[0].length ?? 0);
  const verb = /^[a-z'-]+/.exec(rest)?.[0] ?? "";
  const isOwn = named?.[1] !== undefined || (named === null && isPast(verb));
  if (named?.[0] && !isPast(verb)) return undefined;
  if (isOwn) return cut("own", verb, rest, start + told.length - rest.length);
  if (named) return cut(named[2] === undefined ? "others" : "ours", verb, told, start);
  const done = doneIn(told, scribed);
  return done === undefined ? undefined : cut("nobody", done, told, start);
}

const passive = heard(rules.passive);
const noPassive =
  /^(?:based|needed|tired|pleased|worried|concerned|supposed|closed|located|used|delighted|finished|involved|done|fixed|gone|late|looked)$/;

const notNamed = heard(rules.notNamed);
const notedPassive = heard(rules.notedPassive);

/** "the brackets were redesigned"; in notes "stories split" too. */
function doneIn(told: string, scribed: boolean): string | undefined {
  if (notNamed.test(told)) return undefined;
  const verb = passive.exec(told)?.[1] ?? (scribed ? notedPassive.exec(told)?.[1] : undefined);
  return verb !== undefined && (isParticiple(verb) || /^(?:set|put)$/.test(verb)) && !noPassive.test(verb)
    ? verb
    : undefined;
}

const prepositions =
  /^(?:in|on|at|for|with|w|by|from|during|across|to|into|onto|per|over|under|through|about|between|without)$/;
const dangling = wordFrom(lines`
  an?|the|to|of|for|with|w|my|our|at|by|in|on|from|her|his|their|your|its|very|so|more|some|any|each|every|no|this|these|
  those|own|about|into|was|were|be|been
`);
/** These need to be told where to, or to whom. */
const needsPlace = /^(?:put|set|gave|made|told|got|kept|brought|sent|had|took|turned|left|moved)$/;
/** And these make no sense without a place. */
const needsPlaceAlways = /^(?:put|left|sent|placed|hung)$/;
const isParticle = /^(?:up|down|out|off|on|back|together|aside|away)$/;
const unsure = heard(rules.unsure);
const firstPerson = heard(rules.firstPerson);
const thirdPerson = heard(rules.thirdPerson);

const leadingWe = heard(rules.leadingWe);

/** Cuts a piece down to what can be quoted; undefined when that would leave it dangling. */
function cut(doer: Piece["doer"], verb: string, told: string, from: number): Read | undefined {
  const all = [...told.matchAll(/\S+/g)];
  let count = all.length;
  const word = (at: number): string => all[at]?.[0].replace(/[^a-z0-9'%-]/g, "") ?? "";
  if (count > mostWords) {
    count = mostWords;
    while (count > 1 && !(prepositions.test(word(count)) && !dangling.test(word(count - 1)))) count -= 1;
    // "cut the starter from 25% to 18%": half a change says nothing
    const start = all.findIndex((_, at) => word(at) === "from");
    if (word(count) === "to" && start > 0) count = start;
    // "a strong relationship based on"
    if (count > 2 && isParticiple(word(count - 1))) count -= 1;
    const isPlaced = all.slice(1, count).some((_, at) => prepositions.test(word(at + 1)));
    if (needsPlace.test(verb) && (!isPlaced || word(count) === "to")) return undefined;
  }
  const last = all[count - 1];
  if (
    needsPlaceAlways.test(verb) &&
    (prepositions.test(word(1)) ||
      !all.slice(1, count).some((_, at) => prepositions.test(word(at + 1)) || isParticle.test(word(at + 1))))
  )
    return undefined;
  if (!last || count < (doer === "ours" ? 3 : 2) || dangling.test(word(count - 1))) return undefined;
  const text = told.slice(0, last.index + last[0].length);
  const mine = doer === "ours" ? text.replace(leadingWe, "") : text;
  if (unsure.test(text) || firstPerson.test(mine) || (doer === "own" && thirdPerson.test(text))) return undefined;
  return { from, to: from + text.length, doer, verb, words: all.slice(0, count).map((_, at) => word(at)) };
}
