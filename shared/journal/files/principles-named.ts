/** Finds principles by the names that people use for them. Pure. */
import { presets } from "../../questions/bank/presets.ts";
import { principleName } from "../../questions/principle-name.ts";

const sixteen: readonly string[] = presets.find(({ id }) => id === "all-sixteen")?.principles ?? [];

/** Other names, in words of small letters. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  "customer-obsession": ["customer obsessed", "obsess over customers"],
  "invent-and-simplify": ["invent simplify"],
  "are-right-a-lot": ["are right", "be right a lot", "right a lot"],
  "learn-and-be-curious": ["learn be curious"],
  "hire-and-develop-the-best": ["hire develop the best", "hire and develop"],
  "insist-on-the-highest-standards": ["highest standards", "insist on highest standards", "high standards"],
  "bias-for-action": ["bias to action"],
  "earn-trust": ["earns trust", "earn trust of others"],
  "have-backbone-disagree-and-commit": ["have backbone", "backbone", "disagree and commit", "disagree commit"],
  "strive-to-be-earths-best-employer": ["earths best employer", "best employer"],
  "success-and-scale-bring-broad-responsibility": ["broad responsibility", "success and scale"],
};

const wordsOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .replaceAll("&", " and ")
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");

const ids: ReadonlyMap<string, string> = new Map(
  sixteen.flatMap((id) =>
    [principleName(id), id.replaceAll("-", " "), ...(alsoCalled[id] ?? [])].map((name) => [wordsOf(name), id] as const),
  ),
);

/** The principle that this names and nothing else. */
export const principleNamed = (text: string): string | undefined => ids.get(wordsOf(text));

export interface Named {
  readonly principleIds: readonly string[];
  /** The list names nothing but principles. */
  readonly isWhole: boolean;
}

/** The principles that a list names, in its order. */
export function principlesIn(list: string): Named {
  // "Have Backbone; Disagree and Commit" and "Are Right, A Lot" have separators within.
  const spared = list.replace(/(backbone)\s*;/gi, "$1").replace(/(are right)\s*,/gi, "$1");
  const items = spared.split(/[,;|·•/\n]|\s[–—-]\s/).filter((item) => wordsOf(item) !== "");
  const found = items.map(principleNamed);
  const principleIds = [...new Set(found.filter((id) => id !== undefined))];
  return { principleIds, isWhole: items.length > 0 && found.every((id) => id !== undefined) };
}
