import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openRedis } from "../../server/store/redis.ts";
import { Editor } from "../support/editors.ts";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { call, peerRoom, shortId } from "../support/people.ts";
import { until } from "../support/redis.ts";
import { SteadySeat } from "../support/steady-seat.ts";
import { Busy, missingIn, nothing, pause, Topology } from "./topology.ts";

async function folder(): Promise<string> {
  const { path, remove } = await freshFolder();
  onTestFinished(remove);
  return path;
}

it("restores Redis from a copy that was taken while people worked; people who wrote since bring their words back", async () => {
  const topology = await Topology.start();
  onTestFinished(() => topology.stop());
  const { server } = topology.redis;
  const { url } = topology.balancer;
  const deleted = await peerRoom(url);
  await call(url, `/api/rooms/${deleted.roomId}`, { method: "DELETE", token: deleted.ana.token });
  const busy = await Busy.begin(url);
  onTestFinished(() => busy.end());

  busy.start();
  await pause(300);
  await busy.stop();
  await until(() => busy.isSettled());
  busy.leaveOneWriter();
  busy.start();
  await pause(300);
  // The backup, as the README describes it.
  const backup = join(await folder(), "appendonlydir");
  const kept = busy.promised();
  await server.command("CONFIG", "SET", "auto-aof-rewrite-percentage", "0");
  await until(async () => /aof_rewrite_in_progress:0/.test(String(await server.command("INFO", "persistence"))));
  await cp(join(server.folder, "appendonlydir"), backup, { recursive: true });
  await server.command("CONFIG", "SET", "auto-aof-rewrite-percentage", "100");
  await pause(400);
  await busy.stop();
  await until(() => busy.isSettled());
  const written = busy.promised();
  expect(written.edits.length).toBeGreaterThan(kept.edits.length);

  await server.end("SIGKILL");
  await rm(join(server.folder, "appendonlydir"), { recursive: true });
  await cp(backup, join(server.folder, "appendonlydir"), { recursive: true });
  await server.start();

  const { store } = await openRedis(server.url);
  onTestFinished(() => store.close());
  expect(await missingIn(store, busy, { lines: kept.lines, edits: [] })).toEqual(nothing);
  // What Ben has written since the copy is still in his page, and comes back when he does.
  await until(async () => (await missingIn(store, busy, { lines: [], edits: written.edits })).edits.length === 0);
  await until(() => busy.writers.every(({ pending }) => pending === 0));
  expect(await missingIn(store, busy, { lines: kept.lines, edits: written.edits })).toEqual(nothing);

  // What was said since is gone for everybody alike, and the room continues from there.
  const [first] = busy.seats;
  await first?.act({ type: "say", lineId: shortId(), text: "again" });
  const length = (await store.readEvents(busy.roomId)).filter(({ batch }) => batch.events[0]?.type === "said").length;
  await until(() => busy.seats.every(({ latest }) => latest?.chat.length === length));
  expect((await call(url, `/api/rooms/${deleted.roomId}`, { token: deleted.ana.token })).status).toBe(404);
  expect(await store.isForgotten(deleted.roomId)).toBe(true);
});

it("restores the embedded store from a copy of its folder", async () => {
  const data = await folder();
  const node = await NodeProcess.start({ BARLINE_DATA: data });
  onTestFinished(() => void node.end());
  const room = await peerRoom(node.url);
  const deleted = await peerRoom(node.url);
  await call(node.url, `/api/rooms/${deleted.roomId}`, { method: "DELETE", token: deleted.ana.token });
  const seat = new SteadySeat(room.ana, node.url);
  await seat.act({ type: "say", lineId: shortId(), text: "kept" });
  const star = `${room.roomId}.star.1`;
  const field = `${shortId()}.action`;
  const writer = new Editor(node.url, star, room.ben.token);
  await writer.synced();
  for (let nth = 0; nth < 20; nth += 1) writer.write(field, `t${nth}`, () => 0);
  await until(() => writer.pending === 0);
  const text = writer.text(field);
  writer.end();
  seat.end();

  expect(await node.end("SIGTERM")).toBe(0);
  const copy = await folder();
  await cp(data, copy, { recursive: true });
  const again = await NodeProcess.start({ BARLINE_DATA: copy });
  onTestFinished(() => void again.end());
  const ana = await room.ana.connect(again.url);
  expect(ana.latest.chat.map((line) => line.text)).toEqual(["kept"]);
  const reader = new Editor(again.url, star, room.olu.token);
  onTestFinished(() => reader.end());
  await reader.synced();
  expect(reader.text(field)).toBe(text);
  expect((await call(again.url, `/api/rooms/${deleted.roomId}`, { token: deleted.ana.token })).status).toBe(404);
});
