/** `npm run feedback`: what people called wrong, out of a real store, and nothing that tells who they are. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { freshFolder } from "../support/folder.ts";
import { peerRoom, shortId } from "../support/people.ts";
import { startRedis } from "../support/redis.ts";
import { startServer } from "../support/server-process.ts";

async function exported(env: Readonly<Record<string, string>>, ...given: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "server/inspect/feedback.ts", ...given], {
    env: { PATH: process.env.PATH ?? "", ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [out, told] = ["", ""];
  child.stdout.on("data", (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (told += bytes.toString()));
  const [code] = (await once(child, "close")) as [number]; // as `close` is documented
  const lines = out.split("\n").filter(Boolean);
  return { code, told, out, denied: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

/** A room in which Ana calls one finding wrong with its words, and another without. */
async function deny(url: string): Promise<readonly string[]> {
  const room = await peerRoom(url);
  const ana = await room.ana.connect(url);
  const askId = shortId();
  await ana.does({ type: "start-round" });
  await ana.does({ type: "next-phase", from: "intro", to: "questions" });
  await ana.does({ type: "ask-question", askId, principleId: "ownership", text: "Tell me about a risk." });
  const denied = { type: "deny-finding", askId } as const;
  await ana.does({ ...denied, gap: "howMuch", kind: "howMuch", rule: "faster", words: "pick-ups much faster" });
  await ana.does({ ...denied, gap: "who", kind: "who" });
  return [room.roomId, askId, room.ana.seatId, "Ana"];
}
const wanted = [
  { mode: "spoken", gap: "howMuch", kind: "howMuch", rule: "faster", words: "pick-ups much faster" },
  { mode: "spoken", gap: "who", kind: "who" },
];

describe("the export of what people called wrong", () => {
  it("reads all rooms of a folder that no server works on, without names or ids", async () => {
    const folder = await freshFolder();
    onTestFinished(folder.remove);
    const env = { BARLINE_DATA: folder.path };
    const server = await startServer(env);
    const secrets = [...(await deny(server.url)), ...(await deny(server.url))];
    expect(await exported(env)).toMatchObject({ code: 1, out: "" });
    server.kill("SIGTERM");
    await server.ended();
    const { code, out, denied } = await exported(env);
    expect(code).toBe(0);
    expect(denied).toMatchObject([...wanted, ...wanted]);
    for (const line of denied) expect(line["day"]).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const secret of secrets) expect(out).not.toContain(secret);
    expect((await exported(env, "--what")).told).toMatch(/^Usage: npm run feedback/);
  });

  it("reads the rooms of Redis while servers use them", async () => {
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const env = { REDIS_URL: redis.server.url };
    const server = await startServer(env);
    await deny(server.url);
    expect((await exported(env)).denied).toMatchObject(wanted);
  });
});
