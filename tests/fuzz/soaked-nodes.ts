/** Two nodes on one store in this process, each of which can be restarted while people work. */
import type { AddressInfo } from "node:net";
import { createApp } from "../../server/app.ts";
import type { App, AppParts } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { readPacks } from "../../server/http/packs.ts";
import { createLog } from "../../server/log.ts";
import { localBus } from "../../server/store/bus.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { figuresOf, metricsToken } from "../support/figures.ts";

type Parts = Omit<AppParts, "config">;

/** Outcomes by which nothing of an update is lost. */
const taken = new Set(["saved", "known", "put-off"]);

/** Keeps its port; the store outlives it. */
export class RestartingNode {
  readonly #parts: Parts;
  #app: App | undefined;
  #port = 0;
  readonly outcomes = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const env = {
      PORT: String(this.#port),
      HOST: "127.0.0.1",
      COMMANDS_PER_SECOND: "10000",
      METRICS_TOKEN: metricsToken,
    };
    const read = readConfig(env);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    this.#app = await createApp({ ...this.#parts, config: read.config });
    const { port }: AddressInfo = await this.#app.listen();
    this.#port = port;
  }

  /** Its metrics go with it, so they are read first. */
  async stop(): Promise<void> {
    const body = await figuresOf(this.url);
    for (const [, outcome = "", count] of body.matchAll(/^barline_notes_updates_total\{outcome="(.*)"\} (\d+)$/gm))
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + Number(count));
    await this.#app?.close();
  }
}

/** @throws when Barline's own packs cannot be read. */
export async function startTwo(): Promise<readonly RestartingNode[]> {
  const packs = await readPacks(null);
  if (!packs.ok) throw new Error(JSON.stringify(packs.faults));
  const store = { ...memoryStore(), close: () => Promise.resolve() };
  const bus = { ...localBus(), close: () => Promise.resolve() };
  const parts = { store, bus, packs: packs.shelf, log: createLog("error"), clientFolder: "/nowhere" };
  const nodes = [new RestartingNode(parts), new RestartingNode(parts)];
  await Promise.all(nodes.map((node) => node.start()));
  return nodes;
}

/** What became of all updates, by the nodes' own metrics; ends the nodes. */
export async function tally(
  nodes: readonly RestartingNode[],
): Promise<{ readonly saved: number; readonly refusals: readonly string[] }> {
  await Promise.all(nodes.map((node) => node.stop()));
  const outcomes = nodes.flatMap((node) => [...node.outcomes]);
  const refused = outcomes.filter(([outcome, count]) => !taken.has(outcome) && count > 0);
  return {
    saved: outcomes.reduce((sum, [outcome, count]) => (outcome === "saved" ? sum + count : sum), 0),
    refusals: refused.map(([outcome, count]) => `${count} updates: ${outcome}`),
  };
}
