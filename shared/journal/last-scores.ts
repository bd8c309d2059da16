/** How a story was last rated for each principle it was told for. */
import type { Rated, Telling } from "./shapes.ts";

export interface LastScore {
  /** null: told for this principle, and not rated. */
  readonly rating: number | null;
  /** Only the teller has rated it. */
  readonly isSelf: boolean;
}

/** By story, then by principle. Of several scorers the middle one counts, the lower of two; others before the teller. */
export function lastScores(tellings: readonly Telling[]): ReadonlyMap<string, ReadonlyMap<string, LastScore>> {
  const byStory = new Map<string, Map<string, LastScore>>();
  for (const telling of [...tellings].sort((a, b) => a.atMs - b.atMs)) {
    if (telling.storyId === null) continue;
    const scores = byStory.get(telling.storyId) ?? new Map<string, LastScore>();
    byStory.set(telling.storyId, scores);
    const { principleId } = telling;
    if (principleId !== null && !scores.has(principleId)) scores.set(principleId, { rating: null, isSelf: false });
    for (const rated of new Set(telling.ratings.map((rating) => rating.principleId))) {
      const score = scoreOf(telling.ratings.filter((rating) => rating.principleId === rated));
      if (score) scores.set(rated, score);
    }
  }
  return byStory;
}

function scoreOf(ratings: readonly Rated[]): LastScore | undefined {
  const others = ratings.filter(({ isSelf }) => !isSelf);
  const counted = (others.length > 0 ? others : ratings).map(({ rating }) => rating).sort((a, b) => a - b);
  const rating = counted[Math.floor((counted.length - 1) / 2)];
  return rating === undefined ? undefined : { rating, isSelf: others.length === 0 };
}
