/**
 * `npx tsx tests/tools/keep-stored.ts`: keeps what this version leaves on disk, for later versions to read; run it once per release. With
 * the name of a store, only what it leaves there. `tests/cluster/upgrade.test.ts` reads all of it.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import * as Y from "yjs";
import type { RoomView } from "../../shared/contract/views.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { Editor } from "../support/editors.ts";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { call, peerRoom, shortId } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { startRedis, until } from "../support/redis.ts";
import { SteadySeat } from "../support/steady-seat.ts";

/** What people were promised when it was stored. */
export interface Promised {
  readonly roomId: string;
  readonly seats: readonly { readonly seatId: string; readonly token: string; readonly view: RoomView }[];
  /** By document name: who may read it, its texts, and how many updates its history holds. */
  readonly documents: Readonly<
    Record<
      string,
      { readonly token: string; readonly texts: Readonly<Record<string, string>>; readonly updates: number }
    >
  >;
  readonly deleted: { readonly roomId: string; readonly token: string };
}

/** So long that no copy expires while anybody might read it. */
export const keptDays = "3650";
/** Enough for a snapshot to be made, with history before it. */
const edits = 700;

async function play(url: string): Promise<Promised> {
  const room = await peerRoom(url);
  const deleted = await peerRoom(url);
  await call(url, `/api/rooms/${deleted.roomId}`, { method: "DELETE", token: deleted.ana.token });
  const [ana, ben, olu] = [room.ana, room.ben, room.olu].map((person) => new SteadySeat(person, url)) as [
    SteadySeat,
    SteadySeat,
    SteadySeat,
  ]; // three above
  const askId = shortId();
  const acts: readonly (readonly [SteadySeat, RoomCommand])[] = [
    [ana, { type: "start-round" }],
    [ana, { type: "next-phase", from: "intro", to: "questions" }],
    [ana, { type: "ask-question", askId, principleId: "dive-deep", text: "When did you look closer than others?" }],
    [ana, { type: "probe", askId, probeId: shortId(), kind: "howMuch", text: "How many were there?", how: "pushed" }],
    [ana, { type: "tick", askId, what: "why", heard: true }],
    [ben, { type: "tap", askId, section: "action" }],
    [olu, { type: "flag", note: "listen again" }],
    [olu, { type: "say", lineId: shortId(), text: "Good morning" }],
    [ana, { type: "next-phase", from: "questions", to: "candidateQuestions" }],
    [ana, { type: "next-phase", from: "candidateQuestions", to: "scoring" }],
  ];
  for (const [seat, command] of acts) {
    const acted = await seat.act(command, randomUUID());
    if (!acted.ok) throw new Error(`${command.type} was refused: ${acted.code}`);
  }
  const documents = {
    ...(await write(url, `${room.roomId}.star.1`, room.ben.token, [`${askId}.situation`, `${askId}.action`], edits)),
    ...(await write(url, `${room.roomId}.private.${room.ana.seatId}`, room.ana.token, ["notes"], 20)),
    ...(await write(url, `${room.roomId}.own.${room.ben.seatId}`, room.ben.token, ["scratch"], 20)),
  };
  const seats = await Promise.all(
    [room.ana, room.ben, room.olu].map(async ({ seatId, token }: Person) => {
      const { body } = await call<RoomView>(url, `/api/rooms/${room.roomId}`, { token });
      return { seatId, token, view: body };
    }),
  );
  for (const seat of [ana, ben, olu]) seat.end();
  return { roomId: room.roomId, seats, documents, deleted: { roomId: deleted.roomId, token: deleted.ana.token } };
}

async function write(url: string, document: string, token: string, fields: readonly string[], count: number) {
  const editor = new Editor(url, document, token);
  await editor.synced();
  for (let nth = 0; nth < count; nth += 1) {
    const field = fields[nth % fields.length] ?? "";
    if (nth % 9 === 8) editor.erase(field, `t${nth - 2 * fields.length}`);
    else editor.write(field, `t${nth}`, () => (nth % 10) / 10);
    if (nth % 50 === 0) await until(() => editor.pending === 0);
  }
  await until(() => editor.pending === 0);
  const texts = Object.fromEntries(fields.map((field) => [field, editor.text(field)]));
  const updates = editor.edits.length;
  if (Y.encodeStateAsUpdate(editor.doc).length < count) throw new Error("Too little was written.");
  editor.end();
  return { [document]: { token, texts, updates } };
}

/** Compressed, and without anything specific to this machine. */
async function keep(from: string, to: string): Promise<void> {
  for (const name of await readdir(from, { recursive: true })) {
    // LevelDB's logs hold data; its info files do not, and the lock belongs to a process.
    if (/^redis\.log$|(?:^|\/)LO(?:CK|G|G\.old)$|^lock\//.test(name)) continue;
    const bytes = await readFile(join(from, name)).catch(() => undefined); // a folder
    if (!bytes) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

async function keepAll(): Promise<void> {
  const only = process.argv[2];
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const target = `tests/cluster/stored/${version}`;
  const data = await freshFolder();
  const redis = await startRedis();
  for (const [store, environment, folder] of [
    ["leveldb", { BARLINE_DATA: data.path }, data.path],
    ["redis", { REDIS_URL: redis.server.url }, redis.server.folder],
  ] as const) {
    if (only !== undefined && only !== store) continue;
    const node = await NodeProcess.start({ ...environment, RETENTION_DAYS: keptDays });
    const promised = await play(node.url);
    await node.end("SIGTERM");
    if (store === "redis") await redis.server.end("SIGTERM");
    await keep(folder, join(target, store));
    await writeFile(join(target, `${store}.json`), `${JSON.stringify(promised, null, 2)}\n`);
  }
  await redis.stop();
  await data.remove();
}

if (process.argv[1]?.endsWith("keep-stored.ts") === true) await keepAll();
