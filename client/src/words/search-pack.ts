/** Finds questions in a pack as somebody types: every word must occur, in the question, its principle, tags or follow-ups. */
import type { Pack, PackPrinciple, PackQuestion } from "../../../shared/contract/pack.ts";
import { questionTags } from "./whom.ts";

export interface Found {
  readonly principle: PackPrinciple;
  readonly questions: readonly PackQuestion[];
}

/** Text in the form used for comparing: case, accents and apostrophes do not count. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f’']/g, "");

/** Whether a folded text holds every word searched for. */
export const seeker = (sought: string): ((text: string) => boolean) => {
  const words = folded(sought).split(/\s+/u).filter(Boolean);
  return (text) => words.every((word) => text.includes(word));
};

/** Principles that have a matching question, with those questions. Words found in the question itself come before the rest. */
export const searchPack = (pack: Pack | undefined, sought: string): readonly Found[] => {
  const has = seeker(sought);
  return (pack?.principles ?? [])
    .map((principle) => {
      const byText = principle.questions.filter((question) => has(folded(question.text)));
      const byRest = principle.questions.filter(
        (question) =>
          !byText.includes(question) &&
          has(
            folded(
              [
                principle.name,
                question.text,
                questionTags(question),
                question.strong,
                question.weak,
                ...question.roles,
                ...question.probes.map((probe) => probe.text),
              ].join(" "),
            ),
          ),
      );
      return { principle, questions: [...byText, ...byRest] };
    })
    .filter((found) => found.questions.length > 0);
};
