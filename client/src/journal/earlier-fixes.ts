/** Moves what version 0.2.0 kept beside a seat, the one thing to do better, into the journal, once. */
import { isRecord, keysOf, read, write } from "../net/kept.ts";
import type { Journal } from "./journal.svelte.ts";

interface EarlierSeat extends Record<string, unknown> {
  readonly roomId: string;
  readonly usedMs: number;
  readonly fix: string;
}
const isEarlier = (value: unknown): value is EarlierSeat =>
  isRecord(value) &&
  typeof value["roomId"] === "string" &&
  typeof value["usedMs"] === "number" &&
  typeof value["fix"] === "string";

export function takeEarlierFixes(journal: Journal, storage: Storage | undefined): void {
  if (!storage || journal.keeping !== "kept") return;
  for (const key of keysOf(storage, "barline:seat:")) {
    const seat = read(storage, key, isEarlier);
    if (!seat) continue;
    const { fix, ...rest } = seat;
    const { roomId, usedMs, title, others } = seat;
    const to = Array.isArray(others) ? others.filter((name) => typeof name === "string") : [];
    const where = typeof title === "string" ? title : "";
    const id = `${roomId}.earlier`;
    if (!journal.fixes.get(id))
      journal.fixes.put({
        id,
        atMs: usedMs,
        text: fix,
        section: null,
        storyId: null,
        from: { roomId, where, to },
        doneMs: null,
      });
    write(storage, key, rest);
  }
}
