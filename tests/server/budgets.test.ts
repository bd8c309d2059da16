/** What one address and one seat may use of a node: its time, its disk, its calls. Anyone over the limit is told when to try again. */
import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { memoryStore } from "../../server/store/memory.ts";
import type { Store } from "../../server/store/store.ts";
import type { Problem } from "../../shared/contract/reply.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";
import { startNode } from "../support/app.ts";
import { Editor } from "../support/editors.ts";
import { figuresOf } from "../support/figures.ts";
import { call, openRoom, peerRoom, shortId } from "../support/people.ts";
import type { Reply } from "../support/people.ts";
import { until } from "../support/redis.ts";

/** Asks again and again; returns the first answer that is wanted. */
async function asksUntil<Body>(ask: () => Promise<Reply<Body>>, isWanted: (reply: Reply<Body>) => boolean) {
  for (let asked = 0; asked < 500; asked += 1) {
    const reply = await ask();
    if (isWanted(reply)) return reply;
  }
  throw new Error("it did not happen");
}

const from = (address: string) => ({ "x-forwarded-for": address });
const behindProxy = { TRUST_PROXY: "1" };

describe("the time of a node", () => {
  it("is refused to an address that has used up its minute, and to no other", async () => {
    const { url } = await startNode({ env: { ...behindProxy, WORK_MS_PER_ADDRESS: "20" } });
    const validates = (address: string) =>
      call<Problem>(url, "/api/packs/validate", { body: leadershipPrinciples, headers: from(address) });
    const refused = await asksUntil(
      () => validates("192.0.2.1"),
      ({ status }) => status !== 200,
    );
    expect([refused.status, refused.body.code]).toEqual([429, "too-many"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await validates("192.0.2.2")).status).toBe(200);
    // What is not expensive still works.
    expect((await call(url, "/api/packs", { headers: from("192.0.2.1") })).status).toBe(200);
    expect(await figuresOf(url)).toMatch(/^barline_limited_total\{limit="workPerAddress"\} 1$/m);
  });

  it("is refused to a seat that has used up its minute, from any address, and to no other seat of the room", async () => {
    const { url } = await startNode({ env: { ...behindProxy, WORK_MS_PER_SEAT: "5" } });
    const { roomId, ana, ben } = await peerRoom(url);
    let nth = 0;
    const report = (token: string) => {
      nth += 1;
      return call<Problem>(url, `/api/rooms/${roomId}/report?format=json`, {
        token,
        headers: from(`192.0.2.${nth % 250}`),
      });
    };
    const refused = await asksUntil(
      () => report(ana.token),
      ({ status }) => status !== 200,
    );
    expect([refused.status, refused.body.code]).toEqual([429, "too-many"]);
    expect((await report(ben.token)).status).toBe(200);
  });
});

