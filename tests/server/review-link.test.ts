/** The review link over HTTP: read-only, until it expires or is revoked; it opens nothing else. */
import { createHash, randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import type { Review } from "../../shared/contract/review.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import type { HistoryLine } from "../../shared/contract/http.ts";
import { Editor } from "../support/editors.ts";
import { until } from "../support/redis.ts";
import { startNode } from "../support/app.ts";
import { call, Connected, peerRoom, shortId } from "../support/people.ts";

const link = (forMs: number): { readonly secret: string; readonly command: RoomCommand } => {
  const secret = randomBytes(32).toString("base64url");
  const reviewHash = createHash("sha256").update(secret).digest("base64url");
  return { secret, command: { type: "make-review-link", reviewHash, expiresAtMs: Date.now() + forMs } };
};

it("shows revealed rounds to anyone with the link, and to nobody once it has expired or was revoked", async () => {
  const aheadMs = { now: 0 };
  const clock = { nowMs: () => Date.now() + aheadMs.now, close: () => undefined };
  const { url } = await startNode({ clock });
  const room = await peerRoom(url);
  const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url)];
  const review = (token?: string) =>
    call<Review & { code?: string }>(url, `/api/rooms/${room.roomId}/review`, token === undefined ? {} : { token });
  const made = link(60_000);
  const askId = shortId();

  expect(await ben.act(made.command)).toMatchObject({ ok: false, code: "not-allowed" });
  await ana.does(made.command);
  expect((await review(made.secret)).body).toMatchObject({ view: { rounds: [] }, notes: [] });

  await ana.does({ type: "start-round" });
  await ana.does({ type: "next-phase", from: "intro", to: "questions" });
  await ana.does({ type: "ask-question", askId, principleId: "ownership", text: "Tell me about a time" });
  await ana.does({ type: "say", lineId: shortId(), text: "a word in the chat" });
  const notes = new Editor(url, `${room.roomId}.star.1`, room.ben.token);
  await notes.synced();
  notes.doc.getText(`${askId}.action`).insert(0, "I stopped the line");
  await until(() => notes.pending === 0);
  notes.end();
  await ana.does({ type: "next-phase", from: "questions", to: "candidateQuestions" });
  await ana.does({ type: "next-phase", from: "candidateQuestions", to: "scoring" });
  const ratings = [{ principleId: "ownership", rating: 4 as const, evidence: [], reason: "Owned it" }];
  await ana.does({ type: "seal-scorecard", ratings, strengths: "", concerns: "", keep: "numbers", change: "pace" });
  await ben.does({ type: "seal-self-rating", ratings: [{ principleId: "ownership", rating: 3, reason: "Somewhat" }] });
  expect((await review(made.secret)).body.view.rounds).toEqual([]);
  const early = await call(url, `/api/rooms/${room.roomId}/review/1/history`, { token: made.secret });
  expect(early.status).toBe(404);
  await ana.does({ type: "reveal", without: [] });
  await ben.does({ type: "reveal", without: [] });

  const shown = await review(made.secret);
  expect(shown.headers.get("cache-control")).toBe("no-store");
  expect(shown.body.view.rounds).toMatchObject([{ cards: [{ keep: "numbers" }] }]);
  expect(JSON.stringify(shown.body)).not.toMatch(/a word in the chat|token|invite/);

  // The notes of an opened round can be replayed, with the link's secret alone.
  const replay = (round: string, token?: string) =>
    call<string>(url, `/api/rooms/${room.roomId}/review/${round}/history`, token === undefined ? {} : { token });
  const lines = await replay("1", made.secret);
  expect(lines.headers.get("content-type")).toContain("application/x-ndjson");
  expect(
    lines.body
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as HistoryLine).seatId),
  ).toEqual([ben.person.seatId]);
  for (const round of ["2", "0", "01", "x"]) expect((await replay(round, made.secret)).status).toBe(404);
  for (const wrong of [ana.person.token, link(1).secret]) expect((await replay("1", wrong)).status).toBe(404);
  expect((await replay("1")).status).toBe(401);

  // The secret is not a seat's token, and no seat's token opens the link.
  expect((await review()).body.code).toBe("no-token");
  for (const wrong of [ana.person.token, link(1).secret, "x"]) expect((await review(wrong)).status).toBe(404);
  for (const path of ["", "/report?format=json", `/notes/${room.roomId}.star.1/history`])
    expect((await call(url, `/api/rooms/${room.roomId}${path}`, { token: made.secret })).status).toBe(404);
  const intruder = new Connected(ana.person, url, { roomId: room.roomId, token: made.secret });
  await expect(intruder.opened()).rejects.toMatchObject({ data: { code: "not-found" } });

  await ana.does({ type: "revoke-review-link" });
  expect((await review(made.secret)).body.code).toBe("not-found");
  const again = link(60_000);
  await ana.does(again.command);
  expect((await review(again.secret)).status).toBe(200);
  aheadMs.now = 61_000;
  expect((await review(again.secret)).body.code).toBe("not-found");
});
