import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { keepTelling, keepWords, type StoryChoice } from "../../../client/src/pages/practice/keep-practice.ts";
import { Practising } from "../../../client/src/pages/practice/practising.svelte.ts";
import { lastOf, lastSentence } from "../../../client/src/pages/practice/last-time.ts";
import { Voice } from "../../../client/src/pages/practice/voice.svelte.ts";
import { toldForMs } from "../../../shared/journal/practice/sitting.ts";
import { leadershipPrinciples as pack } from "../../../shared/questions/bank/index.ts";
import { read } from "../../../shared/signals/analyse.ts";
import { tabStorage } from "../tab-storage.ts";

const second = 1_000;

/** A device with its own clock, on which pages come and go. */
function device({ storage = tabStorage(), journal = new Journal(new Y.Doc(), () => 0) } = {}) {
  const time = { nowMs: Date.UTC(2026, 5, 1, 10) };
  const open = (): Practising =>
    new Practising(
      { pack, journal, read },
      new Voice(undefined),
      storage,
      () => time.nowMs,
      () => 7,
    );
  return { journal, open, pass: (seconds: number) => (time.nowMs += seconds * second), time };
}
const told = (practising: Practising, nowMs: number): number =>
  practising.sitting ? toldForMs(practising.sitting, nowMs) / second : -1;

describe("a page that ends in the middle", () => {
  it("loses nothing when it is loaded again, and asks whether they kept talking", () => {
    const { open, pass, time } = device();
    const page = open();
    page.start({ by: "principle", principleId: "frugality" });
    page.tap("situation");
    pass(30);
    page.tap("action");
    pass(40);
    // The battery is empty: nothing more is written. Two minutes later there is a socket.
    pass(120);
    const again = open();
    expect(again.sitting).toMatchObject({
      step: "telling",
      question: { principleId: "frugality" },
      taps: [{ section: "situation" }, { section: "action" }],
      absence: { ms: 160 * second },
    });
    expect(told(again, time.nowMs)).toBe(30);
    again.settleAbsence(true);
    expect(told(again, time.nowMs)).toBe(190);
  });

  it("waits at the start where it was left on purpose, and can be dropped and brought back", () => {
    const { open, pass, time } = device();
    const page = open();
    page.start({ by: "surprise" });
    page.startTelling();
    pass(20);
    page.leave();
    pass(3_600);
    const again = open();
    expect(again.sitting).toBeUndefined();
    const back = again.drop();
    expect(open().left).toBeUndefined();
    back();
    again.resume();
    expect(again.sitting?.absence).toBeNull();
    expect(told(again, time.nowMs)).toBe(20);
  });

  it("says so where the browser keeps nothing", () => {
    const full = tabStorage();
    full.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const page = device({ storage: full }).open();
    page.start({ by: "surprise" });
    expect(page.isKept).toBe(false);
    expect(page.sitting?.step).toBe("question");
  });

  it("begins afresh when what is kept cannot be read", () => {
    const storage = tabStorage();
    storage.setItem("barline:practice", '{"sitting":{"id":"a","step":"asleep"},"seenMs":1,"isOpen":true}');
    const page = device({ storage }).open();
    expect([page.sitting, page.left]).toEqual([undefined, undefined]);
  });
});

describe("what the device hears", () => {
  it("goes into the part that was told when the phrase began, counts for follow-ups, and becomes clean words at a press", () => {
    const { open, pass, journal } = device();
    const page = open();
    page.start({ by: "principle", principleId: "frugality" });
    page.tap("situation");
    page.hear("our chairs were", false);
    page.tap("action");
    page.hear("our chairs were um falling apart", true);
    pass(20);
    page.hear("i glued them all myself", true);
    page.tap("result");
    page.hear("and the the complaints dropped a lot", true);
    page.hear("so", false);
    page.endTelling();
    page.hear("so yes", true);
    for (const what of ["who", "why", "how"] as const) page.tick(what);
    page.askNext();
    expect(page.followUp).toMatchObject({ kind: "howMuch", quote: "the complaints dropped" });
    // An answer belongs to what was asked about.
    page.hear("from twelve a week to two", true);
    expect(open().sitting?.heardWords).toEqual({
      situation: ["our chairs were um falling apart"],
      action: ["i glued them all myself"],
      result: ["and the the complaints dropped a lot", "so yes", "from twelve a week to two"],
    });

    page.write("result", "Guests noticed.");
    page.takeHeard("result", 0);
    page.eraseHeard("result", 0);
    expect(page.sitting?.parts.result).toBe("Guests noticed. And the complaints dropped a lot.");
    expect(keep(page, journal)).toBeNull();
    expect(journal.tellings.all[0]?.parts).toMatchObject({
      action: "i glued them all myself",
      result: "Guests noticed. And the complaints dropped a lot.\nfrom twelve a week to two",
    });
    expect(page.reading?.signals.numbers).toHaveLength(2);
  });

  it("is no more than a part can hold", () => {
    const page = device().open();
    page.start({ by: "surprise" });
    page.tap("task");
    for (let at = 0; at < 30; at += 1) page.hear("word ".repeat(200).trim(), true);
    expect(page.sitting?.heardWords?.task).toHaveLength(20);
  });
});

