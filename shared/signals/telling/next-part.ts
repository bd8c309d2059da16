/** Where the telling seems to have gone, by what was just said. A suggestion for a tap, which only a person gives. */
import type { Section } from "../../contract/ids.ts";
import { sections } from "../../contract/star.ts";
import { heard } from "../text/rules.ts";
import { fold, straighten } from "../text/tokens.ts";
import * as rules from "./next-part-rules.ts";

const begins: readonly (readonly [Section, RegExp])[] = [
  ["task", heard(rules.beginsTask, "g")],
  ["action", heard(rules.beginsAction, "g")],
  ["result", heard(rules.beginsResult, "g")],
  ["learning", heard(rules.beginsLearning, "g")],
];
/** Before the first tap, this many words are the beginning of a story. */
const wordsToBegin = 4;

/**
 * The part that the latest of these words begin, if it comes after the one told now; a telling is seldom led back, and a look back in it is
 * no sign of one. `said`: since the last tap.
 */
export function nextPart(said: string, now: Section | undefined): Section | undefined {
  const words = fold(straighten(said));
  const at = now === undefined ? -1 : sections.indexOf(now);
  let latest: { readonly section: Section; readonly from: number } | undefined;
  for (const [section, pattern] of begins) {
    if (sections.indexOf(section) <= at) continue;
    const from = [...words.matchAll(pattern)].at(-1)?.index;
    if (from !== undefined && from >= (latest?.from ?? 0)) latest = { section, from };
  }
  if (latest) return latest.section;
  return now === undefined && words.split(/\s+/).filter(Boolean).length >= wordsToBegin ? "situation" : undefined;
}
