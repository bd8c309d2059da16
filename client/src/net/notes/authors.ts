/**
 * Whose words each client id writes, as far as this device has ever been told. The server says it anew with every connection; but its
 * log may have gone back (fail-over, restore), and then it knows less than we do.
 */
import type { SeatId } from "../../../../shared/contract/ids.ts";

export class Authors {
  readonly #first = new Map<number, SeatId>();
  #told: ReadonlyMap<number, SeatId> = new Map();
  #all: ReadonlyMap<number, SeatId> = this.#told;
  /** Ids this device has written under. */
  readonly #own = new Set<number>();
  #seatId: SeatId | undefined;

  /** `seatId`: whose device this is. Left out, it is learnt from who is told to be the writer here. */
  constructor(seatId?: SeatId) {
    this.#seatId = seatId;
  }

  /** What is known, the server's last word first. */
  get all(): ReadonlyMap<number, SeatId> {
    return this.#all;
  }

  /** `client`: the id that this device writes under. */
  tell(told: ReadonlyMap<number, SeatId>, client: number): void {
    this.#own.add(client);
    // The server names an id once it has heard of it, and by then this device may write under another one.
    this.#seatId ??= [...this.#own].map((own) => told.get(own)).find((seatId) => seatId !== undefined);
    this.#told = told;
    this.remember(told);
  }

  /** What was told in an earlier life of the page. */
  remember(kept: ReadonlyMap<number, SeatId>): void {
    for (const [client, seatId] of kept) if (!this.#first.has(client)) this.#first.set(client, seatId);
    this.#all = new Map([...this.#first, ...this.#told]);
  }

  /** Words under this id are another seat's to bring back, not ours. Of an id nobody ever named we made the words ourselves. */
  isOthers(client: number): boolean {
    return this.#isAnother(this.#first.get(client));
  }

  /** Ours, but the server has given it to somebody else since: nothing under it is what we wrote. */
  isTaken(client: number): boolean {
    return !this.isOthers(client) && this.#isAnother(this.#told.get(client));
  }

  /** Who has not written yet does not know whose device this is, and has nothing to bring back. */
  #isAnother(seatId: SeatId | undefined): boolean {
    return seatId !== undefined && seatId !== this.#seatId;
  }
}
