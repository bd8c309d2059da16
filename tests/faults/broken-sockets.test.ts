/** Connections that break off at the worst moment end themselves, and nothing else. */
import { describe, expect, it, onTestFinished } from "vitest";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { call, peerRoom, shortId } from "../support/people.ts";
import { sendAndReset, upgradeText } from "../support/raw-upgrade.ts";

const foreign = { Origin: "https://evil.example.org" };
const broken: readonly (readonly [string, string])[] = [
  ["notes, refused for its origin", upgradeText("/notes/x", foreign)],
  ["notes, closed right after the handshake", upgradeText("/notes/x")],
  ["Socket.IO, refused for its origin", upgradeText("/socket.io/?EIO=4&transport=websocket", foreign)],
  ["Socket.IO, refused for its version", upgradeText("/socket.io/?EIO=2&transport=websocket")],
  ["Socket.IO, which stays silent", upgradeText("/socket.io/?EIO=4&transport=websocket")],
  ["an upgrade that nobody handles", upgradeText("/elsewhere")],
  ["a handshake that is malformed", upgradeText("/notes/x", { "Sec-WebSocket-Key": "short" })],
  ["something that is not HTTP at all", "\x16\x03\x01 hello\r\n\r\n"],
  ["a head that is too long", upgradeText("/notes/x", { "X-Long": "x".repeat(40_000) })],
  ["a page", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"],
  ["half a request", "POST /api/rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{"],
];
const resets = 150;
const atOnce = 25;

async function startNode(): Promise<NodeProcess> {
  const { path, remove } = await freshFolder();
  const node = await NodeProcess.start({ BARLINE_DATA: path });
  onTestFinished(async () => {
    await node.end();
    await remove();
  });
  return node;
}

async function resetMany(port: number, text: string): Promise<void> {
  for (let sent = 0; sent < resets; sent += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, () => sendAndReset(port, text)));
  }
}

describe("a connection that is reset", () => {
  it("ends alone, whatever it was for: an interview on the same node carries on", async () => {
    const node = await startNode();
    const { ana, ben } = await peerRoom(node.url);
    const [here, there] = [await ana.connect(node.url), await ben.connect(node.url)];
    for (const [what, text] of broken) {
      await resetMany(node.port, text);
      await here.does({ type: "say", lineId: shortId(), text: what });
      await there.view((view) => view.chat.at(-1)?.text === what);
    }
    expect(here.socket.connected && there.socket.connected).toBe(true);
    expect(node.output).not.toContain("Unexpected fault");
  });

  it("ends alone even while the node drains", async () => {
    const node = await startNode();
    expect((await call(node.url, "/readyz")).status).toBe(200);
    const draining = { isOver: false };
    const ended = node.end("SIGTERM").finally(() => (draining.isOver = true));
    while (!draining.isOver) {
      await Promise.allSettled(broken.map(async ([, text]) => sendAndReset(node.port, text)));
    }
    expect(await ended).toBe(0);
  });
});
