/** Finds questions as somebody types: every word must occur in the question, its principle, or what it goes after. */
import type { Pack, PackPrinciple, PackQuestion, QuestionTheme } from "../../../../../shared/contract/pack.ts";
import type { CareerLevel, LeadsPeople, WorkRole } from "../../../../../shared/contract/whom.ts";
import { suits } from "../../../../../shared/questions/suits.ts";
import { questionTags } from "../../../words/whom.ts";

export interface QuestionFilter {
  readonly words: string;
  /** Empty: any. */
  readonly theme: QuestionTheme | "";
  readonly role: WorkRole | "";
  readonly level: CareerLevel | "";
  readonly leads: LeadsPeople | "";
}

export interface FoundPrinciple {
  readonly principle: PackPrinciple;
  readonly questions: readonly PackQuestion[];
}

export const noFilter: QuestionFilter = { words: "", theme: "", role: "", level: "", leads: "" };

export const isFiltering = (filter: QuestionFilter): boolean =>
  filter.words.trim() !== "" || [filter.theme, filter.role, filter.level, filter.leads].some((part) => part !== "");

const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The principles with matching questions; principles without any are left out. */
export function findQuestions(pack: Pack, filter: QuestionFilter): readonly FoundPrinciple[] {
  const whom = {
    role: filter.role || undefined,
    level: filter.level || undefined,
    leads: filter.leads || undefined,
  };
  const wanted = fold(filter.words).split(/\s+/u).filter(Boolean);
  return pack.principles
    .map((principle) => {
      const name = fold(principle.name);
      const questions = principle.questions.filter((question) => {
        if (filter.theme !== "" && question.theme !== filter.theme) return false;
        if (!suits(question, whom)) return false;
        const text = `${name} ${fold(question.text)} ${questionTags(question).toLowerCase()}`;
        return wanted.every((word) => text.includes(word));
      });
      return { principle, questions };
    })
    .filter((found) => found.questions.length > 0);
}
