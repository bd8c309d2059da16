import { cp, rm } from "node:fs/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { NotesConnection } from "../../client/src/net/notes/notes-connection.ts";
import { readStar } from "../../server/notes/live/read-notes.ts";
import { openRedis } from "../../server/store/redis.ts";
import { connect, isSaved } from "../server/notes-client/support.ts";
import { startNode } from "../support/app.ts";
import { isSame } from "../support/editors.ts";
import { freshFolder } from "../support/folder.ts";
import { peerRoom, shortId } from "../support/people.ts";
import type { Connected } from "../support/people.ts";
import { startRedis, until } from "../support/redis.ts";
import type { OwnRedis } from "../support/redis.ts";

const said = ({ latest }: Connected): string[] => latest.chat.map(({ text }) => text);

/** Makes a copy of what Redis has, and returns a function that goes back to it. */
async function copyOf({ server }: OwnRedis): Promise<() => Promise<void>> {
  const older = await freshFolder();
  onTestFinished(older.remove);
  await cp(server.folder, older.path, { recursive: true });
  return async () => {
    await server.end("SIGKILL");
    await rm(server.folder, { recursive: true });
    await cp(older.path, server.folder, { recursive: true });
    await server.start();
  };
}

async function ownRedis(): Promise<OwnRedis> {
  const redis = await startRedis();
  onTestFinished(() => redis.stop());
  return redis;
}

it("a node whose Redis was restored from an older copy shows what Redis has, and continues from there", async () => {
  const redis = await ownRedis();
  const { store, bus } = await openRedis(redis.server.url);
  const node = await startNode({ store, bus });
  const room = await peerRoom(node.url);
  const ana = await room.ana.connect(node.url);
  const say = (seat: Connected, text: string) => seat.does({ type: "say", lineId: shortId(), text });
  await say(ana, "one");

  const restore = await copyOf(redis);
  await say(ana, "two");
  await say(ana, "three");
  const { version } = ana.latest;
  await restore();

  await ana.gone(); // seats that saw more than there is reconnect
  let again: Connected | undefined;
  await until(async () => (again = await room.ana.connect(node.url).catch(() => undefined)) !== undefined);
  const ben = await room.ben.connect(node.url);
  expect(ben.latest.chat.map(({ text }) => text)).toEqual(["one"]);
  if (!again) throw new Error("nobody is back");
  expect(said(again)).toEqual(["one"]);
  expect(again.latest.version).toBeLessThan(version);
  await say(again, "two, again");
  await ben.view(() => said(ben).length === 2);
  expect(said(ben)).toEqual(["one", "two, again"]);
});

describe.each(["that ran on", "that was restarted"])("with Redis from an older copy and a node %s", (which) => {
  it("everybody brings back their own words and deletions, and all have the same again", async () => {
    const redis = await ownRedis();
    const start = async (port?: number) => {
      const { store, bus } = await openRedis(redis.server.url);
      return startNode({ store, bus, env: port === undefined ? {} : { PORT: String(port) } });
    };
    const node = await start();
    const room = await peerRoom(node.url);
    const star = `${room.roomId}.star.1`;
    const [action, result] = [`${shortId()}.action`, `${shortId()}.result`];
    const opened: NotesConnection[] = [];
    const open = async ({ token }: { readonly token: string }): Promise<NotesConnection> => {
      const notes = connect({ url: `${node.url.replace(/^http/, "ws")}/notes` }, star, token);
      opened.push(notes);
      onTestFinished(() => notes.close());
      await settled();
      return notes;
    };
    const areSame = (): boolean => opened.every(({ doc }) => opened[0] && isSame(opened[0].doc, doc));
    const settled = (): Promise<void> => until(() => opened.every(({ status }) => isSaved(status)) && areSame());
    const write = async ({ doc }: NotesConnection, field: string, words: string): Promise<void> => {
      const text = doc.getText(field);
      text.insert(text.length, words);
      await settled();
    };

    const laptop = await open(room.ben);
    await write(laptop, action, "I asked every customer. ");
    await write(laptop, result, "It fell to six. ");
    const restore = await copyOf(redis);
    // None of what follows is in the copy, neither the words nor who wrote them.
    const phone = await open(room.ben);
    const ana = await open(room.ana);
    await open(room.olu);
    await write(laptop, action, "Then I called them. ");
    await write(ana, action, "Twelve calls. ");
    await write(phone, action, "In two days. ");
    await write(ana, result, "From 47. ");
    await write(laptop, result, "A month. ");
    laptop.doc.getText(action).delete(44, 7); // of Ana's words
    ana.doc.getText(result).delete(0, 3); // of words that are in the copy
    await settled();
    const words = [action, result].map((field) => laptop.doc.getText(field).toJSON());
    expect(words).toEqual([
      "I asked every customer. Then I called them. calls. In two days. ",
      "fell to six. From 47. A month. ",
    ]);

    if (which === "that ran on") await restore();
    else {
      await node.close();
      await restore();
      await start(node.port);
    }
    await until(() => opened.every(({ status }) => !isSaved(status)));
    await until(() => opened.every(({ status }) => isSaved(status)) && areSame(), 60_000);
    for (const { doc } of opened) expect([action, result].map((field) => doc.getText(field).toJSON())).toEqual(words);
    expect(opened.map(({ refused }) => refused)).toEqual([undefined, undefined, undefined, undefined]);
    const { store } = await openRedis(redis.server.url);
    onTestFinished(() => store.close());
    const { authors } = await readStar({ store, roomId: room.roomId, round: 1 });
    expect(new Map(authors.map(({ clientId, seatId }) => [clientId, seatId]))).toEqual(
      new Map([
        [laptop.doc.clientID, room.ben.seatId],
        [phone.doc.clientID, room.ben.seatId],
        [ana.doc.clientID, room.ana.seatId],
      ]),
    );
    await write(ana, action, "All of it.");
  });
});
