/** A full disk: nothing is called saved that is not, nobody waits for ever, and everything continues by itself once there is space. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import { Editor } from "../support/editors.ts";
import { figuresOf } from "../support/figures.ts";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { call, openRoom, peerRoom, shortId } from "../support/people.ts";
import { everysec, startRedis, until } from "../support/redis.ts";
import { SteadySeat } from "../support/steady-seat.ts";

/** How long callers are kept waiting; a store that does not answer counts as away. */
const toldWithinMs = 6_000;

/** Stops the process's files growing, as on a full disk; "unlimited" lifts that. */
function limitFiles({ pid }: { readonly pid: number | undefined }, bytes: "64" | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);
}

it("is reported to everybody, and loses nothing that was acknowledged", async () => {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  const node = await NodeProcess.start({ BARLINE_DATA: folder.path });
  onTestFinished(async () => {
    await node.end();
  });
  const room = await peerRoom(node.url);
  const unloaded = await peerRoom(node.url);
  const field = `${shortId()}.action`;
  const writer = new Editor(node.url, `${unloaded.roomId}.star.1`, unloaded.ben.token);
  await writer.synced();
  writer.write(field, "earlier", () => 0);
  await until(() => writer.pending === 0);
  writer.end();
  // The process that fills the disk has loaded only one room so far.
  expect(await node.end("SIGTERM")).toBe(0);
  await node.start();
  const ana = new SteadySeat(room.ana, node.url);
  const ben = new Editor(node.url, `${room.roomId}.star.1`, room.ben.token);
  onTestFinished(() => {
    ana.end();
    ben.end();
  });
  await ben.synced();
  const say = (text: string) => ana.act({ type: "say", lineId: shortId(), text });
  await say("before");
  ben.write(field, "before", () => 0);
  await until(() => ben.pending === 0);

  limitFiles(node, "64");
  // Retried under the same id until it is carried out.
  const said = say("while there was no room");
  ben.write(field, "meanwhile", () => 0);
  await until(async () => (await call(node.url, "/readyz")).status === 503);
  expect(ben.pending).toBe(1);
  const began = performance.now();
  const answers = await Promise.all([
    call(node.url, `/api/rooms/${room.roomId}`, { token: room.ben.token }),
    call(node.url, `/api/rooms/${unloaded.roomId}`, { token: unloaded.ben.token }),
    call(node.url, `/api/rooms/${unloaded.roomId}`, { method: "DELETE", token: unloaded.ana.token }),
    call(node.url, "/api/rooms", { body: { format: "peer", name: "Ida", role: "interviewer", key: randomUUID() } }),
  ]);
  expect(performance.now() - began).toBeLessThan(toldWithinMs);
  // What is there can still be read, even by people who arrive only now.
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 503, 503]);
  const reader = new Editor(node.url, `${unloaded.roomId}.star.1`, unloaded.olu.token);
  onTestFinished(() => reader.end());
  await reader.synced();
  expect(reader.text(field)).toBe("earlier;");
  expect(await figuresOf(node.url)).toMatch(/^barline_store_ready\{.*\} 0$/m);
  expect(ben.pending).toBe(1);
  expect(ana.latest?.chat.map(({ text }) => text)).toEqual(["before"]);

  limitFiles(node, "unlimited");
  expect(await said).toMatchObject({ ok: true });
  await until(() => ben.pending === 0);
  expect(ben.rejects).toEqual([]);
  await until(async () => (await call(node.url, "/readyz")).status === 200);
  // An outage is not a bug, and the node shuts down normally.
  expect(await figuresOf(node.url)).toMatch(/^barline_bugs_total 0$/m);
  expect(node.output).not.toContain("Unexpected fault");
  await node.end("SIGKILL");

  await node.start();
  const again = new Editor(node.url, `${room.roomId}.star.1`, room.olu.token);
  onTestFinished(() => again.end());
  await again.synced();
  expect(again.text(field).split(";").filter(Boolean).toSorted()).toEqual(["before", "meanwhile"]);
});

it("of a Redis that syncs every second is reported by /readyz, and is over once there is space", async () => {
  const { server, stop } = await startRedis(everysec);
  onTestFinished(stop);
  const node = await NodeProcess.start({ REDIS_URL: server.url });
  onTestFinished(async () => {
    await node.end();
  });
  const room = await openRoom(node.url);
  const ana = new SteadySeat(room.host, node.url);
  onTestFinished(() => ana.end());
  const say = (text: string) => ana.act({ type: "say", lineId: shortId(), text });
  await say("before");
  const ready = async () => (await call(node.url, "/readyz")).status;
  expect(await ready()).toBe(200);

  limitFiles(server, "64");
  const said = say("while there was no room");
  await until(async () => (await ready()) === 503);
  expect((await call(node.url, `/api/rooms/${room.roomId}`, { token: room.host.token })).status).toBe(200);

  limitFiles(server, "unlimited");
  expect(await said).toMatchObject({ ok: true });
  await until(async () => (await ready()) === 200);
});
