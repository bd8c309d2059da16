/** The margin of the interviewer's room: the pure core's room, the words of a real document, the bank's own follow-ups. */
import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Doc } from "yjs";
import { Clock } from "../../client/src/net/clock.svelte.ts";
import { Interview } from "../../client/src/room/interview/interview.svelte.ts";
import { Margin } from "../../client/src/room/interview/interviewer/margin.svelte.ts";
import { StarNotes } from "../../client/src/notes/star-notes.svelte.ts";
import { PackShelf } from "../../client/src/state/pack.svelte.ts";
import { Room } from "../../client/src/state/room.svelte.ts";
import { Toasts } from "../../client/src/site/toasts.svelte.ts";
import type { Section } from "../../shared/contract/ids.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";
import { ana, ben, id, peerRoom, roomOf, step, type GivenRoom } from "../support/given-room.ts";

const principle = leadershipPrinciples.principles.find((candidate) => candidate.id === "dive-deep");
const question = principle?.questions[0];
if (!principle || !question) throw new Error("the bank has no such question");
const askId = id("ask-1");

const asked = (mode: "spoken" | "written"): GivenRoom => {
  const { plan } = peerRoom().seenBy(ana);
  const principles = plan.principles.map((planned) => ({ ...planned }));
  return roomOf("peer", { plan: { ...plan, principles, mode } }).and(
    ana,
    { type: "start-round" },
    step("intro", "questions"),
    { type: "ask-question", askId, principleId: principle.id, questionId: question.id, text: question.text },
  );
};

/** An answer that lacks nothing but a number in its Result. */
const whole = {
  situation: "Our pharmacies got the stock file late and sent patients home without their medicine.",
  task: "I was asked to find out why before the winter season and to keep the file on time.",
  action:
    "I first read the transfer logs of every night, then I compared them with the backup plan and saw that both ran at once. I moved the backup to noon because the export could not be made faster. Then I wrote a check that rings me when the file is late.",
  result: "The pharmacies got the file on time again and the complaints went away.",
  learning: "I learned to read the logs before I ask for opinions. Since then I begin every fault with the log.",
} as const;

/** Ana's page, as far as the margin needs it. */
class Seat {
  room: GivenRoom;
  readonly doc = new Doc();
  readonly authors = new Map<number, string>();
  readonly given: RoomCommand[] = [];
  readonly interview: Interview;
  margin: Margin;
  readonly #page: Room;
  #stop: () => void = () => undefined;

  constructor(room: GivenRoom) {
    this.room = room;
    const clock = new Clock(() => 0);
    clock.correct(0, 0, room.nowMs);
    this.#page = new Room(clock, (command) => {
      this.given.push(command);
      this.acts(ana, command);
      return Promise.resolve({ ok: true, version: this.room.seenBy(ana).version });
    });
    this.#page.show(room.seenBy(ana));
    const shelf = new PackShelf();
    shelf.follow({ key: "bank", fetch: () => Promise.resolve({ ok: true, answer: leadershipPrinciples }) });
    shelf.load();
    this.interview = new Interview(this.#page, shelf, new Toasts());
    this.margin = this.opens();
  }

  /** Opens the page, or opens it again after a reload. */
  opens(): Margin {
    this.#stop();
    const notes = new StarNotes({ doc: this.doc, authors: this.authors, onChange: () => () => undefined });
    const margin = new Margin(this.interview, notes);
    this.#stop = $effect.root(() => {
      $effect(() => margin.watch());
      // Something shows them, as the page does.
      $effect(() => {
        expect(margin.findings).toBeDefined();
      });
    });
    flushSync();
    this.margin = margin;
    return margin;
  }

  acts(who: typeof ana, command: RoomCommand): void {
    this.room = this.room.and(who, command);
    this.#page.show(this.room.seenBy(ana));
    flushSync();
  }

  writes(section: Section, words: string): void {
    const text = this.doc.getText(`${askId}.${section}`);
    text.insert(text.length, words);
    flushSync();
  }

  /** A line of Ana's own under the candidate's words. */
  scribes(section: Section, line: string): void {
    const other = new Doc();
    this.authors.set(other.clientID, ana.seatId);
    const text = this.doc.getText(`${askId}.${section}`);
    const { clientID } = this.doc;
    this.doc.clientID = other.clientID;
    text.insert(text.length, `\n${line}\n`);
    this.doc.clientID = clientID;
    flushSync();
  }

  leave(): void {
    this.#stop();
  }

  get gaps(): readonly string[] {
    return this.margin.findings.map((finding) => `${finding.section} ${finding.gap}`);
  }
}

/** The candidate's keys rest for so long; what is fetched with the first words has come by then. */
async function stillFor(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.dynamicImportSettled();
  flushSync();
}

let seat: Seat;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  sessionStorage.clear();
});
afterEach(() => {
  seat.leave();
  vi.useRealTimers();
});

