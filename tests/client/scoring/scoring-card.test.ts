/**
 * Two minutes for a prepared person. A prepared card is one whose evidence was attached while the answer was told; what is left is counted
 * here in keys, apart from the typed words:
 *
 * | card of two principles | keys | clicks |
 * | --- | --- | --- |
 * | peer: level, reason, Enter; level, reason, Enter; keep, Enter; change, Enter; Enter seals | 8 | 0 |
 * | panel: level, reason, Enter; level, reason, Enter; vote, strengths; Tab, concerns; Tab, Enter seals | 9 | 0 |
 *
 * The first level takes two keys (S, then the digit) since nothing has the focus yet; after that a digit is enough.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Doc } from "yjs";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { leadershipPrinciples } from "../../../shared/questions/bank/index.ts";
import { ScorecardDraft } from "../../../client/src/room/draft/scorecard-draft.svelte.ts";
import {
  ana,
  ask,
  bea,
  ben,
  ida,
  olu,
  panelCard,
  panelRoom,
  peerRoom,
  selfRating,
  step,
  type GivenRoom,
} from "../../support/given-room.ts";
import { settled } from "../shared-room.ts";
import { Table } from "./table.ts";

const start: RoomCommand = { type: "start-round" };
const asked = (room: GivenRoom, ...principles: readonly string[]): GivenRoom =>
  room
    .and(ana, start, step("intro", "questions"))
    .and(ana, ...principles.map((principleId, index) => ask(`ask-${index}`, principleId)))
    .and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"));

let table: Table;

beforeEach(() => {
  // The pack is a file on the server.
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(leadershipPrinciples)));
});
afterEach(() => {
  table.leave();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe("a prepared card", () => {
  it("of two principles between peers takes 8 keys and no click", async () => {
    table = new Table(asked(peerRoom(), "ownership", "dive-deep"));
    const page = await table.sits(ana);
    await page.press("m");
    await page.press("4");
    await page.type("Took the call at night");
    await page.press("Enter");
    await page.press("2");
    await page.type("Stopped at the summary");
    await page.press("Enter");
    await page.type("The pause before the number");
    await page.press("Enter");
    await page.type("Say what it was worth");
    await page.press("Enter");
    await page.press("Enter");
    expect(page.presses).toBe(8);
    expect(table.room.seenBy(ana).rounds[0]?.card).toMatchObject({
      ratings: [
        { principleId: "ownership", rating: 4, reason: "Took the call at night" },
        { principleId: "dive-deep", rating: 2, reason: "Stopped at the summary" },
      ],
      keep: "The pause before the number",
      change: "Say what it was worth",
    });
    expect(page.html.textContent).toContain("Your scores are sealed");
  });

  it("of two principles in a panel takes 9 keys and no click", async () => {
    table = new Table(asked(panelRoom(), "ownership", "dive-deep"));
    const heard = new Doc();
    const round = new ScorecardDraft(heard).of(1);
    for (const principleId of ["ownership", "dive-deep"])
      round.addEvidence(principleId, { kind: "moment", atMs: table.room.nowMs, text: "Heard it" });
    const page = await table.sits(ida, heard);
    await page.press("m");
    await page.press("4");
    await page.type("Took the call at night");
    await page.press("Enter");
    await page.press("2");
    await page.type("Stopped at the summary");
    await page.press("Enter");
    await page.press("3");
    await page.type("Owns what breaks");
    await page.press("Tab");
    await page.type("Depth");
    await page.press("Tab");
    await page.press("Enter");
    expect(page.presses).toBe(9);
    expect(table.room.seenBy(ida).rounds[0]?.card).toMatchObject({
      ratings: [{ rating: 4 }, { rating: 2 }],
      vote: "yes",
      strengths: "Owns what breaks",
      concerns: "Depth",
    });
  });
});

describe("a card in a panel", () => {
  it("says what is missing and where, offers no vote before the levels, and sends nothing to the room", async () => {
    table = new Table(asked(panelRoom(), "ownership"));
    const page = await table.sits(ida);
    await page.click(/^Vote and seal/);
    expect(page.html.textContent).toContain("Rate Ownership first.");
    expect(page.html.querySelector<HTMLInputElement>(".votes input")?.disabled).toBe(true);
    await page.click("Seal");
    expect(page.html.textContent).toContain("2 things are left to do");
    expect(table.room.seenBy(ida).rounds[0]?.sealed).toEqual([]);
    await page.click(/Choose a level/);
    await page.press("2");
    expect(page.html.textContent).toContain("A 2 needs something that was said");
    expect(page.html.textContent).toContain("A 2 needs a reason, in one line");
  });

  it("is complete on another device", async () => {
    table = new Table(asked(panelRoom(), "ownership"));
    const page = await table.sits(ida);
    await page.press("m");
    await page.press("5");
    await page.type("Fixed it for everyone");
    // The page goes away before the pause after which typing is saved.
    window.dispatchEvent(new Event("pagehide"));
    const there = new ScorecardDraft(page.privateDoc).of(1);
    expect(there.ratings(["ownership"])).toEqual([
      { principleId: "ownership", rating: 5, reason: "Fixed it for everyone", evidence: [] },
    ]);
  });
});

describe("opening the cards", () => {
  it("takes both peers: one wants to talk, the other says yes, both sides open", async () => {
    table = new Table(asked(peerRoom(), "ownership").and(ben, selfRating(3, "ben", "ownership")));
    const mine = await table.sits(ana);
    await table.acts(ana, {
      type: "seal-scorecard",
      ratings: [{ principleId: "ownership", rating: 5, reason: "did it", evidence: [] }],
      strengths: "",
      concerns: "",
      keep: "The numbers",
      change: "The pace",
    });
    await mine.click("Talk now");
    expect(mine.html.textContent).toContain("Waiting for Ben");
    expect(mine.html.textContent).not.toContain("I could say more");
    await table.acts(ben, { type: "reveal", without: [] });
    expect(mine.html.textContent).toContain("Both sides are open");
    const [words, plot] = ["The numbers", "Against the bar"].map((text) => mine.html.textContent.indexOf(text));
    expect(words).toBeGreaterThan(-1);
    expect(plot).toBeGreaterThan(words ?? 0);
    expect(mine.html.querySelector("[role=img]")?.getAttribute("aria-label")).toContain("Ana 5");
  });

  it("keeps the page when the other swaps first", async () => {
    table = new Table(asked(peerRoom(), "ownership").and(ben, selfRating(3, "ben", "ownership")));
    const page = await table.sits(ana);
    await table.acts(
      ana,
      {
        type: "seal-scorecard",
        ratings: [{ principleId: "ownership", rating: 5, reason: "did it", evidence: [] }],
        strengths: "",
        concerns: "",
        keep: "The numbers",
        change: "The pace",
      },
      { type: "swap-roles" },
    );
    expect(table.room.seenBy(ana).phase).toBe("lobby");
    expect(page.html.textContent).toContain("sealed");
  });

  it("in a panel without one: the leader names her, and she sees nothing until she seals", async () => {
    table = new Table(asked(panelRoom(), "dive-deep").and(ana, panelCard(2, "ana")).and(bea, panelCard(5, "bea")));
    const lead = await table.sits(bea);
    expect(lead.html.textContent).toContain("Ida hasn’t sealed yet");
    await lead.click("Reveal without Ida");
    await lead.click("Reveal without Ida");
    expect(lead.html.textContent).toContain("ana: went to the log itself");
    const late = await table.sits(ida);
    expect(late.html.textContent).toContain("The cards are open");
    expect(late.html.textContent).not.toContain("went to the log itself");
    await table.acts(ida, panelCard(3, "ida"));
    expect(late.html.textContent).toContain("bea: went to the log itself");
  });

  it("never shows an observer a card to fill in", async () => {
    table = new Table(asked(panelRoom(), "dive-deep"));
    const page = await table.sits(olu);
    expect(page.html.textContent).toContain("Observers read along and never score");
    expect(page.html.querySelector("input[type=radio]")).toBeNull();
  });
});

describe("sharing with the candidate", () => {
  it("shows the candidate exactly the chosen lines, after saying that a result may never come", async () => {
    table = new Table(
      asked(panelRoom(), "dive-deep")
        .and(ana, panelCard(2, "ana"))
        .and(ida, panelCard(3, "ida"))
        .and(
          bea,
          panelCard(5, "bea"),
          { type: "reveal", without: [] },
          { type: "decide", vote: "yes", rationale: "Asks for proof" },
        ),
    );
    const candidate = await table.sits(ben);
    expect(candidate.html.textContent).toContain("You’ll see a result only if they share one");
    const lead = await table.sits(bea);
    expect(lead.html.textContent).toContain("What Ben will see");
    const line = [...lead.html.querySelectorAll("label")].find((label) => label.textContent.includes("bea: strengths"));
    line?.click();
    await settled();
    const preview = lead.html.querySelector(".preview .shared")?.textContent;
    await lead.click("Share with Ben");
    expect(candidate.html.querySelector(".shared")?.textContent).toBe(preview);
    expect(candidate.html.textContent).toContain("bea: strengths");
    expect(candidate.html.textContent).not.toContain("bea: concerns");
    expect(candidate.html.textContent).not.toContain("Asks for proof");
  });
});
