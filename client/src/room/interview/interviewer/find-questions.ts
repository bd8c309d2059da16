/** Finds questions as somebody types: every word must occur in the question, its principle, or what it goes after. */
import type { Pack, PackPrinciple, PackQuestion } from "../../../../../shared/contract/pack.ts";
import { anyQuestion, isNarrowed, passes, type Narrowing } from "../../../words/question-filter.ts";
import { questionTags } from "../../../words/whom.ts";

export interface QuestionFilter extends Narrowing {
  readonly words: string;
}

export interface FoundPrinciple {
  readonly principle: PackPrinciple;
  readonly questions: readonly PackQuestion[];
}

export const noFilter: QuestionFilter = { words: "", ...anyQuestion };

export const isFiltering = (filter: QuestionFilter): boolean => filter.words.trim() !== "" || isNarrowed(filter);

const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The principles with matching questions; principles without any are left out. */
export function findQuestions(pack: Pack, filter: QuestionFilter): readonly FoundPrinciple[] {
  const wanted = fold(filter.words).split(/\s+/u).filter(Boolean);
  return pack.principles
    .map((principle) => {
      const name = fold(principle.name);
      const questions = principle.questions.filter((question) => {
        if (!passes(question, filter)) return false;
        const text = `${name} ${fold(question.text)} ${questionTags(question).toLowerCase()}`;
        return wanted.every((word) => text.includes(word));
      });
      return { principle, questions };
    })
    .filter((found) => found.questions.length > 0);
}
