/**
 * The limit for rooms: answers every command and broadcasts the same message to everybody in the room, after one synced append per turn.
 * `MESSAGE`: a file with the message, as JSON: its name and what it says.
 */
import { closeSync, fdatasync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Server } from "socket.io";

const [name, says] = JSON.parse(readFileSync(process.env.MESSAGE, "utf8"));
const folder = mkdtempSync(join(process.env.DATA ?? tmpdir(), "socket-io-"));
const file = openSync(join(folder, "log"), "a");
let version = 1;

let waiting = [];
let isSyncing = false;
function turn() {
  if (isSyncing || waiting.length === 0) return;
  const batch = waiting;
  waiting = [];
  isSyncing = true;
  writeSync(file, batch.map(({ input }) => JSON.stringify(input)).join("\n"));
  fdatasync(file, () => {
    isSyncing = false;
    for (const { room, answer } of batch) {
      version += 1;
      io.to(room).emit(name, { ...says, version });
      answer({ ok: true, version });
    }
    turn();
  });
}

const http = createServer();
const io = new Server(http, { transports: ["websocket"], serveClient: false, perMessageDeflate: false });
io.on("connection", (socket) => {
  const { roomId } = socket.handshake.auth;
  void socket.join(roomId);
  socket.emit(name, { ...says, version });
  socket.on("room:act", (input, answer) => {
    waiting.push({ input, room: roomId, answer });
    if (waiting.length === 1) setImmediate(turn);
  });
});
http.listen(0, "127.0.0.1", () => console.log(`listening ${http.address().port}`));
process.on("SIGTERM", () => {
  closeSync(file);
  rmSync(folder, { recursive: true });
  process.exit();
});
