import { randomUUID } from "node:crypto";
import { destination, pino } from "pino";
import type { Logger } from "pino";
import type { Config } from "./config.ts";

export type Log = Logger;

/**
 * Lines of JSON on stderr. Nobody should log a token, a link's secret or a word of notes; if one slips into an object, these fields are cut
 * out.
 */
export function createLog(level: Config["logLevel"]): Log {
  const secret = ["token", "invite", "resume", "secret", "authorization", "auth", "key", "text", "update"];
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: [...secret, ...secret.map((name) => `*.${name}`)], remove: true },
    },
    destination({ dest: 2, sync: true }),
  );
}

/** Logs a bug once and returns the id it is logged under, which is all that anyone outside is told. */
export function logBug(log: Log, where: string, error: unknown): string {
  const bugId = randomUUID();
  log.error({ bugId, where, err: error }, "Unexpected fault.");
  return bugId;
}
