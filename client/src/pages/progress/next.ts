/** What to practise next: a principle with nothing to tell first, then a story that nobody has heard, then what was told longest ago. */
import type { Course, Session } from "../../../../shared/journal/progress.ts";
import type { Story } from "../../../../shared/journal/shapes.ts";
import { coverage } from "../../journal/coverage.ts";

export interface Next {
  readonly principleId: string;
  readonly why: "nothing" | "maybe" | "untold" | "longAgo" | "below";
  /** The session it was last told in. */
  readonly session?: number | undefined;
}

const most = 3;

export function nextToPractise(
  stories: readonly Story[],
  courses: readonly Course[],
  sessions: readonly Session[],
): readonly Next[] {
  const toldFor = new Map<string, number>();
  for (const [session, { tellings }] of sessions.entries())
    for (const { principleId } of tellings) if (principleId !== null) toldFor.set(principleId, session);
  const lowest = (principleId: string): number => {
    const marks = courses.find((course) => course.principleId === principleId)?.marks ?? [];
    const last = marks.at(-1)?.session;
    return Math.min(5, ...marks.filter(({ session }) => session === last).map(({ rating }) => rating));
  };
  const all = coverage(stories).map(({ principleId, first, also }): Next & { readonly rank: number } => {
    const session = toldFor.get(principleId);
    if (first.length === 0 && session === undefined)
      return also.length > 0 ? { principleId, why: "maybe", rank: 1 } : { principleId, why: "nothing", rank: 2 };
    if (session === undefined) return { principleId, why: "untold", rank: 3 };
    if (lowest(principleId) < 3) return { principleId, why: "below", session, rank: 0 };
    return { principleId, why: "longAgo", session, rank: 4 + session };
  });
  // One of each reason before a second of any.
  const ranked = all.sort((a, b) => a.rank - b.rank);
  const seen = new Set<string>();
  const firsts = ranked.filter(({ why }) => !seen.has(why) && seen.add(why));
  return [...firsts, ...ranked.filter((next) => !firsts.includes(next))].slice(0, most);
}
