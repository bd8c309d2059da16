import { createServer } from "node:net";

/** Loopback ports that are free right now. Below the range that the system hands out by itself, so that nobody is given one meanwhile. */
export async function freePorts(count: number): Promise<number[]> {
  const found: number[] = [];
  for (let port = 20_000 + Math.floor(Math.random() * 2_000); found.length < count; port += 1) {
    // A Redis Cluster also takes the port 10,000 above.
    if ((await isFree(port)) && (await isFree(port + 10_000))) found.push(port);
  }
  return found;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
