import { randomUUID } from "node:crypto";
import { destination, pino } from "pino";
import type { Logger } from "pino";
import type { Config } from "./config.ts";

export type Log = Logger;

/**
 * Lines of JSON on stderr. Nobody hands over a token, a link's secret or a word of notes; should one slip into an object, these
 * names are cut out.
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

/** Logs a bug once and gives the id under which it stands there: all that anyone outside is told. */
export function logBug(log: Log, where: string, error: unknown): string {
  const bugId = randomUUID();
  log.error({ bugId, where, err: error }, "A bug was met.");
  return bugId;
}
