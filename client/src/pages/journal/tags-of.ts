/** The tags of all pages, the most used first. */
import type { Entry } from "../../../../shared/journal/shapes.ts";

export function tagsOf(entries: readonly Pick<Entry, "tags">[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { tags } of entries) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort(([a, used], [b, more]) => more - used || a.localeCompare(b)).map(([tag]) => tag);
}
