/** The recorded notes of a round on their way to the page, whatever becomes of the connection. */
import { toBase64 } from "lib0/buffer";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Doc } from "yjs";
import { takeHistory } from "../../../client/src/net/history.ts";
import { http } from "../../../client/src/net/http.ts";
import { Recording } from "../../../client/src/review/replay/recording.svelte.ts";
import type { Recorded } from "../../../shared/notes/replay.ts";

const root = "ask000000001.situation";
const text = "On a Monday the queue grew to an hour.";

/** A history of one edit a character, as the server sends it. */
function written(): { readonly lines: readonly string[]; readonly bytes: Uint8Array } {
  const doc = new Doc();
  const lines: string[] = [];
  doc.on("update", (update: Uint8Array) =>
    lines.push(`${JSON.stringify({ atMs: 1000 + lines.length, seatId: "ben000000000", update: toBase64(update) })}\n`),
  );
  for (const sign of text) doc.getText(root).insert(doc.getText(root).length, sign);
  return { lines, bytes: new TextEncoder().encode(lines.join("")) };
}
const { lines, bytes } = written();

let isCancelled = false;
/** What the server answers: these bytes, in chunks of so many, and then the end or a broken connection. */
const answering = (sent: Uint8Array, chunkBytes: number, end: "ends" | "breaks"): void => {
  let from = 0;
  isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (from < sent.length) controller.enqueue(sent.slice(from, (from += chunkBytes)));
      else if (end === "ends") controller.close();
      else controller.error(new TypeError("terminated"));
    },
    cancel() {
      isCancelled = true;
    },
  });
  vi.stubGlobal("fetch", () => Promise.resolve({ ok: true, body }));
};
const recordingOf = (): Recording =>
  new Recording(true, (take) => http.history("room", "secret", "doc", (response) => takeHistory(response, take)));
const shownIn = ({ replay }: Recording): string => (replay?.texts.get(root) ?? []).map((piece) => piece.text).join("");

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a recording", () => {
  it("is whole wherever its chunks end", async () => {
    for (const chunkBytes of [1, 7, 1000, bytes.length]) {
      answering(bytes, chunkBytes, "ends");
      const recording = recordingOf();
      await recording.load();
      expect(recording.status).toBe("here");
      expect(shownIn(recording)).toBe(text);
    }
  });

  it("that is cut off on its way is not shown as if it were whole, and is fetched again", async () => {
    answering(bytes.slice(0, bytes.length / 2), 100, "breaks");
    const recording = recordingOf();
    await recording.load();
    expect(recording.status).toBe("failed");
    expect(recording.replay).toBeUndefined();
    answering(bytes, 100, "ends");
    await recording.load();
    expect(recording.status).toBe("here");
    expect(shownIn(recording)).toBe(text);
  });

  it("that is here stays when a newer one is cut off, and the newer one is fetched the next time", async () => {
    answering(new TextEncoder().encode(lines.slice(0, 6).join("")), 100, "ends");
    const recording = recordingOf();
    await recording.load();
    const older = shownIn(recording);
    expect(text.startsWith(older)).toBe(true);
    recording.outdated();
    answering(bytes.slice(0, -20), 100, "breaks");
    await recording.load();
    expect(recording.status).toBe("here");
    expect(shownIn(recording)).toBe(older);
    answering(bytes, 100, "ends");
    await recording.load();
    expect(shownIn(recording)).toBe(text);
  });

  it("is read no further once its reader fails", async () => {
    answering(bytes, 100, "ends");
    const taken: Recorded[] = [];
    const called = await http.history("room", "secret", "doc", (response) =>
      takeHistory(response, (part) => {
        taken.push(...part);
        if (taken.length > 3) throw new Error("no memory left");
      }),
    );
    expect(called.ok).toBe(false);
    expect(taken.length).toBeLessThan(lines.length);
    expect(isCancelled).toBe(true);
  });
});
