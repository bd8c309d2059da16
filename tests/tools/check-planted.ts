/** Checks that those who check types still fail on a planted error: a check that cannot fail proves nothing. */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

interface Plant {
  readonly file: string;
  readonly source: string;
  /** What is written beside it. */
  readonly settings?: { readonly file: string; readonly source: string };
  readonly command: readonly [string, ...string[]];
}

const plants: readonly Plant[] = [
  {
    file: "shared/planted-error.ts",
    source: 'export const planted: number = "not a number";\n',
    command: ["tsc", "-p", "shared"],
  },
  {
    file: "client/src/PlantedError.svelte",
    source: '<script lang="ts">\n  const planted: number = "not a number";\n</script>\n\n<p>{planted.nothing}</p>\n',
    // The client's own settings, on this file alone.
    settings: {
      file: "client/planted.tsconfig.json",
      source: JSON.stringify({ extends: "./tsconfig.json", include: ["src/PlantedError.svelte"] }),
    },
    command: ["svelte-check", "--workspace", "client", "--tsconfig", "./planted.tsconfig.json"],
  },
];

let failed = false;
for (const { file, source, settings, command } of plants) {
  const written = [{ file, source }, ...(settings ? [settings] : [])];
  for (const each of written) writeFileSync(each.file, each.source);
  try {
    const { status, stdout, stderr } = spawnSync("npx", ["--no-install", ...command], { encoding: "utf8" });
    const output = `${stdout}${stderr}`;
    const isCaught = status !== 0 && output.includes(basename(file)) && /not assignable to type 'number'/.test(output);
    console.log(`${isCaught ? "ok  " : "FAIL"} ${command[0]} refuses a planted error`);
    if (isCaught) continue;
    failed = true;
    console.log(output);
  } finally {
    for (const each of written) rmSync(each.file);
  }
}
process.exitCode = failed ? 1 : 0;
