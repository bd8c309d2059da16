import { refuse } from "./answers.ts";
import { openApiDocument } from "./openapi.ts";
import { figures } from "./figures.ts";
import type { HttpParts } from "./parts.ts";
import type { Handlers } from "./register.ts";

/** A store that takes longer than this to answer is not ready. */
const patienceMs = 3_000;

type OperatorCalls = "health" | "readiness" | "metrics" | "openApi" | "reportCspBreach";

/** What operators ask: is it alive, is it ready, how is it doing, what can it do? */
export function operatorHandlers(parts: HttpParts): Handlers<OperatorCalls> {
  const { config, store, metrics, freeSpace, isReady } = parts;
  const openApi = openApiDocument();
  const { token } = config.metrics;
  return {
    health: () => ({ status: 200, json: { ok: true } }),
    async readiness() {
      if (!isReady()) return refuse("not-ready");
      const durability = await within(
        patienceMs,
        store.nowMs().then(async () => {
          await store.writable();
          return store.durability();
        }),
      );
      if (durability === undefined) return refuse("not-ready");
      return { status: 200, json: { store: store.kind, durability, space: freeSpace.isLow() ? "low" : "enough" } };
    },
    metrics: token === null ? () => refuse("not-found") : figures(metrics.registry, token),
    openApi: () => ({ status: 200, json: openApi }),
    reportCspBreach({ body }) {
      const reports: readonly unknown[] = Array.isArray(body) ? body : [body];
      const own = reports.filter((report) => !isOfForeignCode(report));
      metrics.foreignReports.inc(reports.length - own.length);
      metrics.cspReports.inc(own.length);
      if (own.length > 0)
        parts.log.warn({ report: directiveOf(own) }, "A browser reported a breach of the content policy.");
      return { status: 204 };
    },
  };
}

/** Extensions and user scripts break the policy in our pages, and browsers report it as if it were ours. */
const isOfForeignCode = (report: unknown): boolean =>
  /"(?:source-?file|blocked-?ur[il])":"(?:[a-z]+(?:-[a-z]+)*-extension|webkit-masked-url|user-?script|sandbox eval code)/i.test(
    JSON.stringify({ report }),
  );

/** Only which rule was broken: the rest of a report contains page addresses. */
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
    return undefined; // whatever is wrong with the store, the answer is "not ready"
  } finally {
    clearTimeout(timer);
  }
}
