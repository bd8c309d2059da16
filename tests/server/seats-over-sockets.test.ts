import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { startNode } from "../support/app.ts";
import { call, Connected, openRoom, peerRoom, shortId } from "../support/people.ts";
import { rawSocketOf } from "../support/raw-socket.ts";

const principleId = "ownership";
const toQuestions = [{ type: "start-round" }, { type: "next-phase", from: "intro", to: "questions" }] as const;

describe("connecting", () => {
  it("shows the room and who is here", async () => {
    const { url } = await startNode();
    const { ana, ben, olu } = await peerRoom(url);
    const here = await ana.connect(url);
    expect(here.latest.you).toMatchObject({ seatId: ana.seatId, role: "interviewer", isHost: true, isLeader: true });
    await ben.connect(url);
    const seats = await here.presence((all) => all.filter((seat) => seat.here).length === 2);
    expect(seats.find((seat) => seat.seatId === olu.seatId)?.here).toBe(false);
    expect(seats.every((seat) => Number.isInteger(seat.sinceMs))).toBe(true);
  });

  it.each([
    ["without a token", (roomId: string) => ({ roomId }), "no-token"],
    ["with a wrong token", (roomId: string) => ({ roomId, token: randomBytes(32).toString("base64url") }), "not-found"],
    ["with a malformed token", (roomId: string) => ({ roomId, token: "short" }), "not-found"],
    ["to no room", () => ({ roomId: "0".repeat(22), token: randomBytes(32).toString("base64url") }), "not-found"],
    [
      "to a malformed room id",
      () => ({ roomId: { $ne: 1 }, token: randomBytes(32).toString("base64url") }),
      "not-found",
    ],
  ])("is refused %s", async (_how, auth, code) => {
    const { url } = await startNode();
    const { host } = await openRoom(url);
    const connected = new Connected(host, url, auth(host.roomId));
    await expect(connected.opened()).rejects.toMatchObject({ data: { code } });
  });

  it("takes only pages of this origin, and clients that are not pages", async () => {
    const { url, port } = await startNode();
    const known = await startNode({ env: { PUBLIC_ORIGIN: "https://rooms.example.org" } });
    const status = async (origin?: string, host?: string) => {
      const response = await import("node:http").then(
        ({ request }) =>
          new Promise<number | undefined>((resolve, reject) => {
            const headers = {
              connection: "Upgrade",
              upgrade: "websocket",
              "sec-websocket-version": "13",
              "sec-websocket-key": randomBytes(16).toString("base64"),
              ...(origin === undefined ? {} : { origin }),
              ...(host === undefined ? {} : { host }),
            };
            const asked = request(`${host === undefined ? url : known.url}/socket.io/?EIO=4&transport=websocket`, {
              headers,
            });
            asked.on("upgrade", ({ statusCode }, socket) => {
              socket.destroy();
              resolve(statusCode);
            });
            asked.on("response", ({ statusCode }) => resolve(statusCode));
            asked.on("error", reject);
            asked.end();
          }),
      );
      return response;
    };
    expect(await status()).toBe(101);
    expect(await status(`http://127.0.0.1:${port}`)).toBe(101);
    expect(await status(`http://localhost:${port}`)).toBe(101);
    expect(await status("https://evil.example.org")).not.toBe(101);
    expect(await status(`http://localhost:${port + 1}`)).not.toBe(101);
    expect(await status("null")).not.toBe(101);
    const host = "rooms.example.org";
    for (const asked of [host, "Rooms.Example.org", `${host}:443`]) {
      expect([asked, await status(undefined, asked)]).toEqual([asked, 101]);
      expect([asked, await status(`https://${host}`, asked)]).toEqual([asked, 101]);
    }
    for (const asked of ["evil.example.org", `127.0.0.1:${known.port}`, `${host}:8443`, `${host}.`, `x@${host}`]) {
      expect([asked, await status(undefined, asked)]).not.toEqual([asked, 101]);
      expect([asked, await status(`https://${host}`, asked)]).not.toEqual([asked, 101]);
    }
  });

  it("ends upgrades that nobody handles", async () => {
    const { port } = await startNode();
    const { WebSocket } = await import("ws");
    const socket = new WebSocket(`ws://127.0.0.1:${port}/elsewhere`);
    await expect(
      new Promise((resolve, reject) => {
        socket.on("open", resolve);
        socket.on("error", reject);
      }),
    ).rejects.toThrow();
  });
});

