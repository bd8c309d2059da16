import { expect, it } from "vitest";
import { daysAhead, sessionsOf } from "../../../client/src/pages/practice/days.ts";
import { calendarFile } from "../../../client/src/review/export/calendar.ts";

it("has an event for each question of the week, at the hour where its owner is, one after the other on a day", () => {
  const [today, tomorrow] = daysAhead(new Date(2026, 5, 1, 17, 30).getTime());
  const planned = [today, tomorrow, tomorrow].map((day, at) => ({
    id: `p${at}`,
    atMs: day?.atMs ?? 0,
    principleId: "dive-deep",
    doneMs: null,
  }));
  const sessions = sessionsOf(planned, "18:30", "https://example.org/practice", 0);
  expect(sessions.map(({ startMs }) => new Date(startMs))).toEqual([
    new Date(2026, 5, 1, 18, 30),
    new Date(2026, 5, 2, 18, 30),
    new Date(2026, 5, 2, 18, 45),
  ]);
  const lines = calendarFile(...sessions).split("\r\n");
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(3);
  expect(lines.filter((line) => line === "END:VCALENDAR")).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith("UID:"))).toEqual([
    "UID:p0@barline",
    "UID:p1@barline",
    "UID:p2@barline",
  ]);
  expect(lines).toContain("SUMMARY:Practise Dive Deep");
});

it("offers the seven days from today, each once, also when the clocks change", () => {
  const days = daysAhead(new Date(2026, 9, 22, 23, 59).getTime());
  expect(new Set(days.map(({ atMs }) => new Date(atMs).toDateString())).size).toBe(7);
  expect(days.every(({ atMs }) => new Date(atMs).getHours() === 0)).toBe(true);
});
