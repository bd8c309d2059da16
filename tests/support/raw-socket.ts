import type { Socket } from "node:net";
import { expect } from "vitest";
import type { Connected } from "./people.ts";

/** The TCP connection under a client, so that it can stop reading. */
export async function rawSocketOf({ socket }: Connected): Promise<Socket> {
  const { transport } = socket.io.engine as unknown as { transport: { ws: { _socket?: Socket } } }; // as the client library has it in Node
  await expect.poll(() => transport.ws._socket).toBeDefined();
  const tcp = transport.ws._socket;
  if (!tcp) throw new Error("there is no connection");
  return tcp;
}
