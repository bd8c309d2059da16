/** Which principles the stories serve, and which have nothing that would be told first. */
import type { Section } from "../../../shared/contract/ids.ts";
import { sections } from "../../../shared/contract/star.ts";
import type { Fit, Parts, Story } from "../../../shared/journal/shapes.ts";
import { presets } from "../../../shared/questions/bank/presets.ts";
import { countWords } from "../../../shared/signals/text/words.ts";

export interface Covered {
  readonly principleId: string;
  /** Told first for this principle. */
  readonly first: readonly Story[];
  /** Would also fit. */
  readonly also: readonly Story[];
}

export const sixteen: readonly string[] = presets.find((preset) => preset.id === "all-sixteen")?.principles ?? [];

/** The principles that a story serves in one way, in the usual order; those of another pack come last. */
export const served = ({ serves }: Pick<Story, "serves">, fit: Fit): readonly string[] => {
  const ids = Object.keys(serves).filter((id) => serves[id] === fit);
  const place = (id: string): number => (sixteen.includes(id) ? sixteen.indexOf(id) : sixteen.length);
  return ids.sort((a, b) => place(a) - place(b));
};

export const coverage = (stories: readonly Story[]): readonly Covered[] =>
  sixteen.map((principleId) => ({
    principleId,
    first: stories.filter((story) => story.serves[principleId] === "first"),
    also: stories.filter((story) => story.serves[principleId] === "also"),
  }));

/** Each section's share of the words; all zero for an empty story. */
export const balance = (parts: Parts): Readonly<Record<Section, number>> => {
  const words = sections.map((section) => countWords(parts[section]));
  const total = words.reduce((sum, count) => sum + count, 0) || 1;
  const share = (at: number): number => (words[at] ?? 0) / total;
  return { situation: share(0), task: share(1), action: share(2), result: share(3), learning: share(4) };
};
