/** Looks for the why of the main choice: a reason, a risk weighed, or an alternative set aside. */
import { holdsPhrase } from "./phrase-book.ts";
import { sentencesWithout, type Passage, type Passages } from "./passages.ts";
import {
  causesAfterAs,
  causeWords,
  clauseAfterAs,
  comparesBeforeAs,
  consequence,
  creditsTeam,
  mood,
  platitude,
  promiseBefore,
  setsAside,
  strongReasons,
  thingWould,
  timeAfterSince,
  weakReasons,
} from "./reason-patterns.ts";
import { fold } from "./tokens.ts";

/** One strong reason, or two weak signs of one. */
const enough = 2;

/** Whether the telling gives a reason or an alternative for its main choice; outside Action it has to name the choice. */
export function hasReason({ situation, task, action, result, learning }: Passages): boolean {
  return givesReason(action) || [task, result, situation, learning].some(explainsChoice);
}

function givesReason(passage: Passage): boolean {
  let total = 0;
  for (const sentence of sentencesWithout(passage, "others")) {
    total += weighSentence(sentence.text.trim());
    if (total >= enough) return true;
  }
  return false;
}

/** How much of a reason a sentence gives, as far as that matters: no more is looked for once there is enough. */
function weighSentence(sentence: string): number {
  if (holdsPhrase(strongReasons, fold(sentence)) || setsAside.test(sentence) || foreseesConsequence(sentence))
    return enough;
  let total = weighCauses(sentence);
  for (const pattern of weakReasons) if (total < enough && pattern.test(sentence)) total += 1;
  return total;
}

function foreseesConsequence(sentence: string): boolean {
  for (const match of [...sentence.matchAll(consequence), ...sentence.matchAll(thingWould)]) {
    const before = sentence.slice(0, match.index);
    if ((/\w/.test(before) || /\w/.test(match[0][0] ?? "")) && !promiseBefore.test(before.slice(-80))) return true;
  }
  return false;
}

const clauseChars = 160;

/** A because weighs by what it explains: a deed fully, another's mood or the weather not at all. */
function weighCauses(sentence: string): number {
  let total = 0;
  for (const match of sentence.matchAll(causeWords)) {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    const after = sentence.slice(end, end + clauseChars);
    const before = sentence.slice(Math.max(0, match.index - clauseChars), match.index);
    if (word === "since" && !isCausalSince(before, after)) continue;
    if (word === "as" && !isCausalAs(before, after)) continue;
    if (creditsTeam.test(after) || platitude.test(after)) continue;
    total += weighExplained(before, after);
  }
  return total;
}

const isCausalSince = (before: string, after: string): boolean =>
  !timeAfterSince.test(after) && /\w/.test(after) && !/\bever\s*$/i.test(before);

function isCausalAs(before: string, after: string): boolean {
  if (comparesBeforeAs.test(before)) return false;
  const opensClause = /[,;]\s*$|^\s*$/.test(before);
  // "as I was leaving" tells when
  if (!opensClause && /^\s+(?:i|we|he|she|they)\s+(?:was|were|could|went|had)\b/i.test(after)) return false;
  return causesAfterAs.some((pattern) => pattern.test(after)) || (opensClause && clauseAfterAs.test(after));
}

function weighExplained(before: string, after: string): number {
  const main = before.trim() === "" ? after.slice(after.search(/,/) + 1) : before;
  const states = /\b(?:was|were|is|are|be|been|felt|feel|got|became|seemed|feeling|being)\b/i.test(main);
  if (states && mood.test(main.slice(-70))) return 0;
  if (/\b(?:i|we)\b/i.test(main)) return enough;
  const others =
    /\b(?:he|she|they|customers?|clients?|patients?|people|manager|everyone|everybody|nobody|team|staff)\b/i;
  return others.test(main) ? 1 : enough;
}

const namesChoice =
  /\b(?:i|we) (?:\w+ )?(?:chose|decided|picked|preferred|opted|went (?:with|for)|ruled out|did(?:n't| not) want|could have|rejected|favou?red|had considered|considered)\b/i;

/** A choice with its reason told outside Action. */
function explainsChoice(passage: Passage): boolean {
  return sentencesWithout(passage, "others").some(
    ({ text }) =>
      namesChoice.test(text) &&
      (weighCauses(text) >= enough || /\b(?:rather than|instead of|over the|but|so that|to avoid)\b/i.test(text)),
  );
}
