/** A JSON export chosen on the home page opens as a review; for any other file the page says what is wrong with it. */
import { render } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import { Seats } from "../../client/src/net/seats.ts";
import type { Site } from "../../client/src/site/site.ts";
import { roomId } from "../support/given-room.ts";
import HomeOpenExport from "./HomeOpenExport.svelte";
import { settled } from "./shared-room.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  localStorage.clear();
});

async function chooses(text: string, status: number, answer: unknown) {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(answer), { status })));
  const went: string[] = [];
  const seats = new Seats();
  const site = { seats, router: { go: (path: string) => went.push(path) } } as unknown as Site; // what the part needs from it
  const { container } = render(HomeOpenExport, { site });
  const input = container.querySelector("input");
  if (!input) throw new Error("no file can be chosen");
  Object.defineProperty(input, "files", { value: [new File([text], "export.json")] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  return { went, seats, words: container.textContent };
}

it("opens the review with the seat of the person who downloaded it", async () => {
  const seat = { seatId: "ana---------", role: "interviewer", token: "t".repeat(43) };
  const report = JSON.stringify({ view: { you: { name: "Ana" } } });
  const { went, seats } = await chooses(report, 201, { roomId, seat, invites: {} });
  expect(went).toEqual([`/r/${roomId}/review`]);
  expect(seats.inRoom(roomId)).toMatchObject({ ...seat, name: "Ana", ended: true });
});

it("says what is wrong with a file that is not an export", async () => {
  expect((await chooses("not json", 201, {})).words).toContain("isn’t a JSON export");
  document.body.replaceChildren();
  const faults = [{ path: "view.phase", message: "Invalid option" }];
  const { went, words } = await chooses("{}", 400, { code: "bad-request", faults });
  expect(words).toContain("view.phase, Invalid option");
  expect(went).toEqual([]);
});
