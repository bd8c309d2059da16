import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** The server as people run it: a process of its own, from the sources. */
export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  /** Everything printed to stdout and stderr so far. */
  output(): string;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when it has ended, with its exit code or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts a server and waits until it says where it is. */
export async function startServer(env: Environment): Promise<ServerProcess> {
  const started = run({ HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error", ...env }, []);
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const [, found] = /Barline is at (http:\/\/\S+)/.exec(started.output()) ?? [];
      if (found !== undefined) resolve(found);
    };
    started.child.stdout?.on("data", look);
    started.child.once("exit", () => reject(new Error(`the server did not start:\n${started.output()}`)));
    look();
  });
  return { ...started, url };
}

/** Runs a server that is expected to give up, to its end. `under`: a program and its arguments that run it. */
export async function runToEnd(
  env: Environment,
  under: readonly string[] = [],
): Promise<{ readonly code: number | NodeJS.Signals; readonly output: string }> {
  const started = run({ HOST: "127.0.0.1", PORT: "0", ...env }, under);
  return { code: await started.ended(), output: started.output() };
}

function run(
  env: Environment,
  under: readonly string[],
): Omit<ServerProcess, "url"> & { readonly child: ChildProcess } {
  const [program, ...given] = [...under, process.execPath, "--import", "tsx", "server/main.ts"] as const;
  const child = spawn(program, given, {
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (output += bytes.toString()));
  const ending = once(child, "exit").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals); // as `exit` is documented
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ending;
  });
  return {
    child,
    pid: child.pid ?? 0,
    output: () => output,
    kill: (signal) => void child.kill(signal),
    ended: () => ending,
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  server.close();
  await once(server, "close");
  return port;
}
