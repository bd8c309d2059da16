import type { Report } from "../contract/report.ts";
import { without } from "../room/without.ts";
import { importedLine } from "./imported-line.ts";

/** The exact report: everything the reader may see, as it is. Whether it was imported is for this server to say, not for the file. */
export function jsonReport(report: Report): string {
  const { barline, ...rest } = without(report, "imported");
  const imported = importedLine(report.view);
  return `${JSON.stringify({ barline, ...(imported === undefined ? {} : { imported }), ...rest })}\n`;
}
