/** One person's line to the server, on the loopback: parts of it can be cut and mended, as happens on a train or with a router. */
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface Line {
  /** The server's address for this person. */
  readonly url: string;
  /** Ends connections whose path begins like this, and accepts no new ones until mended. Replaces an earlier cut. */
  cut(...paths: readonly string[]): void;
  /** Lets nothing more through on connections whose path begins like this, without telling anybody: they look open. New ones work. */
  hush(...paths: readonly string[]): void;
  mend(): void;
  close(): Promise<void>;
}

/** Leads to the server at `url`. Only the first request of a connection counts: our sockets make no others. */
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
