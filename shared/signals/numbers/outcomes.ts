/** Looks for a measured outcome: in Result, or told in another section. */
import { lines } from "../text/lines.ts";
import type { NumberFact } from "./numbers.ts";
import type { Passage, Passages } from "../text/passages.ts";
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

/** Whether the telling gives a quantity for what changed. */
export function hasMeasuredOutcome(
  passages: Passages,
  numbers: readonly NumberFact[],
  box: Passage | undefined,
): boolean {
  if (box && numbers.some((number) => number.section === box.section && endsMeasured(box, number))) return true;
  const { result } = passages;
  if (numbers.some((number) => number.section === "result" && !isOnlyTime(result.plain, number))) return true;
  if (fellToNone.test(result.folded)) return true;
  const resultIsOpen = isPlaceholder(passages.result.text);
  return (["learning", "action"] as const).some((section) =>
    passages[section].sentences.some((sentence, index, all) => {
      const measured = numbers.some((n) => n.section === section && n.from >= sentence.from && n.to <= sentence.to + 1);
      if (measured && section === "learning" && resultIsOpen && nowTakes.test(sentence.text)) return true;
      if (!measured || !outcomeVerbs.test(sentence.text) || aims.test(sentence.text)) return false;
      // In Action, only the last sentences can give an outcome, and only while Result is still empty.
      if (section === "learning")
        return resultIsOpen || /\b(?:from|fell|dropped|rose|saved|cut)\b/i.test(sentence.text);
      return resultIsOpen && index >= all.length - 2 && endsInOutcome.test(sentence.text);
    }),
  );
}

const wentOnFor = new RegExp(
  lines`
      \b(?:i|we) (?:\w+ ){0,2}(?:kept|did|ran|followed|monitored|stayed|continued|went on|carried on|checked|
      watched|supported|worked|repeated|visited)\b[^.!?;]{0,40}\bfor (?:another |the next |a further |about |
      around )?$
    `,
  "i",
);

/** Where outcomes begin in a telling that is all in one section. */
const afterTheStart = 0.4;
const outcomeBefore = new RegExp(lines`
  (?:\b(?:fell|dropped|rose|went|came|down|up|reduced|cut|saved|passed|finished|only|ended up|sold|raised|scored|
  reached|is now|it's now|it was|are down|now at|won|left|started)\b[^.!?;]{0,30}|→ ?|-> ?|> ?)$
`);
const outcomeAfter =
  /^ ?(?:\w+ )?(?:late|early|cancelled|got there|made it|came back|back\b|turned up|→|->|down to|left over|of that back)/;
const aimBefore = /\b(?:target|goal|aim|had to|needs? to|must|wanted|asked to|under|limit|should)\b[^.!?;]{0,18}$/;

/** In one long run of speech: a number that something fell to, or ended with. */
function endsMeasured({ folded }: Passage, { from, to }: NumberFact): boolean {
  if (from < folded.length * afterTheStart) return false;
  const before = folded.slice(Math.max(0, from - 60), from);
  if (aimBefore.test(before)) return false;
  if (stoppedFor.test(before) || outcomeBefore.test(before) || outcomeAfter.test(folded.slice(to, to + 30)))
    return true;
  return from >= folded.length * nearTheEnd && !effortBefore.test(before);
}

/** From here on, a number counts as an outcome, unless it measures effort or was told before. */
const nearTheEnd = 0.6;
const effortBefore = new RegExp(lines`
  \b(?:(?:those|these|the|all|other|next|first|last) (?:like |um )?|(?:for|spent|it took|waited|every|after|within|in|worked|did|at|by|
  until|with|than|about|into|of|to|and) (?:like |um |about |another |the |a )*)$
`);

/** How long the effort took, or when somebody checked again, does not measure an outcome. */
function isOnlyTime(result: string, { from, to, text }: NumberFact): boolean {
  if (!/(?:year|month|week|day|hour)s?$/i.test(text)) return false;
  const before = result.slice(Math.max(0, from - 60), from);
  return (
    (/^ (?:later|afterwards|on)\b/i.test(result.slice(to, to + 30)) && /\bstill\b[^.!?;]*$/i.test(before)) ||
    wentOnFor.test(before)
  );
}

/** "no crashes for four months", "never late since": what stopped, and for how long. */
const stoppedFor =
  /\b(?:no|not a single|never|without an?|hasn't|haven't|hadn't|zero|0) (?:\w+ ){1,4}(?:for|in|since) (?:\w+ )?$/;

/** "Not one failed in March": a count, though not a figure; and "a cupful a day". */
const fellToNone = new RegExp(lines`
    \b(?:nobody|no one) (?:\w+ ){1,2}(?:in|for|since) (?:the )?(?:whole |last |past |two |three |\w+ )?(?:years?|months?|weeks?|then)\b|
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

const endsInOutcome = new RegExp(
  lines`
    \b(?:fell|dropped|rose|went (?:from|to|up|down)|(?:was|were|got) (?:down|up|back|done)|down (?:from|to)|
    up (?:from|to)|doubled|halved|tripled|in the end|as a result|result|after that|afterwards|saved|raised|sold|
    recovered|won|reached|finished|came (?:in|down|back))\b
  `,
  "i",
);
