/** A WebSocket that counts its writes as the server does, so that "1 to n are durable" has a meaning, and reports signs of life. */
import { writeIn } from "./messages.ts";

interface CountingSocket {
  /** Sync steps 2 and updates sent on this connection. */
  readonly writes: number;
}

export interface SocketListener {
  /** Everything that the document had for the server went out as write number `count`. */
  onStep2(socket: WebSocket, count: number): void;
  onMessage(socket: WebSocket): void;
}

export function countingSocket(Base: typeof WebSocket, listener: SocketListener): typeof WebSocket {
  return class extends Base implements CountingSocket {
    writes = 0;

    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.addEventListener("message", () => listener.onMessage(this));
    }

    override send(frame: Parameters<WebSocket["send"]>[0]): void {
      const write = writeIn(frame);
      if (write) this.writes += 1;
      if (write === "step2") listener.onStep2(this, this.writes);
      super.send(frame);
    }
  };
}

/** The number of writes on a socket made by `countingSocket`. */
export const writesOn = (socket: WebSocket): number => ("writes" in socket ? Number(socket.writes) : 0);
