/** Checks that those who check types still fail on a planted error: a check that cannot fail proves nothing. */
import { rmSync, writeFileSync } from "node:fs";
import { runQuietly } from "./run-quietly.ts";

interface Plant {
  readonly files: Readonly<Record<string, string>>;
  /** What the complaint is about. */
  readonly named: string;
  readonly command: readonly [string, ...string[]];
}

const plants: readonly Plant[] = [
  {
    files: { "shared/planted-error.ts": 'export const planted: number = "not a number";\n' },
    named: "planted-error.ts",
    command: ["tsc", "-p", "shared"],
  },
  {
    files: {
      "client/src/PlantedError.svelte":
        '<script lang="ts">\n  const planted: number = "not a number";\n</script>\n\n<p>{planted.nothing}</p>\n',
      // The client's own settings, on this file alone.
      "client/planted.tsconfig.json": JSON.stringify({
        extends: "./tsconfig.json",
        include: ["src/PlantedError.svelte"],
      }),
    },
    named: "PlantedError.svelte",
    command: ["svelte-check", "--workspace", "client", "--tsconfig", "./planted.tsconfig.json"],
  },
];

for (const { files, named, command } of plants) {
  for (const [file, source] of Object.entries(files)) writeFileSync(file, source);
  try {
    const { ok, words } = await runQuietly("npx", "--no-install", ...command);
    const isCaught = !ok && words.includes(named) && words.includes("not assignable to type 'number'");
    console.log(`${isCaught ? "ok  " : "FAIL"} ${command[0]} refuses a planted error`);
    if (isCaught) continue;
    console.log(words);
    process.exitCode = 1;
  } finally {
    for (const file of Object.keys(files)) rmSync(file);
  }
}
