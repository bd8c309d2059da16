/** Which principles the stories in the bank serve, and which have no first choice yet. */
import type { Section } from "../../../shared/contract/ids.ts";
import { presets } from "../../../shared/questions/bank/presets.ts";
import type { Story } from "./stories.svelte.ts";

export interface Covered {
  readonly principleId: string;
  /** Told first for this principle. */
  readonly first: readonly Story[];
  /** Would also fit. */
  readonly also: readonly Story[];
}

export const sixteen: readonly string[] = presets.find((preset) => preset.id === "all-sixteen")?.principles ?? [];

export const coverage = (stories: readonly Story[]): readonly Covered[] =>
  sixteen.map((principleId) => ({
    principleId,
    first: stories.filter((story) => story.principles[0] === principleId),
    also: stories.filter((story) => story.principles.slice(1).includes(principleId)),
  }));

/** Each section's share of the words; all zero for an empty story. */
export const balance = (parts: Readonly<Record<Section, string>>): Readonly<Record<Section, number>> => {
  const count = (section: Section): number => parts[section].split(/\s+/u).filter(Boolean).length;
  const words = {
    situation: count("situation"),
    task: count("task"),
    action: count("action"),
    result: count("result"),
    learning: count("learning"),
  };
  const total = Object.values(words).reduce((sum, count) => sum + count, 0) || 1;
  return {
    situation: words.situation / total,
    task: words.task / total,
    action: words.action / total,
    result: words.result / total,
    learning: words.learning / total,
  };
};
