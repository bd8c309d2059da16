/** Tells the service worker which files the offline pages of this build are made of. */
import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

export const workerName = "shell-worker";
const workerFile = `${workerName}.js`;
/** Rooms and reviews need the server anyway, and are the larger part of everything. */
const online = /\/src\/pages\/RoomDoor\.svelte$/;

/** `more`: files that no script imports, such as the style sheet and the fonts of every page; others are fetched when they are needed. */
export const offlineShell = (more: RegExp): Plugin => ({
  name: "barline:offline-shell",
  apply: "build",
  generateBundle: {
    order: "post",
    handler(_options, bundle: Bundle) {
      const worker = bundle[workerFile];
      const entry = Object.values(bundle).find(
        (chunk) => chunk?.type === "chunk" && chunk.isEntry && chunk.name === "index",
      );
      if (worker?.type !== "chunk" || entry?.type !== "chunk") throw new Error("the build has no worker or no page");
      if (worker.imports.length > 0) throw new Error("the worker imports files: it must stand alone");
      const names = [...filesOf(entry, bundle), ...Object.keys(bundle).filter((name) => more.test(name))];
      const files = [...new Set(names)].sort().map((name) => `/${name}`);
      const name = createHash("sha256").update(files.join()).digest("base64url").slice(0, 12);
      const shell = JSON.stringify({ name, entry: `/${entry.fileName}`, files });
      worker.code = `const SHELL=${shell};${worker.code}`;
    },
  },
});

/** A name may lead nowhere, whatever the library's type says. */
type Bundle = Readonly<Record<string, Rolldown.OutputBundle[string] | undefined>>;

/** Scripts of a chunk, and of everything it may fetch later. */
function filesOf(from: Rolldown.OutputChunk, bundle: Bundle): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [from.fileName];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== "chunk" || online.test(chunk.facadeModuleId ?? "")) continue;
    found.add(name);
    waiting.push(...chunk.imports, ...chunk.dynamicImports);
  }
  return found;
}
