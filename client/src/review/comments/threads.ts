/** Comments of a round as threads, in the order of what they are about. */
import type { CommentId, Ms } from "../../../../shared/contract/ids.ts";
import type { Comment, RoundView } from "../../../../shared/contract/views.ts";

export interface Thread {
  readonly root: Comment;
  readonly replies: readonly Comment[];
  /** Undefined: it is about the whole round, or its moment is unknown. */
  readonly atMs?: Ms | undefined;
}

/** Threads by their moment; those without a moment last, in the order they were written. A reply to a reply belongs to the same thread. */
export function threadsOf(
  comments: readonly Comment[],
  momentOf: (comment: Comment) => Ms | undefined,
): readonly Thread[] {
  const byId = new Map(comments.map((comment) => [comment.commentId, comment]));
  const rootOf = (comment: Comment): Comment => {
    let root = comment;
    for (let steps = 0; root.replyTo !== undefined && steps < comments.length; steps += 1) {
      const above = byId.get(root.replyTo);
      if (!above) break;
      root = above;
    }
    return root;
  };
  const replies = new Map<CommentId, Comment[]>();
  for (const comment of comments) {
    const root = rootOf(comment);
    if (root !== comment) replies.set(root.commentId, [...(replies.get(root.commentId) ?? []), comment]);
  }
  return comments
    .filter((comment) => rootOf(comment) === comment)
    .map((root): Thread => ({ root, replies: replies.get(root.commentId) ?? [], atMs: momentOf(root) }))
    .sort((a, b) => (a.atMs ?? Infinity) - (b.atMs ?? Infinity) || a.root.writtenMs - b.root.writtenMs);
}

/** The number of each thread in the room, from 1: what `#c2` names. */
export function numbersOf(rounds: readonly RoundView[]): ReadonlyMap<CommentId, number> {
  const roots = rounds.flatMap((round) => round.comments).filter((comment) => comment.replyTo === undefined);
  const inOrder = roots
    .map((root, index) => ({ root, index }))
    .sort((a, b) => a.root.writtenMs - b.root.writtenMs || a.index - b.index);
  return new Map(inOrder.map(({ root }, index) => [root.commentId, index + 1]));
}
