import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RoomCreated, SeatGrant } from "../../shared/contract/http.ts";
import type { Secret } from "../../shared/contract/ids.ts";
import { Editor, isSame } from "../support/editors.ts";
import { openJournal } from "../support/journals.ts";
import { NodeProcess } from "../support/node-process.ts";
import { call, openRoom, peerRoom, shortId } from "../support/people.ts";
import { startRedis, until } from "../support/redis.ts";
import type { OwnRedis } from "../support/redis.ts";

/** The clock of one machine is wrong, as clocks are. */
const tenMinutesAhead = `--import=data:text/javascript,${encodeURIComponent(
  "const read = Date.now; Date.now = () => read() + 600_000;",
)}`;

describe("people in one room on two nodes", () => {
  let redis: OwnRedis;
  let one: NodeProcess;
  let two: NodeProcess;
  const editors: Editor[] = [];
  const open = (node: NodeProcess, document: string, token: Secret): Editor => {
    const editor = new Editor(node.url, document, token);
    editors.push(editor);
    return editor;
  };

  beforeAll(async () => {
    redis = await startRedis();
    const environment = { REDIS_URL: redis.server.url };
    [one, two] = await Promise.all([
      NodeProcess.start(environment),
      NodeProcess.start({ ...environment, NODE_OPTIONS: tenMinutesAhead }),
    ]);
  });
  afterEach(() => {
    for (const editor of editors.splice(0)) editor.end();
  });
  afterAll(async () => {
    await Promise.all([one.end(), two.end()]);
    await redis.stop();
  });

  it("are told where everything is kept, and how durable that is", async () => {
    expect(one.output).toContain(`Redis at 127.0.0.1:${redis.server.port}, because REDIS_URL is set`);
    expect(one.output).toContain("Durability: fsync");
    expect((await call(two.url, "/readyz")).body).toEqual({ store: "redis", durability: "fsync", space: "enough" });
  });

  it("see what the others do", async () => {
    const room = await peerRoom(one.url);
    const [ana, ben] = await Promise.all([room.ana.connect(one.url), room.ben.connect(two.url)]);
    await ana.does({ type: "say", lineId: shortId(), text: "Shall we begin?" });
    await ben.view((view) => view.chat.some(({ text }) => text === "Shall we begin?"));
    await ben.does({ type: "ready", ready: true });
    await ana.view((view) => view.seats.some(({ seatId, ready }) => seatId === room.ben.seatId && ready));
    await ana.does({ type: "start-round" });
    expect((await ben.view((view) => view.phase === "intro")).round).toBe(1);
  });

  it("share a journal between their devices, and lose it on all of them when it is deleted", async () => {
    const { document, token, path } = await openJournal(one.url);
    const [phone, laptop] = [open(one, document, token), open(two, document, token)];
    const sealed = ({ doc }: Editor) => doc.getArray<Uint8Array>("sealed");
    await Promise.all([until(() => phone.provider.synced), until(() => laptop.provider.synced)]);
    sealed(phone).push([Uint8Array.of(1, 2, 3)]);
    await until(() => sealed(laptop).length === 1);
    sealed(laptop).push([Uint8Array.of(4)]);
    sealed(laptop).delete(0, 1);
    await until(() => sealed(phone).length === 1 && sealed(phone).get(0)[0] === 4);
    expect((await call(two.url, path, { method: "DELETE", token })).status).toBe(204);
    expect(await Promise.all([phone.closed, laptop.closed])).toEqual([4410, 4410]);
  });

  it("see who is here, and who has gone", async () => {
    const room = await peerRoom(one.url);
    const [ana, ben] = await Promise.all([room.ana.connect(one.url), room.ben.connect(two.url)]);
    const isHere = (seatId: string, here: boolean) =>
      ana.presence((seats) => seats.some((seat) => seat.seatId === seatId && seat.here === here));
    await isHere(room.ben.seatId, true);
    await ben.presence((seats) => seats.some((seat) => seat.seatId === room.ana.seatId && seat.here));
    await ana.does({ type: "start-round" });
    await ana.does({ type: "next-phase", from: "intro", to: "questions" });
    ben.leave();
    await isHere(room.ben.seatId, false);
    // The clock stands while nobody is there to answer, and the two nodes together note that only once.
    await ana.view((view) => view.pausedMs !== null);
    const again = await room.ben.connect(one.url);
    await again.view((view) => view.pausedMs === null);
    await isHere(room.ben.seatId, true);
  });

  it("have the same time and the same deadline, whatever the clock of a node says", async () => {
    const room = await peerRoom(one.url);
    const [here, there, ben] = await Promise.all([
      room.ana.connect(one.url),
      room.ana.connect(two.url),
      room.ben.connect(two.url),
    ]);
    const [seconds] = (await redis.server.command("TIME")) as [string]; // as Redis documents it
    for (const seat of [here, there]) {
      const { nowMs } = await seat.socket.emitWithAck("clock:ask", {});
      expect(Math.abs(nowMs - Number(seconds) * 1_000)).toBeLessThan(2_000);
    }
    await here.does({ type: "start-round" });
    // Each node sets a time; none falls, and all count on from the same.
    await there.does({ type: "next-phase", from: "intro", to: "questions" });
    const views = await Promise.all([here, there, ben].map((seat) => seat.view(({ phase }) => phase === "questions")));
    const [{ phaseStartedMs, phaseEndsMs, plan }] = views as [(typeof views)[0]];
    expect(phaseEndsMs).toBe(phaseStartedMs + plan.minutes.questions * 60_000);
    expect(Math.abs(phaseStartedMs - Number(seconds) * 1_000)).toBeLessThan(10_000);
    for (const view of views) expect([view.phaseStartedMs, view.phaseEndsMs]).toEqual([phaseStartedMs, phaseEndsMs]);
    await there.does({ type: "pause" });
    await here.does({ type: "resume" });
    // The deadline moves by as long as the clock stood still, for everybody alike.
    const later = await Promise.all(
      [here, there, ben].map((seat) => seat.view((view) => view.pausedMs === null && view.phaseEndsMs !== phaseEndsMs)),
    );
    expect(new Set(later.map((view) => view.phaseEndsMs)).size).toBe(1);
    expect(later[0]?.phaseEndsMs).toBeGreaterThan(phaseEndsMs ?? Infinity);
  });

  it("continue from what the other node has just accepted, though news of it is still on its way", async () => {
    const room = await peerRoom(one.url);
    const [here, there] = await Promise.all([room.ana.connect(one.url), room.ana.connect(two.url)]);
    await here.does({ type: "start-round" });
    for (let nth = 0; nth < 5; nth += 1) {
      await there.does({ type: "next-phase", from: "intro", to: "questions" });
      await here.does({ type: "next-phase", from: "questions", to: "intro" });
    }
  });

  it("are gone everywhere within two seconds of being removed", async () => {
    const room = await peerRoom(one.url);
    const [ana, olu] = await Promise.all([room.ana.connect(one.url), room.olu.connect(two.url)]);
    const notes = open(two, `${room.roomId}.star.1`, room.olu.token);
    await notes.synced();
    const began = performance.now();
    await ana.does({ type: "remove-seat", seatId: room.olu.seatId });
    expect(await olu.over()).toEqual({ reason: "removed" });
    await olu.gone();
    expect(await notes.closed).toBe(4403);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect((await call(two.url, `/api/rooms/${room.roomId}`, { token: room.olu.token })).status).toBe(404);
  });

  it("learn that the room was deleted, wherever they are", async () => {
    const room = await peerRoom(one.url);
    const ben = await room.ben.connect(two.url);
    const notes = open(two, `${room.roomId}.star.1`, room.ben.token);
    await notes.synced();
    const deleted = await call(one.url, `/api/rooms/${room.roomId}`, { method: "DELETE", token: room.ana.token });
    expect(deleted.status).toBe(204);
    expect(await ben.over()).toEqual({ reason: "deleted" });
    expect(await notes.closed).toBe(4410);
    expect((await call(two.url, `/api/rooms/${room.roomId}`, { token: room.ben.token })).status).toBe(404);
    expect(await redis.server.command("KEYS", `{${room.roomId}}*`)).toEqual([`{${room.roomId}}:gone`]);
  });

  it("get the first answer when a command is repeated at the other node, and it counts once", async () => {
    const room = await peerRoom(one.url);
    const [here, there] = await Promise.all([room.ana.connect(one.url), room.ana.connect(two.url)]);
    const id = randomUUID();
    const line = { type: "say", lineId: shortId(), text: "once" } as const;
    const first = await here.act(line, id);
    await here.does({ type: "say", lineId: shortId(), text: "and more" });
    expect(await there.act(line, id)).toEqual(first);
    const [left, right] = await Promise.all([here, there].map((seat) => seat.act({ ...line, text: "twice?" }, id)));
    expect([left, right]).toEqual([first, first]);
    const view = await there.view(({ chat }) => chat.length === 2);
    expect(view.chat.map(({ text }) => text)).toEqual(["once", "and more"]);

    const fresh = randomUUID();
    const both = { type: "say", lineId: shortId(), text: "at the same time" } as const;
    const answers = await Promise.all([here.act(both, fresh), there.act(both, fresh)]);
    expect(answers[0]).toEqual(answers[1]);
    expect((await here.view(({ chat }) => chat.length === 3)).chat.at(-1)?.text).toBe("at the same time");
  });

  it("race for the same thing, and exactly one wins", async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const room = await openRoom(one.url);
      const ben = await room.join("Ben", "candidate");
      const seats = [await room.host.connect(one.url), await room.host.connect(two.url), await ben.connect(two.url)];
      const answers = await Promise.all(seats.slice(0, 2).map((seat) => seat.act({ type: "start-round" })));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: "wrong-phase" });
      await Promise.all(seats.map((seat) => seat.view(({ phase }) => phase === "intro")));
      for (const seat of seats) seat.leave();
    }
  });

  it("all speak at once, and everybody reads the same in the same order", async () => {
    const room = await peerRoom(one.url);
    const seats = await Promise.all([
      room.ana.connect(one.url),
      room.ben.connect(two.url),
      room.olu.connect(one.url),
      room.ana.connect(two.url),
    ]);
    const each = 25;
    await Promise.all(
      seats.map(async (seat) => {
        for (let nth = 0; nth < each; nth += 1) await seat.does({ type: "say", lineId: shortId(), text: `${nth}` });
      }),
    );
    const views = await Promise.all(seats.map((seat) => seat.view(({ chat }) => chat.length === each * seats.length)));
    const [first = [], ...others] = views.map(({ chat }) => chat.map(({ lineId }) => lineId));
    expect(new Set(first).size).toBe(each * seats.length);
    for (const other of others) expect(other).toEqual(first);
  });

  it("find one room and one seat when a request is repeated at the other node", async () => {
    const body = { format: "peer", name: "Ana", role: "interviewer", key: randomUUID() };
    const rooms = await Promise.all([one, two, one].map(({ url }) => call<RoomCreated>(url, "/api/rooms", { body })));
    expect(new Set(rooms.map(({ status }) => status))).toEqual(new Set([201]));
    expect(rooms[1]?.body).toEqual(rooms[0]?.body);
    expect(rooms[2]?.body).toEqual(rooms[0]?.body);
    const { roomId, invites } = rooms[0]?.body ?? { roomId: "", invites: {} };
    const join = { invite: invites.candidate, name: "Ben", key: randomUUID() };
    const seats = await Promise.all(
      [two, one].map(({ url }) => call<SeatGrant>(url, `/api/rooms/${roomId}/seats`, { body: join })),
    );
    expect(seats[0]?.body).toEqual(seats[1]?.body);
    const late = await call<{ code: string }>(one.url, `/api/rooms/${roomId}/seats`, {
      body: { ...join, key: randomUUID() },
    });
    expect([late.status, late.body.code]).toEqual([409, "seat-taken"]);
  });

  it("write one document, and see each other's carets", async () => {
    const room = await peerRoom(one.url);
    const star = `${room.roomId}.star.1`;
    const ben = open(one, star, room.ben.token);
    const ana = open(two, star, room.ana.token);
    const olu = open(two, star, room.olu.token);
    await Promise.all([ben.synced(), ana.synced(), olu.synced()]);
    const field = `${shortId()}.action`;
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let nth = 0; nth < 60; nth += 1) {
      ben.write(field, `b${nth}`, random);
      ana.write(field, `a${nth}`, random);
      if (nth % 3 === 0) ben.erase(field, `a${Math.floor(nth / 2)}`);
      await new Promise(setImmediate);
    }
    await until(() => ben.pending + ana.pending === 0 && isSame(ben.doc, ana.doc) && isSame(ben.doc, olu.doc));
    expect(ana.text(field)).toBe(ben.text(field));
    expect(olu.text(field)).toBe(ben.text(field));
    expect([...ben.rejects, ...ana.rejects]).toEqual([]);

    ben.provider.awareness.setLocalStateField("cursor", { anchor: 3, head: 5 });
    await until(() => [...ana.provider.awareness.getStates().values()].some(({ cursor }) => cursor?.head === 5));
    ben.end();
    await until(() => [...ana.provider.awareness.getStates().values()].every(({ cursor }) => cursor?.head !== 5));
  });

  it("miss nothing when hints between the nodes are lost", async () => {
    const room = await peerRoom(one.url);
    const [ana, ben] = await Promise.all([room.ana.connect(one.url), room.ben.connect(two.url)]);
    const star = `${room.roomId}.star.1`;
    const [writer, reader] = [open(one, star, room.ben.token), open(two, star, room.ana.token)];
    await Promise.all([writer.synced(), reader.synced()]);
    const field = `${shortId()}.action`;
    for (let nth = 0; nth < 3; nth += 1) {
      await redis.server.command("CLIENT", "KILL", "TYPE", "pubsub");
      const began = performance.now();
      await ana.does({ type: "say", lineId: shortId(), text: `after ${nth} losses` });
      writer.write(field, `n${nth}`, () => 0);
      await ben.view(({ chat }) => chat.length === nth + 1);
      await until(() => reader.text(field).includes(`n${nth};`));
      expect(performance.now() - began).toBeLessThan(4_000);
    }
  });
});
