/** Acts of practice alone: the teller's own, and answering what the card asks. */
import type { Act, Ordering } from "./act.ts";
import { denyNext, passNext, sayNext, type WithNext } from "./asking.ts";
import { taps } from "./telling.ts";

export const answerNext: Act<WithNext> = {
  ...sayNext,
  label: "Practice alone: I answered the follow-up",
  button: "I answered it",
};

export const aloneActs: readonly Act<Ordering & WithNext>[] = [
  ...taps.map(({ act }) => act),
  answerNext,
  passNext,
  denyNext,
];
