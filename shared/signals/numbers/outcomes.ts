/** Looks for a measured outcome: in Result, or told in another section. */
import type { NumberFact } from "./numbers.ts";
import type { Passage, Passages } from "../text/passages.ts";
import { isPlaceholder } from "../text/placeholders.ts";
import * as rules from "./outcome-rules.ts";
import { heard } from "../text/rules.ts";

const outcomeVerbs = heard(rules.outcomeVerb, "i");
const aims = heard(rules.aim, "i");

const lessonOutcome = heard(rules.lessonOutcome, "i");

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
      if (section === "learning") return resultIsOpen || lessonOutcome.test(sentence.text);
      return resultIsOpen && index >= all.length - 2 && endsInOutcome.test(sentence.text);
    }),
  );
}

const wentOnFor = heard(rules.wentOnFor, "i");

/** Where outcomes begin in a telling that is all in one section. */
const afterTheStart = 0.4;
const outcomeBefore = heard(rules.outcomeBefore);
const outcomeAfter = heard(rules.outcomeAfter);
const aimBefore = heard(rules.aimBefore);
const shareBefore = heard(rules.shareBefore);
const causeAfter = heard(rules.causeAfter);

/** In one long run of speech: a number that something fell to, or ended with. */
function endsMeasured({ folded }: Passage, { from, to }: NumberFact): boolean {
  if (from < folded.length * afterTheStart) return false;
  const before = folded.slice(Math.max(0, from - 60), from);
  const after = folded.slice(to, to + 30);
  if (aimBefore.test(before) || shareBefore.test(before) || causeAfter.test(after)) return false;
  if (stoppedFor.test(before) || outcomeBefore.test(before) || outcomeAfter.test(after)) return true;
  return from >= folded.length * nearTheEnd && !effortBefore.test(before);
}

/** From here on, a number counts as an outcome, unless it measures effort or was told before. */
const nearTheEnd = 0.6;
const effortBefore = heard(rules.effortBefore);

const laterAfter = heard(rules.laterAfter, "i");
const stillBefore = heard(rules.stillBefore, "i");

/** How long the effort took, or when somebody checked again, does not measure an outcome. */
function isOnlyTime(result: string, { from, to, text }: NumberFact): boolean {
  if (!/(?:year|month|week|day|hour)s?$/i.test(text)) return false;
  const before = result.slice(Math.max(0, from - 60), from);
  return (laterAfter.test(result.slice(to, to + 30)) && stillBefore.test(before)) || wentOnFor.test(before);
}

const stoppedFor = heard(rules.stoppedFor);

const fellToNone = heard(rules.fellToNone);
const nowTakes = heard(rules.nowTakes, "i");

const endsInOutcome = heard(rules.endsInOutcome, "i");
