/**
 * No request costs the one thread of a node more than `limits.requestWorkMs`, whatever strangers put into it: every call, with hostile
 * bodies.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../shared/contract/limits.ts";
import { figuresOf, metricsToken } from "../support/figures.ts";
import { NodeProcess } from "../support/node-process.ts";
import { freshFolder } from "../support/folder.ts";
import { call, openRoom } from "../support/people.ts";
import type { OpenedRoom } from "../support/people.ts";
import { hostileBodies } from "./hostile-bodies.ts";

/** The best of several counts: other programs use this machine and its caches. The first ones also compile. */
const attempts = 9;
/** What the calibration takes on a machine where 50 ms means 50 ms. */
const referenceMs = 22;

/** How slow this machine is now: 1, or more on a slower one. */
function slowness(): number {
  const text = JSON.stringify(Array.from({ length: 50_000 }, (_, at) => ({ at, name: `entry ${at}` })));
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    JSON.stringify(JSON.parse(text));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.max(1, Math.min(...runs) / referenceMs);
}

describe("a request", () => {
  let node: NodeProcess;
  let room: OpenedRoom;
  let folder: Awaited<ReturnType<typeof freshFolder>>;
  beforeAll(async () => {
    folder = await freshFolder();
    const plenty = "10000000";
    node = await NodeProcess.start({
      BARLINE_DATA: folder.path,
      METRICS_TOKEN: metricsToken,
      // This is about what they cost, not about when they are refused.
      WORK_MS_PER_ADDRESS: plenty,
      WORK_MS_PER_SEAT: plenty,
      BYTES_PER_DAY: "1000000000000",
    });
    room = await openRoom(node.url);
  });
  afterAll(async () => {
    await node.end();
    await folder.remove();
  });

  /** Processor time, user and system, since the node started. */
  const spentMs = async (): Promise<number> => {
    const figures = await figuresOf(node.url);
    const [, seconds] = /^process_cpu_seconds_total (\S+)$/m.exec(figures) ?? [];
    return 1_000 * Number(seconds);
  };

  /** In milliseconds of a machine of normal speed; no more attempts than it takes to be within the limit. */
  const leastCost = async (ask: () => Promise<unknown>): Promise<number> => {
    let least = Infinity;
    for (let attempt = 0; attempt < attempts && least >= limits.requestWorkMs; attempt += 1) {
      const before = await spentMs();
      const between = await spentMs(); // asking costs something, too
      await ask();
      const cost = (await spentMs()) - between - (between - before);
      least = Math.min(least, cost < limits.requestWorkMs ? cost : cost / slowness());
    }
    return least;
  };

  interface Door {
    readonly method: "GET" | "POST" | "PUT" | "DELETE";
    readonly path: string;
    readonly bodies: Readonly<Record<string, string | undefined>>;
  }
  const id = "x".repeat(22);
  const noBody = { "nothing more": undefined };
  const doors: readonly Door[] = [
    { method: "POST", path: "/api/packs/validate", bodies: hostileBodies.pack },
    { method: "POST", path: "/api/rooms/import", bodies: hostileBodies.report },
    { method: "PUT", path: "/api/rooms/{roomId}/pack", bodies: hostileBodies.pack },
    { method: "POST", path: "/api/rooms", bodies: hostileBodies.small },
    { method: "POST", path: "/api/rooms/{roomId}/seats", bodies: hostileBodies.small },
    { method: "POST", path: "/api/rooms/{roomId}/resume", bodies: hostileBodies.small },
    { method: "POST", path: "/api/csp-reports", bodies: hostileBodies.small },
    { method: "DELETE", path: "/api/rooms/{roomId}", bodies: hostileBodies.small },
    { method: "PUT", path: "/api/journals/{hash}", bodies: hostileBodies.small },
    { method: "DELETE", path: "/api/journals/{hash}", bodies: hostileBodies.small },
    ...[
      "",
      "/invite",
      "/call",
      "/pack",
      "/report",
      "/review",
      "/review/{round}/history",
      "/notes/{document}/history",
    ].map((rest): Door => ({
      method: "GET",
      path: `/api/rooms/{roomId}${rest}`,
      bodies: noBody,
    })),
    ...[
      "/api/openapi.json",
      "/api/packs",
      "/api/packs/schema",
      "/api/packs/{id}",
      "/readyz",
      "/healthz",
      "/metrics",
    ].map((path): Door => ({ method: "GET", path, bodies: noBody })),
  ];

  it("covers every call there is", async () => {
    type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const { body } = await call<{ paths: Paths }>(node.url, "/api/openapi.json");
    const all = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(doors.map(({ method, path }) => `${method} ${path}`)).toEqual(expect.arrayContaining(all));
  });

  const cases = doors.flatMap(({ method, path, bodies }) =>
    Object.entries(bodies).map(([name, body]) => ({ method, path, name, body })),
  );
  it.each(cases)("costs little: $method $path with $name", async ({ method, path, body }) => {
    const own = path.replace("{roomId}", method === "DELETE" ? id : room.roomId);
    const to = own
      .replace("{document}", `${room.roomId}.star.1`)
      .replace("{round}", "1")
      .replace("{id}", "leadership-principles")
      .replace("{hash}", "h".repeat(43));
    const token = path === "/metrics" ? metricsToken : room.host.token;
    const statuses: number[] = [];
    const cost = await leastCost(async () => {
      const { status } = await call(node.url, to, { method, token, ...(body === undefined ? {} : { body }) });
      statuses.push(status);
    });
    expect(Math.max(...statuses)).toBeLessThan(500);
    expect(cost).toBeLessThan(limits.requestWorkMs);
  });
});
