import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createApp } from "../../server/app.ts";
import type { App, AppParts } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Config } from "../../server/config.ts";
import { readPacks } from "../../server/http/packs.ts";
import { readSpeechModel } from "../../server/speech/speech-model.ts";
import { createLog } from "../../server/log.ts";
import { localBus } from "../../server/store/bus.ts";
import { memoryStore } from "../../server/store/memory.ts";
import type { Bus, Store } from "../../server/store/store.ts";
import { metricsToken } from "./figures.ts";

/** A node in this process, on a free port of the loopback address. */
export interface TestNode {
  readonly app: App;
  readonly store: Store;
  readonly bus: Bus;
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  close(): Promise<void>;
}

export interface NodeOptions extends Partial<
  Pick<AppParts, "store" | "bus" | "freeSpace" | "graceMs" | "clock" | "every" | "clientFolder" | "log" | "loads">
> {
  readonly env?: Readonly<Record<string, string>>;
}

export function testConfig(env: Readonly<Record<string, string>> = {}): Config {
  const read = readConfig({ PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", METRICS_TOKEN: metricsToken, ...env });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.config;
}

/** Starts a node; it is closed when the test is over. Nodes that share a store and a bus serve the same rooms. */
export async function startNode(options: NodeOptions = {}): Promise<TestNode> {
  const { env, ...given } = options;
  const config = testConfig(env);
  const packs = await readPacks(config.packsFolder);
  if (!packs.ok) throw new Error(JSON.stringify(packs.faults));
  const speech = await readSpeechModel(config.speechFolder);
  if (!speech.ok) throw new Error(speech.fault.message);
  const store = given.store ?? memoryStore();
  const bus = given.bus ?? localBus();
  const app = await createApp({
    config,
    log: createLog(config.logLevel),
    packs: packs.shelf,
    speechModel: speech.model,
    clientFolder: "/nowhere",
    ...given,
    store,
    bus,
  });
  const { port }: AddressInfo = await app.listen();
  const node = { app, store, bus, port, url: `http://127.0.0.1:${port}`, close: () => app.close() };
  onTestFinished(() => app.close());
  return node;
}
