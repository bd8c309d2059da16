/** What the pages offer is what the server carries out: who leads, which role somebody had, what a reopened report allows. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Clock } from "../../client/src/net/clock.svelte.ts";
import { Room } from "../../client/src/state/room.svelte.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";
import { without } from "../../shared/room/without.ts";
import {
  ana,
  ask,
  ben,
  id,
  ida,
  inPhase,
  olu,
  openedRoom,
  panelCard,
  step,
  type GivenRoom,
  type Person,
} from "../support/given-room.ts";
import { openedAgain, replaced, uma } from "../support/other-rooms.ts";
import { Reading } from "./review/reader.ts";
import { settled } from "./shared-room.ts";
import { Table } from "./scoring/table.ts";

/** The room as a person's page has it. */
function roomOf(given: GivenRoom, who: Person): Room {
  const room = new Room(new Clock(), () => Promise.resolve({ ok: false, code: "busy" }));
  room.show(given.seenBy(who));
  return room;
}

let leave = (): void => undefined;
beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(leadershipPrinciples)));
});
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe("a panel without a bar raiser", () => {
  it("names the host as the one who opens the cards", async () => {
    const table = new Table(
      openedRoom("panel", ana, "interviewer")
        .joined(ida, "interviewer")
        .joined(ben, "candidate")
        .and(ana, { type: "start-round" }, step("intro", "questions"), ask())
        .and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"))
        .and(ida, panelCard()),
    );
    leave = () => table.leave();
    const page = await table.sits(ida);
    expect(page.html.textContent.replace(/\s+/g, " ")).toContain("Ana opens all cards together");
  });
});

describe("a candidate who was replaced in mid-round", () => {
  it.each(["peer", "panel"] as const)("keeps the role of a candidate in that round of a %s room", (format) => {
    const given = replaced(inPhase(format, "questions"));
    const seen = roomOf(given, olu);
    expect([ana, ben, uma, olu].map(({ seatId }) => seen.roleIn(seatId, 1))).toEqual([
      "interviewer",
      "candidate",
      "candidate",
      "observer",
    ]);
  });
});

describe("a view from a server of an earlier version", () => {
  it("breaks nothing and offers nothing", () => {
    const given = inPhase("panel", "questions");
    const room = new Room(new Clock(), () => Promise.resolve({ ok: false, code: "busy" }));
    room.show(without(given.seenBy(ana), "may", "steps", "leader", "scorers", "askTargetMs") as RoomView);
    expect([room.may("probe"), room.whyNot("probe"), room.onward, room.leader, room.scorers]).toEqual([
      false,
      undefined,
      undefined,
      undefined,
      [],
    ]);
    room.show(given.and(ana, { type: "end-ask", askId: id("ask-1") }).seenBy(ana));
    expect([room.may("ask-question"), room.whyNot("probe")]).toEqual([true, "unknown"]);
  });
});

describe("an imported report", () => {
  it("offers no comment, no action and no link, which would all be refused", async () => {
    const reviewed = inPhase("peer", "review").and(
      ana,
      { type: "comment", commentId: id("comment-1"), round: 1, text: "Say the number first." },
      { type: "add-action", actionId: id("action-1"), text: "Practise numbers.", owner: ana.seatId },
    );
    // A report contains no history.
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status: 404 })));
    const reading = new Reading(openedAgain(reviewed, ana));
    leave = () => reading.leave();
    const page = await reading.opens(ana);
    await settled();
    expect(page.textContent).toContain("Say the number first.");
    expect(page.textContent).toContain("Practise numbers.");
    const labels = [...page.querySelectorAll("button")].map(
      (button) => button.getAttribute("aria-label") ?? button.textContent.trim(),
    );
    for (const refused of ["Resolve", "Reply", "Add", "Comment", "Review link", "Go again, swapped"])
      expect(labels).not.toContain(refused);
    expect(page.querySelector<HTMLInputElement>("input[type=checkbox]")?.disabled).toBe(true);
    expect(page.querySelector(`#comment-1`)).toBeNull();
  });
});
