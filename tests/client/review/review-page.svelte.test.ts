import { toBase64 } from "lib0/buffer";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import {
  ana,
  ask,
  bea,
  ben,
  feedback,
  id,
  ida,
  olu,
  panelCard,
  panelRoom,
  peerCard,
  peerRoom,
  reveal,
  selfRating,
  step,
  dayMs,
  GivenRoom,
  hash,
  roomId,
} from "../../support/given-room.ts";
import { evolve } from "../../../shared/room/evolve.ts";
import { settled } from "../shared-room.ts";
import { buttonOf, Reading, write } from "./reader.ts";

const askId = id("ask-1");
/** For what is fetched when it is first needed. */
const patient = { timeout: 20_000 };
const held = (room: GivenRoom): GivenRoom =>
  room
    .and(ana, { type: "start-round" }, step("intro", "questions"), ask())
    .and(ben, { type: "tap", askId, section: "action" })
    .and(ana, { type: "probe", askId, probeId: id("probe-1"), kind: "why", text: "Why that way?", how: "aloud" })
    .and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"));
const sealed = held(peerRoom()).and(ana, peerCard(2, "ana")).and(ben, selfRating(4, "ben"), feedback("slower please"));
const reviewed = sealed.and(ana, reveal).and(ben, reveal).and(ana, step("debrief", "review"));

let reading: Reading;
let history = "";

/** What is typed goes to the star notes and to the history, as the server would keep it. */
function typed(words: string, atMs: number): void {
  const before = encodeStateVector(reading.star);
  const text = reading.star.getText(`${askId}.action`);
  text.insert(text.length, words);
  const update = toBase64(encodeStateAsUpdate(reading.star, before));
  history += `${JSON.stringify({ atMs, seatId: ben.seatId, update })}\n`;
}

beforeEach(() => {
  history = "";
  // The server, as far as the review asks it.
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(history)));
});
afterEach(() => {
  reading.leave();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  globalThis.history.replaceState(null, "", "/");
});

const startedMs = (): number => reading.room.seenBy(ben).rounds[0]?.startedMs ?? 0;
const wordsOf = (page: HTMLElement): string => page.textContent.replace(/\s+/g, " ");

