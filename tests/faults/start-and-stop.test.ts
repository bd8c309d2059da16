import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { freshFolder } from "../support/folder.ts";
import { call, peerRoom, shortId } from "../support/people.ts";
import { runToEnd, startServer } from "../support/server-process.ts";

async function folder(): Promise<string> {
  const { path, remove } = await freshFolder();
  onTestFinished(remove);
  return path;
}

const inUse = (data: string): string =>
  `The data folder ${data} is in use by another Barline process. Stop it first, or set BARLINE_DATA to another folder.`;

describe("starting", () => {
  it("says where it is, where everything is kept, and how durable that is", async () => {
    const data = await folder();
    const server = await startServer({ BARLINE_DATA: data });
    expect(server.output()).toContain(`the embedded store (LevelDB) in ${data}`);
    expect(server.output()).toContain("Durability: fsync");
    const { status, body } = await call(server.url, "/readyz");
    expect([status, body]).toEqual([200, { store: "leveldb", durability: "fsync", space: "enough" }]);
  });

  it("lists all faults in the configuration at once and exits with 2", async () => {
    const packs = await folder();
    await writeFile(join(packs, "broken.json"), JSON.stringify({ barlinePack: 1, principles: [] }));
    const { code, output } = await runToEnd({
      PORT: "many",
      RETENTION_DAYS: "0",
      PUBLIC_ORIGIN: "rooms.example.org",
      REDIS_URL: "http://localhost",
      LOG_LEVEL: "loud",
      TURN_URLS: "turn:turn.example.org",
      COMMANDS_PER_SECOND: "-1",
      PACKS_DIR: packs,
      SPEECH_DIR: packs,
      BARLINE_DATA: await folder(),
    });
    expect(code).toBe(2);
    const names = [
      "PORT",
      "RETENTION_DAYS",
      "PUBLIC_ORIGIN",
      "REDIS_URL",
      "LOG_LEVEL",
      "TURN_SECRET",
      "COMMANDS_PER_SECOND",
    ];
    for (const name of [...names, "broken.json: id", `SPEECH_DIR: The folder ${packs} holds no Vosk model`])
      expect(output).toContain(name);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it("says plainly that the data folder is a file", async () => {
    const file = join(await folder(), "data");
    await writeFile(file, "");
    const { code, output } = await runToEnd({ PORT: "0", BARLINE_DATA: file });
    expect(code).toBe(1);
    expect(output).toContain(`The data folder ${file} cannot be written.`);
    expect(output).not.toMatch(/\bat .*:\d+/);
  });

  it("says plainly that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo; // it listens on a port
    const { code, output } = await runToEnd({ PORT: String(port), BARLINE_DATA: await folder() });
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it("says plainly that another process has the data folder, and takes it over from a dead one", async () => {
    const data = await folder();
    const first = await startServer({ BARLINE_DATA: data });
    const { code, output } = await runToEnd({ BARLINE_DATA: data });
    expect(code).toBe(2);
    expect(output.trim()).toBe(inUse(data));
    first.kill("SIGKILL");
    await first.ended();
    await startServer({ BARLINE_DATA: data });
  });
});

it("notices another process even in a PID namespace of its own, as in containers", async () => {
  const data = await folder();
  const first = await startServer({ BARLINE_DATA: data });
  const asRoot = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];
  const apart = ["unshare", ...asRoot, "--pid", "--fork", "--mount-proc"];
  const { code, output } = await runToEnd({ BARLINE_DATA: data }, apart);
  expect(code).toBe(2);
  expect(output.trim()).toBe(inUse(data));
  // And the first one keeps serving.
  const room = await peerRoom(first.url);
  const ana = await room.ana.connect(first.url);
  await ana.does({ type: "say", lineId: shortId(), text: "still here" });
});

describe("stopping", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "drains on %s: readiness goes, connections end, nothing is lost",
    async (signal) => {
      const data = await folder();
      const server = await startServer({ BARLINE_DATA: data });
      const room = await peerRoom(server.url);
      const ana = await room.ana.connect(server.url);
      await ana.does({ type: "say", lineId: shortId(), text: "before" });
      const began = performance.now();
      server.kill(signal);
      for (;;) {
        const { status, body } = await call<{ code?: string }>(server.url, "/readyz");
        if (status === 200) continue;
        expect([status, body.code]).toEqual([503, "not-ready"]);
        break;
      }
      await ana.gone();
      expect(await server.ended()).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
      const again = await startServer({ BARLINE_DATA: data });
      expect((await room.ana.connect(again.url)).latest.chat.map((line) => line.text)).toEqual(["before"]);
    },
  );
});
