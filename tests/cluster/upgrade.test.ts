/** What every earlier version left on disk, opened by this one: all of it is there, and the rooms continue. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RoomView } from "../../shared/contract/views.ts";
import { Editor } from "../support/editors.ts";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { call } from "../support/people.ts";
import { freePorts } from "../support/ports.ts";
import { RedisServer, safest, until } from "../support/redis.ts";
import { keptDays } from "../tools/keep-stored.ts";
import type { Promised } from "../tools/keep-stored.ts";

const stored = new URL("./stored/", import.meta.url).pathname;
const versions = await readdir(stored);

/** A folder with what was kept, as it was on disk. */
async function unpacked(version: string, store: "leveldb" | "redis"): Promise<string> {
  const { path, remove } = await freshFolder();
  onTestFinished(remove);
  const from = join(stored, version, store);
  for (const name of await readdir(from, { recursive: true })) {
    if (!name.endsWith(".gz")) continue;
    const to = join(path, name.slice(0, -".gz".length));
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, gunzipSync(await readFile(join(from, name))));
  }
  return path;
}

async function started(environment: Readonly<Record<string, string>>): Promise<NodeProcess> {
  const node = await NodeProcess.start({ ...environment, RETENTION_DAYS: keptDays });
  onTestFinished(async () => {
    await node.end();
  });
  return node;
}

async function keepsPromises({ url }: NodeProcess, { roomId, seats, documents, deleted }: Promised): Promise<void> {
  for (const { token, view } of seats) {
    const { status, body } = await call<RoomView>(url, `/api/rooms/${roomId}`, { token });
    expect(status).toBe(200);
    // A later version may show more, but must not differ otherwise.
    expect(body).toMatchObject(view);
  }
  expect((await call(url, `/api/rooms/${deleted.roomId}`, { token: deleted.token })).status).toBe(404);
  for (const [document, { token, texts, updates }] of Object.entries(documents)) {
    if (document.startsWith("journal.")) continue; // kept, but closed until a page uses them
    const editor = new Editor(url, document, token);
    onTestFinished(() => editor.end());
    await editor.synced();
    for (const [field, text] of Object.entries(texts)) expect(editor.text(field)).toBe(text);
    const history = await call<string>(url, `/api/rooms/${roomId}/notes/${document}/history`, { token });
    expect(history.body.trimEnd().split("\n")).toHaveLength(updates);
    // And continues from there, with the same rights.
    const [field = ""] = Object.keys(texts);
    editor.write(field, "later", () => 0);
    await until(() => editor.pending === 0);
    expect(editor.rejects).toEqual([]);
  }
}

describe.each(versions)("what version %s has stored", (version) => {
  const promised = async (store: string): Promise<Promised> =>
    JSON.parse(await readFile(join(stored, version, `${store}.json`), "utf8")) as Promised; // as that version wrote it

  it("in its folder, is there after the upgrade", async () => {
    const node = await started({ BARLINE_DATA: await unpacked(version, "leveldb") });
    await keepsPromises(node, await promised("leveldb"));
  });

  it("in Redis, is there after the upgrade, at every node", async () => {
    const [port = 0] = await freePorts(1);
    const redis = new RedisServer(await unpacked(version, "redis"), port, safest);
    await redis.start();
    onTestFinished(() => redis.end());
    const [one, two] = [await started({ REDIS_URL: redis.url }), await started({ REDIS_URL: redis.url })];
    const kept = await promised("redis");
    await keepsPromises(one, kept);
    const { status } = await call(two.url, `/api/rooms/${kept.roomId}`, { token: kept.seats[0]?.token ?? "" });
    expect(status).toBe(200);
  });
});
