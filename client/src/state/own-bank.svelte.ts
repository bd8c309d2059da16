/** Packs that somebody brought to the page of questions, and questions of their own in any pack. Kept on this device alone. */
import type { Pack, PackPrinciple, PackQuestion } from "../../../shared/contract/pack.ts";
import { careerLevels } from "../../../shared/contract/whom.ts";
import { newUuid } from "../net/ids.ts";
import { isRecord, read, write } from "../net/kept.ts";

export interface OwnQuestion {
  readonly id: string;
  readonly packId: string;
  readonly principleId: string;
  readonly text: string;
}

const packsKey = "barline:own-packs";
const questionsKey = "barline:own-questions";

/** The server had checked each before it was kept. */
const arePacks = (value: unknown): value is readonly Pack[] =>
  Array.isArray(value) &&
  value.every((pack) => isRecord(pack) && typeof pack["id"] === "string" && Array.isArray(pack["principles"]));
const areQuestions = (value: unknown): value is readonly OwnQuestion[] =>
  Array.isArray(value) &&
  value.every(
    (question) =>
      isRecord(question) && ["id", "packId", "principleId", "text"].every((name) => typeof question[name] === "string"),
  );

const ownMark = "own:";
/** How a list of packs names one that this device adds to those of the server. */
export const ownChoice = (packId: string): string => ownMark + packId;
/** The pack's id, if the choice is one that this device adds. */
export const ownIdOf = (choice: string): string | undefined =>
  choice.startsWith(ownMark) ? choice.slice(ownMark.length) : undefined;

export class OwnBank {
  readonly #device: Storage;
  #packs = $state.raw<readonly Pack[]>([]);
  #questions = $state.raw<readonly OwnQuestion[]>([]);

  constructor(device: Storage = localStorage) {
    this.#device = device;
    this.#packs = read(device, packsKey, arePacks) ?? [];
    this.#questions = read(device, questionsKey, areQuestions) ?? [];
  }

  get packs(): readonly Pack[] {
    return this.#packs;
  }

  has(questionId: string): boolean {
    return this.#questions.some(({ id }) => id === questionId);
  }

  hasQuestionsIn(packId: string): boolean {
    return this.#questions.some((question) => question.packId === packId);
  }

  /** Takes a pack in place of an earlier one with the same id. False when the browser has no room for it. */
  take(pack: Pack): boolean {
    return this.#keepPacks([...this.#packs.filter(({ id }) => id !== pack.id), pack]);
  }

  /** Returns what puts it back. */
  dropPack(packId: string): () => void {
    const before = this.#packs;
    this.#keepPacks(before.filter(({ id }) => id !== packId));
    return () => {
      this.#keepPacks(before);
    };
  }

  /** False when it is kept for this tab alone: the browser has no room for it. */
  add(packId: string, principleId: string, text: string): boolean {
    const id = `${principleId}/own-${newUuid()}`;
    return this.#keepQuestions([...this.#questions, { id, packId, principleId, text }]);
  }

  /** Returns what puts it back. */
  drop(questionId: string): () => void {
    const before = this.#questions;
    this.#keepQuestions(before.filter(({ id }) => id !== questionId));
    return () => {
      this.#keepQuestions(before);
    };
  }

  /** A pack with the questions of one's own in it, each with the follow-ups of its principle. */
  with(pack: Pack): Pack {
    const own = this.#questions.filter(({ packId }) => packId === pack.id);
    if (own.length === 0) return pack;
    const principles = pack.principles.map((principle) => ({
      ...principle,
      questions: [
        ...own.filter(({ principleId }) => principleId === principle.id).map((question) => whole(question, principle)),
        ...principle.questions,
      ],
    }));
    return { ...pack, principles };
  }

  #keepPacks(packs: readonly Pack[]): boolean {
    this.#packs = packs;
    return write(this.#device, packsKey, packs);
  }

  #keepQuestions(questions: readonly OwnQuestion[]): boolean {
    this.#questions = questions;
    return write(this.#device, questionsKey, questions);
  }
}

const whole = ({ id, text }: OwnQuestion, { probes, strong, weak, anchors }: PackPrinciple): PackQuestion => ({
  id,
  text,
  theme: "deed",
  scope: "anyone",
  roles: ["general"],
  levels: [...careerLevels],
  probes,
  strong: strong[0] ?? anchors[4],
  weak: weak[0] ?? anchors[2],
});