describe("commands", () => {
  it("reach everyone as their own view, and are answered with its version", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const [ana, ben, olu] = [await room.ana.connect(url), await room.ben.connect(url), await room.olu.connect(url)];
    for (const command of toQuestions) await ana.does(command);
    const askId = shortId();
    const version = await ana.does({ type: "ask-question", askId, principleId, text: "Tell me about a time." });
    expect(ana.latest.version).toBe(version);
    for (const person of [ana, ben, olu]) {
      const view = await person.view((view) => view.rounds[0]?.asks.length === 1);
      expect(view.rounds[0]?.asks[0]).toMatchObject({ askId, lead: room.ana.seatId });
    }
    const shownToBen = ben.views.length;
    await ana.does({ type: "tick", askId, what: "who", heard: true });
    await olu.view((view) => view.rounds[0]?.asks[0]?.ticks?.length === 1);
    await ana.does({ type: "tap", askId, section: "task" });
    await ben.view((view) => view.rounds[0]?.asks[0]?.taps.length === 1);
    expect(ben.views).toHaveLength(shownToBen + 1); // the tick meant nothing for him, not even a new version
    const versions = ben.views.map((view) => view.version);
    expect(versions).toEqual(versions.toSorted((version, other) => version - other));
  });

  it("are refused with the code of the contract", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url)];
    expect(await ben.act({ type: "start-round" })).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await ana.act({ type: "end-ask", askId: shortId() })).toMatchObject({ ok: false, code: "wrong-phase" });
    await ana.does({ type: "end-room" });
    expect(await ana.act({ type: "ready", ready: true })).toMatchObject({ ok: false, code: "over" });
  });

  it.each([
    ["an unknown command", { id: randomUUID(), command: { type: "fly" } }],
    ["a malformed id", { id: "1", command: { type: "ready", ready: true } }],
    ["a payload of the wrong kind", { id: randomUUID(), command: { type: "ready", ready: "yes" } }],
    ["an extra field", { id: randomUUID(), command: { type: "ready", ready: true, also: 1 } }],
    ["no object", "ready"],
    ["nothing", null],
  ])("with %s are bad requests that say where the faults are, and the connection stays", async (_what, input) => {
    const { url } = await startNode();
    const { host } = await openRoom(url);
    const ana = await host.connect(url);
    const reply = await ana.socket.emitWithAck("room:act", input as never); // what a broken client might send
    expect(reply).toMatchObject({ ok: false, code: "bad-command" });
    expect(reply).toHaveProperty("faults");
    await ana.does({ type: "ready", ready: true });
  });

  it("have one effect for one id, and the first answer for every repeat, on every node", async () => {
    const one = await startNode();
    const two = await startNode({ store: one.store, bus: one.bus });
    const { host } = await openRoom(one.url);
    const [here, there] = [await host.connect(one.url), await host.connect(two.url)];
    const id = randomUUID();
    const command = { type: "say", lineId: shortId(), text: "Good morning" } as const;
    const first = await here.act(command, id);
    const repeats = await Promise.all([here.act(command, id), there.act(command, id), there.act(command, id)]);
    for (const repeat of repeats) expect(repeat).toEqual(first);
    await here.does({ type: "say", lineId: shortId(), text: "again" });
    expect(await there.act(command, id)).toEqual(first);
    const view = await there.view((shown) => shown.chat.length === 2);
    expect(view.chat.map((line) => line.text)).toEqual(["Good morning", "again"]);
  });

  it("that race are decided one after the other, even between nodes", async () => {
    const one = await startNode();
    const two = await startNode({ store: one.store, bus: one.bus });
    const room = await peerRoom(one.url);
    const [ana, also, ben] = [
      await room.ana.connect(one.url),
      await room.ana.connect(two.url),
      await room.ben.connect(two.url),
    ];
    for (const command of toQuestions) await ana.does(command);
    const results = await Promise.all(
      [ana, also].map((seat) => seat.act({ type: "next-phase", from: "questions", to: "candidateQuestions" })),
    );
    expect(results.filter((reply) => reply.ok)).toHaveLength(1);
    expect(results.filter((reply) => !reply.ok)).toMatchObject([{ code: "wrong-phase" }]);
    await ben.view((view) => view.phase === "candidateQuestions");
    const said = await Promise.all(
      Array.from({ length: 40 }, (_, nth) =>
        (nth % 2 ? ana : ben).act({ type: "say", lineId: shortId(), text: `${nth}` }),
      ),
    );
    expect(said.every((reply) => reply.ok)).toBe(true);
    for (const seat of [ana, also, ben]) await seat.view((view) => view.chat.length === 40);
    expect(ana.latest.chat).toEqual(ben.latest.chat);
  });

  it("are limited by seat, without closing the connection", async () => {
    const { url } = await startNode({ env: { COMMANDS_PER_SECOND: "1" } });
    const { host } = await openRoom(url);
    const ana = await host.connect(url);
    const replies = await Promise.all(Array.from({ length: 61 }, () => ana.act({ type: "ready", ready: true })));
    expect(replies.filter((reply) => !reply.ok)).toEqual([{ ok: false, code: "too-many" }]);
    expect(await ana.socket.emitWithAck("clock:ask", {})).toMatchObject({ ok: true });
  });

  it("need no answer, and the clock needs no payload", async () => {
    const { url } = await startNode();
    const { host } = await openRoom(url);
    const ana = await host.connect(url);
    const quiet = ana.socket as unknown as { emit(name: string, ...given: unknown[]): void }; // as an untyped client may
    quiet.emit("room:act", { id: randomUUID(), command: { type: "ready", ready: true } });
    await ana.view((view) => view.seats[0]?.ready === true);
    const reply = await new Promise((resolve) => quiet.emit("clock:ask", resolve));
    expect(reply).toMatchObject({ ok: true });
    const { nowMs } = await ana.socket.emitWithAck("clock:ask", {});
    expect(Math.abs(nowMs - Date.now())).toBeLessThan(2_000);
  });
});

