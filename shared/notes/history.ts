/** Reads the history of a document as the server sends it: NDJSON, one update per line. */
import { fromBase64 } from "lib0/buffer";
import type { HistoryLine } from "../contract/http.ts";
import type { Recorded } from "./replay.ts";

/** The updates of a history, oldest first. A last line cut short, as after a broken download, is left out. */
export function historyOf(ndjson: string): Recorded[] {
  const history: Recorded[] = [];
  for (const line of ndjson.split("\n")) {
    if (line === "") continue;
    const read = readLine(line);
    if (!read) break;
    history.push({ atMs: read.atMs, seatId: read.seatId, update: fromBase64(read.update) });
  }
  return history;
}

function readLine(line: string): HistoryLine | undefined {
  try {
    return JSON.parse(line) as HistoryLine; // the server's own shape, see `HistoryLine`
  } catch {
    return undefined; // cut short: what came before it is still a true replay
  }
}
