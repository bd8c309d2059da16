/**
 * What a connection is sent. Frames of one turn of the event loop leave in one write, as a write costs the kernel more than making the
 * frames costs us; and a frame that many connections are sent is made once.
 */
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Guard } from "../../guard.ts";

/** A binary WebSocket frame, ready to be written to any number of sockets. */
export type WireFrame = Buffer;

const finalBinary = 0x82;
const lengthBytes = { two: 126, eight: 127 } as const;

/** Frames one message as RFC 6455, 5.2 says; a server does not mask. */
export function wireFrame(message: Uint8Array): WireFrame {
  const { length } = message;
  const head = length < lengthBytes.two ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = finalBinary;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = lengthBytes.two;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = lengthBytes.eight;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(message, head);
  return frame;
}

/** Without a payload; `ws` hears the answer like that to its own. */
export const pingFrame: WireFrame = Buffer.of(0x89, 0);

export class Outbox {
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  #frames: WireFrame[] = [];
  #bytes = 0;
  readonly #flush: () => void;

  /** `socket`: what `ws` writes to. Without compression it writes whole frames at once, so ours may stand between them. */
  constructor(ws: WebSocket, socket: Duplex, guard: Guard) {
    this.#ws = ws;
    this.#socket = socket;
    this.#flush = guard.handler(
      "sending notes",
      () => this.flush(),
      () => ws.terminate(),
    );
  }

  /** There is something to write at the end of this turn. */
  get isFilling(): boolean {
    return this.#frames.length > 0;
  }

  /** Bytes that the other side has not taken yet. */
  get waiting(): number {
    return this.#bytes + this.#ws.bufferedAmount;
  }

  add(frame: WireFrame): void {
    // Runs when whatever is being done now is done, for all documents that were stored together.
    if (this.#frames.length === 0) process.nextTick(this.#flush);
    this.#frames.push(frame);
    this.#bytes += frame.length;
  }

  /** Writes what is waiting. To be called before anything else is written to the socket, as a close frame is the last one. */
  flush(): void {
    const frames = this.#frames;
    if (frames.length === 0) return;
    this.#frames = [];
    this.#bytes = 0;
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    const [first] = frames;
    this.#socket.write(frames.length === 1 && first ? first : Buffer.concat(frames));
  }
}
