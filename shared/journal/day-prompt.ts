/** What to write about on a day: what no story covers yet, and what a story still lacks. The same all day, on every device. */
import type { Section } from "../contract/ids.ts";
import { promptFor, promptForAnyDay, promptForPart } from "./prompts.ts";
import type { Story } from "./shapes.ts";

export interface DayPrompt {
  /** The same for the same subject on any day. */
  readonly key: string;
  readonly text: string;
  readonly about:
    | { readonly kind: "uncovered"; readonly principleId: string; readonly hasMaybe: boolean }
    | { readonly kind: "thin"; readonly story: Story; readonly section: Section }
    | { readonly kind: "any" };
}

/** What a story needs first. */
const byNeed: readonly Section[] = ["action", "result", "learning", "task", "situation"];

/** The part that a begun story lacks most. */
export const thinPart = ({ parts }: Pick<Story, "parts">): Section | undefined =>
  byNeed.find((section) => parts[section].trim() === "");

/**
 * Today's prompt first, then those that could take its place. `day`: the number of the day where the person is. Each subject draws a lot for
 * the day, so that one more story does not change what the others drew.
 */
export function promptsOf(day: number, principles: readonly string[], stories: readonly Story[]): readonly DayPrompt[] {
  const isServed = (principleId: string, fit: string): boolean =>
    stories.some((story) => story.serves[principleId] === fit);
  const uncovered = principles
    .filter((principleId) => !isServed(principleId, "first"))
    .map((principleId) => ({
      key: principleId,
      text: promptFor(principleId, day),
      about: { kind: "uncovered", principleId, hasMaybe: isServed(principleId, "also") } as const,
    }));
  const thin = stories.flatMap((story): DayPrompt[] => {
    const section = thinPart(story);
    return section
      ? [{ key: story.id, text: promptForPart(section), about: { kind: "thin", story, section } as const }]
      : [];
  });
  const drawn = [...uncovered, ...thin]
    .map((prompt) => ({ prompt, lot: lotOf(`${day} ${prompt.key}`) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ prompt }) => prompt);
  return drawn.length > 0 ? drawn : [{ key: "any", text: promptForAnyDay(day), about: { kind: "any" } }];
}

/** A number that looks drawn and is always the same for the same words. */
function lotOf(words: string): number {
  let lot = 0x811c9dc5;
  for (const sign of words) lot = Math.imul(lot ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  lot = Math.imul(lot ^ (lot >>> 15), 0x2c1b3c6d);
  return (lot ^ (lot >>> 13)) >>> 0;
}
