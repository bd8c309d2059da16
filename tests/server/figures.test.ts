/** Metrics reveal when people in rooms act: who gets them, and who does not. */
import { expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../server/config.ts";
import { startNode } from "../support/app.ts";
import { figuresOf, metricsToken } from "../support/figures.ts";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { call } from "../support/people.ts";

it("are for anyone with the token, on the public port", async () => {
  const { url } = await startNode();
  expect(await figuresOf(url)).toContain("barline_live_rooms");
  const asked = async (headers: Record<string, string>) => (await call(url, "/metrics", { headers })).status;
  expect(await asked({})).toBe(401);
  expect(await asked({ authorization: metricsToken })).toBe(401);
  for (const wrong of ["x", `${metricsToken}x`, metricsToken.slice(1), metricsToken.toUpperCase()]) {
    expect(await asked({ authorization: `Bearer ${wrong}` })).toBe(404);
  }
});

it("are nowhere on the public port without a token", async () => {
  const { url } = await startNode({ env: { METRICS_TOKEN: "" } });
  const { status, body } = await call<{ code: string }>(url, "/metrics", { token: metricsToken });
  expect([status, body.code]).toEqual([404, "not-found"]);
});

it("have a port of their own if it is set, with nothing else on it, and are then not on the public one", async () => {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  const node = await NodeProcess.start({ BARLINE_DATA: folder.path, METRICS_PORT: "0" });
  onTestFinished(async () => {
    await node.end("SIGTERM");
  });
  expect((await call<string>(node.figuresUrl, "/metrics")).body).toContain("barline_store_ready");
  expect((await call(node.url, "/metrics")).status).toBe(404);
  for (const path of ["/", "/healthz", "/api/packs", "/metrics/x"]) {
    expect([path, (await call(node.figuresUrl, path)).status]).toEqual([path, 404]);
  }
  expect((await call(node.figuresUrl, "/metrics", { method: "POST" })).status).toBe(404);
});

it("need a token that nobody can guess", () => {
  const read = readConfig({ METRICS_TOKEN: "short", METRICS_PORT: "70000" });
  expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(["METRICS_TOKEN", "METRICS_PORT"]);
});
