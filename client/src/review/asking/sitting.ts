/** What the mirror of a round goes by: the recorded notes, or the notes as they were left where no replay was kept. */
import { stretchesOf } from "../../../../shared/notes/telling.ts";
import type { Piece } from "../../../../shared/notes/replay.ts";
import type { Asking } from "../../../../shared/journal/shapes.ts";
import type { Mirror, Sitting } from "../../../../shared/journal/mirror/mirror.ts";
import { piecesNow } from "../paper/places.ts";
import type { RoundReview } from "../round-review.svelte.ts";
import { sectionOrder } from "../../words/star.ts";

/** Undefined until the recording is here. */
export function sittingOf(review: RoundReview): Sitting | undefined {
  const { recording, round, room, timeline, authors } = review;
  if (recording.status === "loading") return undefined;
  return {
    round,
    mode: room.view.plan.mode,
    asker: room.me.seatId,
    texts: recording.replay?.texts ?? textsAsLeft(review),
    authors,
    endMs: timeline.toMs,
  };
}

/** Without a replay, a part counts as noted when the telling left it. */
function textsAsLeft({ round, notes, timeline }: RoundReview): ReadonlyMap<string, readonly Piece[]> {
  return new Map(
    round.asks.flatMap((ask) => {
      const endMs = ask.endedMs ?? timeline.toMs;
      const stretches = stretchesOf(ask, endMs);
      return sectionOrder.map((section): [string, readonly Piece[]] => {
        const writtenMs = stretches.findLast((stretch) => stretch.section === section)?.toMs ?? endMs;
        const pieces = piecesNow(notes.text(ask.askId, section));
        return [`${ask.askId}.${section}`, pieces.map((piece) => ({ ...piece, writtenMs }))];
      });
    }),
  );
}

/** The figures that this device keeps of a round. */
export function figuresOf(review: RoundReview, { gaps, letGo, toProbeMs, counts }: Mirror): Asking {
  const { room, no, round, candidate } = review;
  return {
    id: `${room.view.room.roomId}.${no}`,
    atMs: round.startedMs,
    roomId: room.view.room.roomId,
    round: no,
    candidate: room.nameOf(candidate),
    gaps: gaps.length,
    letGo,
    toProbeMs,
    own: counts,
    change: null,
    isReminded: false,
  };
}
