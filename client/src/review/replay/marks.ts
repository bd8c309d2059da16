/** What stands on the lanes of a round, in words: for whoever points at it. */
import type { Ms } from "../../../../shared/contract/ids.ts";
import { firstName } from "../../words/roles.ts";
import type { RoundReview } from "../round-review.svelte.ts";
import { lengthOf, overWords } from "../talk/words.ts";

interface Mark {
  readonly atMs: Ms;
  readonly text: string;
}

export function marksOf({ timeline, talk, said, numbers, room }: RoundReview): readonly Mark[] {
  const name = (seatId: string): string => firstName(room.nameOf(seatId));
  return [
    ...timeline.asked.map((mark) => ({ atMs: mark.atMs, text: `${name(mark.bySeat)} asked: ${mark.text}` })),
    ...(talk?.interruptions ?? []).map((over) => ({
      atMs: over.atMs,
      text: `${overWords(over, room)}, ${lengthOf(over.ms)}`,
    })),
    ...timeline.evidence.map((mark) => ({ atMs: mark.atMs, text: `Evidence of ${name(mark.bySeat)}: ${mark.text}` })),
    ...timeline.flags.map((mark) => ({
      atMs: mark.atMs,
      text: `${name(mark.seatId)} flagged${mark.note === undefined ? "" : `: ${mark.note}`}`,
    })),
    ...said.map((line) => ({ atMs: line.atMs, text: `${name(line.seatId)} in the chat: ${line.text}` })),
    ...timeline.comments.map((mark) => ({ atMs: mark.atMs, text: `Comment ${numbers.get(mark.commentId) ?? ""}` })),
  ];
}
