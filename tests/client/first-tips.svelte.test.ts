/** What a first-time interviewer is told in a spoken round: one thing at a time, each when it first helps, gone once used or sent away. */
import { render } from "@testing-library/svelte";
import { flushSync, type Component } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import Tips from "../../client/src/room/interview/first/Tips.svelte";
import { Preferences } from "../../client/src/site/preferences.svelte.ts";
import { setSite, type Site } from "../../client/src/site/site.ts";
import { setPlace, type Place } from "../../client/src/state/place.ts";
import type { Section, Tick } from "../../shared/contract/ids.ts";
import { ana, ben } from "../support/given-room.ts";
import { askId, asked, goesBy, InterviewersPage } from "./interviewers-page.svelte.ts";

let seat: InterviewersPage;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });
  localStorage.clear();
});
afterEach(() => {
  seat.leave();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Ana's first question, a few seconds in. */
async function firstRound() {
  seat = new InterviewersPage(asked("spoken"));
  const { interview, notes } = seat;
  const Page: Component = (anchor) => {
    setSite({ preferences: new Preferences() } as unknown as Site); // what tips need of them
    setPlace({ room: interview.room } as unknown as Place);
    return Tips(anchor, {
      interview,
      notes,
      get hasGap() {
        return seat.next.hasGap;
      },
    });
  };
  const page = render(Page);
  await goesBy(5_000);
  return {
    tip: () => page.queryByRole("note", { name: "Tip" })?.querySelector("b")?.textContent,
    press: (name: string) => {
      page.getByRole("button", { name }).click();
      flushSync();
    },
    tap: async (section: Section, who = ana) => {
      seat.acts(who, { type: "tap", askId, section });
      await goesBy(1_000);
    },
    tick: async (what: Tick) => {
      seat.acts(ana, { type: "tick", askId, what, heard: true });
      await goesBy(1_000);
    },
  };
}

it("come one after the other as the story goes on, and each is gone once it was used", async () => {
  const { tip, tap, tick } = await firstRound();
  // The card has the question's own follow-up, but nobody has told anything yet.
  expect(seat.card?.gap).toBe("opening");
  expect(tip()).toBe("Where the story is.");
  await tap("situation", ben);
  expect(tip()).toBe("Where the story is.");
  await tap("situation");
  expect(tip()).toBe("What you’ve heard.");
  await tick("why");
  expect(tip()).toBe("A line of notes.");
  seat.scribes("situation", "late file, three mornings a week");
  await goesBy(1_000);
  expect(tip()).toBeUndefined();
  await tap("result");
  await goesBy(60_000);
  expect(seat.card?.gap).toBe("howMuch");
  expect(tip()).toBe("Ask next.");
  await seat.next.said();
  await goesBy(1_000);
  expect(tip()).toBeUndefined();
  expect(new Preferences().tipsLeft).toBe("");
});

it("explain the line of notes to somebody who doesn’t tick, once a part has been told", async () => {
  const { tip, press, tap } = await firstRound();
  await tap("situation");
  press("Got it");
  expect(tip()).toBeUndefined();
  await tap("task");
  expect(tip()).toBe("A line of notes.");
});

it("are sent away for good with one press, in later rooms too", async () => {
  const first = await firstRound();
  first.press("No more tips");
  await first.tap("situation");
  expect(first.tip()).toBeUndefined();
  seat.leave();
  document.body.replaceChildren();
  const later = await firstRound();
  expect(later.tip()).toBeUndefined();
});
