/** The limit: passes every message on to the others in the room, and does nothing else. With `SYNC=1` after one synced append a turn. */
import { closeSync, fdatasync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocketServer } from "ws";

const nothing = new Uint8Array([0, 1, 2, 0, 0]);
const rooms = new Map();
const folder = process.env.SYNC === "1" ? mkdtempSync(join(process.env.DATA ?? tmpdir(), "relay-")) : undefined;
const file = folder === undefined ? undefined : openSync(join(folder, "log"), "a");

const passOn = (from, room, message) => {
  for (const other of room) if (other !== from) other.send(message);
};

let waiting = [];
let isSyncing = false;
function turn() {
  if (isSyncing || waiting.length === 0) return;
  const batch = waiting;
  waiting = [];
  isSyncing = true;
  writeSync(file, Buffer.concat(batch.map(({ message }) => message)));
  fdatasync(file, () => {
    isSyncing = false;
    for (const { from, room, message } of batch) passOn(from, room, message);
    turn();
  });
}

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false, backlog: 4096 }, () =>
  console.log(`listening ${server.address().port}`),
);
server.on("connection", (socket, { url }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on("message", (message) => {
    // The question is answered as by a server that has nothing; a client's answer is nobody else's.
    if (message[0] === 0 && message[1] === 0) return socket.send(nothing);
    if (message[0] === 0 && message[1] === 1) return;
    if (file === undefined || message[0] !== 0) return passOn(socket, room, message);
    waiting.push({ from: socket, room, message });
    if (waiting.length === 1) setImmediate(turn);
  });
  socket.on("close", () => room.delete(socket));
  socket.on("error", () => undefined);
});
process.on("SIGTERM", () => {
  if (file !== undefined) {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
  process.exit();
});
