/** `npm run check`: every static check, two at a time, with the output of each kept together. */
import { spawn } from "node:child_process";

const atOnce = 2;
/** Longest first. */
const steps = ["check:lint", "check:types", "check:format", "check:sizes", "check:unused", "check:style", "check:api"];
/** On its own: it plants files with errors, which the others would find. */
const last = "check:planted";

interface Outcome {
  readonly step: string;
  readonly words: string;
  readonly ok: boolean;
}

const run = (step: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", step], { stdio: ["ignore", "pipe", "pipe"] });
    let words = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (words += chunk.toString()));
    child.once("error", (error) => resolve({ step, words: error.message, ok: false }));
    child.once("close", (code) => resolve({ step, words, ok: code === 0 }));
  });

const left = [...steps];
const failed: string[] = [];
const tell = ({ step, words, ok }: Outcome): void => {
  if (!ok) failed.push(step);
  console.log([`${ok ? "ok  " : "FAIL"} ${step}`, words.trim()].filter(Boolean).join("\n"));
};
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let step = left.shift(); step; step = left.shift()) tell(await run(step));
  }),
);
tell(await run(last));
process.exitCode = failed.length === 0 ? 0 : 1;
