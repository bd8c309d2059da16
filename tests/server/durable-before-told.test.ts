/** Nobody sees an edit or a command, and nobody is told that it is saved, before the disk has it. */
import { expect, it, onTestFinished } from "vitest";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import { startNode } from "../support/app.ts";
import { Editor } from "../support/editors.ts";
import { freshFolder } from "../support/folder.ts";
import { HeldDisk } from "../support/held-disk.ts";
import { call, peerRoom, shortId } from "../support/people.ts";
import { until } from "../support/redis.ts";

async function heldNode() {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  const disk = new HeldDisk();
  const store = await openEmbedded(folder.path, { openDisk: disk.open, patienceMs: 120_000 });
  const { url } = await startNode({ store });
  const room = await peerRoom(url);
  /** Resolves when the node has read everything sent so far, and what it had to tell others has arrived. */
  const goneThrough = async (): Promise<void> => {
    for (let nth = 0; nth < 5; nth += 1) await call(url, `/api/rooms/${room.roomId}`, { token: room.ben.token });
  };
  return { disk, url, room, goneThrough };
}

it("holds an edit of notes back from its writer, who waits, and from everybody else", async () => {
  const { disk, url, room, goneThrough } = await heldNode();
  const star = `${room.roomId}.star.1`;
  const [ben, olu] = [new Editor(url, star, room.ben.token), new Editor(url, star, room.olu.token)];
  onTestFinished(() => [ben, olu].forEach((editor) => editor.end()));
  await Promise.all([ben.synced(), olu.synced()]);
  const field = `${shortId()}.action`;

  disk.hold();
  ben.write(field, "held", () => 0);
  await until(() => disk.waiting === 1);
  await goneThrough();
  const joiner = new Editor(url, star, room.ana.token);
  onTestFinished(() => joiner.end());
  await joiner.synced();
  expect(ben.pending).toBe(1);
  expect([olu, joiner].map((editor) => editor.text(field))).toEqual(["", ""]);

  disk.release();
  await until(() => ben.pending === 0 && olu.text(field) === "held;" && joiner.text(field) === "held;");
});

it("holds a command back from the seat that gave it, and from every view", async () => {
  const { disk, url, room, goneThrough } = await heldNode();
  const [ana, ben] = [await room.ana.connect(url), await room.ben.connect(url)];
  disk.hold();
  let isTold = false;
  const said = ana.does({ type: "say", lineId: shortId(), text: "held" }).then(() => (isTold = true));
  await until(() => disk.waiting === 1);
  await goneThrough();
  const { body } = await call<{ chat: readonly unknown[] }>(url, `/api/rooms/${room.roomId}`, {
    token: room.olu.token,
  });
  expect(isTold).toBe(false);
  expect([ana.latest.chat, ben.latest.chat, body.chat]).toEqual([[], [], []]);

  disk.release();
  await said;
  await ben.view((view) => view.chat.length === 1);
});

it("opens another room under a key that already has many, with few reads and one write", async () => {
  const { disk, url } = await heldNode();
  const body = {
    format: "peer",
    name: "Ana",
    role: "interviewer",
    key: "0".repeat(8) + "-0000-4000-8000-" + "0".repeat(12),
  };
  const open = () => call<{ roomId: string; seat: { token: string } }>(url, "/api/rooms", { body });
  const seen = new Set<string>();
  for (let nth = 0; nth < 20; nth += 1) {
    const { roomId, seat } = (await open()).body;
    expect((await open()).body.roomId).toBe(roomId);
    seen.add(roomId);
    const { status } = await call(url, `/api/rooms/${roomId}`, { method: "DELETE", token: seat.token });
    expect(status).toBe(204);
  }
  expect(seen.size).toBe(20);
  const before = disk.roomWrites;
  const asked = disk.reads;
  await open();
  expect(disk.roomWrites - before).toBe(1);
  expect(disk.reads - asked).toBeLessThan(40);
});
