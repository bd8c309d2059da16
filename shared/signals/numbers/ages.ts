/** Tells a person's age from a quantity: "a roofer, fifty-two, lovely man", "Mrs Dell, eighty-three, who", "under-14 girls". */
import { months, timeUnits } from "./counted-words.ts";
import { notATrade, pairsOfPeople, personWords, titles } from "./ages-words.ts";
import { lines } from "../text/lines.ts";
import { countsSomething } from "./counted.ts";
import type { Numeral } from "./numeral.ts";
import { type Token } from "../text/tokens.ts";
import { wordFrom } from "../text/rules.ts";
const trade = /(?:[^ic]er|or|ist|ian|man|woman|ee)$/;
const mayFollowAge = wordFrom(lines`
  and|with|but|when|at|so|then|now|who|or|back|the|that|which|still|already|because|while|having|i|he|she|he's|she's|he'd|she'd|done|
  um|uh|right|like|just|from|living|working|been
`);
const spacedUnder = /^(?:girls|boys|squad|team|side|players|league|football|rugby|hockey|netball|cricket|swimming)$/;

/** Whether the numeral says how old somebody is. */
export function isAge(tokens: readonly Token[], numeral: Numeral): boolean {
  const { first, last, value, inDigits } = numeral;
  if (!Number.isInteger(value) || value < 1 || value > 110) return false;
  if (
    inDigits ? first !== last : tokens.slice(first, last + 1).some((token) => /^(?:to|or|of|in|–|—)$/.test(token.lower))
  )
    return false;
  const before = tokens[first - 1];
  if (!before) return false;
  if (before.text === "-" || /^(?:under|over)$/.test(before.lower)) return isAgeGroup(tokens, numeral);
  if (isMeasured(tokens, last)) return false;
  if (isNotedAge(tokens, numeral)) return true;
  if (before.text === "," || before.text === "(") return isApposition(tokens, numeral);
  if (before.lower === "and") return continuesAges(tokens, numeral);
  if (before.lower === "of" || before.lower === "aged")
    return isPerson(tokens, first - 2) && !countsSomething(tokens, last);
  return isSaidOfPerson(tokens, numeral);
}

function isMeasured(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1];
  if (!after) return false;
  return /^[%°+/£$€-]$/.test(after.text) || timeUnits.has(after.lower) || (after.glued && after.kind !== "mark");
}

/** "cust 84, cut off": how a listener notes who it was about. */
const isNotedAge = (tokens: readonly Token[], { first, last, value, inDigits }: Numeral): boolean =>
  inDigits && value > youngestNoted && personWords.has(tokens[first - 1]?.lower ?? "") && endsClause(tokens, last + 1);
const youngestNoted = 15;

/** "under-12 swimming", "the over-60s", "under 15 girls" */
function isAgeGroup(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const isHyphened = tokens[first - 1]?.text === "-";
  const word = tokens[isHyphened ? first - 2 : first - 1];
  const after = tokens[last + 1];
  if (!inDigits || !/^(?:under|over|u)$/.test(word?.lower ?? "")) return false;
  if (after?.glued && after.lower === "s") return true;
  if (!isHyphened) return spacedUnder.test(after?.lower ?? "");
  return tokens[first]?.glued === true && !isMeasured(tokens, last);
}

function isPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (personWords.has(token.lower)) return true;
  if (token.lower.length < 4 || !trade.test(token.lower) || notATrade.has(token.lower)) return false;
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:an?|my|our|this|that|the|his|her|one)$/.test(lower));
}

/** "Tom, 62, had a ladder"; "Leeds, 12, Hull, 9" continues with names or numbers, not with what he did. */
function isApposition(tokens: readonly Token[], { first, last, value }: Numeral): boolean {
  const name = tokens[first - 2];
  const after = tokens[last + 1];
  const second = tokens[last + 2];
  if (tokens[first - 1]?.text === "(" && after?.text !== ")") return false;
  if (pairsOfPeople.has(name?.lower ?? "")) {
    return (
      after?.lower === "and" && /^\d+$|^[a-z]+$/.test(tokens[last + 2]?.lower ?? "") && endsClause(tokens, last + 3)
    );
  }
  if (isPerson(tokens, first - 2)) {
    return (
      endsClause(tokens, last + 1) ||
      (after?.lower === "and" && second?.kind === "word" && endsClause(tokens, last + 3))
    );
  }
  if (name?.kind !== "word" || !/^\p{Lu}\p{Ll}/u.test(name.text) || months.has(name.lower) || value < 3) return false;
  const doesSomething = /^(?:who|has|had|is|was|lives|lived|works|worked|runs|ran|came|wanted|said|asked|rang)$/;
  if (name.opens && after?.text === "," && doesSomething.test(second?.lower ?? "")) return true;
  if (name.opens || after?.text !== "," || second?.kind !== "word" || /^\p{Lu}/u.test(second.text)) {
    return titles.has(tokens[first - 3]?.lower ?? tokens[first - 4]?.lower ?? "");
  }
  return true;
}

const endsClause = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return !token || /^[.,;)–—!?]$/.test(token.text);
};

/** "two brothers, nine and eleven" */
function continuesAges(tokens: readonly Token[], { first, last }: Numeral): boolean {
  return (
    tokens[first - 3]?.text === "," && pairsOfPeople.has(tokens[first - 4]?.lower ?? "") && endsClause(tokens, last + 1)
  );
}

/** "she's forty-four and", "he was only seventeen", "who turned 60" */
function isSaidOfPerson(tokens: readonly Token[], { first, last, value, inDigits }: Numeral): boolean {
  let at = first - 1;
  while (
    /^(?:only|just|about|barely|nearly|almost|already|still|over|maybe|like|around|um|uh)$/.test(
      tokens[at]?.lower ?? "",
    )
  )
    at -= 1;
  const verb = tokens[at]?.lower ?? "";
  if (
    (at < first - 1 || (!inDigits && value > youngestNoted)) &&
    (personWords.has(verb) || (at < first - 1 && personWords.has(verb.replace(/s$/, "")))) &&
    !isMeasured(tokens, last)
  ) {
    return (
      endsClause(tokens, last + 1) ||
      /^(?:on|in|at)$/.test(tokens[last + 1]?.lower ?? "") ||
      mayFollowAge.test(tokens[last + 1]?.lower ?? "")
    );
  }
  const subject = tokens[at - 1]?.lower ?? "";
  const saysSo =
    /^(?:i'm|he's|she's|who's)$/.test(verb) ||
    (verb.endsWith("'s") && personWords.has(verb.slice(0, -2))) ||
    (verb === "turned" && /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? "")) ||
    (verb === "been" && /^(?:he|she|who)$/.test(tokens[at - 3]?.lower ?? "") && tokens[at - 1]?.lower === "have") ||
    (/^(?:is|was|turned|am)$/.test(verb) && (/^(?:i|he|she|who)$/.test(subject) || personWords.has(subject)));
  const after = tokens[last + 1];
  return (
    saysSo &&
    (endsClause(tokens, last + 1) || mayFollowAge.test(after?.lower ?? "")) &&
    tokens[last + 2]?.kind !== "number"
  );
}
