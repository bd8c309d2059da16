/** Hocuspocus with a file per document, stored with its usual delay. */
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Server } from "@hocuspocus/server";
import { applyUpdate, encodeStateAsUpdate } from "yjs";

const folder = mkdtempSync(join(process.env.DATA ?? tmpdir(), "hocuspocus-"));
const fileOf = (name) => join(folder, encodeURIComponent(name));
const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  onLoadDocument: async ({ document, documentName }) => {
    const bytes = await readFile(fileOf(documentName)).catch(() => undefined);
    if (bytes) applyUpdate(document, bytes);
  },
  onStoreDocument: ({ document, documentName }) => writeFile(fileOf(documentName), encodeStateAsUpdate(document)),
});
await server.listen(0);
console.log(`listening ${server.address.port}`);
process.on("SIGTERM", () => {
  rmSync(folder, { recursive: true });
  process.exit();
});
