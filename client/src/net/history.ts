/** The history of notes on its way from the server: read as it comes, so that the page stays responsive and has little left to do at the end. */
import { HistoryReader } from "../../../shared/notes/history.ts";
import type { Recorded } from "../../../shared/notes/replay.ts";

/** Takes a history part by part, oldest first. */
export type TakeHistory = (part: readonly Recorded[]) => void;

/** Some hundred edits. */
const bytesAtOnce = 32 * 1024;
/** Nobody notices a page that is busy for so long. */
const busyMs = 20;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** @throws when the connection breaks. */
export async function takeHistory({ body }: Response, take: TakeHistory): Promise<void> {
  const lines = new HistoryReader();
  const text = new TextDecoder();
  const chunks = body?.getReader();
  let workedMs = 0;
  const timed = (work: () => void): void => {
    const fromMs = performance.now();
    work();
    workedMs += performance.now() - fromMs;
  };
  try {
    for (let chunk = await chunks?.read(); chunk?.value; chunk = await chunks?.read()) {
      for (let from = 0; from < chunk.value.length; from += bytesAtOnce) {
        const bytes = chunk.value.subarray(from, from + bytesAtOnce);
        timed(() => take(lines.take(text.decode(bytes, { stream: true }))));
        // In a page that nobody looks at, a pause takes a second.
        if (workedMs < busyMs || document.hidden) continue;
        await breathe();
        workedMs = 0;
      }
    }
    take(lines.finish());
  } finally {
    await chunks?.cancel().catch(() => undefined); // nobody reads the rest
  }
}
