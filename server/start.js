// `npm start`: builds, then serves. Plain JavaScript, because it also runs where nothing that builds is installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const canBuild = existsSync("node_modules/typescript") && existsSync("node_modules/vite");
const isBuilt = existsSync("dist/server/main.js") && existsSync("dist/client/index.html");

if (canBuild) {
  const { status } = spawnSync("npm run build", { shell: true, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
} else if (!isBuilt) {
  console.error(
    "Barline is not built yet, and what builds it is not installed: NODE_ENV=production leaves it out.\n" +
      "Run `npm ci --include=dev`, then `npm start` again.",
  );
  process.exit(2);
} else console.log("Serving the build that is there: what builds Barline is not installed.");

await import("../dist/server/main.js");
