/** What the journal of this device says about what its owner has had, for the planner. */
import type { Story, Telling } from "../../../shared/journal/shapes.ts";
import type { AskedBefore } from "../../../shared/questions/asked-before.ts";
import { served } from "./coverage.ts";

/**
 * Each telling counts for the principle it was asked for, or else for those its story is told first for; also once its room has expired, or
 * when it was told elsewhere. Those that are among `asked`, recorded from a room that could be read, are left out.
 */
export function toldBefore(
  stories: readonly Story[],
  tellings: readonly Pick<Telling, "atMs" | "storyId" | "principleId">[],
  asked: readonly AskedBefore[],
): readonly AskedBefore[] {
  const known = new Set(asked.map(({ askedMs }) => askedMs));
  const byId = new Map(stories.map((story) => [story.id, story]));
  return tellings
    .filter(({ atMs }) => !known.has(atMs))
    .flatMap(({ atMs, storyId, principleId }) => {
      const story = storyId === null ? undefined : byId.get(storyId);
      const principles = principleId === null ? (story ? served(story, "first") : []) : [principleId];
      return principles.map((id) => ({ principleId: id, askedMs: atMs }));
    });
}
