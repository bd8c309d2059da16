/** Says when "one" is a quantity and not a pronoun or an article. */
import { hasChange } from "./clock-times.ts";
import { measuresWithOne, timeUnits } from "./number-lexicon.ts";
import { readNumberWords } from "./number-words.ts";
import type { Numeral } from "./numeral.ts";
import type { Token } from "./tokens.ts";

/** "one" measures only with a unit of time, in a ratio or as a rate: "one hour", "one in nine", "one slot a day". */
export function measuresOne(tokens: readonly Token[], { first, last }: Numeral): boolean {
  if (last > first) return true; // a ratio, read whole
  let at = last + 1;
  if (tokens[at]?.text === "-" && tokens[at]?.glued) at += 1;
  const next = tokens[at];
  if (
    /^(?:to|from)$/.test(tokens[first - 1]?.lower ?? "") &&
    (hasChange(tokens, first) || tokens.slice(Math.max(0, first - 5), first - 1).some((t) => t.lower === "from"))
  )
    return !/^(?:of|another|and)$/.test(next?.lower ?? "");
  if (next?.kind !== "word") return next?.text === "%";
  if (/^(?:percent|per|third|quarter|fifth|tenth|half|kilo|kg|tonne|mile|metre|litre)$/.test(next.lower)) {
    return next.lower !== "per" || tokens[at + 1]?.lower === "cent";
  }
  const skip = /^(?:more|full|whole|extra|single|working|further|school|calendar|entire|solid)$/.test(next.lower)
    ? 1
    : 0;
  const unit = tokens[at + skip];
  if (unit && measuresWithOne.has(unit.lower))
    return !isPossessive(tokens, at + skip) && tokens[first - 1]?.lower !== "that";
  for (let ahead = at; ahead <= at + 3; ahead += 1) {
    const link = tokens[ahead];
    if (!link || link.kind === "mark") return false;
    const after = tokens[ahead + 1];
    if (/^(?:in|out|of)$/.test(link.lower)) {
      const number = link.lower === "out" ? ahead + 2 : ahead + 1;
      return (
        tokens[number]?.kind === "number" ||
        (tokens[number]?.lower !== "one" &&
          readNumberWords(tokens, number) !== undefined &&
          tokens[number]?.lower !== "a")
      );
    }
    if (/^(?:for|on|at|with|to|from|by|and|was|is|had|as|who|that|which)$/.test(link.lower)) return false;
    if (/^(?:a|an|per|every|each)$/.test(link.lower) && (ahead > at || after?.lower !== "time"))
      return after !== undefined && timeUnits.has(after.lower);
  }
  return false;
}

const isPossessive = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower.endsWith("'s") ?? false;
