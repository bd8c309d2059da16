/** What a person's tellings say over time: sessions, ratings of each principle, how they judge themselves, and counts. Never a grade. */
import type { Ms } from "../contract/ids.ts";
import type { Telling } from "./shapes.ts";

/** One sitting: a room, or a day of practising alone. */
export interface Session {
  readonly id: string;
  readonly atMs: Ms;
  readonly where: string;
  /** Oldest first. */
  readonly tellings: readonly Telling[];
}

/** A rating in a session; the session by its place among all. */
export interface Mark {
  readonly session: number;
  readonly by: string;
  readonly isSelf: boolean;
  readonly rating: number;
}

export interface Course {
  readonly principleId: string;
  /** Oldest first; of one person in one session, one. */
  readonly marks: readonly Mark[];
  /** How often somebody asked about it. */
  readonly asked: number;
}

/** Others beside oneself, on one principle in one session. */
export interface Pair {
  readonly session: number;
  readonly principleId: string;
  readonly self: number;
  readonly others: readonly Mark[];
}

/** `dayOf`: what makes two practices alone one session, such as the date where the person is. */
export function sessionsOf(tellings: readonly Telling[], dayOf: (atMs: Ms) => string): readonly Session[] {
  const sessions = new Map<string, Telling[]>();
  for (const telling of [...tellings].sort((a, b) => a.atMs - b.atMs)) {
    const id = telling.roomId ?? dayOf(telling.atMs);
    sessions.set(id, [...(sessions.get(id) ?? []), telling]);
  }
  return [...sessions].flatMap(([id, told]) => {
    const [first] = told;
    return first ? [{ id, atMs: first.atMs, where: first.where, tellings: told }] : [];
  });
}

/** Most asked about first, then the one rated last. */
export function coursesOf(sessions: readonly Session[]): readonly Course[] {
  const courses = new Map<string, { marks: Mark[]; asked: number }>();
  const course = (principleId: string): { marks: Mark[]; asked: number } => {
    const known = courses.get(principleId) ?? { marks: [], asked: 0 };
    courses.set(principleId, known);
    return known;
  };
  for (const [session, { tellings }] of sessions.entries())
    for (const { principleId, ratings } of tellings) {
      if (principleId !== null) course(principleId).asked += 1;
      for (const { principleId: rated, by, isSelf, rating } of ratings) {
        const { marks } = course(rated);
        // Two answers on one principle share the rating of the round.
        const isKnown = marks.some((mark) => mark.session === session && mark.by === by && mark.isSelf === isSelf);
        if (!isKnown) marks.push({ session, by, isSelf, rating });
      }
    }
  const lastOf = ({ marks }: Pick<Course, "marks">): number => marks.at(-1)?.session ?? -1;
  return [...courses]
    .map(([principleId, { marks, asked }]) => ({ principleId, marks, asked }))
    .filter(({ marks }) => marks.length > 0)
    .sort((a, b) => b.asked - a.asked || lastOf(b) - lastOf(a));
}

/** How a principle was last rated: by the others, else by oneself; each of them once. */
export function latestMarks({ marks }: Pick<Course, "marks">): readonly Mark[] {
  const others = marks.filter(({ isSelf }) => !isSelf);
  const counted = others.length > 0 ? others : marks;
  const last = counted.at(-1)?.session;
  return counted.filter(({ session }) => session === last);
}

/** Oldest first. */
export const pairsOf = (courses: readonly Course[]): readonly Pair[] =>
  courses
    .flatMap(({ principleId, marks }) =>
      marks
        .filter(({ isSelf }) => isSelf)
        .flatMap(({ session, rating }): Pair[] => {
          const others = marks.filter((mark) => !mark.isSelf && mark.session === session);
          return others.length > 0 ? [{ session, principleId, self: rating, others }] : [];
        }),
    )
    .sort((a, b) => a.session - b.session);

/** How many levels one stood above the others, at their mean; below is negative. */
export function aboveOthers({ self, others }: Pair): number {
  const mean = others.reduce((sum, { rating }) => sum + rating, 0) / others.length;
  return self - mean;
}

/** What stands out between the first and the last of some tellings, for a heading; undefined: nothing does. */
export type Change = "numbersInResult" | "soonerAction" | "moreI" | "fewerFollowUps";

export interface Counted {
  readonly beforeAction: number | null;
  readonly i: number;
  readonly we: number;
  readonly numbersInResult: number;
  readonly followUps: number;
}

/** Where the band of Situation and Task ends. */
export const startBand = 0.3;

export function changeOf(first: Counted, last: Counted): Change | undefined {
  if (first.numbersInResult === 0 && last.numbersInResult > 0) return "numbersInResult";
  if (first.beforeAction !== null && last.beforeAction !== null)
    if (first.beforeAction > startBand && last.beforeAction <= startBand) return "soonerAction";
  if (first.i <= first.we && last.i > last.we) return "moreI";
  return last.followUps < first.followUps ? "fewerFollowUps" : undefined;
}
