/**
 * A WebSocket connection with only what a load generator needs, on a raw socket: a client as heavy as the server would measure itself.
 * Sends frames with an empty mask, reads text and binary frames, answers pings.
 */
import { connect } from "node:net";
import type { Socket } from "node:net";

export interface LineParts {
  readonly port: number;
  /** With its leading slash. */
  readonly path: string;
  readonly protocols?: readonly string[] | undefined;
  /** A loopback address of its own, as people have: `127.0.3.7`. */
  readonly from?: string | undefined;
  readonly onFrame: (payload: Uint8Array) => void;
  readonly onClose?: (code: number | undefined) => void;
}

/** Kinds of frames. */
const Op = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export class Line {
  readonly #socket: Socket;
  readonly #parts: LineParts;
  readonly opened: Promise<void>;
  #isOpen = false;
  #rest: Buffer | undefined;
  #code: number | undefined;

  constructor(parts: LineParts) {
    this.#parts = parts;
    const { port, path, protocols = [], from } = parts;
    this.#socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      ...(from === undefined ? {} : { localAddress: from }),
    });
    this.opened = new Promise((resolve, reject) => {
      this.#socket.once("error", reject);
      this.#socket.on("close", () => {
        parts.onClose?.(this.#code);
        reject(new Error(`${path} was closed: ${this.#code ?? "without a code"}`));
      });
      this.#socket.on("data", (bytes) => {
        if (this.#isOpen) this.#read(bytes);
        else if (this.#shook(bytes)) resolve();
      });
    });
    this.opened.catch(() => undefined);
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(", ")}`] : []),
        "\r\n",
      ].join("\r\n"),
    );
  }

  send(payload: Uint8Array): void {
    this.#socket.write(frame(Op.binary, payload));
  }

  sendText(text: string): void {
    this.#socket.write(frame(Op.text, Buffer.from(text)));
  }

  /** Hangs up without a close frame. */
  cut(): void {
    this.#socket.destroy();
  }

  #shook(bytes: Buffer): boolean {
    const all = this.#rest ? Buffer.concat([this.#rest, bytes]) : bytes;
    const end = all.indexOf("\r\n\r\n");
    this.#rest = end < 0 ? all : undefined;
    if (end < 0) return false;
    if (!all.subarray(0, 12).toString("latin1").endsWith(" 101")) {
      this.#socket.destroy(new Error(all.subarray(0, end).toString("latin1")));
      return false;
    }
    this.#isOpen = true;
    if (all.length > end + 4) this.#read(all.subarray(end + 4));
    return true;
  }

  #read(bytes: Buffer): void {
    const all = this.#rest ? Buffer.concat([this.#rest, bytes]) : bytes;
    let at = 0;
    while (all.length - at >= 2) {
      const op = (all[at] ?? 0) & 15;
      const short = (all[at + 1] ?? 0) & 127;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (all.length - at < head) break;
      const length =
        short < 126 ? short : short === 126 ? all.readUInt16BE(at + 2) : Number(all.readBigUInt64BE(at + 2));
      if (all.length - at < head + length) break;
      const payload = all.subarray(at + head, at + head + length);
      at += head + length;
      if (op === Op.binary || op === Op.text) this.#parts.onFrame(payload);
      else if (op === Op.ping) this.#socket.write(frame(Op.pong, payload));
      else if (op === Op.close) {
        this.#code = payload.length >= 2 ? payload.readUInt16BE(0) : undefined;
        this.#socket.end();
      }
    }
    this.#rest = at < all.length ? all.subarray(at) : undefined;
  }
}

function frame(op: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 6 : length < 65_536 ? 8 : 14;
  const bytes = Buffer.allocUnsafe(head + length);
  bytes[0] = 0x80 | op;
  bytes[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127);
  if (head === 8) bytes.writeUInt16BE(length, 2);
  if (head === 14) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes.fill(0, head - 4, head); // the mask: nothing to change
  bytes.set(payload, head);
  return bytes;
}