describe("the disk", () => {
  it("takes a limited number of bytes per address and day, of any kind", async () => {
    const { url } = await startNode({ env: { ...behindProxy, BYTES_PER_DAY: "1000000" } });
    const room = await openRoom(url);
    const brings = (address: string) =>
      call<Problem>(url, `/api/rooms/${room.roomId}/pack`, {
        method: "PUT",
        body: leadershipPrinciples,
        token: room.host.token,
        headers: from(address),
      });
    const opens = (address: string) =>
      call<Problem>(url, "/api/rooms", {
        body: { format: "peer", name: "Eve", role: "interviewer", key: randomUUID() },
        headers: from(address),
      });
    expect([(await brings("192.0.2.1")).status, (await brings("192.0.2.1")).status]).toEqual([200, 200]);
    const refused = await brings("192.0.2.1");
    expect([refused.status, refused.body.code]).toEqual([429, "too-many"]);
    expect(refused.body.faults).toMatchObject([{ path: "address" }]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60);
    await asksUntil(
      () => opens("192.0.2.1"),
      ({ status }) => status === 429,
    );
    expect((await opens("192.0.2.2")).status).toBe(201);
    expect((await brings("192.0.2.3")).status).toBe(200);
  });

  it("belongs to people who have a seat when it is nearly full", async () => {
    let isLow = false;
    const { url } = await startNode({ freeSpace: { isLow: () => isLow, close: () => Promise.resolve() } });
    const room = await openRoom(url);
    const report = await call<object>(url, `/api/rooms/${room.roomId}/report?format=json`, { token: room.host.token });
    isLow = true;
    const created = await call<Problem>(url, "/api/rooms", {
      body: { format: "peer", name: "Eve", role: "interviewer", key: randomUUID() },
    });
    const imported = await call<Problem>(url, "/api/rooms/import", { body: report.body });
    for (const { status, body } of [created, imported]) expect([status, body.code]).toEqual([507, "no-space"]);
    const ready = await call<object>(url, "/readyz");
    expect([ready.status, ready.body]).toEqual([200, { store: "memory", durability: "buffered", space: "low" }]);
    // People who were invited still get in, and everybody carries on.
    const ben = await room.join("Ben", "candidate");
    const ana = await room.host.connect(url);
    await ana.does({ type: "say", lineId: shortId(), text: "Shall we?" });
    await ben.connect(url);
    isLow = false;
    expect((await call(url, "/api/rooms/import", { body: report.body })).status).toBe(201);
  });
});

describe("an address", () => {
  const opens = (url: string, address: string) => call(url, "/api/rooms", { body: {}, headers: from(address) });

  it("is not what a caller claims when no proxy is trusted", async () => {
    const { url } = await startNode({ env: { TRUST_PROXY: "false", ROOMS_PER_MINUTE: "2" } });
    const statuses = [];
    for (const no of [1, 2, 3, 4]) statuses.push((await opens(url, `192.0.2.${no}`)).status);
    expect(statuses).toEqual([400, 400, 429, 429]);
  });

  it("is what the trusted proxy says, and not what comes before it", async () => {
    const { url } = await startNode({ env: { TRUST_PROXY: "1", ROOMS_PER_MINUTE: "2" } });
    const statuses = [];
    for (const no of [1, 2, 3]) statuses.push((await opens(url, `192.0.2.${no}`)).status);
    expect(statuses).toEqual([400, 400, 400]);
    const spoofed = [];
    for (const no of [1, 2, 3]) spoofed.push((await opens(url, `198.51.100.${no}, 203.0.113.9`)).status);
    expect(spoofed).toEqual([400, 400, 429]);
  });
});

describe("a report", () => {
  it("is merged only once while nobody writes, and is right when somebody has written", async () => {
    const memory = memoryStore();
    const whole: string[] = [];
    const store: Store = {
      ...memory,
      readNotes(doc, after) {
        if (after === undefined) whole.push(doc);
        return memory.readNotes(doc, after);
      },
    };
    const { url } = await startNode({ store });
    const room = await peerRoom(url);
    const ana = await room.ana.connect(url);
    await ana.does({ type: "start-round" });
    await ana.does({ type: "next-phase", from: "intro", to: "questions" });
    const askId = shortId();
    await ana.does({ type: "ask-question", askId, principleId: "ownership", text: "Tell me about a risk." });
    const star = `${room.roomId}.star.1`;
    const notes = new Editor(url, star, room.ben.token);
    onTestFinished(() => notes.end());
    await notes.synced();
    const writes = async (word: string): Promise<void> => {
      notes.write(`${askId}.action`, word, () => 0);
      await until(() => notes.pending === 0);
    };
    const report = async (): Promise<string> =>
      (await call<string>(url, `/api/rooms/${room.roomId}/report?format=md`, { token: room.ana.token })).body;
    await writes("first");
    expect(await report()).toContain("first");
    const before = whole.length;
    for (let again = 0; again < 5; again += 1) expect(await report()).toContain("first");
    expect(whole.length).toBe(before);
    await writes("second");
    expect(await report()).toMatch(/first[^]*second|second[^]*first/);
  });
});
