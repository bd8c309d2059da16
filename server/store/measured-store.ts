import { Counter, Gauge, Histogram } from "prom-client";
import type { Registry } from "prom-client";
import type { Store } from "./store.ts";

/** The store, with what an operator wants to know counted in `registry`: does it answer, how long does it take, how often does it fail? */
export function measuredStore(store: Store, registry: Registry): Store {
  const registers = [registry];
  const seconds = new Histogram({
    name: "barline_store_seconds",
    help: "Time until the store has answered, by operation; of writes, until they are durable.",
    labelNames: ["operation"] as const,
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const failures = new Counter({
    name: "barline_store_failures_total",
    help: "Operations that the store did not carry out, or did not answer in time.",
    labelNames: ["operation"] as const,
    registers,
  });
  registry.registerMetric(readiness(store));

  const timed =
    <Asked extends readonly unknown[], Answer>(operation: string, work: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      const startedMs = performance.now();
      try {
        return await work(...asked);
      } catch (error) {
        failures.inc({ operation });
        throw error;
      } finally {
        seconds.observe({ operation }, (performance.now() - startedMs) / 1_000);
      }
    };
  return {
    kind: store.kind,
    isShared: store.isShared,
    readEvents: timed("read-events", (...asked) => store.readEvents(...asked)),
    appendEvents: timed("append-events", (...asked) => store.appendEvents(...asked)),
    isForgotten: timed("is-forgotten", (room) => store.isForgotten(room)),
    readNotes: timed("read-notes", (...asked) => store.readNotes(...asked)),
    addNotes: timed("add-notes", (...asked) => store.addNotes(...asked)),
    saveNotesSnapshot: timed("save-snapshot", (...asked) => store.saveNotesSnapshot(...asked)),
    readNotesHistory: (...asked) => store.readNotesHistory(...asked),
    watch: timed("watch", (...asked) => store.watch(...asked)),
    forgetRoom: timed("forget-room", (room) => store.forgetRoom(room)),
    renew: timed("renew", (room) => store.renew(room)),
    sweep: timed("sweep", (isInUse) => store.sweep(isInUse)),
    nowMs: timed("now", () => store.nowMs()),
    durability: () => store.durability(),
    writable: () => store.writable(),
    epoch: () => store.epoch(),
    onEpoch: (listener) => store.onEpoch(listener),
    secret: () => store.secret(),
    close: () => store.close(),
  };
}

function readiness(store: Store): Gauge<"store" | "durability"> {
  return new Gauge({
    name: "barline_store_ready",
    help: "1 while the store answers and takes writes, with its kind and what it was seen to promise; 0 while it does not.",
    labelNames: ["store", "durability"] as const,
    registers: [],
    async collect() {
      const durability = await store
        .writable()
        .then(() => store.durability())
        .catch(() => undefined); // the 0 says that it is away
      this.reset();
      this.set({ store: store.kind, durability: durability ?? "unknown" }, durability === undefined ? 0 : 1);
    },
  });
}