describe("leaving and being removed", () => {
  it("shows who left, and has them back when they connect again", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url)];
    await ben.does({ type: "leave" });
    ben.leave();
    await ana.view((view) => view.seats[1]?.gone === true);
    const again = await room.ben.connect(url);
    expect(again.latest.seats[1]?.gone).toBe(false);
    await ana.view((view) => view.seats[1]?.gone === false);
    await again.does({ type: "say", lineId: shortId(), text: "back" });
  });

  it("ends every connection of a removed seat within 2 s on every node, and its links and calls", async () => {
    const one = await startNode();
    const two = await startNode({ store: one.store, bus: one.bus });
    const room = await peerRoom(one.url);
    const ana = await room.ana.connect(one.url);
    const [here, there] = [await room.ben.connect(one.url), await room.ben.connect(two.url)];
    const began = performance.now();
    await ana.does({ type: "remove-seat", seatId: room.ben.seatId });
    await call(two.url, `/api/rooms/${room.roomId}`, { token: room.ana.token }); // now the other node knows it too
    for (const device of [here, there]) {
      const isServed = device.socket.timeout(20_000).emitWithAck("clock:ask", {});
      expect(await Promise.race([device.over(), isServed])).toEqual({ reason: "removed" });
      await device.gone();
    }
    expect(performance.now() - began).toBeLessThan(2_000);
    await expect(new Connected(room.ben, two.url).opened()).rejects.toMatchObject({ data: { code: "not-found" } });
    expect((await call(two.url, `/api/rooms/${room.roomId}`, { token: room.ben.token })).status).toBe(404);
    const viaLink = { invite: room.invites.candidate, name: "Ben", key: randomUUID() };
    expect((await call(one.url, `/api/rooms/${room.roomId}/seats`, { body: viaLink })).status).not.toBe(201);
    expect((await ana.view((view) => view.seats[1]?.gone === true)).seats[1]?.name).toBe("Ben");
  });

  it("ends everything of a deleted room within 2 s on every node", async () => {
    const one = await startNode();
    const two = await startNode({ store: one.store, bus: one.bus });
    const room = await peerRoom(one.url);
    const [ana, ben] = [await room.ana.connect(one.url), await room.ben.connect(two.url)];
    const began = performance.now();
    await call(one.url, `/api/rooms/${room.roomId}`, { method: "DELETE", token: room.ana.token });
    for (const seat of [ana, ben]) {
      expect(await seat.over()).toEqual({ reason: "deleted" });
      await seat.gone();
    }
    expect(performance.now() - began).toBeLessThan(2_000);
    await expect(new Connected(room.ben, two.url).opened()).rejects.toMatchObject({ data: { code: "not-found" } });
  });

  it("announces the end and keeps the connection", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url)];
    await ana.does({ type: "end-room" });
    expect(await ben.over()).toEqual({ reason: "ended" });
    expect(ben.socket.connected).toBe(true);
    expect((await ben.view((view) => view.room.ended)).room.ended).toBe(true);
  });
});

