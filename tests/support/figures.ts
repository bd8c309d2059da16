import { call } from "./people.ts";

/** What the nodes of tests are started with. */
export const metricsToken = "figures-for-tests-only";

/** All metrics of a node, as Prometheus reads them. */
export async function figuresOf(url: string): Promise<string> {
  const { status, body } = await call<string>(url, "/metrics", { token: metricsToken });
  if (status !== 200) throw new Error(`the metrics were refused with ${status}`);
  return body;
}
