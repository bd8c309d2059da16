/** The production build as `npm run serve` runs it, on a free loopback port with its own data folder. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { freshFolder } from "../support/folder.ts";
import { freePorts } from "../support/ports.ts";

const built = "dist/server/main.js";

export class BuiltServer {
  readonly url: string;
  readonly folder: string;
  readonly #remove: () => Promise<void>;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #output = "";

  private constructor(
    port: number,
    folder: string,
    remove: () => Promise<void>,
    env: Readonly<Record<string, string>>,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.folder = folder;
    this.#remove = remove;
    this.#env = {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      HOST: "127.0.0.1",
      PORT: String(port),
      BARLINE_DATA: folder,
      LOG_LEVEL: "warn",
      ...env,
    };
  }

  static async start(env: Readonly<Record<string, string>> = {}): Promise<BuiltServer> {
    if (!existsSync(built)) throw new Error("There is no production build: run `npm run build` first.");
    const [port = 0] = await freePorts(1);
    const { path, remove } = await freshFolder();
    const server = new BuiltServer(port, path, remove, env);
    await server.run();
    return server;
  }

  /** Starts it (again) on the same port and data; resolves when it is ready. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, [built], { env: this.#env, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (bytes: Buffer) => (this.#output += bytes.toString()));
    }
    await new Promise<void>((ready, failed) => {
      child.stdout.on("data", () => {
        if (this.#output.includes("Barline is at")) ready();
      });
      child.once("exit", (code) => failed(new Error(`the server ended with ${String(code)}:\n${this.#output}`)));
    });
  }

  /** Kills it, as in a crash. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    this.#output = "";
  }

  /** Ends it for good, with its data. */
  async remove(): Promise<void> {
    await this.kill();
    await this.#remove();
  }
}
