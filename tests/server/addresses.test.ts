/** Whose flood it is: limits count by the connection's own address, unless the operator said that a proxy supplies it. */
import { describe, expect, it } from "vitest";
import { io } from "socket.io-client";
import { startNode } from "../support/app.ts";
import { call, openRoom } from "../support/people.ts";
import type { Person } from "../support/people.ts";

const statusesFrom = async (url: string, ...addresses: readonly string[]): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (const address of addresses) {
    const body = { format: "peer", name: "Ana", role: "interviewer", key: crypto.randomUUID() };
    statuses.push((await call(url, "/api/rooms", { body, headers: { "x-forwarded-for": address } })).status);
  }
  return statuses;
};

/** Why a connection that claims this address is refused; undefined when it is not. */
const refusalFrom = ({ roomId, token }: Person, url: string, address: string): Promise<string | undefined> =>
  new Promise((done) => {
    const socket = io(url, {
      transports: ["websocket"],
      auth: { roomId, token },
      extraHeaders: { "x-forwarded-for": address },
      forceNew: true,
      reconnection: false,
    });
    const end = (code: string | undefined): void => {
      socket.disconnect();
      done(code);
    };
    socket.once("connect", () => end(undefined));
    socket.once("connect_error", (error) => end((error as { data?: { code?: string } }).data?.code ?? error.message)); // as the server sends it
  });

describe("X-Forwarded-For", () => {
  it("counts for nothing from anyone but a trusted proxy", async () => {
    const { url } = await startNode({ env: { ROOMS_PER_MINUTE: "2" } });
    expect(await statusesFrom(url, "192.0.2.1", "192.0.2.2", "192.0.2.3")).toEqual([201, 201, 429]);
  });

  it("counts for nothing at a socket, either", async () => {
    const { url } = await startNode({ env: { CONNECTIONS_PER_MINUTE: "2" } });
    const { host } = await openRoom(url);
    const codes: (string | undefined)[] = [];
    for (const nth of [1, 2, 3]) codes.push(await refusalFrom(host, url, `192.0.2.${nth}`));
    expect(codes).toEqual([undefined, undefined, "too-many"]);
  });

  it("tells people behind a trusted proxy apart, whatever they prepend themselves", async () => {
    const { url } = await startNode({ env: { ROOMS_PER_MINUTE: "2", TRUST_PROXY: "1" } });
    const ben = ["198.51.100.7, 192.0.2.1", "198.51.100.8, 192.0.2.1", "198.51.100.9, 192.0.2.1"];
    expect(await statusesFrom(url, ...ben, "192.0.2.2")).toEqual([201, 201, 429, 201]);
  });
});
