/** Upgrades that no client library would make: written by hand, refused, reset half-way. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";

/** The text of an upgrade. `headers` come on top. */
export function upgradeText(path: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = {
    Host: "127.0.0.1",
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
}

/** A connected socket that does not mind what becomes of it. */
export async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** Sends `text`, and resets the connection while the server may still be writing to it. */
export async function sendAndReset(port: number, text: string): Promise<void> {
  const socket = await openSocket(port);
  const isSent = new Promise<void>((resolve) => socket.write(text, () => resolve()));
  await isSent;
  socket.resetAndDestroy();
}

/** Sends `text` and reads the first line of the answer; undefined when the connection is closed without one. */
export async function answerTo(port: number, text: string): Promise<string | undefined> {
  const socket = await openSocket(port);
  let heard = "";
  socket.on("data", (bytes: Buffer) => (heard += bytes.toString("latin1")));
  socket.write(text);
  await new Promise<void>((resolve) => {
    socket.on("data", () => heard.includes("\r\n") && resolve());
    socket.once("close", () => resolve());
  });
  socket.destroy();
  return heard.includes("\r\n") ? heard.slice(0, heard.indexOf("\r\n")) : undefined;
}
