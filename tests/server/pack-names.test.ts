/** A principle of a room's own pack is shown by its name everywhere, even to people who never see the pack. */
import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RoomCreated } from "../../shared/contract/http.ts";
import type { Report } from "../../shared/contract/report.ts";
import type { Review } from "../../shared/contract/review.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { generalCompetencies } from "../../shared/questions/general/index.ts";
import type { Pack } from "../../shared/contract/pack.ts";
import { startNode } from "../support/app.ts";
import { call, peerRoom, shortId } from "../support/people.ts";
import type { Connected, Person } from "../support/people.ts";

const name = "Calm at three in the morning";
const [first, second, ...rest] = generalCompetencies.principles;
if (!first || !second) throw new Error("the pack has more than one principle");
const nightShift: Pack = {
  ...generalCompetencies,
  id: "night-shift",
  name: "Night shift",
  principles: [{ ...first, name }, second, ...rest],
};

async function roomWithPack(url: string) {
  const room = await peerRoom(url);
  const path = `/api/rooms/${room.roomId}`;
  const view = async ({ token }: Person) => (await call<RoomView>(url, path, { token })).body;
  const give = (body: unknown) => call(url, `${path}/pack`, { method: "PUT", token: room.ana.token, body });
  const markdown = async ({ token }: Person) => (await call<string>(url, `${path}/report`, { token })).body;
  await give(nightShift);
  return { ...room, path, view, give, markdown };
}

async function asks(ana: Connected, principleId: string): Promise<void> {
  await ana.does({ type: "start-round" });
  await ana.does({ type: "next-phase", from: "intro", to: "questions" });
  await ana.does({ type: "ask-question", askId: shortId(), principleId, text: "Tell me about a night" });
}

describe("the principles of a room's own pack", () => {
  it("are named to the candidate, in every report, and in rooms imported from a report elsewhere", async () => {
    const { url } = await startNode();
    const room = await roomWithPack(url);
    await asks(await room.ana.connect(url), first.id);
    expect((await room.view(room.ben)).principleNames).toContainEqual({ principleId: first.id, name });
    for (const who of [room.ana, room.ben]) expect(await room.markdown(who)).toContain(`### Question 1: ${name}`);

    const { body: report } = await call<Report>(url, `${room.path}/report?format=json`, { token: room.ben.token });
    const elsewhere = await startNode();
    const { body: made } = await call<RoomCreated>(elsewhere.url, "/api/rooms/import", { body: report });
    const again = await call<string>(elsewhere.url, `/api/rooms/${made.roomId}/report`, { token: made.seat.token });
    expect(again.body).toContain(`### Question 1: ${name}`);
  });

  it("are hidden together with the principle, until scoring", async () => {
    const { url } = await startNode();
    const room = await roomWithPack(url);
    const ana = await room.ana.connect(url);
    const { options } = (await room.view(room.ana)).room;
    await ana.does({ type: "set-options", options: { ...options, hidePrinciple: true } });
    await asks(ana, first.id);
    expect(JSON.stringify(await room.view(room.ben))).not.toContain(name);
    expect(await room.markdown(room.ben)).not.toContain(name);
    await ana.does({ type: "next-phase", from: "questions", to: "candidateQuestions" });
    await ana.does({ type: "next-phase", from: "candidateQuestions", to: "scoring" });
    expect((await room.view(room.ben)).principleNames).toContainEqual({ principleId: first.id, name });
  });

  it("keep their names when the next round asks from another pack", async () => {
    const { url } = await startNode();
    const room = await roomWithPack(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url)];
    await asks(ana, first.id);
    await ana.does({ type: "next-phase", from: "questions", to: "candidateQuestions" });
    await ana.does({ type: "next-phase", from: "candidateQuestions", to: "scoring" });
    const ratings = [{ principleId: first.id, rating: 3 as const, evidence: [], reason: "Held on" }];
    await ana.does({ type: "seal-scorecard", ratings, strengths: "", concerns: "", keep: "calm", change: "pace" });
    await ben.does({ type: "seal-self-rating", ratings: [{ principleId: first.id, rating: 3, reason: "Somewhat" }] });
    for (const who of [ana, ben]) await who.does({ type: "reveal", without: [] });
    await ana.does({ type: "swap-roles" });
    await room.give({ packId: "leadership-principles" });
    expect((await room.view(room.ben)).room.pack?.id).toBe("leadership-principles");
    expect(await room.markdown(room.ben)).toContain(`### Question 1: ${name}`);

    // A review link names the principles it shows, and no others.
    const secret = randomBytes(32).toString("base64url");
    const reviewHash = createHash("sha256").update(secret).digest("base64url");
    await ana.does({ type: "make-review-link", reviewHash, expiresAtMs: Date.now() + 60_000 });
    const { body } = await call<Review>(url, `${room.path}/review`, { token: secret });
    expect(body.view.principleNames).toEqual([{ principleId: first.id, name }]);
  });

  it("have their names when the pack is one of the server's", async () => {
    const { url } = await startNode();
    const room = await roomWithPack(url);
    await room.give({ packId: generalCompetencies.id });
    expect((await room.view(room.ben)).principleNames).toContainEqual({ principleId: first.id, name: first.name });
  });
});
