/** Finds anything in the library as you type: a question and all that belongs to it, a principle's guide, what a candidate may ask. */
import type { CandidateTheme, Pack, PackPrinciple, PackQuestion } from "../../../../shared/contract/pack.ts";
import { isNarrowed, passes, type Narrowing } from "../../words/question-filter.ts";
import { folded, seeker } from "../../words/search-pack.ts";
import { questionTags } from "../../words/whom.ts";

export interface FoundQuestion {
  readonly question: PackQuestion;
  /** The words are in the folded part: the follow-ups, or what to listen for. */
  readonly isInside: boolean;
}

export interface FoundPrinciple {
  readonly principle: PackPrinciple;
  /** The words are in the guide to the principle itself. */
  readonly isGuide: boolean;
  readonly questions: readonly FoundQuestion[];
}

export interface FoundInLibrary {
  readonly principles: readonly FoundPrinciple[];
  readonly themes: readonly CandidateTheme[];
}

/** Folded once, so that a search only looks. */
interface IndexedQuestion {
  readonly question: PackQuestion;
  readonly text: string;
  readonly tagged: string;
  readonly whole: string;
}

interface IndexedPrinciple {
  readonly principle: PackPrinciple;
  readonly guide: string;
  readonly questions: readonly IndexedQuestion[];
}

export class Library {
  readonly #principles: readonly IndexedPrinciple[];
  readonly #themes: readonly CandidateTheme[];

  constructor(pack: Pack) {
    this.#principles = pack.principles.map(indexed);
    this.#themes = pack.candidateThemes;
  }

  /** Whatever contains every word. Filters are about questions: with a filter set, only questions are found. */
  find(sought: string, filter: Narrowing): FoundInLibrary {
    const has = seeker(sought);
    const isFiltered = isNarrowed(filter);
    return {
      principles: this.#principles
        .map(({ principle, guide, questions }) => ({
          principle,
          isGuide: !isFiltered && has(guide),
          questions: questions
            .filter(({ question, whole }) => passes(question, filter) && has(whole))
            // Matches in the question itself come first; otherwise the pack's order stays.
            .toSorted((a, b) => Number(has(b.text)) - Number(has(a.text)))
            .map(({ question, tagged }) => ({ question, isInside: !has(tagged) })),
        }))
        .filter(({ isGuide, questions }) => isGuide || questions.length > 0),
      themes: isFiltered
        ? []
        : this.#themes
            .map((theme) => ({
              ...theme,
              questions: theme.questions.filter((question) => has(folded(`${theme.name} ${question}`))),
            }))
            .filter(({ questions }) => questions.length > 0),
    };
  }
}

function indexed(principle: PackPrinciple): IndexedPrinciple {
  const { name, meaning, strong, weak, traps, anchors, expected, probes } = principle;
  const said = [
    name,
    meaning,
    ...strong,
    ...weak,
    ...traps,
    ...Object.values(anchors),
    ...Object.values(expected ?? {}),
  ];
  return {
    principle,
    guide: folded([...said, ...probes.map(({ text }) => text)].join("\n")),
    questions: principle.questions.map((question) => {
      const tagged = [question.text, name, questionTags(question), ...question.roles].join("\n");
      const { strong, weak, tellings } = question;
      const told = tellings ? [tellings.weak, tellings.strong] : [];
      const inside = [...question.probes.map(({ text }) => text), strong, weak, ...told].join("\n");
      return { question, text: folded(question.text), tagged: folded(tagged), whole: folded(`${tagged}\n${inside}`) };
    }),
  };
}