/** Tells a story of Frugality in a minute and rates it. */
function practise({ open, pass }: ReturnType<typeof device>): Practising {
  const page = open();
  page.start({ by: "principle", principleId: "frugality" });
  page.tap("situation");
  pass(20);
  page.tap("action");
  pass(40);
  page.endTelling();
  page.askNext();
  while (page.followUp) page.answer(true);
  page.rate(2);
  return page;
}
const keep = (page: Practising, journal: Journal, choice?: StoryChoice): string | null => {
  const { sitting, reading } = page;
  if (!sitting) throw new Error("no practice is under way");
  const practised = { journal, sitting, me: "Sol", reading };
  if (choice) return keepWords(practised, choice);
  keepTelling(practised);
  return null;
};

describe("what is kept of a practice", () => {
  it("is a telling as soon as it is rated, and the plan's oldest tick, once", () => {
    const here = device();
    const { journal } = here;
    for (const id of ["later", "sooner"])
      journal.planned.put({ id, atMs: id === "later" ? 2 : 1, principleId: "frugality", doneMs: null });
    const page = practise(here);
    keep(page, journal);
    keep(page, journal);
    expect(journal.tellings.all).toMatchObject([
      {
        where: "Practice alone",
        to: [],
        roomId: null,
        followUps: 3,
        ratings: [{ rating: 2, isSelf: true, by: "Sol" }],
      },
    ]);
    expect(journal.planned.get("sooner")?.doneMs).not.toBeNull();
    expect(journal.planned.get("later")?.doneMs).toBeNull();
  });

  it("becomes a story with the words, told first for its principle", () => {
    const here = device();
    const { journal } = here;
    const page = practise(here);
    page.write("action", "I glued the chairs with one of the waiters on two Mondays.");
    const storyId = keep(page, journal, { as: "new", title: " Sixty chairs " });
    expect(journal.story(storyId)).toMatchObject({
      title: "Sixty chairs",
      parts: { action: "I glued the chairs with one of the waiters on two Mondays." },
      serves: { frugality: "first" },
    });
    expect(journal.tellings.all[0]?.storyId).toBe(storyId);
  });

  it("becomes a version of a story, with the telling before it, and fills the parts it lacks, and leaves its words alone unless told", () => {
    const here = device();
    const { journal } = here;
    const storyId = journal.addStory({ title: "Chairs", parts: { action: "Old words." } });
    const page = practise(here);
    keep(page, journal);
    here.pass(60);
    page.again();
    page.write("action", "New words.");
    page.write("result", "Sixty chairs for 2,380.");
    keep(page, journal, { as: "version", storyId, takesWords: false });
    expect(journal.tellingsOf(storyId).map(({ parts }) => parts.action)).toEqual(["", "New words."]);
    expect(journal.story(storyId)?.parts).toMatchObject({ action: "Old words.", result: "Sixty chairs for 2,380." });
    keep(page, journal, { as: "version", storyId, takesWords: true });
    expect(journal.story(storyId)?.parts.action).toBe("New words.");
  });

  it("stands beside the next telling of the principle, in a sentence", () => {
    const here = device();
    keep(practise(here), here.journal);
    const last = lastOf(here.journal.tellings.all, "frugality", "another");
    expect(last && lastSentence(last, here.time.nowMs)).toMatch(/, rated 2\. 33% went by before Action\.$/u);
    expect(lastOf(here.journal.tellings.all, "frugality", last?.id ?? "")).toBeUndefined();
    expect(lastOf(here.journal.tellings.all, "ownership", "another")).toBeUndefined();
  });
});
