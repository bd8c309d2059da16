/** The page of a review link: what was shared, read-only; and plain words when the link has expired. */
import { render } from "@testing-library/svelte";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { Doc } from "yjs";
import { StarNotes } from "../../../client/src/notes/star-notes.svelte.ts";
import { keptReview } from "../../../client/src/review/link/kept-review.ts";
import { Keys } from "../../../client/src/site/keys.ts";
import { Preferences } from "../../../client/src/site/preferences.svelte.ts";
import { Toasts } from "../../../client/src/site/toasts.svelte.ts";
import type { SharedLine } from "../../../shared/contract/views.ts";
import { reviewFor } from "../../../shared/room/review-link.ts";
import {
  ana,
  bea,
  ben,
  feedback,
  hash,
  id,
  inPhase,
  openedRoom,
  peerCard,
  reveal,
  roomId,
  selfRating,
  sol,
  step,
} from "../../support/given-room.ts";
import type { GivenRoom } from "../../support/given-room.ts";
import LinkPage from "./LinkPage.svelte";
import { settled } from "../shared-room.ts";

const secret = "s".repeat(43);
const keys = new Keys();
const stop = keys.listen();
afterAll(stop);
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  sessionStorage.clear();
});

const said = "I stopped the line and asked for the log";
const quoted = "asked for the log";
/** The notes of the round: Ben told it, Ana scribed a line. */
const star = new Doc();
const history: string[] = [];
const written = (seatId: string, words: () => void): void => {
  const kept = (update: Uint8Array): void =>
    void history.push(JSON.stringify({ atMs: 1, seatId, update: Buffer.from(update).toString("base64") }));
  star.on("update", kept);
  words();
  star.off("update", kept);
};
const action = star.getText(`${id("ask-1")}.action`);
written(ben.seatId, () => action.insert(0, `${said}\n`));
star.clientID = 77;
written(ana.seatId, () => action.insert(action.length, "two days lost\n"));

const quote = new StarNotes({ doc: star, authors: new Map(), onChange: () => () => undefined }).quote(
  id("ask-1"),
  "action",
  said.indexOf(quoted),
  said.length,
  ben.seatId,
);

/** The server, as far as the page asks it: what the link shows of a room, and the history of its notes if it has one. */
async function opens(room: GivenRoom): Promise<{ words: string; asked: string[]; page: HTMLElement }> {
  const host = room.state.format === "solo" ? sol : ana;
  const made = { type: "make-review-link", reviewHash: hash("review"), expiresAtMs: room.nowMs + 9e6 } as const;
  const linked = room.and(host, made);
  const view = reviewFor(linked.state, hash("review"), linked.nowMs);
  const hasNotes = view?.rounds.some(({ asks }) => asks !== undefined);
  const notes = hasNotes ? [{ round: 1, askId: id("ask-1"), section: "action", text: action.toJSON() }] : [];
  const asked: string[] = [];
  vi.stubGlobal("fetch", (path: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(path);
    expect(headers["authorization"]).toBe(`Bearer ${secret}`);
    return Promise.resolve(
      path.endsWith("/history") ? new Response(history.join("\n")) : Response.json({ view, notes }),
    );
  });
  return { ...(await rendered()), asked };
}
async function rendered(): Promise<{ words: string; page: HTMLElement }> {
  const site = { preferences: new Preferences(), toasts: new Toasts(), keys };
  const { container } = render(LinkPage, { roomId, secret, site: site });
  await settled();
  return { words: container.textContent.replace(/\s+/g, " "), page: container };
}
const opened = (keepReplay = true): GivenRoom => {
  const { options } = openedRoom("peer", ana, "interviewer").state;
  const card = peerCard(4, "ana");
  const ratings = card.ratings.map((rating) => ({ ...rating, evidence: [quote] }));
  return inPhase("peer", "scoring", { options: { ...options, keepReplay } })
    .and(ana, { ...card, ratings })
    .and(ben, selfRating(3, "ben"), feedback("ben's feedback"))
    .and(ana, reveal)
    .and(ben, reveal)
    .and(ana, step("debrief", "review"));
};
const marks = (page: HTMLElement): string[] =>
  [...page.querySelectorAll(".paper mark")].map(({ textContent }) => textContent);

it("lays the opened round out as the review: chart, marks, writers and replay, and nothing to write in", async () => {
  const { words, asked, page } = await opens(opened());
  expect(asked).toEqual([`/api/rooms/${roomId}/review`, `/api/rooms/${roomId}/review/1/history`]);
  for (const word of ["Thursday practice", "Keep one", "ana: keep the numbers", "Against the bar", "Dive Deep"])
    expect(words).toContain(word);
  for (const word of ["Before next time", "On the interviewing", "Replay", "two days lost", "Read only"])
    expect(words).toContain(word);
  expect(page.querySelector("svg, .plot")).not.toBeNull();
  expect(marks(page)).toEqual([quoted]);
  expect(page.querySelector(".scribed")?.textContent).toContain("Ana wrote: two days lost");
  expect(words).not.toMatch(/Comments|Look together|Copy link|Export|Go again|private notes|Review link/);
  expect(page.querySelector("textarea, [contenteditable], input:not([type=range]):not([type=radio])")).toBeNull();

  page.querySelector<HTMLButtonElement>("button[aria-label=Play]")?.click();
  await settled();
  expect(page.textContent).toContain("Notes as left");
});

it("marks the words where no replay was kept as well", async () => {
  const { words, asked, page } = await opens(opened(false));
  expect(asked).toEqual([`/api/rooms/${roomId}/review`]);
  expect(words).toContain("No replay was kept in this room");
  expect(marks(page)).toEqual([quoted]);
});

it("shows what a panel shared, and no empty frame of what it did not", async () => {
  const lines: SharedLine[] = [
    { lineId: id("share-1"), kind: "strength", text: "Numbers first", principleId: "dive-deep" },
    { lineId: id("share-2"), kind: "keep", text: "Keep the pace" },
  ];
  const room = inPhase("panel", "review").and(bea, { type: "share-with-candidate", lines });
  const { words, asked } = await opens(room);
  expect(asked).toEqual([`/api/rooms/${roomId}/review`]);
  for (const word of [
    "What the panel shared",
    "Strength, Dive Deep",
    "Numbers first",
    "Keep the pace",
    "Shared by the panel",
  ])
    expect(words).toContain(word);
  expect(words).not.toMatch(/Against the bar|Timeline|Replay|No questions were asked|Comments|Nothing was rated/);
});

it("says that the link no longer works", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ code: "not-found" }, { status: 404 })));
  expect((await rendered()).words).toContain("This review link no longer works");
});

it("keeps the secret for this tab only", () => {
  expect(keptReview(roomId)).toBeUndefined();
  keptReview(roomId, secret);
  expect(keptReview(roomId)).toBe(secret);
  expect(JSON.stringify(localStorage)).not.toContain(secret);
});
