/** Which uncaught errors a process may survive: those of one broken connection. */
import { once } from "node:events";
import { open } from "node:fs/promises";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { PassThrough } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { isTroubleOfOnePeer } from "../../../server/guard.ts";

/** Both ends of a connection. */
async function connection(): Promise<{ readonly here: Socket; readonly there: Socket }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  const accepted = once(server, "connection") as Promise<[Socket]>; // as `connection` is documented
  const there = connect(port, "127.0.0.1");
  const [here] = await accepted;
  onTestFinished(() => {
    here.destroy();
    there.destroy();
    server.close();
  });
  return { here, there };
}

async function thrown(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("an error that nobody caught", () => {
  it("is one peer's when its connection was reset under us", async () => {
    const { here, there } = await connection();
    const failed = once(here, "error");
    there.resetAndDestroy();
    const [error] = (await failed) as [unknown]; // as `error` is documented
    expect(error).toMatchObject({ code: "ECONNRESET", syscall: "read" });
    expect(isTroubleOfOnePeer(error)).toBe(true);
  });

  it("is everybody's when a port refuses, as Redis's might", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo; // it listens on a port
    server.close();
    await once(server, "close");
    const refused = await thrown(() => once(connect(port, "127.0.0.1"), "connect"));
    expect(isTroubleOfOnePeer(refused)).toBe(false);
    const late = Object.assign(new Error("connect ETIMEDOUT"), {
      code: "ETIMEDOUT",
      syscall: "connect",
      address: "::1",
    });
    expect(isTroubleOfOnePeer(late)).toBe(false);
  });

  it("is everybody's when it is about a file, or about what we ended ourselves", async () => {
    expect(isTroubleOfOnePeer(await thrown(() => open("/nowhere/at/all")))).toBe(false);
    const stream = new PassThrough();
    stream.end();
    const failed = once(stream, "error");
    stream.write("more");
    const [ended] = (await failed) as [unknown]; // as `error` is documented
    expect(ended).toMatchObject({ code: "ERR_STREAM_WRITE_AFTER_END" });
    expect(isTroubleOfOnePeer(ended)).toBe(false);
    expect(isTroubleOfOnePeer(Object.assign(new Error("read"), { code: "ECONNRESET" }))).toBe(false);
    for (const odd of [undefined, "ECONNRESET", { code: "ECONNRESET", syscall: "read" }, new TypeError("ours")])
      expect(isTroubleOfOnePeer(odd)).toBe(false);
  });
});
