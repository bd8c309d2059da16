/** Afterwards: comments in the notes and next actions. */
import { limits } from "../../contract/limits.ts";
import { seesActionOf } from "../sight.ts";
import { seatOf } from "../seats.ts";
import { without } from "../without.ts";
import { incomplete } from "./decider.ts";
import type { DecidersOf } from "./decider.ts";

export const reviewDeciders: DecidersOf<"comment" | "resolve-comment" | "add-action" | "tick-action"> = {
  /** Refuses: `unknown` round, ask or comment to reply to; `taken`; `incomplete` for a place in the notes without an ask; `too-many`. */
  comment: (room, command, { seatId }) => {
    const comment = without(command, "type");
    const comments = room.rounds.flatMap((round) => round.comments);
    if (comments.some((earlier) => earlier.commentId === comment.commentId)) return "taken";
    const round = room.rounds[comment.round - 1];
    if (!round) return "unknown";
    if (comment.askId !== undefined && !round.asks.some((ask) => ask.askId === comment.askId)) return "unknown";
    if (comment.anchor && comment.askId === undefined) {
      return incomplete([{ path: "askId", message: "A place in the notes belongs to a question." }]);
    }
    const { replyTo } = comment;
    if (replyTo !== undefined && !round.comments.some((comment) => comment.commentId === replyTo)) return "unknown";
    if (comments.length >= limits.commentsPerRoom) return "too-many";
    return [{ type: "comment-made", ...comment, bySeat: seatId }];
  },

  "resolve-comment": (room, { commentId }) => {
    const comment = room.rounds.flatMap((round) => round.comments).find((comment) => comment.commentId === commentId);
    if (!comment) return "unknown";
    return comment.resolved ? [] : [{ type: "comment-resolved", commentId }];
  },

  "add-action": (room, { actionId, text, owner }, { seatId }) => {
    const actions = room.rounds.flatMap((round) => round.actions);
    if (actions.some((action) => action.actionId === actionId)) return "taken";
    if (!seatOf(room, owner)) return "unknown";
    if (actions.length >= limits.actionsPerRoom) return "too-many";
    return [{ type: "action-added", actionId, text, owner, bySeat: seatId }];
  },

  /** Refuses: `unknown` also for an action that this seat may not see. */
  "tick-action": (room, { actionId, done }, { seatId }) => {
    const seat = seatOf(room, seatId);
    const round = room.rounds.find((round) => round.actions.some((action) => action.actionId === actionId));
    const action = round?.actions.find((action) => action.actionId === actionId);
    if (!seat || !round || !action || !seesActionOf(room, seat, round)(action)) return "unknown";
    return action.done === done ? [] : [{ type: "action-ticked", actionId, done }];
  },
};
