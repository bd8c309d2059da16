/** The stock servers of y-websocket, on a free port. `PEER`: which of the two; `YPERSISTENCE`: the folder of its LevelDB, if any. */
import { createRequire } from "node:module";
import { createServer } from "node:http";

const require = createRequire(import.meta.url);
const isOld = process.env.PEER === "y-websocket";
const { setupWSConnection } = isOld ? require("y-websocket/bin/utils") : await import("@y/websocket-server/utils");
const { WebSocketServer } = await import("ws");
const http = createServer();
const sockets = new WebSocketServer({ noServer: true });
sockets.on("connection", setupWSConnection);
http.on("upgrade", (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit("connection", ws, request)),
);
http.listen(0, "127.0.0.1", () => console.log(`listening ${http.address().port}`));
process.on("SIGTERM", () => process.exit());
