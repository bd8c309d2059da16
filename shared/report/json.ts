import type { Report } from "../contract/http.ts";

/** The exact report: everything the reader may see, as it is. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
