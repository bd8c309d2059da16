import { describe, expect, it } from "vitest";
import type { Problem } from "../../shared/contract/reply.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { generalCompetencies } from "../../shared/questions/general/index.ts";
import type { Pack } from "../../shared/contract/pack.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { startNode } from "../support/app.ts";
import { call, peerRoom } from "../support/people.ts";
import type { Person } from "../support/people.ts";

const own: Pack = { ...generalCompetencies, id: "night-shift", name: "Night shift" };
const pathOf = (who: Person): string => `/api/rooms/${who.roomId}/pack`;

describe("the pack of a room", () => {
  it("is the server's first until one is chosen", async () => {
    const { url } = await startNode();
    const { ana } = await peerRoom(url);
    const { body } = await call<Pack>(url, pathOf(ana), { token: ana.token });
    expect(body.id).toBe("leadership-principles");
  });

  it("is chosen by id, and brings its own plan", async () => {
    const { url } = await startNode();
    const { ana, ben } = await peerRoom(url);
    const put = { method: "PUT", token: ana.token, body: { packId: "general-competencies" } };
    expect((await call(url, pathOf(ana), put)).body).toEqual({
      id: "general-competencies",
      name: "General competencies",
    });
    const { body: view } = await call<RoomView>(url, `/api/rooms/${ana.roomId}`, { token: ben.token });
    expect(view.room.pack).toMatchObject({ id: "general-competencies" });
    expect(view.room.pack).not.toHaveProperty("brought");
    expect(view.plan.preset).toBe("all-ten");
    expect(view.plan.principles).toHaveLength(10);
    expect((await call(url, pathOf(ana), { ...put, body: { packId: "no-such-pack" } })).status).toBe(404);
  });

  it("is brought as a file larger than other calls may send, and is there after a restart", async () => {
    const store = memoryStore();
    const { url } = await startNode({ store });
    const { ana } = await peerRoom(url);
    const put = await call(url, pathOf(ana), { method: "PUT", token: ana.token, body: own });
    expect(put).toMatchObject({ status: 200, body: { id: "night-shift" } });
    const { body: view } = await call<RoomView>(url, `/api/rooms/${ana.roomId}`, { token: ana.token });
    expect(view.room.pack).toMatchObject({ id: "night-shift", brought: true });
    const later = await startNode({ store });
    const { body, headers } = await call<Pack>(later.url, pathOf(ana), { token: ana.token });
    expect(body).toEqual(own);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("is kept from the candidate until scoring", async () => {
    const { url } = await startNode();
    const { ana, ben } = await peerRoom(url);
    expect((await call(url, pathOf(ana), { token: ben.token })).status).toBe(403);
    expect((await call(url, pathOf(ana), { method: "PUT", token: ben.token, body: own })).status).toBe(403);
    expect((await call(url, pathOf(ana))).status).toBe(401);
  });

  it("names every fault of a bad file and where it is", async () => {
    const { url } = await startNode();
    const { ana } = await peerRoom(url);
    const bad = { ...own, language: 7, presets: [{ id: "X", name: "", about: "x", principles: ["nobody"] }] };
    const { status, body } = await call<Problem>(url, pathOf(ana), { method: "PUT", token: ana.token, body: bad });
    expect(status).toBe(400);
    expect(body.faults?.map((fault) => fault.path)).toEqual(
      expect.arrayContaining(["language", "presets[0].id", "presets[0].name", "presets[0].principles[0]"]),
    );
  });

  it("publishes the schema of packs", async () => {
    const { url } = await startNode();
    const { body } = await call<{ readonly title: string }>(url, "/api/packs/schema");
    expect(body.title).toBe("Barline question pack");
  });
});
