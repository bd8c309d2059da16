/** Reads the history of a document as the server sends it: NDJSON, one update per line. */
import { fromBase64 } from "lib0/buffer";
import type { HistoryLine } from "../contract/http.ts";
import type { Recorded } from "./replay.ts";

/** Takes the text in chunks that may end anywhere. */
export class HistoryReader {
  /** The beginning of a line whose end has not come yet. */
  #begun = "";
  #isBroken = false;

  /** The updates of the lines that are complete now, oldest first. */
  take(chunk: string): Recorded[] {
    const lines = (this.#begun + chunk).split("\n");
    this.#begun = lines.pop() ?? "";
    return this.#read(lines);
  }

  /** The update of the last line, which may lack its end. One cut short, as after a broken download, is left out. */
  finish(): Recorded[] {
    return this.#read([this.#begun]);
  }

  #read(lines: readonly string[]): Recorded[] {
    const history: Recorded[] = [];
    for (const line of lines) {
      if (this.#isBroken || line === "") continue;
      const read = readLine(line);
      if (read) history.push({ atMs: read.atMs, seatId: read.seatId, update: fromBase64(read.update) });
      else this.#isBroken = true; // what came before is still a true replay
    }
    return history;
  }
}

function readLine(line: string): HistoryLine | undefined {
  try {
    return JSON.parse(line) as HistoryLine; // the server's own shape, see `HistoryLine`
  } catch {
    return undefined;
  }
}