describe("the margin of a written round", () => {
  beforeEach(async () => {
    seat = new Seat(asked("written"));
    await stillFor(0);
    for (const section of ["situation", "task", "action", "learning"] as const) seat.writes(section, whole[section]);
    await stillFor(4_000);
    seat.writes("result", whole.result);
  });

  it("speaks of a section once its words have rested for four seconds, and is silent when the number is there", async () => {
    expect(seat.gaps).toEqual(["result missing:result"]);
    await stillFor(3_900);
    expect(seat.gaps).toEqual(["result missing:result"]);
    seat.writes("result", " Truly.");
    await stillFor(3_900);
    expect(seat.gaps).toEqual(["result missing:result"]);
    await stillFor(100);
    expect(seat.gaps).toEqual(["result howMuch"]);
    seat.writes("result", " Late files fell from 47 to 6 a month.");
    await stillFor(4_000);
    expect(seat.gaps).toEqual([]);
    expect(seat.margin.countsSentence).toMatch(/^I \d+ to we \d+, 2 numbers$/);
  });

  it("offers the question's own follow-up first, sends it once however often it is pressed, and not again", async () => {
    await stillFor(4_000);
    const first = seat.margin.findings[0]?.suggestions[0];
    const own = question.probes.filter((probe) => probe.kind === "howMuch").map((probe) => probe.text);
    expect(own).toContain(first?.text);
    if (!first) throw new Error("no suggestion");
    void seat.interview.offer(first.kind, first.text);
    void seat.interview.offer(first.kind, first.text);
    await stillFor(0);
    expect(seat.given).toMatchObject([{ type: "probe", kind: "howMuch", text: first.text, how: "pushed" }]);
    const offered = seat.margin.findings.flatMap((finding) => finding.suggestions);
    expect(offered.filter((suggestion) => suggestion.kind === "howMuch")).toEqual([]);
  });

  it("finds one thing per section at most, each with one or two follow-ups", async () => {
    const doc = seat.doc;
    for (const section of ["situation", "task", "action", "result", "learning"]) {
      const text = doc.getText(`${askId}.${section}`);
      text.delete(0, text.length);
    }
    seat.writes("action", "We fixed it. We made it a lot better. We were glad about it.");
    await stillFor(4_000);
    const sections = seat.margin.findings.map((finding) => finding.section);
    expect(sections.length).toBeGreaterThan(3);
    expect(new Set(sections).size).toBe(sections.length);
    expect(
      seat.margin.findings.every((finding) => finding.suggestions.length >= 1 && finding.suggestions.length <= 2),
    ).toBe(true);
  });

  it("forgets nothing that was dismissed: not with other words, not with a reload", async () => {
    await stillFor(4_000);
    const [finding] = seat.margin.findings;
    if (!finding) throw new Error("no finding");
    seat.margin.dismiss(finding);
    flushSync();
    expect(seat.gaps).toEqual([]);
    seat.writes("result", " Everybody said that it was much calmer.");
    await stillFor(4_000);
    expect(seat.gaps).toEqual([]);
    seat.opens();
    await stillFor(0);
    expect(seat.gaps).toEqual([]);
    seat.acts(ana, { type: "ask-question", askId: id("ask-2"), principleId: principle.id, text: "When else?" });
    seat.interview.choose(askId);
    flushSync();
    expect(seat.gaps).toEqual([]);
  });

  it("asks no more for what was ticked as heard", async () => {
    await stillFor(4_000);
    seat.acts(ana, { type: "tick", askId, what: "howMuch", heard: true });
    const kinds = seat.margin.findings.flatMap((finding) => finding.suggestions.map((suggestion) => suggestion.kind));
    expect(kinds).not.toContain("howMuch");
  });

  it("marks numbers and vague words in the candidate's text, and lets the marks stand while more is typed", async () => {
    seat.writes("result", " It was much better.");
    await stillFor(4_000);
    const marked = seat.margin.marks.result ?? [];
    const text = seat.doc.getText(`${askId}.result`).toJSON();
    expect(marked.map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`)).toContain("vague much better");
    seat.writes("result", " An");
    expect(seat.margin.marks.result).toBeUndefined();
    expect(seat.margin.marks.action).toBeDefined();
  });
});

describe("the margin of a spoken round", () => {
  beforeEach(async () => {
    seat = new Seat(asked("spoken"));
    await stillFor(0);
  });

  it("goes by taps and ticks until the candidate has written sixty words, and never by a scribe's", async () => {
    seat.writes("situation", "Our pharmacies got the stock file late.");
    seat.scribes("action", "We looked at the logs and we moved the job. ".repeat(12));
    await stillFor(4_000);
    expect(seat.margin.isReadingWords).toBe(false);
    expect(seat.gaps).toEqual([]);
    expect(seat.margin.countsSentence).toBe("I 0 to we 1, no number");
    expect(seat.margin.marks.action).toEqual([]);

    seat.acts(ana, { type: "tap", askId, section: "result" });
    expect(seat.margin.findings.map((finding) => finding.reason)).toEqual(["No number heard yet."]);
    seat.acts(ana, { type: "tick", askId, what: "howMuch", heard: true });
    expect(seat.gaps).toEqual([]);

    seat.writes("task", `${whole.task} ${whole.situation}`);
    await stillFor(4_000);
    expect(seat.margin.isReadingWords).toBe(false);
    seat.writes("learning", whole.action);
    await stillFor(4_000);
    expect(seat.margin.isReadingWords).toBe(true);
    expect(seat.gaps).toContain("action missing:action");
  });

  it("takes the candidate's taps as well as the interviewer's", () => {
    seat.acts(ben, { type: "tap", askId, section: "learning" });
    expect(seat.gaps).toEqual(["learning learned"]);
    seat.acts(ana, { type: "probe", askId, probeId: id("p"), kind: "learned", text: "What since?", how: "aloud" });
    expect(seat.gaps).toEqual([]);
  });
});
