import { limits } from "../../shared/contract/limits.ts";
import { privateDocument, starDocument } from "../../shared/notes/star.ts";
import type { Position, Store } from "../store/store.ts";
import type { NotesReader, StarReading } from "./parts.ts";
import { turnOfOthers } from "./work.ts";

/** Reads notes, and says what it cost when they had to be worked out. */
export type ReadNotes = (charge: (ms: number) => void) => NotesReader;

/** Of the notes of a round, or of what a seat noted for itself. */
type Reading = StarReading | string;

interface Kept {
  readonly epoch: string;
  /** The result holds at least the entries up to here. */
  readonly position: Position;
  readonly reading: Promise<Reading>;
  chars: number;
}

/**
 * Keeps notes as read for as long as their log does not move, so that asking again costs a look at the log and not merging
 * it all again. Bounded by characters; what was asked for longest ago goes first. `reader` is given the store to read from.
 */
export function keepNotes(
  store: Pick<Store, "readNotes" | "readNotesHistory" | "epoch">,
  reader: (store: Pick<Store, "readNotes" | "readNotesHistory">) => NotesReader,
): ReadNotes {
  const all = new Map<string, Kept>();
  let chars = 0;
  const forget = (name: string): void => {
    chars -= all.get(name)?.chars ?? 0;
    all.delete(name);
  };

  const read = async <Result extends Reading>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const epoch = await store.epoch();
    const before = all.get(name);
    const known = before?.epoch === epoch ? before : undefined;
    const { position, tail, snapshot } = await store.readNotes(name, known?.position);
    // Another call may have kept a newer one while we looked.
    const kept = all.get(name);
    if (kept && kept === known && tail.length === 0 && snapshot === null) {
      all.delete(name);
      all.set(name, kept);
      return kept.reading as Promise<Result>; // a name is always read in the same way
    }
    forget(name);
    const reading = work();
    const fresh: Kept = { epoch, position, reading, chars: 0 };
    all.set(name, fresh);
    // What was deleted with its room does not stay in memory either.
    setTimeout(() => {
      if (all.get(name) === fresh) forget(name);
    }, limits.keptNotesMs).unref();
    try {
      const result = await reading;
      if (all.get(name) === fresh) {
        fresh.chars = charsOf(result);
        chars += fresh.chars;
        for (const oldest of all.keys()) {
          if (chars <= limits.keptNotesChars) break;
          forget(oldest);
        }
      }
      return result;
    } catch (error) {
      if (all.get(name) === fresh) forget(name);
      throw error;
    }
  };

  return (charge) => {
    // The time between two answers of the store is our own work.
    let sinceMs = performance.now();
    let sliceMs = 0;
    const worked = (): void => {
      const ms = performance.now() - sinceMs;
      charge(ms);
      sliceMs += ms;
      waited();
    };
    const waited = (): void => void (sinceMs = performance.now());
    const timed = reader({
      async readNotes(doc, after) {
        const found = await store.readNotes(doc, after);
        waited();
        return found;
      },
      async *readNotesHistory(doc, fromMs) {
        for await (const page of store.readNotesHistory(doc, fromMs)) {
          waited();
          yield page;
          worked();
        }
      },
    });
    const charged = async <Result>(reading: Promise<Result>): Promise<Result> => {
      try {
        return await reading;
      } finally {
        worked();
      }
    };
    return {
      readStar: (roomId, round) => read(starDocument(roomId, round), () => charged(timed.readStar(roomId, round))),
      readPrivate: (roomId, seatId) =>
        read(privateDocument(roomId, seatId), () => charged(timed.readPrivate(roomId, seatId))),
      async *readHistory(doc) {
        for await (const lines of timed.readHistory(doc)) {
          worked();
          if (sliceMs >= limits.workSliceMs) {
            sliceMs = 0;
            await turnOfOthers();
          }
          yield lines;
          waited();
        }
      },
    };
  };
}

function charsOf(reading: Reading): number {
  if (typeof reading === "string") return limits.keptNotesLeastChars + reading.length;
  const { texts, authors } = reading;
  const sum = texts.reduce<number>((chars, { text }) => chars + text.length, limits.keptNotesLeastChars);
  return sum + 40 * authors.length;
}
