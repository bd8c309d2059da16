/**
 * Looks for zod in the browser bundle: pages take types from the schemas, never the schemas themselves. Also fails if it would not find
 * it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** A property of every zod schema, which no minifier may rename. */
const marker = "_zod";
const folder = "dist/client";

const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
const carriers = scripts.filter((file) => readFileSync(join(folder, file), "utf8").includes(marker));
const isFree = scripts.length > 0 && carriers.length === 0;
console.log(`${isFree ? "ok  " : "FAIL"} no zod in ${scripts.length} scripts of the client ${carriers.join(" ")}`);

const planted = await build({
  configFile: false,
  logLevel: "silent",
  build: { write: false, lib: { entry: "shared/contract/reply.ts", formats: ["es"] }, minify: true },
});
const isCaught = JSON.stringify(planted).includes(marker);
console.log(`${isCaught ? "ok  " : "FAIL"} zod is found in a script that carries it`);
process.exit(isFree && isCaught ? 0 : 1);
