/**
 * A deleted room leaves nobody's words on disk: gone at once from the data folder, and from Redis's files after they are rewritten. The same
 * holds for a synced journal, of which nobody could have read a word before.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import { openRedis } from "../../server/store/redis.ts";
import type { Bus, Store } from "../../server/store/store.ts";
import { startNode } from "../support/app.ts";
import { journalKeys, seal } from "../../client/src/journal/sync/sealing.ts";
import { newSecret } from "../../client/src/net/ids.ts";
import { journalDocument } from "../../shared/notes/journal.ts";
import { canariesIn, canary } from "../support/canaries.ts";
import type { Canary } from "../support/canaries.ts";
import { freshFolder } from "../support/folder.ts";
import { call, openRoom, shortId } from "../support/people.ts";
import { safest, startRedis, until } from "../support/redis.ts";
import { edit, synced, until as untilIn } from "../server/notes/support.ts";

const canaries = ["name", "title", "chat", "notes"].map(canary);
const [name, title, chat, notes] = canaries.map(({ text }) => text) as [string, string, string, string]; // four above

/** Makes a room full of private words and another that stays, then deletes the first. */
async function heldAndDeleted(parts: { store: Store; bus?: Bus }, folder: string): Promise<() => Promise<void>> {
  const { url } = await startNode(parts);
  const room = await openRoom(url, { name: name.slice(0, 40), title: title.slice(0, 60) });
  const ana = await room.host.connect(url);
  await ana.does({ type: "say", lineId: shortId(), text: chat });
  const update = new TextEncoder().encode(notes);
  await parts.store.addNotes(`${room.roomId}.star.1`, [{ atMs: Date.now(), seatId: room.host.seatId, update }]);
  const beside = await openRoom(url, { title: "Stays" });
  expect((await onDisk(folder)).length).toBeGreaterThan(2);
  const deleted = await call(url, `/api/rooms/${room.roomId}`, { method: "DELETE", token: room.host.token });
  expect(deleted.status).toBe(204);
  await ana.over();
  return async () => {
    const kept = await call(url, `/api/rooms/${beside.roomId}`, { token: beside.host.token });
    expect(kept.body).toMatchObject({ room: { title: "Stays" } });
  };
}

async function onDisk(folder: string, searched: readonly Canary[] = canaries): Promise<readonly string[]> {
  // Closing any handle to the lock would release it; and files come and go while we look at them.
  const names = (await readdir(folder, { recursive: true })).filter((name) => !name.endsWith("LOCK"));
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      if ((await stat(path).catch(() => undefined))?.isFile() !== true) return [];
      return canariesIn(searched, await readFile(path).catch(() => new Uint8Array()));
    }),
  );
  return found.flat();
}

it("soon leaves nothing in the data folder, without help", async () => {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  const store = await openEmbedded(folder.path);
  onTestFinished(() => store.close());
  const others = await heldAndDeleted({ store }, folder.path);
  await until(async () => (await onDisk(folder.path)).length === 0);
  await others();
}, 60_000);

it("leaves nothing in Redis's files once they are rewritten", async () => {
  const redis = await startRedis(safest);
  onTestFinished(() => redis.stop());
  const { store, bus } = await openRedis(redis.server.url);
  onTestFinished(() => store.close());
  const others = await heldAndDeleted({ store, bus }, redis.server.folder);
  await redis.server.command("BGREWRITEAOF");
  await until(async () => {
    const told = String(await redis.server.command("INFO", "persistence"));
    return /aof_rewrite_in_progress:0/.test(told) && /aof_rewrite_scheduled:0/.test(told);
  });
  await until(async () => (await onDisk(redis.server.folder)).length === 0);
  await others();
}, 60_000);

it("shows nothing of a synced journal but sealed bytes, and not even those once it is deleted", async () => {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  const store = await openEmbedded(folder.path);
  onTestFinished(() => store.close());
  const { url } = await startNode({ store });
  const secret = newSecret();
  const { token, hash, key } = await journalKeys(secret);
  const path = `/api/journals/${hash}`;
  expect((await call(url, path, { method: "PUT", token })).status).toBe(204);
  const told = canary("a story");
  // What somebody may read on the disk, though not understand, tells that the search below looks in the right place.
  const piece = await seal(key, new TextEncoder().encode(told.text));
  const document = journalDocument(hash);
  const [device, other] = [1, 2].map(() => edit({ url: `${url.replace("http", "ws")}/notes` }, document, token));
  if (!device || !other) throw new Error("two devices above");
  onTestFinished(() => [device, other].forEach((editor) => editor.destroy()));
  await Promise.all([synced(device), synced(other)]);
  device.doc.getArray("sealed").push([piece]);
  await untilIn(other.doc, () => other.doc.getArray("sealed").length === 1);
  const holds = async (bytes: Buffer): Promise<boolean> => {
    const names = await readdir(folder.path, { recursive: true });
    const files = await Promise.all(
      names
        .filter((name) => !name.endsWith("LOCK"))
        .map((name) => readFile(join(folder.path, name)).catch(() => Buffer.alloc(0))),
    );
    return files.some((file) => file.includes(bytes));
  };
  expect(await holds(Buffer.from(piece))).toBe(true);
  expect(await onDisk(folder.path, [told])).toEqual([]);
  for (const known of [Buffer.from(secret), Buffer.from(token), Buffer.from(secret, "base64url")])
    expect(await holds(known)).toBe(false);
  expect((await call(url, path, { method: "DELETE", token })).status).toBe(204);
  expect(await device.closed).toBe(4410);
  await until(async () => !(await holds(Buffer.from(piece))));
}, 60_000);
