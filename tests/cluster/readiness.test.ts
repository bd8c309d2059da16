/** What a node tells its operator about itself: whether it takes work, and what *saved* is worth there right now. */
import { expect, it, onTestFinished } from "vitest";
import { Editor } from "../support/editors.ts";
import { NodeProcess } from "../support/node-process.ts";
import { figuresOf } from "../support/figures.ts";
import { call, Connected, peerRoom, shortId } from "../support/people.ts";
import { startRedis, until } from "../support/redis.ts";

it("names the durability that Redis currently gives, and none while Redis is away", async () => {
  const { server, stop } = await startRedis();
  onTestFinished(stop);
  const node = await NodeProcess.start({ REDIS_URL: server.url });
  onTestFinished(async () => {
    await node.end();
  });
  const ready = async () => (await call<{ durability?: string }>(node.url, "/readyz")).body.durability;
  expect(await ready()).toBe("fsync");
  for (const [name, weaker, safe] of [
    ["appendfsync", "everysec", "always"],
    // Syncing would stop while the file is being rewritten.
    ["no-appendfsync-on-rewrite", "yes", "no"],
    ["maxmemory-policy", "allkeys-lru", "noeviction"],
  ] as const) {
    await server.command("CONFIG", "SET", name, weaker);
    await until(async () => (await ready()) === "buffered");
    await server.command("CONFIG", "SET", name, safe);
    await until(async () => (await ready()) === "fsync");
  }
  await server.end("SIGKILL");
  await until(async () => (await call(node.url, "/readyz")).status === 503);
  expect((await call(node.url, "/healthz")).status).toBe(200);
  await server.start();
  await until(async () => (await ready()) === "fsync");
});

/** What a scrape of the node says: the sum over all series of a metric that have these labels. */
async function figure({ url }: NodeProcess, name: string, labels: Readonly<Record<string, string>> = {}) {
  const body = await figuresOf(url);
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const lines = body.split("\n").filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  const counted = lines.filter((line) => wanted.every((label) => line.includes(label)));
  return counted.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
}

it("says how many are here, what they do, what is refused, and how the store is doing", async () => {
  const { server, stop } = await startRedis();
  onTestFinished(stop);
  const [one, two] = await Promise.all([1, 2].map(() => NodeProcess.start({ REDIS_URL: server.url })));
  if (!one || !two) throw new Error("two were started");
  onTestFinished(async () => {
    await Promise.all([one.end(), two.end()]);
  });
  const room = await peerRoom(one.url);
  const [ana, , ben] = await Promise.all([
    room.ana.connect(one.url),
    room.ana.connect(one.url),
    room.ben.connect(two.url),
  ]);
  expect(await figure(one, "barline_live_rooms")).toBe(1);
  expect([await figure(one, "barline_rooms_opened_total"), await figure(one, "barline_seats_taken_total")]).toEqual([
    1, 2,
  ]);
  expect([await figure(one, "barline_seats"), await figure(one, "barline_connections")]).toEqual([1, 2]);
  expect([await figure(two, "barline_seats"), await figure(two, "barline_connections")]).toEqual([1, 1]);

  await ana.does({ type: "ready", ready: true });
  await ben.view((view) => view.seats.some(({ seatId, ready }) => seatId === room.ana.seatId && ready));
  expect(await figure(two, "barline_room_lag_seconds_count")).toBeGreaterThan(0);
  expect(await figure(two, "barline_room_lag_seconds_sum")).toBeLessThan(2);
  expect(await figure(one, "barline_commands_total", { type: "ready", outcome: "accepted" })).toBe(1);
  await ben.act({ type: "start-round" });
  await ben.socket.emitWithAck("room:act", {} as never); // what a broken client might send
  await new Connected(room.ben, two.url, { roomId: room.roomId, token: "x".repeat(43) })
    .opened()
    .catch(() => undefined);
  expect(await figure(two, "barline_commands_total", { outcome: "not-allowed" })).toBe(1);
  expect(await figure(two, "barline_commands_total", { type: "unread", outcome: "bad-command" })).toBe(1);
  expect(await figure(two, "barline_handshakes_refused_total", { code: "not-found" })).toBe(1);

  const notes = new Editor(two.url, `${room.roomId}.star.1`, room.ben.token);
  onTestFinished(() => notes.end());
  await notes.synced();
  notes.write(`${shortId()}.action`, "w1", () => 0);
  await until(() => notes.pending === 0);
  expect(await figure(two, "barline_notes_updates_total", { outcome: "saved" })).toBe(1);
  for (const operation of ["append-events", "read-events", "add-notes", "read-notes"]) {
    const [here, there] = [one, two].map((node) => figure(node, "barline_store_seconds_count", { operation }));
    expect(((await here) ?? 0) + ((await there) ?? 0), operation).toBeGreaterThan(0);
  }
  expect(await figure(one, "barline_store_ready", { store: "redis", durability: "fsync" })).toBe(1);
  expect(await figure(one, "barline_store_failures_total")).toBe(0);
  await server.end("SIGKILL");
  await until(async () => (await figure(one, "barline_store_failures_total")) > 0);
  expect(await figure(one, "barline_store_ready")).toBe(0);
  await server.start();
  await until(async () => (await figure(one, "barline_store_ready")) === 1);
});
