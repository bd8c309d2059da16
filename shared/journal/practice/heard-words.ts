/** What the device heard in a practice: phrases of each part, until their teller takes them over as written words, or erases them. */
import type { Section } from "../../contract/ids.ts";
import { limits } from "../../contract/limits.ts";
import { sections } from "../../contract/star.ts";
import { tidySentence } from "../../notes/tidy-sentence.ts";
import { sectionOf } from "../../signals/margin/findings.ts";
import type { Parts } from "../shapes.ts";
import { asked, type Sitting } from "./sitting.ts";

export const heardIn = ({ heardWords }: Sitting, section: Section): readonly string[] => heardWords?.[section] ?? [];

export const hasHeard = (sitting: Sitting): boolean => sections.some((section) => heardIn(sitting, section).length > 0);

/** Where a phrase that begins now belongs: the part last tapped, or the one that the follow-up asks about. */
export function placeOf(sitting: Sitting): Section {
  const gap = asked(sitting)?.gap;
  return gap !== undefined && gap !== "opening" ? sectionOf(gap) : (sitting.taps.at(-1)?.section ?? "situation");
}

/** All words of a part: written, then heard. */
const wordsIn = (sitting: Sitting, section: Section): string =>
  [sitting.parts[section], ...heardIn(sitting, section)].filter((words) => words.trim() !== "").join("\n");

/** The telling's words, as signals read them and the journal keeps them. */
export const wordsOf = (sitting: Sitting): Parts => ({
  situation: wordsIn(sitting, "situation"),
  task: wordsIn(sitting, "task"),
  action: wordsIn(sitting, "action"),
  result: wordsIn(sitting, "result"),
  learning: wordsIn(sitting, "learning"),
});

const withHeard = (sitting: Sitting, section: Section, phrases: readonly string[]): Sitting => ({
  ...sitting,
  heardWords: { ...sitting.heardWords, [section]: phrases },
});

/** A phrase has ended. A part that is full stays as it is. */
export const hearWords = (sitting: Sitting, section: Section, words: string): Sitting =>
  wordsIn(sitting, section).length + words.length + 1 > limits.sectionChars
    ? sitting
    : withHeard(sitting, section, [...heardIn(sitting, section), words]);

export const eraseHeard = (sitting: Sitting, section: Section, at: number): Sitting =>
  withHeard(sitting, section, heardIn(sitting, section).toSpliced(at, 1));

/** The heard phrase becomes a clean sentence of the written words. */
export function takeHeard(sitting: Sitting, section: Section, at: number): Sitting {
  const words = heardIn(sitting, section)[at];
  if (words === undefined) return sitting;
  const written = [sitting.parts[section].trimEnd(), tidySentence(words)].filter((part) => part !== "").join(" ");
  return eraseHeard({ ...sitting, parts: { ...sitting.parts, [section]: written } }, section, at);
}