describe("presence", () => {
  it("shows a seat as away only after the grace period, and as back at once", async () => {
    const graceMs = 400;
    const { url } = await startNode({ graceMs });
    const room = await peerRoom(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url)];
    const isBenHere = (here: boolean) => (all: readonly { seatId: string; here: boolean }[]) =>
      all.find((seat) => seat.seatId === room.ben.seatId)?.here === here;
    await ana.presence(isBenHere(true));
    const before = ana.presences.length;
    ben.leave();
    const again = await room.ben.connect(url);
    expect(ana.presences).toHaveLength(before); // a reload is not an absence
    const began = performance.now();
    again.leave();
    await ana.presence(isBenHere(false));
    expect(performance.now() - began).toBeGreaterThan(graceMs - 50);
    await room.ben.connect(url);
    await ana.presence(isBenHere(true));
  });

  it("says of nobody that they are away before they have had the time to come back to another node", async () => {
    const graceMs = 400;
    const one = await startNode();
    const two = await startNode({ store: one.store, graceMs });
    const room = await peerRoom(one.url);
    const began = performance.now();
    const ana = await room.ana.connect(two.url);
    const first = await ana.presence(() => true);
    expect(first.map(({ seatId, here, unheard }) => [seatId, here, unheard])).toEqual([
      [room.ana.seatId, true, undefined],
      [room.ben.seatId, false, true],
      [room.olu.seatId, false, true],
    ]);
    await room.ben.connect(two.url);
    await ana.presence((all) =>
      all.some(({ seatId, here, unheard }) => seatId === room.olu.seatId && !here && !unheard),
    );
    expect(performance.now() - began).toBeGreaterThan(graceMs - 50);
    expect(
      ana.presences.flat().filter(({ seatId, here, unheard }) => seatId === room.ben.seatId && !here && !unheard),
    ).toEqual([]);
  });

  it("counts devices and nodes together", async () => {
    const one = await startNode({ graceMs: 400 });
    const two = await startNode({ store: one.store, bus: one.bus, graceMs: 400 });
    const room = await peerRoom(one.url);
    const ana = await room.ana.connect(one.url);
    const ben = await room.ben.connect(two.url);
    await ana.presence((all) => all.find((seat) => seat.seatId === room.ben.seatId)?.here === true);
    const olu = await room.olu.connect(two.url);
    await olu.presence((all) => all.filter((seat) => seat.here).length === 3);
    ben.leave();
    await ana.presence((all) => all.find((seat) => seat.seatId === room.ben.seatId)?.here === false);
    await two.close();
    await ana.presence((all) => all.filter((seat) => seat.here).length === 1);
  });

  it("stops the clock while the candidate is away, once for all nodes", async () => {
    const one = await startNode({ graceMs: 400 });
    const two = await startNode({ store: one.store, bus: one.bus, graceMs: 400 });
    const room = await peerRoom(one.url);
    const [ana, ben, olu] = [
      await room.ana.connect(one.url),
      await room.ben.connect(two.url),
      await room.olu.connect(two.url),
    ];
    for (const command of toQuestions) await ana.does(command);
    expect(ana.latest.pausedMs).toBeNull();
    ben.leave();
    await ana.presence((all) => all.find((seat) => seat.seatId === room.ben.seatId)?.here === false);
    // Decided after the node has seen the absence, so the clock has stopped by then.
    await ana.does({ type: "say", lineId: shortId(), text: "Are you there?" });
    expect(ana.latest.pausedMs).not.toBeNull();
    await olu.view((view) => view.pausedMs !== null);
    await room.ben.connect(two.url);
    await ana.view((view) => view.pausedMs === null);
    expect(new Set(ana.views.map((view) => view.pausedMs).filter((pausedMs) => pausedMs !== null)).size).toBe(1);
  });
});

