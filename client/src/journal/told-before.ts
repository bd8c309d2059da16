/** What the story bank of this device says about what its owner has had, for the planner. */
import type { AskedBefore } from "../../../shared/questions/asked-before.ts";
import type { Story } from "./stories.svelte.ts";

/**
 * Each telling counts for the story's first principle, also once its room has expired or when it was told elsewhere. Those that are among
 * `asked`, saved from a room that could be read, are left out.
 */
export function toldBefore(
  stories: readonly Pick<Story, "principles" | "told">[],
  asked: readonly AskedBefore[],
): readonly AskedBefore[] {
  const known = new Set(asked.map(({ askedMs }) => askedMs));
  return stories.flatMap(({ principles: [principleId], told }) =>
    principleId === undefined
      ? []
      : told.filter(({ atMs }) => !known.has(atMs)).map(({ atMs }) => ({ principleId, askedMs: atMs })),
  );
}
