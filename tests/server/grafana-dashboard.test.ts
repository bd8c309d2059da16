/**
 * Grafana reads the dashboard, but is not here: so the dashboard is compared with the model that Grafana documents, and with a node's
 * metrics.
 */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { startNode } from "../support/app.ts";
import { Editor } from "../support/editors.ts";
import { figuresOf } from "../support/figures.ts";
import { Connected, peerRoom, shortId } from "../support/people.ts";
import { until } from "../support/redis.ts";
import { readQuery } from "./promql.ts";

const Datasource = z.strictObject({ type: z.literal("prometheus"), uid: z.literal("${datasource}") });
const Target = z.strictObject({
  refId: z.string().regex(/^[A-Z]$/),
  datasource: Datasource,
  expr: z.string().min(1),
  legendFormat: z.string(),
});
const placed = {
  id: z.int().positive(),
  title: z.string().min(1),
  gridPos: z.strictObject({ x: z.int().min(0), y: z.int().min(0), w: z.int().min(1), h: z.int().min(1) }),
};
const drawn = {
  ...placed,
  description: z.string().min(1),
  datasource: Datasource,
  targets: z.array(Target).min(1),
};
const unit = z.enum(["none", "ops", "s", "bytes"]);
const steps = z
  .tuple([z.strictObject({ color: z.string(), value: z.null() })])
  .rest(z.strictObject({ color: z.string(), value: z.number() }));
const Panel = z.discriminatedUnion("type", [
  z.strictObject({ ...placed, type: z.literal("row"), collapsed: z.literal(false), panels: z.tuple([]) }),
  z.strictObject({
    ...drawn,
    type: z.literal("stat"),
    fieldConfig: z.strictObject({
      defaults: z.strictObject({
        unit,
        min: z.number(),
        thresholds: z.strictObject({ mode: z.literal("absolute"), steps }),
      }),
      overrides: z.tuple([]),
    }),
    options: z.strictObject({
      reduceOptions: z.strictObject({
        calcs: z.tuple([z.literal("lastNotNull")]),
        fields: z.literal(""),
        values: z.literal(false),
      }),
      colorMode: z.enum(["none", "value", "background"]),
      graphMode: z.enum(["none", "area"]),
    }),
  }),
  z.strictObject({
    ...drawn,
    type: z.literal("timeseries"),
    fieldConfig: z.strictObject({
      defaults: z.strictObject({
        unit,
        min: z.number(),
        custom: z.strictObject({
          lineWidth: z.int(),
          fillOpacity: z.int(),
          showPoints: z.enum(["auto", "never", "always"]),
        }),
      }),
      overrides: z.tuple([]),
    }),
    options: z.strictObject({
      legend: z.strictObject({ displayMode: z.enum(["list", "table"]), placement: z.enum(["bottom", "right"]) }),
      tooltip: z.strictObject({ mode: z.enum(["single", "multi", "none"]), sort: z.enum(["none", "asc", "desc"]) }),
    }),
  }),
]);
const variable = { name: z.string().regex(/^\w+$/), label: z.string(), hide: z.literal(0), multi: z.boolean() };
const Variable = z.discriminatedUnion("type", [
  z.strictObject({
    ...variable,
    type: z.literal("datasource"),
    query: z.literal("prometheus"),
    current: z.strictObject({}),
    includeAll: z.literal(false),
    options: z.tuple([]),
    refresh: z.int(),
  }),
  z.strictObject({
    ...variable,
    type: z.literal("query"),
    datasource: Datasource,
    definition: z.string(),
    query: z.strictObject({ query: z.string(), refId: z.string() }),
    current: z.strictObject({
      selected: z.boolean(),
      text: z.tuple([z.literal("All")]),
      value: z.tuple([z.literal("$__all")]),
    }),
    includeAll: z.literal(true),
    allValue: z.literal(".*"),
    options: z.tuple([]),
    // 2: whenever the time range changes, so that a node that has just started is in the list.
    refresh: z.literal(2),
    sort: z.int(),
  }),
]);
/** Only what the documentation of the JSON model names, so that a misspelt field is an error. */
const Dashboard = z.strictObject({
  title: z.string().min(1),
  uid: z.string().regex(/^[\w-]{1,40}$/),
  tags: z.array(z.string()),
  description: z.string(),
  schemaVersion: z.int().min(36),
  version: z.int(),
  editable: z.boolean(),
  graphTooltip: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  refresh: z.string().regex(/^\d+[smh]$/),
  time: z.strictObject({ from: z.string().regex(/^now-\d+[hdm]$/), to: z.literal("now") }),
  timezone: z.enum(["browser", "utc"]),
  annotations: z.strictObject({ list: z.tuple([]) }),
  links: z.tuple([]),
  templating: z.strictObject({ list: z.array(Variable) }),
  panels: z.array(Panel).min(1),
});

const { panels, templating } = Dashboard.parse(
  JSON.parse(await readFile(new URL("../../docs/grafana-dashboard.json", import.meta.url), "utf8")),
);
const targets = panels.flatMap((panel) => (panel.type === "row" ? [] : panel.targets));
const queries = targets.map(({ expr }) => readQuery(expr));

/** Labels that Prometheus itself adds to every series. */
const added = ["instance", "job"];

interface Series {
  readonly type: string;
  readonly labels: Set<string>;
}

