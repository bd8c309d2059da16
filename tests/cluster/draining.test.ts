/** A node that shuts down leaves nobody waiting: not those who are there, and not those who arrive at that very moment. */
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { expect, it } from "vitest";
import { startNode } from "../support/app.ts";
import { peerRoom } from "../support/people.ts";

const handshake = (path: string, protocols: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    "Host: 127.0.0.1",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${Buffer.from("0123456789abcdef").toString("base64")}`,
    `Sec-WebSocket-Protocol: ${protocols}`,
    "",
    "",
  ].join("\r\n");

it.each([
  ["notes", "/notes/"],
  ["a seat", "/socket.io/?EIO=4&transport=websocket&"],
])("ends connections that ask for %s while it closes", async (_what, path) => {
  const node = await startNode();
  const { roomId, ben } = await peerRoom(node.url);
  const open = async (): Promise<Socket> => {
    const socket = connect(node.port, "127.0.0.1");
    socket.on("error", () => undefined); // `close` says it
    await once(socket, "connect");
    return socket;
  };
  // A peer that does not answer the close, so that closing takes a while.
  const silent = await open();
  silent.write(handshake(`/notes/${roomId}.star.1`, `barline, ${ben.token}`));
  await once(silent, "data");
  const late = await open();
  const gone = once(late, "close");

  const began = performance.now();
  const closed = node.close();
  await once(silent, "data"); // the close frame
  late.resume();
  late.write(handshake(`${path}${roomId}.star.1`, `barline, ${ben.token}`));
  await gone;
  await closed;
  // What is left of the patience with peers that do not answer.
  expect(performance.now() - began).toBeLessThan(5_000);
  silent.destroy();
});
