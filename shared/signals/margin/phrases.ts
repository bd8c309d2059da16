/** Finds the words that a gap hangs on, short enough to be quoted in a question. */
import { attitudes, choosing, deeds, emptyDeeds } from "./phrase-words.ts";
import { lessonPhrase } from "./lesson-phrases.ts";
import { outcomePhrase } from "./outcome-phrases.ts";
import { phraseAt, type Phrase } from "./phrase.ts";
import { piecesOf, type Piece } from "./pieces.ts";
import type { PhraseRule } from "./phrase-kinds.ts";
import * as rules from "./phrase-rules.ts";
import { heard, heardAny, wholeWords } from "../text/rules.ts";
import { onlyTold, type Passage } from "../text/passages.ts";
import { fold } from "../text/tokens.ts";
import { isPlaceholder } from "../text/placeholders.ts";
import { countWords } from "../text/sections.ts";
import type { Gap } from "./gap.ts";
import type { Telling } from "./gaps.ts";

export type { Phrase };

/** A section with this many words may hold the whole telling; with fewer, it could be any part of it. */
const wholeTelling = 30;

/** The words of a telling to ask about when `gap` is open; undefined when nothing short and certain can be quoted. */
export function phraseFor(telling: Telling, gap: Gap): Phrase | undefined {
  const only = onlyTold(telling.passages);
  const box = only && countWords(only.text) >= wholeTelling ? only : undefined;
  const { action, result, learning } = telling.passages;
  switch (gap) {
    case "who":
      return firstPiece(box ?? action, ({ doer }) =>
        doer === "ours"
          ? "we-acted"
          : doer === "others"
            ? "they-acted"
            : doer === "nobody"
              ? "nobody-acted"
              : undefined,
      );
    case "why":
      return stockReason(box ?? action) ?? firstPiece(box ?? action, chosen) ?? firstPiece(box ?? action, done);
    case "how":
      return firstPiece(box ?? action, emptyDeed);
    case "howMuch":
      return outcomePhrase(telling, box ?? result, box !== undefined);
    case "learned":
      return isPlaceholder(learning.text) ? undefined : lessonPhrase(learning);
    default:
      return undefined;
  }
}

const bareObject = heard(rules.bareObject);
const namesNothing = heard(rules.namesNothing);

function firstPiece(passage: Passage, ruleOf: (piece: Piece) => PhraseRule | undefined): Phrase | undefined {
  for (const piece of piecesOf(passage)) {
    const rule = ruleOf(piece);
    const phrase = rule && phraseAt(passage, piece, rule);
    if (phrase && piece.doer === "nobody" && namesNothing.test(fold(phrase.text))) continue;
    const isBare =
      passage.scribed && piece.doer === "own" && bareObject.test(fold(phrase?.spoken ?? phrase?.text ?? ""));
    if (phrase && !isBare) return phrase;
  }
  return undefined;
}

/** "it" and "them" do not say what was chosen. */
const nameless = /^(?:it|them|that|this|these|those|everything|things?|one|him|her)$/;

/** A deliberate change; what is said, asked or looked at on the way is not a choice. */
const chosen = (piece: Piece): PhraseRule | undefined => (isNamedDeed(piece, choosing) ? "choice" : undefined);

const done = (piece: Piece): PhraseRule | undefined => (isNamedDeed(piece, deeds) ? "deed" : undefined);

function isNamedDeed({ doer, verb, words, isOpen }: Piece, verbs: ReadonlySet<string>): boolean {
  if (doer !== "own" || isOpen || !verbs.has(verb) || emptyDeeds.has(words.slice(0, 2).join(" "))) return false;
  const isNamed = words.slice(1).some((word) => word.length > 2 && !nameless.test(word));
  if (namesNothing.test(words.join(" "))) return false;
  return isNamed && !nameless.test(words.at(-1) ?? "") && !/^(?:it|them|this|that|these|those)$/.test(words[1] ?? "");
}

/** "dealt with it", "managed stakeholders"; "stayed positive" */
function emptyDeed({ doer, verb, words }: Piece): PhraseRule | undefined {
  const opening = words.slice(0, 2).join(" ");
  if (doer === "own" && (attitudes.has(verb) || attitudes.has(opening))) return "attitude";
  // "made sure" of what?
  if (opening === "made sure" && words.length < 4) return undefined;
  const isEmpty = emptyDeeds.has(verb) || emptyDeeds.has(opening);
  const ours = emptyDeeds.has(words[1] ?? "");
  if (doer === "own" && isEmpty) return "empty-deed";
  return doer === "ours" && (isEmpty || ours) ? "empty-deed-of-ours" : undefined;
}

const stockReasonPattern = heardAny(rules.stockReasons, wholeWords, "g");

function stockReason(passage: Passage): Phrase | undefined {
  const [match] = passage.folded.matchAll(stockReasonPattern);
  return match && phraseAt(passage, { from: match.index, to: match.index + match[0].length }, "stock-reason");
}
