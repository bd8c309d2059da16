import { pino } from "pino";
import type { Log } from "../../../server/log.ts";

/** A log that keeps the names of the places where bugs occurred. */
export function bugLog(): { readonly log: Log; readonly bugs: string[] } {
  const bugs: string[] = [];
  const log = pino(
    { level: "error" },
    {
      write(line: string) {
        const { where } = JSON.parse(line) as { where?: string };
        if (where !== undefined) bugs.push(where);
      },
    },
  );
  return { log, bugs };
}
