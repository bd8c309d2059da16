/** A second build of the client, to serve beside or after the first. */
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshFolder } from "../support/folder.ts";

/** The built client as another version has it: every file in `assets` under another name. */
export async function anotherBuild(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const { path, remove } = await freshFolder();
  await cp("dist/client", path, { recursive: true });
  const assets = await readdir(join(path, "assets"));
  const renamed = new Map(assets.map((name) => [name, name.replace(/^(.*)(\.\w+)$/, "$1-next$2")]));
  for (const [name, next] of renamed) await rename(join(path, "assets", name), join(path, "assets", next));
  const names = new RegExp(assets.map((name) => name.replaceAll(".", "\\.")).join("|"), "g");
  const beside = ["index.html", "shell-worker.js", join(".vite", "manifest.json")];
  for (const file of [...beside, ...[...renamed.values()].map((name) => join("assets", name))]) {
    if (!/\.(?:html|js|css|json)$/.test(file)) continue;
    const text = await readFile(join(path, file), "utf8");
    const next = text.replace(names, (name) => renamed.get(name) ?? name);
    // Its shell is kept under a name of its own.
    await writeFile(join(path, file), next.replace(/"name":"([\w-]+)"/, '"name":"$1-next"'));
  }
  return { path, remove };
}
