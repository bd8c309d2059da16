import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RoomCreated, SeatGrant } from "../../shared/contract/http.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { Problem } from "../../shared/contract/reply.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { startNode } from "../support/app.ts";
import { call, openRoom, peerRoom, Person } from "../support/people.ts";

const secret = /^[A-Za-z0-9_-]{43}$/;
const wish = (more: object = {}) => ({ format: "peer", name: "Ana", role: "interviewer", key: randomUUID(), ...more });
const wrong = randomBytes(32).toString("base64url");

describe("opening a room", () => {
  it("gives a seat and a link for each role still open", async () => {
    const { url } = await startNode();
    const { status, body, headers } = await call<RoomCreated>(url, "/api/rooms", { body: wish() });
    expect(status).toBe(201);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body.roomId).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(body.seat).toMatchObject({ role: "interviewer" });
    expect(body.seat.seatId).toMatch(/^[A-Za-z0-9_-]{12}$/);
    expect(body.seat.token).toMatch(secret);
    expect(Object.keys(body.invites).toSorted()).toEqual(["candidate", "observer"]);
    for (const invite of Object.values(body.invites)) expect(invite).toMatch(secret);
  });

  it("offers links for four roles in a panel, and for none in solo practice", async () => {
    const { url } = await startNode();
    const panel = await openRoom(url, { format: "panel", role: "barRaiser" });
    expect(Object.keys(panel.invites).toSorted()).toEqual(["barRaiser", "candidate", "interviewer", "observer"]);
    const solo = await openRoom(url, { format: "solo", role: "soloist" });
    expect(solo.invites).toEqual({});
  });

  it("gives a room without a title a name that can be said aloud", async () => {
    const { url } = await startNode();
    const { host } = await openRoom(url);
    const { body } = await call<RoomView>(url, `/api/rooms/${host.roomId}`, { token: host.token });
    expect(body.room.title).toMatch(/^[a-z]+-[a-z]+-\d\d$/);
    const named = await openRoom(url, { title: "Tuesday practice" });
    const { body: view } = await call<RoomView>(url, `/api/rooms/${named.roomId}`, { token: named.host.token });
    expect(view.room.title).toBe("Tuesday practice");
  });

  it("makes one room for a repeated key, even after a restart and on another node", async () => {
    const store = memoryStore();
    const one = await startNode({ store });
    const two = await startNode({ store });
    const body = wish();
    const answers = await Promise.all(
      [one, two, one, two].map(({ url }) => call<RoomCreated>(url, "/api/rooms", { body })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
    const later = await startNode({ store });
    expect((await call<RoomCreated>(later.url, "/api/rooms", { body })).body).toEqual(answers[0]?.body);
    const view = await call<RoomView>(later.url, `/api/rooms/${answers[0]?.body.roomId ?? ""}`, {
      token: answers[0]?.body.seat.token ?? "",
    });
    expect(view.body.seats).toHaveLength(1);
  });

  it("makes another room for the same key after ten minutes", async () => {
    let passedMs = 0;
    const nowMs = (): number => Date.now() + passedMs;
    const { url } = await startNode({ clock: { nowMs, close: () => undefined } });
    const body = wish();
    const first = await call<RoomCreated>(url, "/api/rooms", { body });
    passedMs = limits.retryKeyMs - 5_000;
    expect((await call<RoomCreated>(url, "/api/rooms", { body })).body).toEqual(first.body);
    passedMs = limits.retryKeyMs + 1_000;
    const second = await call<RoomCreated>(url, "/api/rooms", { body });
    expect(second.body.roomId).not.toBe(first.body.roomId);
    expect((await call<RoomCreated>(url, "/api/rooms", { body })).body).toEqual(second.body);
  });

  it.each([
    ["a role the format does not have", wish({ role: "soloist" })],
    ["an unknown format", wish({ format: "duel" })],
    ["no key", wish({ key: undefined })],
    ["an empty name", wish({ name: "  " })],
    ["a name of 41 characters", wish({ name: "x".repeat(41) })],
    ["a name with a line break", wish({ name: "A\nB" })],
    ["an unknown field", wish({ colour: "red" })],
    ["an invalid plan", wish({ plan: { questions: 0 } })],
    ["no object", [1]],
  ])("refuses %s and says where the faults are", async (_what, body) => {
    const { url } = await startNode();
    const { status, body: problem, headers } = await call<Problem>(url, "/api/rooms", { body });
    expect(status).toBe(400);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(problem).toMatchObject({ status: 400, code: "bad-request" });
    expect(problem.type).toBeTypeOf("string");
    expect(problem.title).toBeTypeOf("string");
    expect(problem.faults?.length).toBeGreaterThan(0);
  });

  it("refuses what is not JSON, and what is too large", async () => {
    const { url } = await startNode();
    expect((await call<Problem>(url, "/api/rooms", { body: '{"format":' })).body.code).toBe("bad-request");
    expect((await call<Problem>(url, "/api/rooms", { method: "POST" })).body.code).toBe("bad-request");
    const large = await call<Problem>(url, "/api/rooms", { body: wish({ name: "x".repeat(40_000) }) });
    expect([large.status, large.body.code]).toEqual([413, "too-large"]);
  });

  it("stops a flood and says how long to wait", async () => {
    const { url } = await startNode({ env: { ROOMS_PER_MINUTE: "3" } });
    for (let nth = 0; nth < 3; nth += 1) expect((await call(url, "/api/rooms", { body: wish() })).status).toBe(201);
    const { status, body, headers } = await call<Problem>(url, "/api/rooms", { body: wish() });
    expect([status, body.code]).toEqual([429, "too-many"]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("taking a seat", () => {
  it("gives one seat to a repeated key, two to two keys", async () => {
    const { url } = await startNode();
    const { roomId, invites, host } = await openRoom(url);
    const key = randomUUID();
    const take = (invite: string | undefined, name: string, asKey: string) =>
      call<SeatGrant & Problem>(url, `/api/rooms/${roomId}/seats`, { body: { invite, name, key: asKey } });
    const both = await Promise.all([take(invites.observer, "Olu", key), take(invites.observer, "Olu", key)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0].body).toEqual(both[1].body);
    expect(both[0].body.role).toBe("observer");
    await take(invites.observer, "Oki", randomUUID());
    const { body: view } = await call<RoomView>(url, `/api/rooms/${roomId}`, { token: host.token });
    expect(view.seats.map((seat) => seat.name)).toEqual(["Ana", "Olu", "Oki"]);
  });

  it("seats one candidate, and tells the second one so", async () => {
    const { url } = await startNode();
    const { roomId, invites } = await openRoom(url);
    const take = (name: string, key = randomUUID()) =>
      call<SeatGrant & Problem>(url, `/api/rooms/${roomId}/seats`, { body: { invite: invites.candidate, name, key } });
    const answers = await Promise.all([take("Ben"), take("Bea"), take("Bo")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("seat-taken");
  });

  it("gives nothing away about rooms and links that do not exist", async () => {
    const { url } = await startNode();
    const { roomId } = await openRoom(url);
    const elsewhere = "0".repeat(22);
    const problems = [
      await call<Problem>(url, `/api/rooms/${roomId}/seats`, {
        body: { invite: wrong, name: "Eve", key: randomUUID() },
      }),
      await call<Problem>(url, `/api/rooms/${elsewhere}/seats`, {
        body: { invite: wrong, name: "Eve", key: randomUUID() },
      }),
      await call<Problem>(url, `/api/rooms/${roomId}`, { token: wrong }),
      await call<Problem>(url, `/api/rooms/${roomId}`, { token: "short" }),
      await call<Problem>(url, `/api/rooms/${elsewhere}`, { token: wrong }),
      await call<Problem>(url, `/api/rooms/no-room`, { token: wrong }),
      await call<Problem>(url, `/api/rooms/${roomId}/resume`, { body: { resume: wrong } }),
      await call<Problem>(url, `/api/rooms/${roomId}`, { method: "DELETE", token: wrong }),
      await call<Problem>(url, `/api/rooms/${roomId}/report?format=md`, { token: wrong }),
      await call<Problem>(url, `/api/rooms/${roomId}/notes/${roomId}.star.1/history`, { token: wrong }),
    ];
    for (const { status, body } of problems) expect([status, body]).toEqual([404, problems[0]?.body]);
    expect(problems[0]?.body.code).toBe("not-found");
    const bare = await call<Problem>(url, `/api/rooms/${roomId}`);
    expect([bare.status, bare.body.code]).toEqual([401, "no-token"]);
  });

  it("can be looked at first: who invites and as what, or why the link opens nothing any more", async () => {
    const { url } = await startNode();
    const { roomId, invites, host } = await openRoom(url, { format: "panel", role: "barRaiser", name: "Ana Berg" });
    const look = async (token?: string) => {
      const { status, body } = await call<unknown>(url, `/api/rooms/${roomId}/invite`, token ? { token } : {});
      return status === 200 ? body : status;
    };
    const asCandidate = { role: "candidate", format: "panel", host: "Ana Berg" };
    expect(await look(invites.candidate)).toEqual(asCandidate);
    expect(await look(invites.candidate)).toEqual(asCandidate);
    expect(await look(invites.observer)).toEqual({ ...asCandidate, role: "observer" });
    expect([await look(), await look(wrong), await look(host.token)]).toEqual([401, 404, 404]);
    await call(url, `/api/rooms/${roomId}/seats`, {
      body: { invite: invites.candidate, name: "Ben", key: randomUUID() },
    });
    expect(await look(invites.candidate)).toBe(409);
    await (await host.connect(url)).does({ type: "end-room" });
    expect(await look(invites.observer)).toBe(410);
  });

  it("is over once the room has ended, while everything stays readable", async () => {
    const { url } = await startNode();
    const { roomId, invites, ana } = await peerRoom(url);
    const connected = await ana.connect(url);
    await connected.does({ type: "end-room" });
    const late = await call<Problem>(url, `/api/rooms/${roomId}/seats`, {
      body: { invite: invites.observer, name: "Oki", key: randomUUID() },
    });
    expect([late.status, late.body.code]).toEqual([410, "room-over"]);
    const { status, body } = await call<RoomView>(url, `/api/rooms/${roomId}`, { token: ana.token });
    expect([status, body.room.ended]).toEqual([200, true]);
  });
});

describe("a resume link", () => {
  it("adds a device, and the first one keeps its token", async () => {
    const { url } = await startNode();
    const { roomId, ana } = await peerRoom(url);
    const connected = await ana.connect(url);
    const resume = randomBytes(32).toString("base64url");
    const { createHash } = await import("node:crypto");
    await connected.does({
      type: "renew-resume-link",
      resumeHash: createHash("sha256").update(resume).digest("base64url"),
    });
    const { status, body } = await call<SeatGrant>(url, `/api/rooms/${roomId}/resume`, { body: { resume } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ seatId: ana.seatId, role: "interviewer" });
    expect(body.token).not.toBe(ana.token);
    const phone = await new Person("Ana", roomId, body).connect(url);
    expect(phone.latest).toEqual(connected.latest);
    await phone.does({ type: "rename", name: "Ana K" });
    await connected.view((view) => view.you.name === "Ana K");
  });
});

describe("deleting a room", () => {
  it("is for the host, and leaves nothing", async () => {
    const { url } = await startNode();
    const { roomId, ana, ben, invites } = await peerRoom(url);
    const refused = await call<Problem>(url, `/api/rooms/${roomId}`, { method: "DELETE", token: ben.token });
    expect([refused.status, refused.body.code]).toEqual([403, "not-allowed"]);
    const deleted = await call(url, `/api/rooms/${roomId}`, { method: "DELETE", token: ana.token });
    expect([deleted.status, deleted.body]).toEqual([204, ""]);
    for (const { token } of [ana, ben]) expect((await call(url, `/api/rooms/${roomId}`, { token })).status).toBe(404);
    const late = { invite: invites.observer, name: "Oki", key: randomUUID() };
    expect((await call(url, `/api/rooms/${roomId}/seats`, { body: late })).status).toBe(404);
    expect((await call(url, `/api/rooms/${roomId}`, { method: "DELETE", token: ana.token })).status).toBe(404);
  });
});
