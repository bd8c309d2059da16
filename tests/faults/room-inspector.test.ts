/** `npm run room`: what operators and developers see of a room, from a real store. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { freshFolder } from "../support/folder.ts";
import { openJournal } from "../support/journals.ts";
import { peerRoom, shortId } from "../support/people.ts";
import { startRedis } from "../support/redis.ts";
import { startServer } from "../support/server-process.ts";

async function inspect(env: Readonly<Record<string, string>>, ...given: readonly string[]) {
  const program = ["--import", "tsx", "server/inspect/main.ts", ...given];
  const child = spawn(process.execPath, program, { env: { PATH: process.env.PATH ?? "", ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [out, told] = ["", ""];
  child.stdout.on("data", (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (told += bytes.toString()));
  const [code] = (await once(child, "close")) as [number]; // as `close` is documented
  return { code, out, told };
}

const whispered = "kanarie-whisper-41";

/** A round with one question, a whisper, and a name that a terminal would obey. */
async function hold(url: string): Promise<{ roomId: string; tokens: readonly string[] }> {
  const room = await peerRoom(url);
  const [ana, olu] = [await room.ana.connect(url), await room.olu.connect(url)];
  await ana.does({ type: "start-round" });
  await ana.does({ type: "next-phase", from: "intro", to: "questions" });
  await ana.does({ type: "ask-question", askId: shortId(), principleId: "ownership", text: "Tell me about a risk." });
  await olu.does({ type: "whisper", lineId: shortId(), text: whispered });
  await ana.does({ type: "say", lineId: shortId(), text: "Take your \u009b31m time" });
  return { roomId: room.roomId, tokens: [room.ana.token, room.ben.token, room.olu.token] };
}

describe("the room inspector", () => {
  it("shows what people did in a folder's rooms, and only while no server is using it", async () => {
    const folder = await freshFolder();
    onTestFinished(folder.remove);
    const env = { BARLINE_DATA: folder.path };
    const server = await startServer(env);
    const { roomId, tokens } = await hold(server.url);
    const journal = await openJournal(server.url);
    const meanwhile = await inspect(env, roomId);
    expect(meanwhile).toMatchObject({ code: 1, out: "" });
    expect(meanwhile.told.trim()).toBe(
      `A server is working on ${folder.path}. Stop it first, or set BARLINE_DATA to a backup.`,
    );
    server.kill("SIGTERM");
    await server.ended();

    const log = await inspect(env, roomId);
    expect([log.code, log.told]).toEqual([0, ""]);
    const lines = log.out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^ {4}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}the server: opened a peer room/);
    const told = lines.map((line) => line.replace(/^.{28}/, ""));
    expect(told).toContain("the server: Ben (candidate) took a seat");
    expect(told).toContain("Ana (interviewer): asked (ownership): “Tell me about a risk.”");
    expect(told).toContain("Olu (observer): whispered: (private)");
    expect(told).toContain("Ana (interviewer): wrote in the chat: “Take your 31m time”");
    const before = Number(lines.find((line) => line.includes("asked (ownership)"))?.slice(0, 5)) - 1;

    const state = await inspect(env, roomId, "--at", String(before));
    expect(JSON.parse(state.out)).toMatchObject({ phase: "questions", round: 1, rounds: [{ asks: [] }] });
    const seen = await inspect(env, roomId, "--as", "Ana");
    expect(JSON.parse(seen.out)).toMatchObject({ you: { name: "Ana" }, rounds: [{ asks: [{ lead: /./ }] }] });
    const open = await inspect(env, roomId, "--as", "Ana", "--private");
    expect(JSON.parse(open.out)).toMatchObject({ whispers: [{ text: whispered }] });
    const candidate = await inspect(env, roomId, "--as", "Ben", "--private");
    expect(candidate.out).not.toContain(whispered);
    const all = [log, state, seen].map(({ out }) => out).join();
    expect(all).not.toContain(whispered);
    for (const secret of [...tokens, "Hash"]) expect(all + open.out).not.toContain(secret);

    // Of a journal there is nothing to see but that it is there.
    const today = new Date().toISOString().slice(0, 10);
    const seenJournal = await inspect(env, journal.document);
    expect([seenJournal.code, seenJournal.out.trim()]).toEqual([
      0,
      `A synced journal, begun on ${today}: 0 bytes, sealed by its owner's devices.`,
    ]);
    expect((await inspect(env, `journal.${"x".repeat(43)}`)).told).toContain("or it was deleted");

    expect(await inspect(env, roomId, "--as", "Eve")).toMatchObject({ code: 1, out: "" });
    // Ids may begin with dashes.
    for (const unknown of ["x".repeat(22), "-".repeat(22)])
      expect((await inspect(env, unknown)).told.trim()).toBe(
        `There is no room ${unknown} in this store, or it was deleted.`,
      );
    expect((await inspect(env, roomId, "--what")).told).toMatch(/^Usage: npm run room/);
    // A wrong folder is not turned into a data folder.
    const empty = await freshFolder();
    onTestFinished(empty.remove);
    expect((await inspect({ BARLINE_DATA: empty.path }, roomId)).told).toContain("holds no rooms");
    expect(readdirSync(empty.path)).toEqual([]);
    // And the server starts again on the folder that was inspected.
    await startServer(env);
  });

  it("shows the rooms in Redis while servers are using them", async () => {
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const env = { REDIS_URL: redis.server.url };
    const server = await startServer(env);
    const { roomId } = await hold(server.url);
    const { code, out } = await inspect(env, roomId);
    expect(code).toBe(0);
    expect(out).toContain("Ana (interviewer): asked (ownership): “Tell me about a risk.”");
  });
});
