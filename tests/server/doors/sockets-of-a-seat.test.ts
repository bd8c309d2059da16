/** A seat may have as many sockets as an honest person needs, and extra ones cost next to nothing. */
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { limits } from "../../../shared/contract/limits.ts";
import { startNode } from "../../support/app.ts";
import { cpuMsOf, machineFactor } from "../../support/cpu.ts";
import { Connected, openRoom, peerRoom, shortId } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { RawClient, syncFrame, updateFrame } from "../notes/raw-client.ts";
import { freshId } from "../notes/support.ts";
import { honest } from "../notes/hostile.ts";

/** The clock by which sockets count as idle. Only `performance` is moved: timers and the network run on. */
function later(): { pass(ms: number): void } {
  const began = performance.now.bind(performance);
  let ahead = 0;
  vi.spyOn(performance, "now").mockImplementation(() => began() + ahead);
  onTestFinished(() => void vi.restoreAllMocks());
  return { pass: (ms) => void (ahead += ms) };
}

const many = (person: Person, url: string, count: number): Promise<Connected[]> =>
  Promise.all(Array.from({ length: count }, () => person.connect(url)));

describe("the sockets of a seat", () => {
  it("are refused with `too-many` beyond the limit while all of them are in use", async () => {
    const { url } = await startNode();
    const { host } = await openRoom(url);
    const devices = await many(host, url, limits.socketsPerSeat);
    await expect(new Connected(host, url).opened()).rejects.toMatchObject({ data: { code: "too-many" } });
    expect(devices.every(({ socket }) => socket.connected)).toBe(true);
    devices[0]?.leave();
    await devices[0]?.gone();
    for (;;) {
      const isIn = await new Connected(host, url).opened().then(
        () => true,
        () => false,
      );
      if (isIn) break;
    }
  });

  it("make way for a new one when they have been idle for long: the longest idle first, and never one in use", async () => {
    const clock = later();
    const { url } = await startNode();
    const { ana, ben } = await peerRoom(url);
    const candidate = await ben.connect(url);
    const devices = await many(ana, url, limits.socketsPerSeat);
    clock.pass(limits.stillSocketMs);
    for (const device of devices.slice(1)) await device.does({ type: "say", lineId: shortId(), text: "in use" });
    const phone = await ana.connect(url);
    await devices[0]?.gone();
    expect(devices.slice(1).every(({ socket }) => socket.connected)).toBe(true);
    await phone.does({ type: "say", lineId: shortId(), text: "from the phone" });
    await candidate.view((view) => view.chat.at(-1)?.text === "from the phone");
  });

  it("share one view of a long room: another line costs about as much for twenty of them as for one", async () => {
    const { url } = await startNode({ env: { COMMANDS_PER_SECOND: "10000" } });
    const { ana, ben } = await peerRoom(url);
    const writer = await ana.connect(url);
    const text = "„“".repeat(limits.lineChars / 2);
    for (let nth = 0; nth < 200; nth += 1) await writer.does({ type: "say", lineId: shortId(), text });
    const readers: DeafReader[] = [];
    const aLine = async (): Promise<number> => {
      const heard = readers.map((reader) => reader.next());
      const costMs = await cpuMsOf(async () => {
        await writer.does({ type: "say", lineId: shortId(), text });
        await Promise.all(heard);
      });
      return costMs;
    };
    const forSome = async (count: number): Promise<number> => {
      while (readers.length < count) readers.push(await deafReader(ben, url));
      const costs: number[] = [];
      for (let nth = 0; nth < 8; nth += 1) costs.push(await aLine());
      return Math.min(...costs);
    };
    const spentByOne = await forSome(1);
    const twenty = await forSome(limits.socketsPerSeat);
    expect(twenty).toBeLessThan(3 * spentByOne + 20 * machineFactor());
  }, 120_000);
});

interface DeafReader {
  /** Resolves when the next view has arrived. */
  next(): Promise<void>;
}

/** A device that takes views without looking at them, so that the test measures the server's work and not its own. */
async function deafReader({ roomId, token }: Person, url: string): Promise<DeafReader> {
  const ws = new WebSocket(`${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  onTestFinished(() => ws.terminate());
  const views: (() => void)[] = [];
  ws.on("message", (bytes: Buffer) => {
    if (bytes.length < 1_000) {
      if (bytes[0] === 0x32) ws.send("3"); // a heartbeat
    } else for (const heard of views.splice(0)) heard();
  });
  const next = (): Promise<void> => new Promise((resolve) => views.push(resolve));
  await new Promise((resolve) => ws.once("open", resolve));
  const first = next();
  ws.send(`40${JSON.stringify({ roomId, token })}`);
  await first;
  return { next };
}

describe("the sockets of a seat to one document", () => {
  it("are limited the same way", async () => {
    const clock = later();
    const { url } = await startNode();
    const { ana, ben, roomId } = await peerRoom(url);
    const field = `${freshId(12)}.action`;
    const notes = { url: `${url.replace("http", "ws")}/notes` };
    const open = async (person: Person): Promise<RawClient> => {
      const client = new RawClient(notes, `${roomId}.star.1`, person.token);
      onTestFinished(() => client.end());
      await client.opened;
      return client;
    };
    const reader = await open(ana);
    await reader.join();
    const devices: RawClient[] = [];
    for (let nth = 0; nth < limits.notesSocketsPerSeat; nth += 1) {
      const device = await open(ben);
      await device.join();
      devices.push(device);
    }
    expect(await (await open(ben)).closed).toBe(1013);
    clock.pass(limits.stillSocketMs);
    for (const device of devices.slice(1)) {
      const before = device.heard.length;
      device.send(syncFrame(0, Uint8Array.of(0)));
      await device.hear("update", () => device.heard.length > before);
    }
    const phone = await open(ben);
    await phone.join();
    expect(await devices[0]?.closed).toBe(1013);
    phone.send(updateFrame(honest(123, field, "from the phone")));
    await reader.hear("update", ({ update }) => Buffer.from(update).includes("from the phone"));
    expect(devices.slice(1).every(({ ws }) => ws.readyState === ws.OPEN)).toBe(true);
  });
});
