/** Says when "one" is a quantity and not a pronoun or an article. */
import { measuresWithOne, timeUnits } from "./counted-words.ts";
import { lines } from "../text/lines.ts";
import { hasChange } from "./clock-times.ts";
import { readNumberWords } from "./number-words.ts";
import type { Numeral } from "./numeral.ts";
import type { Token } from "../text/tokens.ts";
import { wordFrom } from "../text/rules.ts";

/** "one" measures only with a unit of time, in a ratio or as a rate: "one hour", "one in nine", "one slot a day". */
export function measuresOne(tokens: readonly Token[], { first, last }: Numeral): boolean {
  if (last > first) return true; // a ratio, read as a whole
  let at = last + 1;
  if (tokens[at]?.text === "-" && tokens[at]?.glued) at += 1;
  const next = tokens[at];
  if (
    /^(?:to|from)$/.test(tokens[first - 1]?.lower ?? "") &&
    ((hasChange(tokens, first) && !/^(?:came|comes|come)$/.test(tokens[first - 2]?.lower ?? "")) ||
      tokens.slice(Math.max(0, first - 8), first - 1).some((t) => t.lower === "from"))
  )
    return !/^(?:of|another|and)$/.test(next?.lower ?? "");
  if (isComparedAmount(tokens, first, next)) return true;
  if (next?.kind !== "word") return next?.text === "%";
  if (isOnlyOne(tokens, first, next.lower)) return true;
  if (
    /^(?:percent|per|third|quarter|fifth|tenth|half|kilo|milligram|mg|gram|ml|litre|liter|inch|foot|yard|acre|degree|kg|tonne|mile|metre|meter|km)$/.test(
      next.lower,
    )
  ) {
    return next.lower !== "per" || tokens[at + 1]?.lower === "cent";
  }
  const skip = /^(?:more|full|whole|extra|single|working|further|school|calendar|entire|solid)$/.test(next.lower)
    ? 1
    : 0;
  const unit = tokens[at + skip];
  if (unit && measuresWithOne.has(unit.lower))
    return !isPossessive(tokens, at + skip) && tokens[first - 1]?.lower !== "that" && !isOnceUponADay(tokens, first);
  // "a mock one every month"
  const isPronoun =
    tokens[first - 1]?.kind === "word" && /^(?:an?|the|another|our|my)$/.test(tokens[first - 2]?.lower ?? "");
  for (let ahead = at; ahead <= at + 3; ahead += 1) {
    const link = tokens[ahead];
    if (!link || link.kind === "mark") return false;
    const after = tokens[ahead + 1];
    if (/^(?:in|out|of)$/.test(link.lower)) {
      const number = link.lower === "out" ? ahead + 2 : ahead + 1;
      if (link.lower === "in" && /^an?$/.test(after?.lower ?? "")) return timeUnits.has(tokens[ahead + 2]?.lower ?? "");
      return (
        tokens[number]?.kind === "number" ||
        (tokens[number]?.lower !== "one" &&
          readNumberWords(tokens, number) !== undefined &&
          tokens[number]?.lower !== "a")
      );
    }
    if (/^(?:for|on|at|with|to|from|by|and|was|is|had|as|who|that|which)$/.test(link.lower)) return false;
    if (/^(?:a|an|per|every|each)$/.test(link.lower) && (ahead > at || after?.lower !== "time"))
      return !isPronoun && after !== undefined && timeUnits.has(after.lower);
  }
  return false;
}

/** "four minutes against one", "it used to be five trips, now it's one" */
function isComparedAmount(tokens: readonly Token[], first: number, next: Token | undefined): boolean {
  let at = first;
  while (/^(?:maybe|about|just|only|like|perhaps)$/.test(tokens[at - 1]?.lower ?? "")) at -= 1;
  if (tokens[at - 1]?.lower === "now") first = at;
  const before = tokens[first - 1]?.lower ?? "";
  const isNow =
    before === "now" ||
    (/^(?:is|it's|just|only)$/.test(before) &&
      (tokens[first - 2]?.lower === "now" ||
        (tokens[first - 2]?.lower === "it" && tokens[first - 3]?.lower === "now")));
  if (!isNow && !/^(?:against|versus|vs)$/.test(before)) return false;
  if (next?.kind === "word" && !/^(?:in|by|on|at|with|and|but|for|before|now|if|when|per)$/.test(next.lower))
    return false;
  for (let at = first - 2; at >= Math.max(0, first - 9); at -= 1) {
    if (/^[.!?]$/.test(tokens[at]?.text ?? "")) return false;
    if (tokens[at]?.kind === "number" || readNumberWords(tokens, at) !== undefined) return true;
  }
  return false;
}

/** "only one person has left" */
const isOnlyOne = (tokens: readonly Token[], first: number, next: string): boolean =>
  (tokens[first]?.opens === true || /^(?:only|had|just|was|lost)$/.test(tokens[first - 1]?.lower ?? "")) &&
  /^(?:person|complaint|accident|incident|injury|breakdown|jam|error|mistake|fault|failure|case|return)$/.test(next) &&
  /^(?:has|had|left|came|since|in|the|after|this|last|[.,;])?$/.test(tokens[first + 2]?.lower ?? "");

const afterOne = wordFrom(lines`
  of|a|per|late|early|later|earlier|in|is|was|to|for|before|after|and|or|less|more|instead|off|only|each|
  with|saved|lost|ahead|behind|every|not
`);

/** "One day the crane stopped", at the head of a sentence; "One day of training" measures. */
function isOnceUponADay(tokens: readonly Token[], first: number): boolean {
  const after = tokens[first + 2];
  if (
    !tokens[first]?.opens ||
    !/(?:day|morning|evening|night|afternoon|weekend)$/.test(tokens[first + 1]?.lower ?? "")
  ) {
    return false;
  }
  return after?.kind === "word" && !afterOne.test(after.lower);
}

const isPossessive = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower.endsWith("'s") ?? false;
