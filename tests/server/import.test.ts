/** A JSON report, downloaded from one server, opens as a review on another: the same view and notes, read-only. */
import { expect, it } from "vitest";
import type { RoomCreated } from "../../shared/contract/http.ts";
import { Report } from "../../shared/contract/report.ts";
import { without } from "../../shared/room/without.ts";
import { startNode } from "../support/app.ts";
import { call, peerRoom, Person, shortId } from "../support/people.ts";
import { inPhase, ana, bea, ben, id, olu } from "../support/given-room.ts";
import type { Problem } from "../../shared/contract/reply.ts";

const inReview = inPhase("panel", "review").and(bea, {
  type: "share-with-candidate",
  lines: [{ lineId: id("share-1"), kind: "strength", text: "Numbers first" }],
});
const notes: Report["notes"] = [
  { round: 1, askId: id("ask-1"), section: "action", text: "I stopped the line\nand called" },
];
const reportOf = (who: typeof ana): Report =>
  JSON.parse(
    JSON.stringify({
      barline: 1,
      exportedMs: 1_700_000_100_000,
      view: inReview.seenBy(who),
      notes,
      authors: [{ round: 1, clientId: 77, seatId: ben.seatId }],
    }),
  ) as Report;

/** The report without what the new address changes. */
function apartFromIds(report: Report): unknown {
  const view = without(report.view, "version", "reviewLink", "invites", "may", "steps");
  const room = without(report.view.room, "roomId", "expiresAtMs", "ended", "imported", "call", "importedMs");
  return {
    ...without(report, "imported"),
    exportedMs: 0,
    view: { ...view, room, you: without(report.view.you, "isHost") },
  };
}

it.each([ana, bea, ben, olu])("restores the review that $name downloaded", async (who) => {
  const { url } = await startNode();
  const taken = reportOf(who);
  const created = await call<RoomCreated>(url, "/api/rooms/import", { body: taken });
  expect(created.status).toBe(201);
  const { roomId, seat, invites } = created.body;
  expect(seat).toMatchObject({ seatId: who.seatId, role: taken.view.you.role });
  expect(invites).toEqual({});

  const again = await call<Report>(url, `/api/rooms/${roomId}/report?format=json`, { token: seat.token });
  expect(again.body.view.room).toMatchObject({ roomId, ended: true });
  expect(apartFromIds(again.body)).toEqual(apartFromIds(taken));
  const second = await call<RoomCreated>(url, "/api/rooms/import", { body: again.body });
  expect(second.status).toBe(201);
  expect(second.body.roomId).not.toBe(roomId);

  const importer = await new Person(who.name, roomId, seat).connect(url);
  expect(importer.latest).toEqual(again.body.view);
  for (const command of [
    { type: "rename", name: "Somebody" },
    { type: "add-action", actionId: shortId(), text: "More", owner: who.seatId },
    { type: "make-review-link", reviewHash: "h".repeat(43), expiresAtMs: Date.now() + 60_000 },
    { type: "end-room" },
  ] as const)
    expect(await importer.act(command)).toMatchObject({ ok: false, code: "over" });
  const md = await call<string>(url, `/api/rooms/${roomId}/report?format=md`, { token: seat.token });
  expect(md.body).toContain("I stopped the line");
  const star = await call(url, `/api/rooms/${roomId}/notes/${roomId}.star.1/history`, { token: seat.token });
  expect(star.status).toBe(404);
  expect((await call(url, `/api/rooms/${roomId}`, { method: "DELETE", token: seat.token })).status).toBe(204);
});

it("says in every export that it was imported, and when, whatever the file said about itself", async () => {
  const { url } = await startNode();
  const report = reportOf(ana);
  const taken = {
    ...report,
    imported: "Checked by this server.",
    view: { ...report.view, room: { ...report.view.room, importedMs: 1 } },
  };
  const { roomId, seat } = (await call<RoomCreated>(url, "/api/rooms/import", { body: taken })).body;
  const exported = async <Body>(format: string): Promise<Body> =>
    (await call<Body>(url, `/api/rooms/${roomId}/report?format=${format}`, { token: seat.token })).body;
  const json = await exported<Report>("json");
  const { importedMs = 0 } = json.view.room;
  expect(Math.abs(importedMs - Date.now())).toBeLessThan(600_000);
  const sentence = `Imported from a file on ${new Date(importedMs).toISOString().slice(0, 10)}; not checked by this server.`;
  expect(json.imported).toBe(sentence);
  expect((await exported<string>("md")).split("\n\n")[1]).toBe(`**${sentence}**`);
  const lines = (await exported<string>("csv")).trimEnd().split("\r\n");
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.every((line) => line.endsWith(`,${sentence}`))).toBe(true);
  // A room that was held here says nothing of the kind, nor does any of its files.
  const room = await peerRoom(url);
  for (const format of ["md", "json", "csv"]) {
    const own = await call(url, `/api/rooms/${room.roomId}/report?format=${format}`, { token: room.ana.token });
    expect(JSON.stringify(own.body)).not.toMatch(/imported from/i);
  }
});

it("accepts what a room of this server exports", async () => {
  const { url } = await startNode();
  const room = await peerRoom(url);
  const connected = await room.ana.connect(url);
  await connected.does({ type: "start-round" });
  for (const { token } of [room.ana, room.ben, room.olu]) {
    const taken = await call<Report>(url, `/api/rooms/${room.roomId}/report?format=json`, { token });
    expect(Report.safeParse(taken.body).error).toBeUndefined();
    expect((await call(url, "/api/rooms/import", { body: taken.body })).status).toBe(201);
  }
});

it("names every fault, and accepts nothing that is not a report", async () => {
  const { url } = await startNode();
  const taken = reportOf(ana);
  const imports = (body: unknown) => call<Problem>(url, "/api/rooms/import", { body });
  const bad = await imports({ ...taken, barline: 2, view: { ...taken.view, phase: "tea", more: true } });
  expect(bad.status).toBe(400);
  expect(bad.body.faults?.map(({ path }) => path)).toEqual(expect.arrayContaining(["barline", "view.phase", "view"]));
  const stranger = { ...taken, view: { ...taken.view, you: { ...taken.view.you, seatId: shortId() } } };
  expect((await imports(stranger)).body.faults).toMatchObject([{ path: "view.you.seatId" }]);
  expect((await imports("{")).status).toBe(400);
  expect((await imports({ ...taken, more: "x".repeat(4 * 1024 * 1024) })).body.code).toBe("too-large");
  const { body } = await call<{ components: { schemas: object } }>(url, "/api/openapi.json");
  expect(body.components.schemas).toMatchObject({
    Report: { required: ["barline", "exportedMs", "view", "notes", "authors"] },
  });
});
