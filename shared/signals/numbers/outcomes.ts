/** Looks for a measured outcome: in Result, or told in another section. */
import { lines } from "../text/lines.ts";
import type { NumberFact } from "./numbers.ts";
import type { Passages } from "../text/passages.ts";
import { isPlaceholder } from "../text/sections.ts";

const outcomeVerbs = new RegExp(
  lines`
    \b(?:fell|dropped|rose|went (?:from|to|up|down)|increased|decreased|reduced|cut|saved|raised|improved|grew|
    gained|lost|down (?:from|to|by)|up (?:from|to|by)|doubled|halved|tripled|sold|achieved|hit|reached|finished|
    delivered|ended|came (?:in|down|back)|result(?:ed)?|since then|recovered|scored|passed|met|beat|earned|
    brought in|won|renewed|are now|is now|now (?:at|takes|runs|do|have)|within|shrank|climbed|stayed)\b
  `,
  "i",
);
const aims = new RegExp(
  lines`
    \b(?:target|goal|aim|had to|need(?:ed|s)? to|must|wanted|asked to|should|supposed|required|limit|budget of|
    by the end|was to|were to|planned|hoped|want|promise)\b
  `,
  "i",
);

/** Whether what changed is given in a quantity anywhere in the telling. */
export function hasMeasuredOutcome(passages: Passages, numbers: readonly NumberFact[]): boolean {
  const { result } = passages;
  if (numbers.some((number) => number.section === "result" && !isOnlyTime(result.plain, number))) return true;
  if (fellToNone.test(result.folded)) return true;
  const resultIsOpen = isPlaceholder(passages.result.text);
  return (["learning", "action"] as const).some((section) =>
    passages[section].sentences.some((sentence, index, all) => {
      const measured = numbers.some((n) => n.section === section && n.from >= sentence.from && n.to <= sentence.to + 1);
      if (measured && section === "learning" && resultIsOpen && nowTakes.test(sentence.text)) return true;
      if (!measured || !outcomeVerbs.test(sentence.text) || aims.test(sentence.text)) return false;
      // In Action, only its last sentences tell an outcome, and only while Result is still empty.
      if (section === "learning")
        return resultIsOpen || /\b(?:from|fell|dropped|rose|saved|cut)\b/i.test(sentence.text);
      return resultIsOpen && index >= all.length - 2 && isOutcomeOfAction(sentence.text);
    }),
  );
}

/** How long the effort went on, or when one looked again, measures no outcome. */
function isOnlyTime(result: string, { from, to, text }: NumberFact): boolean {
  if (!/(?:year|month|week|day|hour)s?$/i.test(text)) return false;
  const before = result.slice(Math.max(0, from - 60), from);
  return (
    (/^ (?:later|afterwards|on)\b/i.test(result.slice(to, to + 30)) && /\bstill\b[^.!?;]*$/i.test(before)) ||
    new RegExp(
      lines`
      \b(?:i|we) (?:\w+ ){0,2}(?:kept|did|ran|followed|monitored|stayed|continued|went on|carried on|checked|
      watched|supported|worked|repeated|visited)\b[^.!?;]{0,40}\bfor (?:another |the next |a further |about |
      around )?$
    `,
      "i",
    ).test(before)
  );
}

/** "Not one failed in March": a count, though no figure; and "a cupful a day". */
const fellToNone = new RegExp(lines`
    \b(?:not one|not a single|none) (?:(?:of|has|have|had|was|were|is|are|in) )?\w+|\b(?:to|at|under|
    below) (?:barely |about |just )?an? \w+ (?:an?|per|each|every) (?:minute|hour|day|shift|night|week|month|
    year)\b
  `);
const nowTakes = new RegExp(
  lines`
    \b(?:we|it|they|the \w+) (?!ask|check|keep|use|look|start|wait)\w+ (?:\w+ )?(?:in|at|within|
    under)\b[^.!?]{0,80}\b(?:now|these days|since)\b
  `,
  "i",
);

const isOutcomeOfAction = (sentence: string): boolean =>
  new RegExp(
    lines`
    \b(?:fell|dropped|rose|went (?:from|to|up|down)|(?:was|were|got) (?:down|up|back|done)|down (?:from|to)|
    up (?:from|to)|doubled|halved|tripled|in the end|as a result|result|after that|afterwards|saved|raised|sold|
    recovered|won|reached|finished|came (?:in|down|back))\b
  `,
    "i",
  ).test(sentence);