/** What a scrape finds, by the name of the series; a histogram has three. */
function seriesOf(text: string): ReadonlyMap<string, Series> {
  const found = new Map<string, Series>();
  for (const [, name = "", type = ""] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    for (const end of type === "histogram" ? ["_bucket", "_sum", "_count"] : [""])
      found.set(name + end, { type, labels: new Set() });
  }
  for (const [, name = "", labels = ""] of text.matchAll(/^([a-z_]\w*)\{(.*)\} \S+$/gm)) {
    for (const [, label = ""] of labels.matchAll(/(\w+)="/g)) found.get(name)?.labels.add(label);
  }
  return found;
}

/** A node on which a little of everything has happened, refusals too. */
async function scrapeOfBusyNode(): Promise<ReadonlyMap<string, Series>> {
  const { url } = await startNode({ env: { COMMANDS_PER_SECOND: "1" } });
  const room = await peerRoom(url);
  const ana = await room.ana.connect(url);
  await ana.act({ type: "pause" });
  for (let nth = 0; nth < 70; nth += 1) await ana.act({ type: "ready", ready: true });
  await new Connected(room.ben, url, { roomId: room.roomId, token: "x".repeat(43) }).opened().catch(() => undefined);
  const notes = new Editor(url, `${room.roomId}.star.1`, room.ben.token);
  await notes.synced();
  notes.write(`${shortId()}.action`, "w1", () => 0);
  await until(() => notes.pending === 0);
  const stranger = new Editor(url, `${room.roomId}.star.1`, "x".repeat(43));
  await stranger.closed;
  for (const editor of [notes, stranger]) editor.end();
  return seriesOf(await figuresOf(url));
}

describe("the dashboard for Grafana", () => {
  it("asks only for series that a node has, by labels that they have", async () => {
    const series = await scrapeOfBusyNode();
    expect(queries.length).toBeGreaterThan(20);
    for (const [nth, { selectors, kept }] of queries.entries()) {
      const expr = targets[nth]?.expr ?? "";
      for (const { metric, labels } of selectors) {
        const known = series.get(metric);
        expect(known, `${metric} in ${expr}`).toBeDefined();
        // A metric that has always been 0 has no labels yet: what it counts has not happened on this node.
        if (known?.labels.size === 0) continue;
        expect([...(known?.labels ?? []), ...added], expr).toEqual(expect.arrayContaining([...labels, ...kept]));
      }
      // Only what rises for ever has a rate, and only there does a rate mean something.
      const isRate = /\b(?:rate|increase)\(/.test(expr);
      for (const { metric } of selectors) expect(isRate, expr).toBe(series.get(metric)?.type !== "gauge");
    }
    for (const asked of templating.list) {
      if (asked.type !== "query") continue;
      const [, metric = ""] = /^label_values\((\w+), instance\)$/.exec(asked.definition) ?? [];
      expect(series.has(metric), asked.definition).toBe(true);
      expect(asked.query.query).toBe(asked.definition);
    }
  });

  it("shows every metric of ours", async () => {
    const { url } = await startNode();
    const shown = new Set(queries.flatMap(({ selectors }) => selectors.map(({ metric }) => metric)));
    const ours = [...seriesOf(await figuresOf(url)).keys()].filter((name) => /^barline_/.test(name));
    // For a histogram, its buckets are enough.
    const wanted = ours.filter((name) => !/_(?:sum|count)$/.test(name));
    expect(wanted.filter((name) => !shown.has(name))).toEqual([]);
  });

  it("has panels with unique ids that do not overlap, each row with what belongs to it", () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, nth) => `${x + (nth % w)}/${y + Math.floor(nth / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    for (const { gridPos } of panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
    // Grafana puts a panel into the row above it by its place in the list.
    expect(panels).toEqual(
      panels.toSorted((panel, other) => panel.gridPos.y - other.gridPos.y || panel.gridPos.x - other.gridPos.x),
    );
    for (const panel of panels) {
      if (panel.type === "row") expect([panel.gridPos.w, panel.gridPos.h]).toEqual([24, 1]);
      else expect(panel.targets.map(({ refId }) => refId)).toEqual(panel.targets.map((_, nth) => "ABCDEF"[nth]));
    }
  });

  it("uses the variables it has, and has those it uses", () => {
    const names = templating.list.map(({ name }) => name);
    const text = JSON.stringify([
      panels,
      templating.list.map((variable) => ("datasource" in variable ? variable.datasource : {})),
    ]);
    const used = [...text.matchAll(/\$\{?(\w+)/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !name.startsWith("__"));
    expect(new Set(used)).toEqual(new Set(names));
    for (const { expr } of targets) expect(expr).toContain('instance=~"$node"');
    for (const { legendFormat, expr } of targets) {
      const kept = [...readQuery(expr).kept, ...(/^\w+\{/.test(expr) ? [...added, "store", "durability"] : [])];
      const named = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = ""]) => label);
      expect(kept, expr).toEqual(expect.arrayContaining(named));
    }
  });
});

describe("queries", () => {
  it.each([
    'sum(rate(a_total{b="c"}[5m])',
    "sum by b (a)",
    "rate(a_total)",
    "a_total[5m]",
    "rates(a_total[5m])",
    "histogram_quantile(sum(a), 0.9)",
    'a{b="c"',
    "a{b=c}",
    "a b",
    "sum(a) / ",
    "a?",
    "",
  ])("are told apart from what is not a query: %s", (text) => {
    expect(() => readQuery(text)).toThrow(/belongs where|nothing that can stand/);
  });

  it("are read with everything they ask for", () => {
    expect(readQuery('sum by (le, x) (rate(a_bucket{y=~"z"}[$__rate_interval])) / 2 * (b)')).toEqual({
      selectors: [
        { metric: "a_bucket", labels: ["y"] },
        { metric: "b", labels: [] },
      ],
      kept: ["le", "x"],
    });
  });
});
