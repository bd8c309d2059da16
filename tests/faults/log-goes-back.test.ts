import { cp, rm } from "node:fs/promises";
import { expect, it, onTestFinished } from "vitest";
import { openRedis } from "../../server/store/redis.ts";
import { startNode } from "../support/app.ts";
import { freshFolder } from "../support/folder.ts";
import { peerRoom, shortId } from "../support/people.ts";
import type { Connected } from "../support/people.ts";
import { startRedis, until } from "../support/redis.ts";

const said = ({ latest }: Connected): string[] => latest.chat.map(({ text }) => text);

it("a node whose Redis came back from an older copy shows what Redis has, and goes on from there", async () => {
  const redis = await startRedis();
  onTestFinished(() => redis.stop());
  const { store, bus } = await openRedis(redis.server.url);
  const node = await startNode({ store, bus });
  const room = await peerRoom(node.url);
  const ana = await room.ana.connect(node.url);
  const say = (seat: Connected, text: string) => seat.does({ type: "say", lineId: shortId(), text });
  await say(ana, "one");

  const older = await freshFolder();
  onTestFinished(older.remove);
  await cp(redis.server.folder, older.path, { recursive: true });
  await say(ana, "two");
  await say(ana, "three");
  const { version } = ana.latest;
  await redis.server.end("SIGKILL");
  await rm(redis.server.folder, { recursive: true });
  await cp(older.path, redis.server.folder, { recursive: true });
  await redis.server.start();

  await ana.gone(); // whoever saw more than there is connects anew
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
