/** The words of a section as signals read them: the candidate's alone, or a scribe's lines too, which are nobody's own words. */
import type { Text } from "yjs";
import type { SeatId } from "../contract/ids.ts";
import { withoutTellers } from "../signals/text/tellers.ts";
import { runsOf, wordsOf, type Authors } from "./writers.ts";

export interface Heard {
  /** Of `everybody` unit for unit as it stands in the section, with spaces for a scribe's own I and we. */
  readonly text: string;
  /** The candidate's own words in it. */
  readonly own: string;
  /** Most of it was written by somebody else. */
  readonly isScribed: boolean;
}

export function heardIn(section: Text, authors: Authors, candidate: SeatId, whose: "candidate" | "everybody"): Heard {
  const whole = section.toJSON();
  const runs = runsOf(section);
  const own = wordsOf(whole, runs, authors, candidate).text;
  if (whose === "candidate") return { text: own, own, isScribed: false };
  const pieces = runs.map(({ from, to, client }) => {
    const words = whole.slice(from, to);
    return (authors.get(client) ?? candidate) === candidate ? words : withoutTellers(words);
  });
  return { text: pieces.join(""), own, isScribed: own.length < whole.length / 2 };
}
