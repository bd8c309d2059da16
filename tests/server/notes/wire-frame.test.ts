/** Frames that we write past `ws`: it has to read them as its own. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { Outbox, wireFrame } from "../../../server/notes/live/outbox.ts";
import { inTime } from "../../support/in-time.ts";

const server = createServer();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
let client: WebSocket;
let heard: Buffer[];
let ws: WebSocket;
let outbox: Outbox;

beforeEach(async () => {
  heard = [];
  const ready = new Promise<void>((resolve) => {
    server.once("upgrade", (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (opened) => {
        ws = opened;
        outbox = new Outbox(opened, socket);
        resolve();
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  client = new WebSocket(`ws://127.0.0.1:${port}`);
  client.on("message", (bytes: Buffer) => heard.push(bytes));
  await ready;
});

afterEach(async () => {
  client.terminate();
  await new Promise((closed) => server.close(closed));
});

const closed = () => inTime("a close", new Promise((resolve) => client.once("close", resolve)));
const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => at % 251);

describe("what a connection is sent", () => {
  it("arrives whole and in order, whatever its length", async () => {
    const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000];
    for (const length of lengths) outbox.add(wireFrame(bytesOf(length)));
    outbox.flush();
    ws.close(1000);
    await closed();
    expect(heard.map(({ length }) => length)).toEqual(lengths);
    for (const bytes of heard) expect(Buffer.compare(bytes, bytesOf(bytes.length))).toBe(0);
  });

  it("leaves by itself once the turn is over, before anything that is sent later", async () => {
    outbox.add(wireFrame(bytesOf(1)));
    outbox.add(wireFrame(bytesOf(2)));
    expect(outbox.waiting).toBeGreaterThan(0);
    await new Promise(setImmediate);
    ws.send(bytesOf(3));
    ws.close(1000);
    await closed();
    expect(heard.map(({ length }) => length)).toEqual([1, 2, 3]);
  });

  it("is dropped once the connection is closing, as a close frame is the last one", async () => {
    outbox.add(wireFrame(bytesOf(1)));
    ws.close(1000);
    outbox.flush();
    await closed();
    expect(heard).toEqual([]);
  });
});
