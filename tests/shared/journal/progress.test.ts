import { describe, expect, it } from "vitest";
import {
  aboveOthers,
  changeOf,
  coursesOf,
  latestMarks,
  pairsOf,
  sessionsOf,
} from "../../../shared/journal/progress.ts";
import type { Rated, Telling } from "../../../shared/journal/shapes.ts";

const none = { situation: "", task: "", action: "", result: "", learning: "" };
const told = (atMs: number, roomId: string | null, principleId: string, ...ratings: readonly Rated[]): Telling => ({
  id: `${roomId ?? ""}.${atMs}`,
  atMs,
  storyId: null,
  roomId,
  round: 1,
  where: roomId ?? "Practice alone",
  to: [],
  question: "",
  principleId,
  parts: none,
  toldMs: { situation: 0, task: 0, action: 0, result: 0, learning: 0 },
  counts: { words: 0, i: 0, we: 0, numbers: 0, numbersInResult: 0 },
  gaps: [],
  followUps: 0,
  ratings,
});
const ana = (rating: number, principleId = "dive-deep"): Rated => ({ principleId, by: "Ana", isSelf: false, rating });
const self = (rating: number, principleId = "dive-deep"): Rated => ({ principleId, by: "Ben", isSelf: true, rating });
const dayOf = (atMs: number): string => `day-${Math.floor(atMs / 100)}`;

const sessions = sessionsOf(
  [
    told(300, "second", "dive-deep", ana(4), self(4)),
    told(10, "first", "dive-deep", ana(2), self(4)),
    told(20, "first", "dive-deep", ana(2), self(4)),
    told(110, null, "earn-trust", self(3, "earn-trust")),
    told(120, null, "earn-trust"),
  ],
  dayOf,
);

describe("progress", () => {
  it("takes a room or a day alone for one session, oldest first", () => {
    expect(sessions.map(({ id, tellings }) => [id, tellings.length])).toEqual([
      ["first", 2],
      ["day-1", 2],
      ["second", 1],
    ]);
  });

  it("follows each principle, most asked about first, and counts a round's rating once", () => {
    const courses = coursesOf(sessions);
    expect(courses.map(({ principleId, asked }) => [principleId, asked])).toEqual([
      ["dive-deep", 3],
      ["earn-trust", 2],
    ]);
    expect(courses[0]?.marks.map(({ session, by, rating }) => [session, by, rating])).toEqual([
      [0, "Ana", 2],
      [0, "Ben", 4],
      [2, "Ana", 4],
      [2, "Ben", 4],
    ]);
    expect(courses.map((course) => latestMarks(course).map(({ by }) => by))).toEqual([["Ana"], ["Ben"]]);
  });

  it("sets oneself beside the others where both rated", () => {
    const pairs = pairsOf(coursesOf(sessions));
    expect(pairs.map(({ session, self: own, others }) => [session, own, others.length])).toEqual([
      [0, 4, 1],
      [2, 4, 1],
    ]);
    expect(pairs.map(aboveOthers)).toEqual([2, 0]);
  });

  it("names what has changed, and nothing where nothing has", () => {
    const counted = { beforeAction: 0.5, i: 2, we: 6, numbersInResult: 0, followUps: 4 };
    expect(changeOf(counted, { ...counted, numbersInResult: 2, beforeAction: 0.2 })).toBe("numbersInResult");
    expect(changeOf(counted, { ...counted, beforeAction: 0.3 })).toBe("soonerAction");
    expect(changeOf(counted, { ...counted, i: 8 })).toBe("moreI");
    expect(changeOf(counted, { ...counted, followUps: 2 })).toBe("fewerFollowUps");
    expect(changeOf(counted, counted)).toBeUndefined();
  });
});
