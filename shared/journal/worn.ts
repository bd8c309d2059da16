/** Where a story has worn thin: who has heard it more than once, where it was told twice, and what to tell them instead. */
import { plainName } from "../questions/plain-name.ts";
import { repeats } from "./repeats.ts";
import type { Story, Telling } from "./shapes.ts";

export interface Worn {
  /** People who have heard it twice or more, those who heard it most often first. */
  readonly heardBy: readonly { readonly name: string; readonly times: number }[];
  /** The newest telling of each room in which it was told more than once. */
  readonly twiceIn: readonly Telling[];
}

export function wornOf(storyId: string, tellings: readonly Telling[]): Worn {
  const told = tellings.filter((telling) => telling.storyId === storyId).sort((a, b) => b.atMs - a.atMs);
  const people = new Map(told.flatMap(({ to }) => to).map((name) => [plainName(name), name]));
  const heardBy = repeats(storyId, told, [...people.values()], null)
    .heardBy.filter(({ times }) => times > 1)
    .sort((a, b) => b.times - a.times);
  const rooms = new Map<string, Telling[]>();
  for (const telling of told)
    if (telling.roomId !== null) rooms.set(telling.roomId, [...(rooms.get(telling.roomId) ?? []), telling]);
  const twiceIn = [...rooms.values()].flatMap(([newest, ...more]) => (newest && more.length > 0 ? [newest] : []));
  return { heardBy, twiceIn };
}

/** A story that would do in this one's place and that this person has not heard, told first for the same principle if there is one. */
export function insteadOf(
  story: Story,
  stories: readonly Story[],
  tellings: readonly Telling[],
  person: string,
): { readonly story: Story; readonly principleId: string } | undefined {
  const fresh = stories.filter(
    ({ id }) => id !== story.id && repeats(id, tellings, [person], null).heardBy.length === 0,
  );
  for (const fit of ["first", "also"] as const)
    for (const principleId of Object.keys(story.serves)) {
      const other = fresh.find(({ serves }) => serves[principleId] === fit);
      if (other) return { story: other, principleId };
    }
  return undefined;
}
