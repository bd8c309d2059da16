/** Which of the stories an answer sounds like: by the words they share that the others do not all have. */
import type { Parts, Story, Telling } from "./shapes.ts";

/** Below this share an answer is a story of its own. */
const alikeFrom = 0.28;
/** Fewer words than this are shared by chance. */
const leastShared = 5;

export interface Likeness {
  readonly story: Story;
  /** 0 to 1: how much of the shorter wording is in the other. */
  readonly share: number;
}

/** The stories an answer sounds like, the closest first. */
export function storiesLike(
  parts: Parts,
  stories: readonly Story[],
  tellings: readonly Telling[],
): readonly Likeness[] {
  const answer = wordsOf(parts);
  const books = stories.map((story) => ({
    story,
    wordings: [
      wordsOf(story.parts, story.title, story.rest),
      ...tellings.filter(({ storyId }) => storyId === story.id).map((telling) => wordsOf(telling.parts)),
    ],
  }));
  /** What half of many stories have in common is how somebody speaks. */
  const isHabit = (word: string): boolean =>
    books.length > 3 && books.filter(({ wordings }) => wordings[0]?.has(word)).length > books.length / 2;
  const said = [...answer].filter((word) => !isHabit(word));
  const shareWith = (wording: ReadonlySet<string>): number => {
    const shared = said.filter((word) => wording.has(word)).length;
    return shared < leastShared ? 0 : shared / Math.min(said.length, wording.size);
  };
  return books
    .map(({ story, wordings }) => ({ story, share: Math.max(...wordings.map(shareWith)) }))
    .filter(({ share }) => share >= alikeFrom)
    .sort((a, b) => b.share - a.share);
}

/** Words of four letters or more, and numbers. */
const wordsOf = (parts: Parts, ...more: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...Object.values(parts), ...more].flatMap((text) => text.toLowerCase().match(/\p{L}[\p{L}'’-]{3,}|\d+/gu) ?? []),
  );
