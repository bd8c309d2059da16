import { Counter, Gauge, Histogram } from "prom-client";
import type { Registry } from "prom-client";
import type { Outcome } from "./waiting.ts";

/** What an operator asks about a node's notes. */
export type NotesMetrics = ReturnType<typeof createNotesMetrics>;

export function createNotesMetrics(registry: Registry) {
  const registers = [registry];
  /** Counted for every keystroke, so they go into the counter only when somebody looks. */
  const outcomes = new Map<Outcome, number>();
  new Counter({
    name: "barline_notes_updates_total",
    help: "Updates by outcome: saved, known (nothing new in it), put-off (too early, waits), or the code of the refusal.",
    labelNames: ["outcome"] as const,
    registers,
    collect() {
      for (const [outcome, count] of outcomes) this.inc({ outcome }, count);
      outcomes.clear();
    },
  });
  const saveSeconds = new Histogram({
    name: "barline_notes_save_seconds",
    help: "From an update's arrival until it is acknowledged.",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  return {
    connections: new Gauge({ name: "barline_notes_connections", help: "Open connections to notes.", registers }),
    documents: new Gauge({ name: "barline_notes_documents", help: "Documents of notes in memory.", registers }),
    closed: new Counter({
      name: "barline_notes_closed_total",
      help: "Connections closed by the server, by code.",
      labelNames: ["code"] as const,
      registers,
    }),
    settled(outcome: Outcome, tookMs: number): void {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      saveSeconds.observe(tookMs / 1_000);
    },
  };
}
