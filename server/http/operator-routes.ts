import { Router } from "express";
import type { Readiness } from "../../shared/contract/http.ts";
import { limits } from "../../shared/contract/limits.ts";
import { call, refuse } from "./answers.ts";
import { jsonBody } from "./json-body.ts";
import { openApiDocument } from "./openapi.ts";
import { limited } from "./limited.ts";
import { figures } from "./figures.ts";
import type { HttpParts } from "./parts.ts";
import { cspReportPath } from "./security-headers.ts";

/** A store that does not answer for so long is not ready. */
const patienceMs = 3_000;

/** What whoever runs the server asks: is it alive, is it ready, how is it doing, what can it do. */
export function operatorRoutes(parts: HttpParts): Router {
  const { config, store, metrics, freeSpace, isReady } = parts;
  const router = Router();
  router.get(
    "/healthz",
    call(() => ({ status: 200, json: { ok: true } })),
  );
  router.get(
    "/readyz",
    call(async () => {
      if (!isReady()) return refuse("not-ready");
      const durability = await within(
        patienceMs,
        store.nowMs().then(async () => {
          await store.writable();
          return store.durability();
        }),
      );
      if (durability === undefined) return refuse("not-ready");
      const ready: Readiness = { store: store.kind, durability, space: freeSpace.isLow() ? "low" : "enough" };
      return { status: 200, json: ready };
    }),
  );
  const { token } = config.metrics;
  router.get("/metrics", token === null ? call(() => refuse("not-found")) : figures(metrics.registry, token));
  const openApi = openApiDocument();
  router.get(
    "/api/openapi.json",
    call(() => ({ status: 200, json: openApi })),
  );
  router.post(
    cspReportPath,
    limited(parts, "requestsPerMinute"),
    ...jsonBody(limits.cspReportBytes, ["application/csp-report", "application/reports+json", "application/json"]),
    call((request) => {
      metrics.cspReports.inc(Array.isArray(request.body) ? request.body.length : 1);
      parts.log.warn({ report: directiveOf(request.body) }, "A browser reported a breach of the content policy.");
      return { status: 204 };
    }),
  );
  return router;
}

/** Only which rule was broken: the rest of a report holds addresses of pages. */
function directiveOf(body: unknown): string {
  const text = JSON.stringify({ body });
  return /"(?:effective-?directive|violated-directive)":"([a-z- ]{1,40})/i.exec(text)?.[1] ?? "unknown";
}

async function within<Value>(ms: number, value: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([value, late]);
  } catch {
    return undefined; // whatever ails the store, the answer is "not ready"
  } finally {
    clearTimeout(timer);
  }
}
