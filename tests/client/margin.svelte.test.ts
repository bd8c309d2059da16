/** The margin of the interviewer's room. */
import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AskNext } from "../../client/src/room/interview/next/ask-next.svelte.ts";
import { timelyAlone } from "../../client/src/room/interview/solo/timely.ts";
import { ana, ben, id } from "../support/given-room.ts";
import { askId, asked, goesBy, InterviewersPage, question } from "./interviewers-page.svelte.ts";

/** An answer that lacks nothing but a number in its Result. */
const whole = {
  situation: "Our pharmacies got the stock file late and sent patients home without their medicine.",
  task: "I was asked to find out why before the winter season and to keep the file on time.",
  action:
    "I first read the transfer logs of every night, then I compared them with the backup plan and saw that both ran at once. I moved the backup to noon because the export could not be made faster. Then I wrote a check that rings me when the file is late.",
  result: "The pharmacies got the file on time again and the complaints went away.",
  learning: "I learned to read the logs before I ask for opinions. Since then I begin every fault with the log.",
} as const;

let seat: InterviewersPage;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });
  localStorage.clear();
});
afterEach(() => {
  seat.leave();
  vi.useRealTimers();
});

describe("the margin of a written round", () => {
  beforeEach(async () => {
    seat = new InterviewersPage(asked("written"));
    await goesBy(0);
    for (const section of ["situation", "task", "action", "learning"] as const) seat.writes(section, whole[section]);
    await goesBy(4_000);
    seat.writes("result", whole.result);
  });

  it("speaks of a section once its words have rested for four seconds, and is silent when the number is there", async () => {
    expect(seat.gaps).toEqual(["result missing:result"]);
    await goesBy(3_900);
    expect(seat.gaps).toEqual(["result missing:result"]);
    seat.writes("result", " Truly.");
    await goesBy(3_900);
    expect(seat.gaps).toEqual(["result missing:result"]);
    await goesBy(100);
    expect(seat.gaps).toEqual(["result howMuch"]);
    seat.writes("result", " Late files fell from 47 to 6 a month.");
    await goesBy(4_000);
    expect(seat.gaps).toEqual([]);
    expect(seat.margin.countsSentence).toMatch(/^I \d+ to we \d+, 2 numbers$/);
  });

  it("offers the question's own follow-up first, sends it once however often it is pressed, and not again", async () => {
    await goesBy(4_000);
    const first = seat.margin.findings[0]?.suggestions[0];
    const own = question.probes.filter((probe) => probe.kind === "howMuch").map((probe) => probe.text);
    expect(own).toContain(first?.text);
    if (!first) throw new Error("no suggestion");
    void seat.interview.offer(first.kind, first.text);
    void seat.interview.offer(first.kind, first.text);
    await goesBy(0);
    expect(seat.given).toMatchObject([{ type: "probe", kind: "howMuch", text: first.text, how: "pushed" }]);
    const offered = seat.margin.findings.flatMap((finding) => finding.suggestions);
    expect(offered.filter((probe) => probe.kind === "howMuch")).toEqual([]);
  });

  it("finds one thing per section at most, each with one or two follow-ups", async () => {
    const doc = seat.doc;
    for (const section of ["situation", "task", "action", "result", "learning"]) {
      const text = doc.getText(`${askId}.${section}`);
      text.delete(0, text.length);
    }
    seat.writes("action", "We fixed it. We made it a lot better. We were glad about it.");
    await goesBy(4_000);
    const sections = seat.margin.findings.map((finding) => finding.section);
    expect(sections.length).toBeGreaterThan(3);
    expect(new Set(sections).size).toBe(sections.length);
    expect(
      seat.margin.findings.every((finding) => finding.suggestions.length >= 1 && finding.suggestions.length <= 2),
    ).toBe(true);
  });

  it("forgets nothing that was called wrong: not with other words, not with a reload", async () => {
    await goesBy(4_000);
    const [finding] = seat.margin.findings;
    if (!finding) throw new Error("no finding");
    void seat.margin.deny(finding);
    await goesBy(0);
    expect(seat.given).toEqual([{ type: "deny-finding", askId, gap: "howMuch", kind: "howMuch" }]);
    expect(seat.gaps).toEqual([]);
    seat.writes("result", " Everybody said that it was much calmer.");
    await goesBy(4_000);
    expect(seat.gaps).toEqual([]);
    seat.opens();
    await goesBy(0);
    expect(seat.gaps).toEqual([]);
    seat.acts(ana, { type: "ask-question", askId: id("ask-2"), principleId: question.principleId, text: "When else?" });
    seat.interview.choose(askId);
    flushSync();
    expect(seat.gaps).toEqual([]);
  });

  it("takes back what was called wrong by mistake", async () => {
    await goesBy(4_000);
    const { gaps } = seat;
    const [finding] = seat.margin.findings;
    if (!finding) throw new Error("no finding");
    void seat.margin.deny(finding);
    await goesBy(0);
    expect(seat.gaps).not.toEqual(gaps);
    seat.interview.toasts.undoLast();
    await goesBy(0);
    expect(seat.gaps).toEqual(gaps);
    expect(seat.interview.denials).toEqual([]);
  });

  it("asks no more for what was ticked as heard", async () => {
    await goesBy(4_000);
    seat.acts(ana, { type: "tick", askId, what: "howMuch", heard: true });
    const kinds = seat.margin.findings.flatMap((finding) => finding.suggestions.map((suggestion) => suggestion.kind));
    expect(kinds).not.toContain("howMuch");
  });

  it("marks numbers and vague words in the candidate's text, and lets the marks stand while more is typed", async () => {
    seat.writes("result", " It was much better.");
    await goesBy(4_000);
    const marked = seat.margin.marks.result ?? [];
    const text = seat.doc.getText(`${askId}.result`).toJSON();
    expect(marked.map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`)).toContain("vague much better");
    seat.writes("result", " An");
    await goesBy(200);
    expect(seat.margin.marks.result).toBeUndefined();
    expect(seat.margin.marks.action).toBeDefined();
  });
});

describe("the margin of a spoken round", () => {
  beforeEach(async () => {
    seat = new InterviewersPage(asked("spoken"));
    await goesBy(0);
  });

  it("goes by taps, ticks and notes until the candidate has written sixty words; a scribe's are not counted to those", async () => {
    seat.writes("situation", "Our pharmacies got the stock file late.");
    seat.scribes("action", "We looked at the logs and we moved the job. ".repeat(12));
    await goesBy(4_000);
    expect(seat.margin.isReadingWords).toBe(false);
    expect(seat.gaps).toEqual([]);
    expect(seat.margin.countsSentence).toBe("I 0 to we 1, no number");
    expect(seat.margin.marks.action).toEqual([]);

    seat.acts(ana, { type: "tap", askId, section: "result" });
    expect(seat.margin.findings.map((finding) => finding.reason)).toEqual(["No number heard yet."]);
    seat.acts(ana, { type: "tick", askId, what: "howMuch", heard: true });
    expect(seat.gaps).toEqual([]);

    seat.writes("task", `${whole.task} ${whole.situation}`);
    await goesBy(4_000);
    expect(seat.margin.isReadingWords).toBe(false);
    seat.writes("learning", whole.action);
    await goesBy(4_000);
    expect(seat.margin.isReadingWords).toBe(true);
    expect(seat.gaps).toContain("result missing:result");
  });

  it("takes silence for thought where the candidate's device says when they speak", async () => {
    seat.acts(ana, { type: "tap", askId, section: "situation" });
    const unheard = seat.room;
    await goesBy(100_000);
    expect(seat.gaps).toContain("action missing:action");

    seat.leave();
    seat = new InterviewersPage(unheard);
    seat.acts(ben, { type: "set-listening", on: true });
    const speaks = (ms: number): void => {
      const toMs = seat.nowMs;
      seat.acts(ben, { type: "add-speech", spans: [{ fromMs: toMs - ms, toMs }] });
    };
    await goesBy(10_000);
    speaks(8_000);
    await goesBy(100_000);
    expect(seat.gaps).toEqual([]);
    seat.acts(ben, { type: "ask-for-a-moment" });
    await goesBy(60_000);
    expect(seat.gaps).toEqual([]);
    seat.acts(ben, { type: "carry-on" });
    await goesBy(80_000);
    speaks(78_000);
    expect(seat.gaps).toContain("action missing:action");
  });

  it("asks for nothing new while the candidate takes a moment", async () => {
    seat.acts(ana, { type: "tap", askId, section: "situation" });
    await goesBy(30_000);
    seat.acts(ben, { type: "ask-for-a-moment" });
    await goesBy(90_000);
    expect(seat.gaps).toEqual([]);
    seat.acts(ben, { type: "carry-on" });
    await goesBy(0);
    expect(seat.gaps).toContain("action missing:action");
  });

  it("judges a part by a scribe's line once the telling has left it, and quotes it", async () => {
    seat.acts(ana, { type: "tap", askId, section: "result" });
    seat.scribes("result", "pick-ups much faster, complaints mostly stopped");
    await goesBy(6_000);
    expect(seat.gaps).toEqual([]);
    seat.acts(ana, { type: "tap", askId, section: "learning" });
    await goesBy(6_000);
    expect(seat.gaps).toContain("result howMuch");
    expect(seat.margin.findings[0]?.phrase?.text).toBe("complaints mostly stopped");
    seat.scribes("result", "calls down from 12 to 3 a week");
    await goesBy(4_000);
    expect(seat.gaps).not.toContain("result howMuch");
  });

  it("keeps the line of a wrong finding only for somebody who chose so, and silences a kind called wrong twice", async () => {
    for (const mayKeepWords of [false, true]) {
      seat.leave();
      seat = new InterviewersPage(asked("spoken"), mayKeepWords);
      await goesBy(0);
      seat.acts(ana, { type: "tap", askId, section: "result" });
      seat.scribes("result", "pick-ups much faster");
      seat.acts(ana, { type: "tap", askId, section: "learning" });
      await goesBy(30_000);
      expect(seat.card).toMatchObject({ gap: "howMuch", quote: "pick-ups much faster" });
      seat.next.notSo();
      await goesBy(0);
      expect(seat.given).toEqual([
        {
          type: "deny-finding",
          askId,
          gap: "howMuch",
          kind: "howMuch",
          rule: "faster",
          ...(mayKeepWords && { words: "pick-ups much faster" }),
        },
      ]);
      expect(seat.card?.gap).not.toBe("howMuch");
    }
    const again = id("ask-2");
    const open = { type: "ask-question", askId: again, principleId: question.principleId, text: "When else?" } as const;
    seat.acts(ana, open);
    seat.acts(ana, { type: "tap", askId: again, section: "result" });
    expect(seat.gaps).toEqual(["result howMuch"]);
    seat.acts(ana, { type: "deny-finding", askId: again, gap: "howMuch", kind: "howMuch" });
    seat.acts(ana, { ...open, askId: id("ask-3") });
    seat.acts(ana, { type: "tap", askId: id("ask-3"), section: "result" });
    expect(seat.margin.findings.flatMap(({ suggestions }) => suggestions.map(({ kind }) => kind))).not.toContain(
      "howMuch",
    );
  });

  it("takes the candidate's taps as well as the interviewer's", () => {
    seat.acts(ben, { type: "tap", askId, section: "learning" });
    expect(seat.gaps).toEqual(["learning learned"]);
    seat.acts(ana, { type: "probe", askId, probeId: id("p"), kind: "learned", text: "What since?", how: "aloud" });
    expect(seat.gaps).toEqual([]);
  });
});

describe("practice alone", () => {
  it("asks about a part once it has been left, and about all of it at the end, however early that is", async () => {
    seat = new InterviewersPage(asked("spoken"));
    await goesBy(0);
    const { interview, margin } = seat;
    seat.next = new AskNext(interview, margin, timelyAlone(interview, margin));
    const look = async (ms: number): Promise<string | undefined> => {
      await goesBy(ms);
      seat.next.follow();
      return seat.card?.gap;
    };
    expect(await look(0)).toBeUndefined();
    seat.acts(ana, { type: "tap", askId, section: "action" });
    expect(await look(70_000)).toBeUndefined();
    seat.acts(ana, { type: "tap", askId, section: "result" });
    expect(await look(1_000)).toBe("who");

    seat.leave();
    seat = new InterviewersPage(asked("spoken"));
    seat.next = new AskNext(seat.interview, seat.margin, timelyAlone(seat.interview, seat.margin));
    expect(await look(0)).toBeUndefined();
    seat.margin.end();
    expect(await look(0)).toBeDefined();
  });
});
