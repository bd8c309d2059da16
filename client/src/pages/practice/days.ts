/** The days of a planned week, where this person is, and what they become in a calendar. */
import type { Ms } from "../../../../shared/contract/ids.ts";
import type { Planned } from "../../../../shared/journal/shapes.ts";
import { principleName } from "../../../../shared/questions/principle-name.ts";
import type { Session } from "../../review/export/calendar.ts";

interface Day {
  /** Midnight. */
  readonly atMs: Ms;
  readonly name: string;
  readonly full: string;
}

/** What one question takes, with its follow-ups and the writing. */
const minutes = 15;

/** Today and the six days after it. A day with a change of the clocks is one day too. */
export const daysAhead = (nowMs: Ms): readonly Day[] =>
  Array.from({ length: 7 }, (_, at) => {
    const date = new Date(nowMs);
    const midnight = new Date(date.getFullYear(), date.getMonth(), date.getDate() + at);
    return {
      atMs: midnight.getTime(),
      name: midnight.toLocaleDateString(undefined, { weekday: "short" }),
      full: midnight.toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long" }),
    };
  });

/** One event per question at `time` ("18:00"); several of a day follow each other. */
export function sessionsOf(
  planned: readonly Planned[],
  time: string,
  address: string,
  writtenMs: Ms,
): readonly Session[] {
  const [hours = 0, mins = 0] = time.split(":").map(Number);
  return planned.map(({ id, atMs, principleId }, at) => {
    const day = new Date(atMs);
    const before = planned.slice(0, at).filter((other) => other.atMs === atMs).length;
    return {
      uid: `${id}@barline`,
      title: `Practise ${principleName(principleId)}`,
      about: `One question, aloud, with its follow-ups: ${address}`,
      startMs: new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, mins + before * minutes).getTime(),
      minutes,
      writtenMs,
    };
  });
}
