import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { startNode } from "../support/app.ts";

const Dashboard = z.object({
  panels: z.array(
    z.object({
      id: z.number(),
      title: z.string().min(1),
      type: z.enum(["row", "stat", "timeseries"]),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(z.object({ expr: z.string() })).optional(),
    }),
  ),
  templating: z.object({ list: z.array(z.object({ name: z.string(), definition: z.string().optional() })) }),
});

const readDashboard = async () =>
  Dashboard.parse(
    JSON.parse(await readFile(new URL("../../docs/grafana-dashboard.json", import.meta.url), "utf8")) as unknown,
  );

/** Every name in an expression that is a metric's: ours and the runtime's all have a prefix. */
const metricsOf = (expression: string): readonly string[] =>
  expression.match(/\b(?:barline|nodejs|process)_[a-z0-9_]+/g) ?? [];

/** Names under which a scrape finds samples; a histogram has three. */
function exposed(text: string): ReadonlySet<string> {
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set(
    types.flatMap(([, name = "", type]) =>
      type === "histogram" ? ["_bucket", "_sum", "_count"].map((end) => name + end) : [name],
    ),
  );
}

describe("the dashboard for Grafana", () => {
  it("asks only for figures that a node gives", async () => {
    const { url } = await startNode();
    const known = exposed(await (await fetch(`${url}/metrics`)).text());
    const { panels, templating } = await readDashboard();
    const expressions = [
      ...panels.flatMap(({ targets }) => targets?.map(({ expr }) => expr) ?? []),
      ...templating.list.flatMap(({ definition }) => definition ?? []),
    ];
    expect(expressions.length).toBeGreaterThan(20);
    for (const expression of expressions) {
      const metrics = metricsOf(expression);
      expect(metrics, expression).not.toEqual([]);
      for (const metric of metrics) expect(known, expression).toContain(metric);
    }
  });

  it("shows every figure of ours", async () => {
    const { url } = await startNode();
    const { panels } = await readDashboard();
    const shown = new Set(panels.flatMap(({ targets }) => targets?.flatMap(({ expr }) => metricsOf(expr)) ?? []));
    const ours = [...exposed(await (await fetch(`${url}/metrics`)).text())].filter((name) => /^barline_/.test(name));
    // Of a histogram, its buckets are enough.
    const wanted = ours.filter((name) => !/_(?:sum|count)$/.test(name));
    expect(wanted.filter((name) => !shown.has(name))).toEqual([]);
  });

  it("has panels with ids of their own that do not lie on each other", async () => {
    const { panels } = await readDashboard();
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, nth) => `${x + (nth % w)}/${y + Math.floor(nth / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...panels.map(({ gridPos }) => gridPos.x + gridPos.w))).toBe(24);
  });
});
