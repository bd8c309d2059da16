import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What an operator asks about a node. It has its own registry, so that several nodes fit into one process. */
export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    liveRooms: new Gauge({ name: "barline_live_rooms", help: "Rooms held in memory by this node.", registers }),
    connections: new Gauge({
      name: "barline_connections",
      help: "Open Socket.IO connections of seats; a seat may have several devices.",
      registers,
    }),
    roomsOpened: new Counter({ name: "barline_rooms_opened_total", help: "Rooms opened.", registers }),
    journalsOpened: new Counter({ name: "barline_journals_opened_total", help: "Synced journals begun.", registers }),
    seatsTaken: new Counter({ name: "barline_seats_taken_total", help: "Seats taken through an invite.", registers }),
    commands: new Counter({
      name: "barline_commands_total",
      help: "Commands by type (unread: refused for their rate or shape) and outcome: accepted, or the code of the refusal.",
      labelNames: ["type", "outcome"] as const,
      registers,
    }),
    refusedHandshakes: new Counter({
      name: "barline_handshakes_refused_total",
      help: "Socket.IO connections that were refused, by the code they were told.",
      labelNames: ["code"] as const,
      registers,
    }),
    roomLagSeconds: new Histogram({
      name: "barline_room_lag_seconds",
      help: "From another node's writing a batch of a room until this node had read it.",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    lostRaces: new Counter({
      name: "barline_lost_races_total",
      help: "Appends that came after another writer's and were decided again.",
      registers,
    }),
    requests: new Counter({
      name: "barline_http_requests_total",
      help: "HTTP calls by route and status.",
      labelNames: ["route", "status"] as const,
      registers,
    }),
    limited: new Counter({
      name: "barline_limited_total",
      help: "What was refused for its rate, by the name of the limit.",
      labelNames: ["limit"] as const,
      registers,
    }),
    cspReports: new Counter({
      name: "barline_csp_reports_total",
      help: "Reports of the content policy that browsers sent. Should stay 0.",
      registers,
    }),
    foreignReports: new Counter({
      name: "barline_csp_reports_foreign_total",
      help: "Reports of the content policy about browser extensions and user scripts, which are not ours.",
      registers,
    }),
    bugs: new Counter({ name: "barline_bugs_total", help: "Unexpected faults, each logged with an id.", registers }),
  };
}
