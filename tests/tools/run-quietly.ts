import { spawn } from "node:child_process";

export interface Outcome {
  readonly ok: boolean;
  /** All it printed, or why it did not start. */
  readonly words: string;
}

/** Runs a command to its end, and keeps its output together, so that several may run side by side. */
export const runQuietly = (command: string, ...args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let words = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (words += chunk.toString()));
    child.once("error", (error) => resolve({ ok: false, words: error.message }));
    child.once("close", (code) => resolve({ ok: code === 0, words }));
  });