describe("the review of a peer round", () => {
  it("lets the candidate make a finding their open fix, with its part, and nobody else", async () => {
    reading = new Reading(reviewed);
    typed("We met the supplier and we looked at the logs because we had seen it in spring. ".repeat(6), startedMs());
    const page = await reading.opens(ben);
    await vi.waitFor(() => buttonOf(page, "Make it my open fix"), patient);
    buttonOf(page, "Make it my open fix").click();
    await settled();
    expect(wordsOf(page)).toContain("Your open fix");
    expect(reading.journal.fixes.all.filter(({ section }) => section !== null)).toHaveLength(1);
    reading.leave();
    document.body.replaceChildren();
    const asker = await reading.opens(ana);
    expect(wordsOf(asker)).toContain("Before next time");
    expect(wordsOf(asker)).not.toContain("Make it my open fix");
  });

  it("begins with the human's words, then the ratings with the self-rating beside them", async () => {
    reading = new Reading(reviewed);
    const page = await reading.opens(ben);
    const words = wordsOf(page);
    expect(words.indexOf("ana: keep the numbers")).toBeLessThan(words.indexOf("Against the bar"));
    expect(words).toContain("ana: change the pace");
    expect(page.querySelector(".trk")?.getAttribute("aria-label")).toBe("Dive Deep: Ana 2; you rated yourself 4");
    expect(words).toContain("slower please");
    expect(words).toContain("Why that way?");
    expect(words).toMatch(/Kept until/);
  });

  it("says on screen and on paper that it came from a file, and nothing of the kind if it was held here", async () => {
    reading = new Reading(reviewed);
    expect(wordsOf(await reading.opens(ana))).not.toContain("Imported");
    const view = reviewed.seenBy(ana);
    const report = { barline: 1, exportedMs: 1, view, notes: [], authors: [] } as const;
    const event = { type: "room-imported", roomId, report, tokenHash: hash("importer"), retentionMs: dayMs } as const;
    const batch = { id: "import", seatId: null, atMs: Date.UTC(2026, 4, 1), events: [event] };
    reading = new Reading(new GivenRoom(evolve(null, batch), [batch], batch.atMs));
    const line = [...(await reading.opens(ana)).querySelectorAll("header *")].find(
      ({ textContent }) => textContent === "Imported from a file on 2026-05-01; not checked by this server.",
    );
    expect(line).toBeDefined();
    expect(line?.closest(".no-print")).toBeNull();
  });

  it("gives the same ratings as a table on demand", async () => {
    reading = new Reading(reviewed);
    const page = await reading.opens(ana);
    buttonOf(page, "Show as table").click();
    await settled();
    const cells = [...page.querySelectorAll("table tbody td")].map((cell) => cell.textContent);
    expect(cells).toEqual(["2", "4"]);
  });

  it("counts the candidate's own words, tells only them what these lack, and leaves a scribe's line out", async () => {
    reading = new Reading(reviewed);
    const told = "I read the logs of the night job, then I compared them with the plan. ";
    reading.star.getText(`${askId}.action`).insert(0, told.repeat(5));
    const scribe = new Doc();
    scribe.getText(`${askId}.result`).insert(0, "We sent 47 files.\n");
    applyUpdate(reading.star, encodeStateAsUpdate(scribe));
    reading.authors.set(scribe.clientID, ana.seatId);
    const page = await reading.opens(ben);
    const mine = await vi.waitFor(() => {
      const found = page.querySelector('[aria-label="What your words still lack"]');
      if (!found) throw new Error("the words have not been read yet");
      return found;
    });
    expect(mine.textContent).toContain("I 10 to we 0, no number");
    expect(mine.textContent).toContain("Result is still open. What changed, and by how much?");
    expect(wordsOf(page)).toContain("75 words");
    expect(page.querySelector('[role="img"][aria-label^="Share of words"]')?.getAttribute("aria-label")).toBe(
      "Share of words: Action 100%. The line at 30% is where Action should begin.",
    );
    const hers = await reading.opens(ana);
    expect(wordsOf(hers)).toContain("75 words");
    expect(hers.querySelector('[aria-label="What your words still lack"]')).toBeNull();
  });

  it("says that the ratings are sealed, and shows none of them, before the reveal", async () => {
    reading = new Reading(held(peerRoom()).and(ana, peerCard(2, "ana")));
    const page = await reading.opens(ben);
    expect(wordsOf(page)).toContain("Sealed until you finish");
    expect(page.querySelector(".trk")).toBeNull();
    expect(wordsOf(page)).not.toContain("ana: keep the numbers");
  });

  it("shows the notes as they were at a moment, with later words as ghosts", async () => {
    reading = new Reading(reviewed);
    typed("I stopped the line", startedMs() + 3_000);
    typed(" and called the supplier", startedMs() + 9_000);
    globalThis.history.replaceState(null, "", "/r/room/review?t=5");
    const page = await reading.opens(ben);
    await vi.waitFor(() =>
      expect(page.querySelector(".ghost[data-from]")?.textContent).toBe(" and called the supplier"),
    );
    buttonOf(page, /^See it at 0:02/).click();
    await settled();
    expect(wordsOf(page)).toContain("Not written yet at 0:02");
    buttonOf(page, "Notes as left").click();
    await settled();
    expect(page.querySelector(".ghost[data-from]")).toBeNull();
    expect(wordsOf(page)).toContain("I stopped the line and called the supplier");
  });

  it("has what was written in the chat during the round, each line with the way to its moment", async () => {
    const said = { type: "say", lineId: id("line-1"), text: "It is spelled Szczecin" } as const;
    const before = peerRoom().and(ben, { ...said, lineId: id("line-0"), text: "Hello" });
    const room = held(before).and(ana, said, peerCard(2, "ana")).and(ben, selfRating(4, "ben"));
    reading = new Reading(room.and(ana, reveal).and(ben, reveal).and(ana, step("debrief", "review")));
    typed("Words.", startedMs() + 1_000);
    const page = await reading.opens(ben);
    await vi.waitFor(() => expect(page.querySelector("[aria-label^='Go to ']")).not.toBeNull(), patient);
    const chat = [...page.querySelectorAll("details")].find(({ textContent }) => textContent.includes("Chat, 1 line"));
    expect(chat?.querySelector("ol")?.textContent).toMatch(/Ana\s+It is spelled Szczecin/);
    expect(chat?.textContent).not.toContain("Hello");
    const link = chat?.querySelector<HTMLElement>("[aria-label^='Go to ']");
    link?.click();
    await settled();
    const slider = page.querySelector<HTMLInputElement>("[aria-label='Moment of the replay']");
    expect(slider?.getAttribute("aria-valuetext")).toContain(link?.textContent ?? "nothing");
  });

  it("has a lane for who spoke over whom, with a table of it, and neither where nobody did", async () => {
    const asking = peerRoom()
      .and(ana, { type: "set-listening", on: true }, { type: "start-round" }, step("intro", "questions"), ask())
      .and(ben, { type: "set-listening", on: true })
      .later(60_000);
    const speaks = (from: number, to: number) => {
      const at = (s: number): number => asking.nowMs - 60_000 + 1_000 * s;
      return { type: "add-speech" as const, spans: [{ fromMs: at(from), toMs: at(to) }] };
    };
    const toReview = (room: GivenRoom): GivenRoom =>
      room
        .and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"), peerCard(2, "ana"))
        .and(ben, selfRating(4, "ben"), feedback("slower please"))
        .and(ana, reveal)
        .and(ben, reveal)
        .and(ana, step("debrief", "review"));
    for (const [from, isOver] of [
      [20, true],
      [31, false],
    ] as const) {
      reading = new Reading(toReview(asking.and(ben, speaks(10, 30)).and(ana, speaks(from, 34))));
      const page = await reading.opens(ben);
      await vi.waitFor(() => expect(wordsOf(page)).toContain("How the talking went"), patient);
      const [table] = [...page.querySelectorAll("table")].filter(
        ({ caption }) => caption?.textContent === "Both at once",
      );
      expect(table?.tBodies[0]?.textContent.replace(/\s+/g, " ").trim()).toEqual(
        isOver ? expect.stringMatching(/^Ana over you ?10\.0 s ?Go to 0:2\d$/) : undefined,
      );
      const lanes = page.querySelector('[aria-label="Timeline"]')?.textContent.replace(/\s+/g, " ") ?? "";
      expect(lanes.includes("Both at once")).toBe(isOver);
      reading.leave();
      document.body.replaceChildren();
    }
  });

  it("says so when the room keeps no replay", async () => {
    reading = new Reading(
      held(peerRoom({ options: { keepReplay: false } }))
        .and(ana, peerCard(2))
        .and(ben, selfRating(4), reveal)
        .and(ana, reveal, step("debrief", "review")),
    );
    const page = await reading.opens(ben);
    expect(wordsOf(page)).toContain("No replay was kept in this room");
    expect(page.querySelector("input[type=range]")).toBeNull();
  });

  it("takes comments on words, replies, and resolves", async () => {
    reading = new Reading(reviewed);
    typed("I stopped the line", startedMs() + 3_000);
    const page = await reading.opens(ana);
    buttonOf(page, /^Comment on Action/).click();
    await settled();
    await write(page.querySelector("#comment-1"), "This is the moment.");
    const [made] = reading.room.seenBy(ben).rounds[0]?.comments ?? [];
    expect(made).toMatchObject({
      text: "This is the moment.",
      askId,
      anchor: { section: "action", text: "I stopped the line" },
    });
    expect(page.querySelector(".commented")?.textContent).toBe("I stopped the line");
    buttonOf(page, "Reply").click();
    await settled();
    await write(page.querySelector(`#reply-${made?.commentId ?? ""}`), "Agreed.");
    expect(reading.room.seenBy(ben).rounds[0]?.comments[1]).toMatchObject({
      text: "Agreed.",
      replyTo: made?.commentId,
    });
    buttonOf(page, "Resolve").click();
    await settled();
    expect(reading.room.seenBy(ben).rounds[0]?.comments[0]?.resolved).toBe(true);
  });

  it("saves the candidate's own answer as a new story, once", async () => {
    reading = new Reading(reviewed);
    typed("I stopped the line", startedMs() + 3_000);
    const page = await reading.opens(ben);
    buttonOf(page, "Save this answer to my stories").click();
    const title = await vi.waitUntil(() => page.querySelector<HTMLInputElement>("input[id$=-title]"), patient);
    await write(title, "The line");
    const [story, ...more] = reading.journal.stories;
    expect(more).toEqual([]);
    expect(story).toMatchObject({
      title: "The line",
      parts: { action: "I stopped the line" },
      serves: { "dive-deep": "first" },
    });
    expect(reading.journal.tellingsOf(story?.id ?? "")).toMatchObject([{ id: `${roomId}.${askId}`, round: 1 }]);
    expect(wordsOf(page)).toContain("In your stories: The line");
    expect(page.querySelector('a[href^="/stories/"]')?.getAttribute("href")).toBe(`/stories/${story?.id ?? ""}`);
  });

  it("proposes the story an answer sounds like, and makes the answer a version of it with the words chosen", async () => {
    reading = new Reading(reviewed);
    typed("I stopped the packing line in Leeds and counted the cartons", startedMs() + 3_000);
    reading.journal.addStory({ title: "Bakery", parts: { action: "I baked bread every Saturday." } });
    const id = reading.journal.addStory({
      title: "Line",
      parts: { action: "We stopped the packing line in Leeds to count cartons", result: "No more returns." },
    });
    reading.journal.addStory({ title: "Newest", parts: { action: "I wrote the rota." } });
    const page = await reading.opens(ben);
    buttonOf(page, "Save this answer to my stories").click();
    const which = await vi.waitUntil(() => page.querySelector<HTMLSelectElement>("select[id$=-story]"), patient);
    expect(which.selectedOptions[0]?.textContent).toBe("Line (sounds like this one)");
    page.querySelector<HTMLInputElement>('input[value="take"]')?.click();
    await settled();
    which.form?.requestSubmit();
    await settled();
    expect(reading.journal.story(id)).toMatchObject({
      parts: { action: "I stopped the packing line in Leeds and counted the cartons", result: "No more returns." },
      serves: { "dive-deep": "also" },
    });
    expect(reading.journal.tellingsOf(id)).toHaveLength(1);
  });

  it("keeps one's own answers in the journal once they are open, and nobody else's", async () => {
    reading = new Reading(reviewed);
    typed("I stopped the line", startedMs() + 3_000);
    await reading.opens(ana);
    await reading.opens(ben);
    const kept = await vi.waitUntil(() => reading.journal.tellings.all[0], patient);
    expect(kept).toMatchObject({
      id: `${roomId}.${askId}`,
      parts: { action: "I stopped the line" },
      followUps: 1,
      to: ["Ana", "Olu"],
    });
    expect(kept.ratings).toMatchObject([
      { by: "Ana", rating: 2 },
      { by: "Ben", isSelf: true, rating: 4 },
    ]);
  });

  it("opens a comment by its link", async () => {
    reading = new Reading(
      reviewed.and(
        ana,
        { type: "comment", commentId: id("c-1"), round: 1, text: "First" },
        { type: "comment", commentId: id("c-2"), round: 1, text: "Second" },
      ),
    );
    globalThis.history.replaceState(null, "", "/r/room/review#c2");
    const page = await reading.opens(ben);
    expect(page.querySelector(".cm.on")?.textContent).toContain("Second");
  });

  it("takes next actions with an owner, and ticks them", async () => {
    reading = new Reading(reviewed);
    const page = await reading.opens(ben);
    await write(page.querySelector("input[placeholder='One concrete next step']"), "Count the calls");
    const [action] = reading.room.seenBy(ana).rounds[0]?.actions ?? [];
    expect(action).toMatchObject({ text: "Count the calls", owner: ben.seatId, done: false });
    page.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    await settled();
    expect(reading.room.seenBy(ana).rounds[0]?.actions[0]?.done).toBe(true);
  });

  it("brings back what a person noted for themselves, to nobody else", async () => {
    reading = new Reading(reviewed);
    const noted = new Doc();
    noted.getText("notes").insert(0, "2:10  Opens with what went wrong");
    reading.privateNotes.set(ana.seatId, noted);
    for (const [person, isShown] of [
      [ana, true],
      [olu, false],
      [ben, false],
    ] as const) {
      const page = await reading.opens(person);
      await settled();
      const shows = async (): Promise<void> => {
        await settled();
        expect(page.textContent.includes("Opens with what went wrong"), person.name).toBe(isShown);
        expect(page.textContent.includes("Your private notes"), person.name).toBe(isShown);
      };
      await vi.waitFor(shows);
    }
  });

  it("lets an observer read, and nothing else", async () => {
    reading = new Reading(reviewed);
    typed("I stopped the line", startedMs() + 3_000);
    const page = await reading.opens(olu);
    expect(page.querySelector("#comment-1")).toBeNull();
    expect(page.querySelector("input[placeholder='One concrete next step']")).toBeNull();
    expect([...page.querySelectorAll("button")].map((button) => button.textContent.trim())).not.toContain(
      "Go again, swapped",
    );
  });
});

