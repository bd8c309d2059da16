/** Finding questions in a pack as one types: every word must occur, in the question, its principle, tags or probes. */
import type { Pack, PackPrinciple, PackQuestion } from "../../../shared/questions/pack.ts";

export interface Found {
  readonly principle: PackPrinciple;
  readonly questions: readonly PackQuestion[];
}

export interface Filter {
  readonly role?: PackQuestion["roles"][number] | undefined;
  readonly level?: PackQuestion["levels"][number] | undefined;
  readonly theme?: PackQuestion["theme"] | undefined;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f’']/g, "");

const passes = (question: PackQuestion, { role, level, theme }: Filter): boolean =>
  (role === undefined || question.roles.includes(role)) &&
  (level === undefined || question.levels.includes(level)) &&
  (theme === undefined || question.theme === theme);

/** Principles that have a matching question, with those questions. Words found in the question itself come before the rest. */
export const searchPack = (pack: Pack | undefined, sought: string, filter: Filter = {}): readonly Found[] => {
  const words = plain(sought).split(/\s+/u).filter(Boolean);
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  return (pack?.principles ?? [])
    .map((principle) => {
      const fit = principle.questions.filter((question) => passes(question, filter));
      const byText = fit.filter((question) => has(plain(question.text)));
      const byRest = fit.filter(
        (question) =>
          !byText.includes(question) &&
          has(
            plain(
              [
                principle.name,
                question.text,
                question.theme,
                ...question.roles,
                ...question.probes.map((one) => one.text),
              ].join(" "),
            ),
          ),
      );
      return { principle, questions: [...byText, ...byRest] };
    })
    .filter((found) => found.questions.length > 0);
};