describe("call signals", () => {
  it("come with short-lived credentials for the operator's relay, for those in the call", async () => {
    const { url } = await startNode({
      env: { TURN_URLS: "stun:stun.example.org,turn:turn.example.org:3478", TURN_SECRET: "s3" },
    });
    const room = await peerRoom(url);
    const { status, body } = await call<{ iceServers: { urls: string; username?: string; credential?: string }[] }>(
      url,
      `/api/rooms/${room.roomId}/call`,
      { token: room.ben.token },
    );
    expect(status).toBe(200);
    const [stun, turn] = body.iceServers;
    expect(stun).toEqual({ urls: "stun:stun.example.org" });
    const [until, seatId] = turn?.username?.split(":") ?? [];
    expect(seatId).toBe(room.ben.seatId);
    expect(Number(until) * 1_000).toBeGreaterThan(Date.now());
    const signed = createHmac("sha1", "s3")
      .update(turn?.username ?? "")
      .digest("base64");
    expect(turn?.credential).toBe(signed);
    expect(JSON.stringify(body)).not.toContain('"s3"');
  });

  it("go from seat to seat, even to another node, and to nobody else", async () => {
    const one = await startNode();
    const two = await startNode({ store: one.store, bus: one.bus });
    const room = await peerRoom(one.url);
    const [ana, ben, olu] = [
      await room.ana.connect(one.url),
      await room.ben.connect(two.url),
      await room.olu.connect(two.url),
    ];
    const data = { sdp: "v=0", kind: "offer" };
    expect(await ana.socket.emitWithAck("call:signal", { to: room.ben.seatId, data })).toEqual({ ok: true });
    expect(await ben.signal()).toEqual({ from: room.ana.seatId, data });
    await ben.socket.emitWithAck("call:signal", { to: room.ana.seatId, data: null });
    expect(await ana.signal()).toEqual({ from: room.ben.seatId, data: null });
    expect(olu.signals).toEqual([]);
    expect(await ana.socket.emitWithAck("call:signal", { to: shortId(), data })).toMatchObject({ code: "unknown" });
    const large = { to: room.ben.seatId, data: "x".repeat(20_000) };
    expect(await ana.socket.emitWithAck("call:signal", large)).toMatchObject({ code: "bad-command" });
  });

  it("leave a panel's candidate out while the others score", async () => {
    const { url } = await startNode();
    const room = await openRoom(url, { format: "panel" });
    const [ivo, ben] = [await room.join("Ivo", "interviewer"), await room.join("Ben", "candidate")];
    const [ana, other, candidate] = [await room.host.connect(url), await ivo.connect(url), await ben.connect(url)];
    for (const command of toQuestions) await ana.does(command);
    await ana.does({ type: "next-phase", from: "questions", to: "candidateQuestions" });
    await ana.does({ type: "next-phase", from: "candidateQuestions", to: "scoring" });
    const signal = (to: string) => ({ to, data: 1 });
    expect(await ana.socket.emitWithAck("call:signal", signal(ben.seatId))).toMatchObject({ code: "not-allowed" });
    expect(await candidate.socket.emitWithAck("call:signal", signal(ivo.seatId))).toMatchObject({
      code: "not-allowed",
    });
    await ana.socket.emitWithAck("call:signal", signal(ivo.seatId));
    await other.signal();
    expect(candidate.signals).toEqual([]);
  });
});

describe("a slow reader", () => {
  it("is sent the newest view when it can take it, and nothing piles up meanwhile", async () => {
    const { url } = await startNode();
    const room = await peerRoom(url);
    const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url)];
    const tcp = await rawSocketOf(ben);
    tcp.pause();
    const words = "slow ".repeat(190);
    for (let nth = 0; nth < 300; nth += 1) await ana.does({ type: "say", lineId: shortId(), text: `${nth} ${words}` });
    tcp.resume();
    const view = await ben.view((shown) => shown.chat.length === 300);
    expect(view.chat.at(-1)?.text).toMatch(/^299 /);
    expect(ben.views.length).toBeLessThan(150);
    expect(ana.latest.chat).toEqual(view.chat);
  });
});
