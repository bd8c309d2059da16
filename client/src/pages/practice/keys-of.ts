/** What the keys do at each step of a practice. */
import { asked, type Sitting } from "../../../../shared/journal/practice/sitting.ts";
import type { PracticeScreen } from "../../room/acts/practising.ts";
import type { Practising } from "./practising.svelte.ts";

/** Does nothing that Enter would press have the focus? */
const isAtRest = (): boolean => {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches("[tabindex='-1']");
};

/** `keepRating`: keeps the telling with its rating, and turns to the writing. */
export function keysOf(
  practising: Practising,
  sitting: Sitting,
  { keepRating }: { readonly keepRating: () => void },
): PracticeScreen {
  const { step, rating, thinkingSinceMs } = sitting;
  const isAsked = asked(sitting) !== undefined;
  const main = {
    question: practising.startTelling,
    telling: practising.interruption ? practising.heardThem : practising.endTelling,
    heard: practising.askNext,
    probes: () => practising.answer(true),
    rating: rating === null ? undefined : keepRating,
    writing: undefined,
    findings: undefined,
    kept: undefined,
  }[step];
  const canThink = step === "telling" || step === "probes" || (step === "question" && thinkingSinceMs === null);
  return {
    isAtRest,
    main,
    tap: step === "question" || step === "telling" ? practising.tap : undefined,
    tick: step === "heard" || step === "probes" ? (what) => practising.tick(what) : undefined,
    think: !canThink ? undefined : thinkingSinceMs === null ? practising.think : practising.goOn,
    rate: step === "rating" ? (score) => practising.rate(score) : undefined,
    sayAgain: practising.voice.isThere && (step === "question" || isAsked) ? () => practising.sayIt() : undefined,
    dontKnow: isAsked ? () => practising.answer(false) : undefined,
  };
}
