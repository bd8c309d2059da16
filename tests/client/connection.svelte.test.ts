// @vitest-environment node
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Clock } from "../../client/src/net/clock.svelte.ts";
import { Connection, connectionTimes } from "../../client/src/net/connection.svelte.ts";
import type { ConnectionParts } from "../../client/src/net/connection.svelte.ts";
import { Room } from "../../client/src/state/room.svelte.ts";
import type { RoomCreated } from "../../shared/contract/http.ts";
import { layLine } from "../support/line.ts";
import { useNodeSockets } from "./node-sockets.ts";
import { tabStorage } from "./tab-storage.ts";
import { freshFolder } from "../support/folder.ts";
import { freePort, startServer } from "../support/server-process.ts";

useNodeSockets();

interface Opened {
  readonly connection: Connection;
  readonly room: Room;
  readonly clock: Clock;
}

const makeRoom = async (node: Node): Promise<RoomCreated> => {
  const response = await fetch(`${node.url}/api/rooms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ format: "peer", name: "Ana", role: "interviewer", key: crypto.randomUUID() }),
  });
  return (await response.json()) as RoomCreated; // the answer of our own server
};

const connect = (
  url: string,
  { roomId, seat }: RoomCreated,
  storage: Storage = tabStorage(),
  times?: ConnectionParts["times"],
): Opened => {
  const clock = new Clock();
  const connection: Connection = new Connection({
    roomId,
    seatId: seat.seatId,
    token: seat.token,
    clock,
    url,
    storage,
    times,
    onView: (view) => {
      room.show(view);
    },
    onPresence: (seats) => {
      room.showPresence(seats);
    },
  });
  const room = new Room(clock, (command) => connection.act(command));
  onTestFinished(() => {
    connection.close();
  });
  return { connection, room, clock };
};

interface Node {
  readonly url: string;
  /** Kills the process at once, as in a crash. */
  crash(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
}

/** A server in its own process. */
const startNode = async (): Promise<Node> => {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  const port = String(await freePort());
  const where = { BARLINE_DATA: folder.path, PORT: port };
  let process = await startServer(where);
  return {
    url: `http://127.0.0.1:${port}`,
    crash: async () => {
      process.kill("SIGKILL");
      await process.ended();
    },
    restart: async () => {
      process = await startServer(where);
    },
  };
};

const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 20_000, interval: 20 });

