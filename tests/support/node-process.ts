/** A node as people run it, in its own process on a port it keeps: killed and started again, it has the same address. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { metricsToken } from "./figures.ts";
import { freePorts } from "./ports.ts";

type Environment = Readonly<Record<string, string>>;

export class NodeProcess {
  readonly port: number;
  readonly #figuresPort: number;
  readonly #environment: Environment;
  readonly #built: string | undefined;
  #child: ChildProcess | null = null;
  #output = "";

  private constructor(ports: readonly number[], environment: Environment, built: string | undefined) {
    [this.port = 0, this.#figuresPort = 0] = ports;
    this.#environment = environment;
    this.#built = built;
  }

  /** `built`: the program, if it is not this folder's. */
  static async start(environment: Environment, built?: string): Promise<NodeProcess> {
    const node = new NodeProcess(await freePorts(2), environment, built);
    await node.start();
    return node;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Where it serves its metrics, if its environment gives them a port of their own. */
  get figuresUrl(): string {
    return `http://127.0.0.1:${this.#figuresPort}`;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get #hasFiguresPort(): boolean {
    return this.#environment["METRICS_PORT"] !== undefined;
  }

  /** What it has printed since its last start. */
  get output(): string {
    return this.#output;
  }

  /** Resolves when it says that it serves. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, this.#built === undefined ? program() : [this.#built], {
      env: {
        PATH: process.env.PATH ?? "",
        HOME: process.env.HOME ?? "",
        LOG_LEVEL: "warn",
        // Tests type and command faster than people do.
        COMMANDS_PER_SECOND: "10000",
        ...(this.#hasFiguresPort ? {} : { METRICS_TOKEN: metricsToken }),
        ...this.#environment,
        HOST: "127.0.0.1",
        PORT: String(this.port),
        ...(this.#hasFiguresPort ? { METRICS_HOST: "127.0.0.1", METRICS_PORT: String(this.#figuresPort) } : {}),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    this.#output = "";
    const end = (): void => void child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (bytes: Buffer) => {
          this.#output += bytes.toString();
          if (this.#output.includes("Durability:")) resolve();
        });
      }
      child.once("exit", () => reject(new Error(`the node did not start:\n${this.#output}`)));
    });
  }

  /** Ends it with a signal and waits until it is gone. Resolves with its exit code, or the signal. */
  async end(signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<number | NodeJS.Signals> {
    const child = this.#child;
    if (!child) return 0;
    this.#child = null;
    const gone = once(child, "exit");
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await gone;
    }
    return child.exitCode ?? child.signalCode ?? 0;
  }
}

const built = "dist/server/main.js";

/** The production build if it was made from these sources, as it starts sooner; otherwise the sources themselves. */
function program(): string[] {
  const sources = ["server", "shared"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  const isCurrent = existsSync(built) && sources.every((path) => statSync(path).mtimeMs < statSync(built).mtimeMs);
  return isCurrent ? [built] : ["--import", "tsx", "server/main.ts"];
}
