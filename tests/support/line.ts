/** One person's line to the server, on the loopback: parts of it can be cut and mended, as a train or a router does. */
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface Line {
  /** The server as this person reaches it. */
  readonly url: string;
  /** Ends the connections whose path begins like this, and takes no new ones, until it is mended. Replaces an earlier cut. */
  cut(...paths: readonly string[]): void;
  /** Nothing passes any more on the connections whose path begins like this, and nobody is told: they look open. New ones are whole. */
  hush(...paths: readonly string[]): void;
  mend(): void;
  close(): Promise<void>;
}

/** Leads to the server at `url`. Only what a connection asks for first counts: a socket of ours asks for nothing else. */
export async function layLine(url: string): Promise<Line> {
  const target = Number(new URL(url).port);
  const open = new Map<Socket, { readonly path: string; readonly onward?: Socket }>();
  let away: readonly string[] = [];
  const isOf = (beginnings: readonly string[], path: string): boolean =>
    beginnings.some((beginning) => path.startsWith(beginning));

  const server = createServer((socket) => {
    open.set(socket, { path: "" });
    socket.on("error", () => socket.destroy()); // the other end went first
    socket.once("close", () => open.delete(socket));
    socket.once("data", (head) => {
      const path = /^[A-Z]+ (\S+) /.exec(head.toString("latin1"))?.[1] ?? "";
      if (isOf(away, path)) {
        socket.destroy();
        return;
      }
      const onward = connect({ port: target, host: "127.0.0.1", noDelay: true });
      open.set(socket, { path, onward });
      onward.on("error", () => onward.destroy());
      onward.once("close", () => socket.destroy());
      socket.once("close", () => onward.destroy());
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    cut(...paths) {
      away = paths;
      for (const [socket, { path }] of open) if (isOf(away, path)) socket.destroy();
    },
    hush(...paths) {
      for (const [socket, { path, onward }] of open) {
        if (!onward || !isOf(paths, path)) continue;
        socket.unpipe(onward);
        onward.unpipe(socket);
      }
    },
    mend() {
      away = [];
    },
    async close() {
      for (const socket of open.keys()) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
