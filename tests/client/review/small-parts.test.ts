import { describe, expect, it } from "vitest";
import { addressOf, askingIn, placeInAddress } from "../../../client/src/review/address.ts";
import { numbersOf, threadsOf } from "../../../client/src/review/comments/threads.ts";
import { calendarFile } from "../../../client/src/review/export/calendar.ts";
import { fixesOf, type Told } from "../../../client/src/review/outcome/fixes.ts";
import { inWords } from "../../../client/src/words/counts.ts";
import type { AskView, Comment, RoundView } from "../../../shared/contract/views.ts";
import { analyse } from "../../../shared/signals/hear.ts";
import type { Answer } from "../../../shared/signals/text/sections.ts";

const ben = "ben---------";
const comment = (name: string, more: Partial<Comment> = {}): Comment => ({
  commentId: name,
  round: 1,
  text: name,
  bySeat: ben,
  writtenMs: 1,
  resolved: false,
  ...more,
});

describe("comments as threads", () => {
  it("are in the order of what they are about, with those about everything last", () => {
    const comments = [
      comment("late", { atMs: 90, writtenMs: 1 }),
      comment("whole", { writtenMs: 2 }),
      comment("early", { atMs: 10, writtenMs: 3 }),
    ];
    const threads = threadsOf(comments, (comment) => comment.atMs);
    expect(threads.map((thread) => thread.root.commentId)).toEqual(["early", "late", "whole"]);
  });

  it("keep replies to replies in one thread", () => {
    const comments = [comment("root"), comment("reply", { replyTo: "root" }), comment("again", { replyTo: "reply" })];
    const [thread, ...others] = threadsOf(comments, () => undefined);
    expect(others).toEqual([]);
    expect(thread?.replies.map((reply) => reply.commentId)).toEqual(["reply", "again"]);
  });

  it("are numbered over all rounds in the order they were written, replies not counted", () => {
    const rounds = [
      { comments: [comment("b", { writtenMs: 5 }), comment("b1", { writtenMs: 6, replyTo: "b" })] },
      { comments: [comment("a", { writtenMs: 2 }), comment("c", { writtenMs: 9 })] },
    ] as unknown as readonly RoundView[]; // only their comments matter here
    expect([...numbersOf(rounds)]).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
  });
});

describe("the address of a place in a review", () => {
  it("is read back as it was written", () => {
    for (const place of [{ atMs: 1_452_000 }, { atMs: 3_000, round: 2 }, { comment: 12 }, {}]) {
      const url = new URL(addressOf("room", place, "https://barline.example"));
      expect(url.pathname).toBe("/r/room/review");
      expect(placeInAddress(url)).toEqual({ atMs: undefined, round: undefined, comment: undefined, ...place });
    }
  });

  it("leaves out what is not a place", () => {
    expect(placeInAddress({ search: "?t=soon&round=-1", hash: "#c=secret" })).toEqual({
      atMs: undefined,
      round: undefined,
      comment: undefined,
    });
  });

  it("names the round whose asking is looked at: the last one unless it says which", () => {
    const asked = [1, 3];
    expect([askingIn("#asking", asked), askingIn("#asking-1", asked), askingIn("#asking-3", asked)]).toEqual([3, 1, 3]);
    expect([askingIn("#asking-2", asked), askingIn("#asking", []), askingIn("#c2", asked)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("the calendar file of the next session", () => {
  const file = calendarFile({
    uid: "1@barline",
    title: "Practice, with Ben; again\nATTENDEE:mailto:x@example.org",
    about: `Number at the end ${"ä".repeat(80)}`,
    startMs: Date.UTC(2026, 10, 25, 18, 30),
    minutes: 50,
    writtenMs: Date.UTC(2026, 10, 18, 9),
  });

  it("holds one event in UTC", () => {
    expect(file).toContain("DTSTART:20261125T183000Z\r\nDTEND:20261125T192000Z\r\n");
    expect(file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
  });

  it("lets no name or note start a property of its own", () => {
    expect(file).toContain("SUMMARY:Practice\\, with Ben\\; again\\nATTENDEE:mailto");
    expect(file).not.toMatch(/^ATTENDEE/m);
  });

  it("folds long lines at 75 bytes without cutting a character", () => {
    for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n ", "")).toContain("ä".repeat(80));
  });
});

describe("what to do before next time", () => {
  const askOf = (more: Partial<AskView> = {}): AskView => ({
    askId: "ask1--------",
    principleId: "dive-deep",
    text: "When did you look closer?",
    lead: "ana---------",
    askedMs: 0,
    endedMs: 600_000,
    probes: [],
    taps: [],
    ...more,
  });
  const nothing = { situation: "", task: "", action: "", result: "", learning: "" };
  const told = ({ answer = nothing, ...more }: Partial<Told> & { readonly answer?: Answer } = {}): Told => ({
    ask: askOf(),
    number: 1,
    signals: analyse(answer),
    ...more,
  });
  const long =
    "We met the supplier and we looked at the logs and then we decided to move the job because we had seen the same thing in spring and everybody was sure that we were right about it. ".repeat(
      2,
    );

  it("names at most three findings, counts first, never a grade", () => {
    const answer = { ...nothing, situation: "The stock file was late.", action: long, result: "It got a lot better." };
    const fixes = fixesOf([told({ answer })], inWords);
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.length).toBeLessThanOrEqual(3);
    expect(fixes.map((fix) => `${fix.figure} ${fix.of}`)).toContain("0 numbers in Result, question one");
  });

  it("names a gap that two answers share once, for both", () => {
    const answer = { ...nothing, situation: "The stock file was late.", action: long, result: "It got a lot better." };
    const second = told({ number: 2, ask: askOf({ askId: "ask2--------" }), answer });
    const fixes = fixesOf([told({ answer }), second], inWords);
    expect(fixes.filter((fix) => fix.key === "howMuch").map((fix) => fix.of)).toEqual([
      "numbers in Result, two answers",
    ]);
  });

  it("does not take a quiet keyboard for silence: with few words, only the taps count", () => {
    expect(fixesOf([told({ answer: { ...nothing, situation: "Short." } })], inWords)).toEqual([]);
    const taps = [
      { section: "situation", bySeat: ben, atMs: 0 },
      { section: "action", bySeat: ben, atMs: 360_000 },
    ] as const;
    const fixes = fixesOf([told({ ask: askOf({ taps }) })], inWords);
    expect(fixes.map((fix) => `${fix.figure} ${fix.of}`)).toEqual([
      "60% of the time of question one before Action",
      "Result never tapped in question one",
      "Learning never tapped in question one",
    ]);
  });
});
