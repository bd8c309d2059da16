/** The page of a review link: what was shared, read-only; and plain words when the link has expired. */
import { render } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import { keptReview } from "../../../client/src/review/link/kept-review.ts";
import type { Site } from "../../../client/src/site/site.ts";
import { Preferences } from "../../../client/src/site/preferences.svelte.ts";
import { reviewFor } from "../../../shared/room/review-link.ts";
import { ana, ben, hash, id, reveal, roomId, sealedByAll, step } from "../../support/given-room.ts";
import LinkPage from "./LinkPage.svelte";
import { settled } from "../shared-room.ts";

const secret = "s".repeat(43);
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  sessionStorage.clear();
});

/** The server, as far as the page asks it. */
async function opens(status: number, body: unknown): Promise<{ words: string; asked: unknown[][]; page: HTMLElement }> {
  const asked: unknown[][] = [];
  vi.stubGlobal("fetch", (...call: unknown[]) => {
    asked.push(call);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  const { container } = render(LinkPage, { roomId, secret, site: { preferences: new Preferences() } as Site });
  await settled();
  return { words: container.textContent.replace(/\s+/g, " "), asked, page: container };
}

it("shows the opened round with names and notes, and nothing to write in", async () => {
  const room = sealedByAll("peer").and(ana, reveal).and(ben, reveal).and(ana, step("debrief", "review"));
  const linked = room.and(ana, { type: "make-review-link", reviewHash: hash("review"), expiresAtMs: room.nowMs + 9e6 });
  const view = reviewFor(linked.state, hash("review"), linked.nowMs);
  const notes = [{ round: 1, askId: id("ask-1"), section: "action", text: "I stopped the line" }];
  const { words, asked, page } = await opens(200, { view, notes });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject([`/api/rooms/${roomId}/review`, { headers: { authorization: `Bearer ${secret}` } }]);
  for (const word of ["Thursday practice", "Ana", "Ben", "ana: keep the numbers", "I stopped the line", "Dive Deep"])
    expect(words).toContain(word);
  expect(words).toContain("Read only");
  expect(page.querySelector("input, textarea, [contenteditable]")).toBeNull();
});

it("says that the link has expired", async () => {
  const { words } = await opens(404, { code: "not-found" });
  expect(words).toContain("This review link has expired");
});

it("keeps the secret for this tab only", () => {
  expect(keptReview(roomId)).toBeUndefined();
  keptReview(roomId, secret);
  expect(keptReview(roomId)).toBe(secret);
  expect(JSON.stringify(localStorage)).not.toContain(secret);
});
