/** Cuts a telling into short pieces that can be quoted in one breath: who does what, and no more. */
import { isParticiple, isPast } from "../doers/verbs.ts";
import { lines } from "../text/lines.ts";
import type { Passage } from "../text/passages.ts";
import type { Span } from "../text/tokens.ts";

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

const ends = new RegExp(
  lines`
    (?<!\d)[.,:]|[.,:](?!\d)|[;!?()\n+&–—•→=>"“”]| - | (?:and|but|so|or)(?= )|
    \b(?:because|cause|coz|cos|bc|since|as|which|who|that|when|while|until|till|after|before|b4|instead|rather|if|where|although|not)\b
  `,
  "g",
);
const filler = lines`
  um+|uh+|er|yeah|okay|ok|right|well|basically|like|you know|so|and|then|also|first|next|finally|now|just|kind of|sort of|i mean|
  says?|said|later|eventually|what i did was
`;
const lead = new RegExp(`^(?:[\\s'-]|(?:${filler})\\b)+`);
const group = "(?:the |our |my |whole )*(?:team|crew|staff|group|department|everyone|everybody|they)";
const subject = new RegExp(
  `^(?:(i|he|she)|(we)|(${group}))(?:'ve|'d)? (?:(?:have|had|then|just|also|finally|simply|first|all|jointly|both|kind of|sort of) )*`,
);

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

/** "split them into simple and hard", "cut the loop 6 → 4" */
function isOpenAt(folded: string, at: number, mark: string): boolean {
  if (/^[→=>]$/.test(mark)) return true;
  if (mark !== " and" && mark !== " or" && mark !== "&" && mark !== "+") return false;
  const next =
    /^[^a-z0-9]*(?:(?:then|also|so|um|just|later) )*([a-z0-9'-]+)/.exec(folded.slice(at + mark.length))?.[1] ?? "";
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

/** The participle of what was done. */
const passive = /^(?:[a-z'-]+ ){1,4}(?:was|were|got|has been|have been|is|are) (?:\w+ly )?([a-z-]+)/;
const noPassive =
  /^(?:based|needed|tired|pleased|worried|concerned|supposed|closed|located|used|delighted|finished|involved|done|fixed|gone|late)$/;

/** "the brackets were redesigned"; in notes "stories split" too. */
function doneIn(told: string, scribed: boolean): string | undefined {
  if (/^(?:it|that|this|there|what|i|he|she)\b/.test(told)) return undefined;
  const verb =
    passive.exec(told)?.[1] ?? (scribed ? /^(?:[a-z'-]+ ){1,3}([a-z-]+)(?: up| out| in)?$/.exec(told)?.[1] : undefined);
  return verb !== undefined && (isParticiple(verb) || /^(?:set|put)$/.test(verb)) && !noPassive.test(verb)
    ? verb
    : undefined;
}

const prepositions =
  /^(?:in|on|at|for|with|w|by|from|during|across|to|into|onto|per|over|under|through|about|between|without)$/;
const dangling = new RegExp(lines`
  ^(?:an?|the|to|of|for|with|w|my|our|at|by|in|on|from|her|his|their|your|its|very|so|more|some|any|each|every|no|this|these|
  those|own|about|into|was|were|be|been)$
`);
/** These need to be told where to, or to whom. */
const needsPlace = /^(?:put|set|gave|made|told|got|kept|brought|sent|had|took|turned|left|moved)$/;
/** And these make no sense without a place. */
const needsPlaceAlways = /^(?:put|left|sent|placed|hung)$/;
const isParticle = /^(?:up|down|out|off|on|back|together|aside|away)$/;
const unsure = /\b(?:um|uh|er|like|you know|sort of|kind of|stuff|etc)\b|\b(\w+) \1\b|[*_~^|<>{}[\]\\]/;
/** Words that would be wrong in somebody else's mouth. */
const firstPerson = /\b(?:i|me|my|mine|we|us|our|myself|ourselves)\b/;
const thirdPerson = /\b(?:he|she|his|himself|herself|him|her|your|you)\b/;

/** Cuts a piece down to what can be quoted; undefined when that would leave it dangling. */
function cut(doer: Piece["doer"], verb: string, told: string, from: number): Read | undefined {
  const all = [...told.matchAll(/\S+/g)];
  let count = all.length;
  const word = (at: number): string => all[at]?.[0].replace(/[^a-z0-9'%-]/g, "") ?? "";
  if (count > mostWords) {
    count = mostWords;
    while (count > 1 && !(prepositions.test(word(count)) && !dangling.test(word(count - 1)))) count -= 1;
    const isPlaced = all.slice(1, count).some((_, at) => prepositions.test(word(at + 1)));
    if (needsPlace.test(verb) && (!isPlaced || word(count) === "to")) return undefined;
  }
  const last = all[count - 1];
  if (
    needsPlaceAlways.test(verb) &&
    !all.slice(1, count).some((_, at) => prepositions.test(word(at + 1)) || isParticle.test(word(at + 1)))
  )
    return undefined;
  if (!last || count < (doer === "ours" ? 3 : 2) || dangling.test(word(count - 1))) return undefined;
  const text = told.slice(0, last.index + last[0].length);
  const mine = doer === "ours" ? text.replace(/^we\b/, "") : text;
  if (unsure.test(text) || firstPerson.test(mine) || (doer === "own" && thirdPerson.test(text))) return undefined;
  return { from, to: from + text.length, doer, verb, words: all.slice(0, count).map((_, at) => word(at)) };
}
