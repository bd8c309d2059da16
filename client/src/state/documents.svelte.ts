/** The documents of notes that this seat may have, each opened once per page and kept open; how well they are saved goes to `Saving`. */
import type { RoundNo } from "../../../shared/contract/ids.ts";
import { clientIdFor } from "../../../shared/notes/client-ids.ts";
import { NotesConnection } from "../net/notes/notes-connection.ts";
import type { NotesStatus } from "../net/notes/notes-status.ts";
import type { Refused } from "../net/notes/set-aside.ts";
import type { KeptSeat } from "../net/seats.ts";
import type { Room } from "./room.svelte.ts";
import type { Report, Saving } from "./saving.svelte.ts";

type Kind = "star" | "private" | "own";

const randomUint32 = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

const reportOf = (status: NotesStatus, pending: number): Report => {
  switch (status.kind) {
    case "saved":
      return { state: "saved", changes: 0, sinceMs: null };
    case "saving":
      return { state: "saving", changes: pending, sinceMs: status.sinceMs };
    case "reconnecting":
      return { state: "waiting", changes: pending, sinceMs: status.sinceMs };
    case "refused":
      return { state: "refused", changes: pending, sinceMs: null };
    case "closed":
      return { state: pending > 0 ? "refused" : "saved", changes: pending, sinceMs: null };
  }
};

/** Words that the server refused, offered back to their writer. */
export interface Offered {
  readonly document: string;
  readonly refused: Refused;
  readonly forget: () => void;
}

export class Documents {
  readonly #seat: KeptSeat;
  readonly #saving: Saving;
  readonly #room: Room;
  readonly #open = new Map<string, NotesConnection>();
  readonly #stops: (() => void)[] = [];
  #offered = $state.raw<readonly Offered[]>([]);

  /** `room` is read when a document is opened. */
  constructor(seat: KeptSeat, saving: Saving, room: Room) {
    this.#seat = seat;
    this.#saving = saving;
    this.#room = room;
  }

  /** The STAR notes of a round. */
  star(round: RoundNo): NotesConnection {
    const writer = this.#room.roundNo(round)?.candidate === this.#seat.seatId ? "teller" : "scribe";
    return this.#get("star", String(round), () => clientIdFor(writer, randomUint32()));
  }
  /** This seat's private notes and drafts; none of it is kept in the browser. */
  private(): NotesConnection {
    return this.#get("private", this.#seat.seatId);
  }
  /** The candidate's scratch paper and own questions. */
  own(): NotesConnection {
    return this.#get("own", this.#seat.seatId);
  }

  /** What was refused and not yet taken back, in all documents. */
  get offered(): readonly Offered[] {
    return this.#offered;
  }

  close(): void {
    for (const stop of this.#stops) stop();
    for (const [name, connection] of this.#open) {
      connection.close();
      this.#saving.forget(name);
    }
    this.#open.clear();
  }

  #get(kind: Kind, of: string, clientId?: () => number): NotesConnection {
    const { roomId, seatId, token } = this.#seat;
    const name = `${roomId}.${kind}.${of}`;
    const known = this.#open.get(name);
    if (known) return known;
    const made = new NotesConnection({
      url: `${location.origin.replace(/^http/, "ws")}/notes`,
      document: name,
      token,
      // Private words are not kept in a browser; a seat that only reads has nothing to keep.
      localCopyOf: kind === "private" || this.#room.isObserver ? undefined : seatId,
      clientId,
    });
    this.#open.set(name, made);
    const tell = (): void => {
      this.#saving.report(name, reportOf(made.status, made.pending));
      this.#offer();
    };
    this.#stops.push(made.onStatus(tell));
    // Opened while a component is being drawn: its first report on saving must come afterwards.
    queueMicrotask(tell);
    return made;
  }

  #offer(): void {
    const next = [...this.#open].flatMap(([document, connection]): Offered[] => {
      const { refused } = connection;
      return refused ? [{ document, refused, forget: () => connection.forgetRefused() }] : [];
    });
    if (next.length > 0 || this.#offered.length > 0) this.#offered = next;
  }
}
