/** What reads the words of an answer beside the page. */
import { afterEach, expect, it, vi } from "vitest";
import { Reader } from "../../client/src/notes/reader.ts";
import type { Reading } from "../../shared/signals/analyse.ts";

const answer = { situation: "", task: "", action: "We fixed it.", result: "", learning: "" };
const read = (reader: Reader): Promise<Reading> =>
  new Promise((told, failed) => {
    reader.read(answer, new Set(), (reading) => (reading ? told(reading) : failed(new Error("not read"))));
  });

afterEach(() => {
  vi.unstubAllGlobals();
});

it("reads on the page where a browser does not start its worker", async () => {
  /** As browsers are when the file cannot be fetched: it exists, and says that it failed. */
  class NoWorker {
    onerror = (): void => undefined;
    postMessage(): void {
      queueMicrotask(() => this.onerror());
    }
    terminate(): void {
      this.onerror = () => undefined;
    }
  }
  vi.stubGlobal("Worker", NoWorker);
  const reader = new Reader();
  expect((await read(reader)).signals.firstPerson.we).toBe(1);
  expect((await read(reader)).signals.firstPerson.we).toBe(1);
});