// Each test starts a server process, which takes time on a busy machine.
describe("a seat's connection", { timeout: 90_000 }, () => {
  it("shows the view, learns the server's time, and carries commands in order", async () => {
    const node = await startNode();
    const { connection, room, clock } = connect(node.url, await makeRoom(node));
    await until(() => {
      expect(connection.state).toBe("live");
      expect(room.isHere).toBe(true);
    });
    expect(Math.abs(clock.nowMs() - Date.now())).toBeLessThan(500);
    const ids = ["aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"];
    const replies = await Promise.all(ids.map((lineId) => connection.act({ type: "say", lineId, text: lineId })));
    expect(replies.every((reply) => reply.ok)).toBe(true);
    await until(() => {
      expect(room.view.chat.map((line) => line.lineId)).toEqual(ids);
    });
    expect(connection.unsent).toBe(0);
  });

  it("hands a refusal to the control that asked", async () => {
    const node = await startNode();
    const { room } = connect(node.url, await makeRoom(node));
    await until(() => {
      expect(room.isHere).toBe(true);
    });
    const attempt = room.attempt();
    expect(await attempt.give({ type: "next-phase", from: "intro", to: "questions" })).toBe(false);
    expect(attempt.refused?.code).toBe("wrong-phase");
    expect(attempt.sentence).toMatch(/moved on/);
    expect(await attempt.give({ type: "ready", ready: true })).toBe(true);
    expect(attempt.refused).toBeUndefined();
  });

  it("sends a command given during an outage once the server is back, and has it carried out once", async () => {
    const node = await startNode();
    const made = await makeRoom(node);
    const { connection, room } = connect(node.url, made);
    await until(() => {
      expect(room.isHere).toBe(true);
    });
    await node.crash();
    const answer = connection.act({ type: "say", lineId: "aaaaaaaaaaaa", text: "Said while the server was away" });
    await until(() => {
      expect(connection.state).toBe("reconnecting");
    });
    expect(connection.unsent).toBe(1);

    await node.restart();
    expect(await answer).toMatchObject({ ok: true });
    await until(() => {
      expect(connection.state).toBe("back");
      expect(room.view.chat.map((line) => line.text)).toEqual(["Said while the server was away"]);
    });
  });

  it("sends what a reload left unanswered, under the same id, without a second effect", async () => {
    const node = await startNode();
    const made = await makeRoom(node);
    const tab = tabStorage();
    const before = connect(node.url, made, tab);
    await until(() => {
      expect(before.room.isHere).toBe(true);
    });
    await before.connection.act({ type: "say", lineId: "aaaaaaaaaaaa", text: "Hello" });
    const version = before.room.view.version;
    // Like a tab that was reloaded after the server had carried it out, but before the answer came.
    const kept = `barline:outbox:${made.roomId}:${made.seat.seatId}`;
    const id = crypto.randomUUID();
    const command = { type: "say", lineId: "bbbbbbbbbbbb", text: "Once" };
    before.connection.close();
    tab.setItem(kept, JSON.stringify([{ id, command }]));
    const after = connect(node.url, made, tab);
    await until(() => {
      expect(after.room.isHere && after.room.view.chat.length).toBe(2);
      expect(after.connection.unsent).toBe(0);
    });
    after.connection.close();
    tab.setItem(kept, JSON.stringify([{ id, command }]));
    const again = connect(node.url, made, tab);
    await until(() => {
      expect(again.room.isHere).toBe(true);
      expect(again.connection.unsent).toBe(0);
    });
    expect(again.room.view.chat.map((line) => line.text)).toEqual(["Hello", "Once"]);
    expect(again.room.view.version).toBeGreaterThan(version);
  });

  it("does not trust a socket that only looks open: says so, builds another, and sends what was given meanwhile, once", async () => {
    const node = await startNode();
    const line = await layLine(node.url);
    onTestFinished(() => line.close());
    const quick = { ...connectionTimes, heartbeatEvery: 200, answerWithin: 800, giveUpAfter: 1_500 };
    const { connection, room } = connect(line.url, await makeRoom(node), tabStorage(), quick);
    await until(() => {
      expect(connection.state).toBe("live");
      expect(room.isHere).toBe(true);
    });
    line.hush("/socket.io");
    const answer = connection.act({ type: "say", lineId: "aaaaaaaaaaaa", text: "Into the void" });
    await until(() => {
      expect(connection.state).toBe("reconnecting");
    });
    expect(connection.unsent).toBe(1);
    expect(await answer).toMatchObject({ ok: true });
    await until(() => {
      expect(connection.state).toBe("back");
      expect(connection.unsent).toBe(0);
      expect(room.view.chat.map((said) => said.text)).toEqual(["Into the void"]);
    });
  });

  it("is closed for good with a token that opens nothing", async () => {
    const node = await startNode();
    const made = await makeRoom(node);
    const { connection } = connect(node.url, { ...made, seat: { ...made.seat, token: "x".repeat(43) } });
    await until(() => {
      expect(connection.closedBy).toBe("refused");
    });
    expect(await connection.act({ type: "ready", ready: true })).toEqual({ ok: false, code: "over" });
  });

  it("names its room in the address, so that a balancer can keep a room on one node", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo; // it listens on a port
    const seat = { seatId: "s".repeat(12), role: "interviewer", token: "t".repeat(43) } as const;
    const upgraded = once(server, "upgrade") as Promise<[IncomingMessage, Socket]>; // as Node has it
    connect(`http://127.0.0.1:${port}`, { roomId: "r".repeat(22), seat, invites: {} });
    const [{ url = "" }, socket] = await upgraded;
    socket.destroy();
    expect(new URL(url, "http://x").searchParams.get("room")).toBe("r".repeat(22));
    expect(url).not.toContain(seat.token);
  });

  it("ends when the host deletes the room", async () => {
    const node = await startNode();
    const made = await makeRoom(node);
    const { connection, room } = connect(node.url, made);
    await until(() => {
      expect(room.isHere).toBe(true);
    });
    await fetch(`${node.url}/api/rooms/${made.roomId}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${made.seat.token}` },
    });
    await until(() => {
      expect(connection.closedBy).toBe("deleted");
    });
  });
});