describe("the review of a panel", () => {
  const debriefed = held(panelRoom())
    .and(ana, panelCard(4, "ana"))
    .and(bea, panelCard(2, "bea"))
    .and(ida, panelCard(3, "ida"))
    .and(ben, selfRating(3, "ben"))
    .and(bea, reveal, { type: "decide", vote: "yes", rationale: "Enough for us" });

  it("shows the candidate the shared lines and nothing from the cards", async () => {
    const shared = debriefed.and(
      bea,
      { type: "share-with-candidate", lines: [{ lineId: id("line-1"), kind: "keep", text: "Your numbers" }] },
      step("debrief", "review"),
    );
    reading = new Reading(shared);
    const page = await reading.opens(ben);
    expect(wordsOf(page)).toContain("Your numbers");
    for (const secret of ["ana:", "bea:", "ida:", "Enough for us"]) expect(wordsOf(page)).not.toContain(secret);
  });

  it("shows the scorers all cards, the widest spread and the decision", async () => {
    reading = new Reading(debriefed.and(bea, step("debrief", "review")));
    const page = await reading.opens(ana);
    expect(page.querySelector(".trk")?.getAttribute("aria-label")).toBe(
      "Dive Deep: Ana 4; Bea 2; Ida 3; Ben rated themselves 3",
    );
    expect(wordsOf(page)).toContain("two apart");
    expect(wordsOf(page)).toContain("Enough for us");
  });
});
