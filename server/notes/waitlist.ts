/** Keeps what a socket sends until it is known whose it is. The socket is paused soon, so that nobody unknown fills the memory. */
import type { RawData, WebSocket } from "ws";
import { limits } from "../../shared/contract/limits.ts";
import { closeCodes } from "../../shared/contract/reply.ts";

/** Frames of one read may still arrive after the pause; beyond this many times the limit somebody means harm. */
const hardFactor = 4;

export class Waitlist {
  readonly #ws: WebSocket;
  readonly #onMessage: (data: RawData, isBinary: boolean) => void;
  #frames: Uint8Array[] = [];
  #bytes = 0;
  #onBytes: ((bytes: Uint8Array) => void) | undefined;

  constructor(ws: WebSocket) {
    this.#ws = ws;
    this.#onMessage = (data, isBinary) => {
      if (!isBinary) return; // the protocol has no text
      const bytes = toBytes(data);
      if (this.#onBytes) this.#onBytes(bytes);
      else this.#keep(bytes);
    };
    ws.on("message", this.#onMessage);
  }

  /** From now on, and beginning with what was kept, messages go to `onBytes`. */
  handOver(onBytes: (bytes: Uint8Array) => void): void {
    this.#onBytes = onBytes;
    if (this.#ws.isPaused) this.#ws.resume(); // before, for what is handed over may pause it again
    for (const bytes of this.#frames.splice(0)) onBytes(bytes);
  }

  #keep(bytes: Uint8Array): void {
    this.#frames.push(bytes.slice());
    this.#bytes += bytes.length;
    const fullness = Math.max(
      this.#frames.length / limits.notesBeforeAuthFrames,
      this.#bytes / limits.notesBeforeAuthBytes,
    );
    if (fullness > hardFactor) {
      this.#frames = [];
      this.#ws.off("message", this.#onMessage);
      this.#ws.close(closeCodes.busy);
    } else if (fullness >= 1) this.#ws.pause();
  }
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
