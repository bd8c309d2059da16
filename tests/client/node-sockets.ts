/**
 * Gives the Socket.IO client Node's sockets. This suite resolves packages as a browser would, where `ws` is an empty shell; everything else
 * in the client library is the real thing.
 */
import { transports } from "engine.io-client";
import { createRequire } from "node:module";

type NodeSocket = new (uri: string, protocols: string | string[], options: unknown) => WebSocket;

const { WebSocket: Socket } = createRequire(import.meta.url)("../../node_modules/ws/index.js") as {
  readonly WebSocket: NodeSocket;
};

export const useNodeSockets = (): void => {
  transports.websocket.prototype.createSocket = (
    uri: string,
    protocols: string | string[] | undefined,
    options: unknown,
  ): WebSocket => new Socket(uri, protocols ?? [], options);
};
