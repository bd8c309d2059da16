/** The doors count everybody who comes, even those who never say what they want. */
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { limits } from "../../../shared/contract/limits.ts";
import { startNode } from "../../support/app.ts";
import { call, peerRoom, shortId } from "../../support/people.ts";
import { answerTo, openSocket, upgradeText } from "../../support/raw-upgrade.ts";
import { RawClient } from "../notes/raw-client.ts";

describe("upgrades of notes", () => {
  it("are counted by address: closed with 1013 over the limit, turned away before the handshake far over it", async () => {
    const { url, port } = await startNode({ env: { CONNECTIONS_PER_MINUTE: "5" } });
    const { ana, roomId } = await peerRoom(url);
    const notes = { url: `${url.replace("http", "ws")}/notes` };
    const open = (): RawClient => {
      const client = new RawClient(notes, `${roomId}.star.1`, ana.token);
      onTestFinished(() => client.end());
      return client;
    };
    for (let nth = 0; nth < 5; nth += 1) await open().join();
    const codes: number[] = [];
    for (let nth = 0; nth < 15; nth += 1) codes.push(await open().closed);
    expect(codes).toEqual(Array.from({ length: 15 }, () => 1013));
    const statuses: (string | undefined)[] = [];
    for (let nth = 0; nth < 5; nth += 1) statuses.push(await answerTo(port, upgradeText(`/notes/${roomId}.star.1`)));
    expect(new Set(statuses)).toEqual(new Set(["HTTP/1.1 429 Too Many Requests"]));
  });

  it("are counted together with those of Socket.IO", async () => {
    const { url } = await startNode({ env: { CONNECTIONS_PER_MINUTE: "2" } });
    const { ana, roomId } = await peerRoom(url);
    await ana.connect(url);
    const notes = { url: `${url.replace("http", "ws")}/notes` };
    const [first, second] = [0, 1].map(() => {
      const client = new RawClient(notes, `${roomId}.star.1`, ana.token);
      onTestFinished(() => client.end());
      return client;
    });
    await first?.join();
    expect(await second?.closed).toBe(1013);
  });

  it("leave no refused connection open, even if the peer stays", async () => {
    const { port, app } = await startNode();
    const status = await answerTo(port, upgradeText("/notes/x", { Origin: "https://evil.example.org" }));
    expect(status).toBe("HTTP/1.1 403 Forbidden");
    // It sees that the server has closed its half, and keeps its own open.
    const stubborn = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    onTestFinished(() => void stubborn.destroy());
    stubborn.on("error", () => undefined);
    stubborn.write(upgradeText("/notes/x", { Origin: "https://evil.example.org" }));
    stubborn.resume();
    await once(stubborn, "end");
    while ((await connectionsOf(app.server)) > 0) await new Promise(setImmediate);
  });
});

const connectionsOf = (server: { getConnections(done: (error: Error | null, count: number) => void): unknown }) =>
  new Promise<number>((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

describe("requests that are never finished", () => {
  const half = "POST /api/rooms HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
  const halves = ["GET / HTTP/1.1\r\nHost: x", half, ""];

  it.each(halves)("beginning with %j are closed, oldest first, and keep nobody else out", async (text) => {
    const { url, port } = await startNode();
    const { ana } = await peerRoom(url);
    const seat = await ana.connect(url);
    const open: Socket[] = [];
    onTestFinished(() => {
      for (const socket of open) socket.destroy();
    });
    const isOpen = (socket: Socket): boolean => !socket.destroyed && !socket.readableEnded;
    for (let nth = 0; nth < limits.unfinishedPerAddress + 50; nth += 1) {
      const socket = await openSocket(port);
      socket.resume();
      if (text !== "") socket.write(text);
      open.push(socket);
    }
    while (open.filter(isOpen).length > limits.unfinishedPerAddress) await new Promise(setImmediate);
    expect(open.slice(0, 50).filter(isOpen)).toEqual([]);
    expect(open.slice(50).every(isOpen)).toBe(true);
    expect((await call(url, "/healthz")).status).toBe(200);
    await seat.does({ type: "say", lineId: shortId(), text: "still here" });
    await ana.connect(url);
  });
});
