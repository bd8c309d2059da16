/** Finds questions as somebody types: every word must occur in the question, its principle, or what it goes after. */
import type {
  Pack,
  PackPrinciple,
  PackQuestion,
  QuestionScope,
  QuestionTheme,
} from "../../../../../shared/contract/pack.ts";

export interface QuestionFilter {
  readonly words: string;
  readonly theme: QuestionTheme | "any";
  readonly scope: QuestionScope | "any";
}

export interface FoundPrinciple {
  readonly principle: PackPrinciple;
  readonly questions: readonly PackQuestion[];
}

export const noFilter: QuestionFilter = { words: "", theme: "any", scope: "any" };

export const isFiltering = (filter: QuestionFilter): boolean =>
  filter.words.trim() !== "" || filter.theme !== "any" || filter.scope !== "any";

const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The principles with matching questions; principles without any are left out. */
export function findQuestions(pack: Pack, filter: QuestionFilter): readonly FoundPrinciple[] {
  const wanted = fold(filter.words).split(/\s+/u).filter(Boolean);
  return pack.principles
    .map((principle) => {
      const name = fold(principle.name);
      const questions = principle.questions.filter((question) => {
        if (filter.theme !== "any" && question.theme !== filter.theme) return false;
        // A question for anyone suits managers and others alike.
        if (filter.scope !== "any" && question.scope !== filter.scope && question.scope !== "anyone") return false;
        const text = `${name} ${fold(question.text)} ${question.theme}`;
        return wanted.every((word) => text.includes(word));
      });
      return { principle, questions };
    })
    .filter((found) => found.questions.length > 0);
}
