import { Counter, Gauge, Histogram } from "prom-client";
import type { Registry } from "prom-client";

/** What an operator asks about a node's notes. */
export type NotesMetrics = ReturnType<typeof createNotesMetrics>;

export function createNotesMetrics(registry: Registry) {
  const registers = [registry];
  return {
    connections: new Gauge({ name: "barline_notes_connections", help: "Open connections to notes.", registers }),
    documents: new Gauge({ name: "barline_notes_documents", help: "Documents of notes in memory.", registers }),
    updates: new Counter({
      name: "barline_notes_updates_total",
      help: "Updates by outcome: saved, known (nothing new in it), put-off (too early, waits), or the code of the refusal.",
      labelNames: ["outcome"] as const,
      registers,
    }),
    closed: new Counter({
      name: "barline_notes_closed_total",
      help: "Connections closed by the server, by code.",
      labelNames: ["code"] as const,
      registers,
    }),
    saveSeconds: new Histogram({
      name: "barline_notes_save_seconds",
      help: "From an update's arrival until it is acknowledged.",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
  };
}
