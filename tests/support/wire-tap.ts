/** A tapped wire: what a person's programs send and receive passes through, and everything that reaches them is recorded. */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { Secret } from "../../shared/contract/ids.ts";

/** One message of a WebSocket as the server sent it. */
export interface Message {
  /** Where the connection was opened, `/notes/…` or `/socket.io/…`. */
  readonly path: string;
  readonly payload: Buffer;
}

interface Line {
  asked: Buffer;
  readonly heard: Buffer[];
}

export class WireTap {
  readonly url: string;
  readonly #lines: Line[];
  readonly #bodies: Buffer[] = [];

  private constructor(url: string, lines: Line[]) {
    this.url = url;
    this.#lines = lines;
  }

  /** Lays a wire to a server at `http://127.0.0.1:<port>`; it is cut when the test ends. */
  static async to(serverUrl: string): Promise<WireTap> {
    const lines: Line[] = [];
    const sockets = new Set<Socket>();
    const server = createServer((client) => {
      const line: Line = { asked: Buffer.alloc(0), heard: [] };
      lines.push(line);
      const upstream = connect({ port: Number(new URL(serverUrl).port), host: "127.0.0.1", noDelay: true });
      client.on("data", (bytes: Buffer) => {
        if (line.asked.length < 4_096) line.asked = Buffer.concat([line.asked, bytes]);
      });
      upstream.on("data", (bytes: Buffer) => line.heard.push(bytes));
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket.on("error", () => socket.destroy()); // the other end learns of it by the close
        socket.once("close", () => (socket === client ? upstream : client).destroy());
      }
      client.pipe(upstream).pipe(client);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const { port } = server.address() as AddressInfo; // it listens on a port
    return new WireTap(`http://127.0.0.1:${port}`, lines);
  }

  /** One HTTP call; the body is also kept whole, as chunks may cut the bytes on the wire anywhere. */
  async ask(path: string, token?: Secret, body?: unknown): Promise<{ readonly status: number; readonly body: string }> {
    const response = await fetch(`${this.url}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        "accept-encoding": "identity",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    this.#bodies.push(bytes);
    return { status: response.status, body: bytes.toString() };
  }

  /** All bytes received, connection by connection. @throws when any of it is compressed: a scan would be blind. */
  heard(): readonly Buffer[] {
    const streams = this.#lines.map(({ heard }) => Buffer.concat(heard));
    if (streams.some((bytes) => /^content-encoding:/im.test(bytes.toString("latin1")))) throw new Error("compressed");
    return [...streams, ...this.bodies(), ...this.messages().map(({ payload }) => payload)];
  }

  bodies(): readonly Buffer[] {
    return this.#bodies;
  }

  /** Messages of every WebSocket, oldest first within each. */
  messages(): readonly Message[] {
    return this.#lines.flatMap(({ asked, heard }) => {
      const [, path = ""] = /^GET (\S+) HTTP/.exec(asked.toString("latin1")) ?? [];
      return messagesOf(Buffer.concat(heard)).map((payload) => ({ path, payload }));
    });
  }
}

/** Payloads of text and binary messages in what a server sent on an upgraded connection; none on another. */
function messagesOf(bytes: Buffer): Buffer[] {
  const head = bytes.indexOf("\r\n\r\n");
  if (head === -1 || !bytes.subarray(0, head).includes(" 101 ")) return [];
  const messages: Buffer[] = [];
  let at = head + 4;
  while (at + 2 <= bytes.length) {
    const [first, second] = [bytes.readUInt8(at), bytes.readUInt8(at + 1)];
    if ((first & 0x70) !== 0) throw new Error("compressed");
    const extra = { 126: 2, 127: 8 }[second & 0x7f] ?? 0;
    if (at + 2 + extra > bytes.length) break;
    const length = extra === 0 ? second & 0x7f : bytes.readUIntBE(at + 2 + Math.max(0, extra - 6), Math.min(extra, 6));
    const payload = bytes.subarray(at + 2 + extra, at + 2 + extra + length);
    at += 2 + extra + length;
    if (payload.length < length) break;
    const opcode = first & 0x0f;
    if (opcode === 1 || opcode === 2) messages.push(payload);
    else if (opcode === 0) messages.push(Buffer.concat([messages.pop() ?? Buffer.alloc(0), payload]));
  }
  return messages;
}
