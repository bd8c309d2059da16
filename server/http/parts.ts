import type { Request } from "express";
import type { AskId, Ms, RoomId, RoundNo, SeatId, Section } from "../../shared/contract/ids.ts";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Rates } from "../rates.ts";
import type { Journals } from "../journals/journals.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { DocumentName, Store } from "../store/store.ts";
import type { SpeechModel } from "../speech/speech-model.ts";
import type { FreeSpace } from "../store/free-space.ts";
import type { DayBytes } from "./day-bytes.ts";
import type { ReadNotes } from "./kept-notes.ts";
import type { PackShelf } from "./packs.ts";
import type { Work } from "./work.ts";

/** What the STAR notes of a round say, for reports. */
export interface StarReading {
  readonly texts: readonly {
    readonly askId: AskId;
    readonly section: Section;
    readonly text: string;
    readonly heard?: readonly number[];
  }[];
  readonly authors: readonly { readonly clientId: number; readonly seatId: SeatId }[];
}

/** What HTTP calls need to know about notes. */
export interface NotesReader {
  readStar(roomId: RoomId, round: RoundNo): Promise<StarReading>;
  /** What a seat noted for itself: for that seat’s own report and nobody else’s. */
  readPrivate(roomId: RoomId, seatId: SeatId): Promise<string>;
  /** What the judge accepted into a document, oldest first: a `HistoryLine` per line, some hundred lines at a time. */
  readHistory(doc: DocumentName): AsyncIterable<string>;
}

export interface HttpParts {
  readonly config: Config;
  readonly store: Store;
  readonly rooms: Rooms;
  readonly journals: Journals;
  readonly notes: ReadNotes;
  readonly packs: PackShelf;
  readonly speechModel: SpeechModel | null;
  readonly rates: Rates;
  readonly work: Work;
  readonly bytes: DayBytes;
  readonly freeSpace: FreeSpace;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly nowMs: () => Ms;
  readonly addressOf: (request: Request) => string;
  /** False while the node drains. */
  readonly isReady: () => boolean;
  /** The built client. */
  readonly clientFolder: string;
}
