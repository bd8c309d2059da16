/** The place that keeps the rooms says whether it is nearly full: the disk of the data folder, or the memory that Redis may use. */
import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { openFreeSpace } from "../../server/store/open-free-space.ts";
import { startNode, testConfig } from "../support/app.ts";
import { freshFolder } from "../support/folder.ts";
import { call } from "../support/people.ts";
import { safest, startRedis, until } from "../support/redis.ts";

const opensRoom = (url: string) =>
  call<{ code?: string }>(url, "/api/rooms", {
    body: { format: "peer", name: "Eve", role: "interviewer", key: randomUUID() },
  });

describe("the free space of the embedded store", () => {
  it.each([
    ["little", "9000000000000000", 507, "low"],
    ["much", "0", 201, "enough"],
  ])("is that of the disk: %s", async (_how, floor, status, space) => {
    const { path, remove } = await freshFolder();
    onTestFinished(remove);
    const env = { BARLINE_DATA: path, FREE_BYTES: floor };
    const { url } = await startNode({ env, freeSpace: await openFreeSpace(testConfig(env)) });
    expect((await opensRoom(url)).status).toBe(status);
    expect((await call(url, "/readyz")).body).toMatchObject({ space });
  });
});

describe("the free space of Redis", () => {
  it("is what its maxmemory leaves, and is checked again", async () => {
    const { server, stop } = await startRedis({ ...safest, maxmemory: "0" });
    onTestFinished(stop);
    const space = await openFreeSpace(testConfig({ REDIS_URL: server.url, FREE_BYTES: "50000000" }));
    const { url } = await startNode({ freeSpace: space });
    expect((await opensRoom(url)).status).toBe(201);
    const [, used] = /^used_memory:(\d+)/m.exec(String(await server.command("INFO", "memory"))) ?? [];
    await server.command("CONFIG", "SET", "maxmemory", String(Number(used) + 100_000));
    await until(() => space.isLow());
    const refused = await opensRoom(url);
    expect([refused.status, refused.body.code]).toEqual([507, "no-space"]);
    await server.command("CONFIG", "SET", "maxmemory", "1000000000");
    await until(() => !space.isLow());
    expect((await opensRoom(url)).status).toBe(201);
  });
});
