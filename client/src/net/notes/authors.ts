/**
 * Whose words each client id writes, as far as this device has ever been told. The server says so on every connection, but its log may
 * have gone back (fail-over, restore), and then it knows less than we do.
 */
import type { SeatId } from "../../../../shared/contract/ids.ts";

export class Authors {
  readonly #first = new Map<number, SeatId>();
  #told: ReadonlyMap<number, SeatId> = new Map();
  #all: ReadonlyMap<number, SeatId> = this.#told;
  /** Ids this device has written under. */
  readonly #own = new Set<number>();
  #seatId: SeatId | undefined;

  /** `seatId`: whose device this is. When left out, it is learned from the server, which says who writes here. */
  constructor(seatId?: SeatId) {
    this.#seatId = seatId;
  }

  /** What is known; the server's latest word wins. */
  get all(): ReadonlyMap<number, SeatId> {
    return this.#all;
  }

  /** `client`: the id that this device writes under. */
  tell(told: ReadonlyMap<number, SeatId>, client: number): void {
    this.#own.add(client);
    // The server names an id once it has heard of it; by then this device may write under another.
    this.#seatId ??= [...this.#own].map((own) => told.get(own)).find((seatId) => seatId !== undefined);
    this.#told = told;
    this.remember(told);
  }

  /** What was told before the page was reloaded. */
  remember(kept: ReadonlyMap<number, SeatId>): void {
    for (const [client, seatId] of kept) if (!this.#first.has(client)) this.#first.set(client, seatId);
    this.#all = new Map([...this.#first, ...this.#told]);
  }

  /** Words under this id are for another seat to bring back, not for us. If nobody ever named an id, its words are our own. */
  isOthers(client: number): boolean {
    return this.#isAnother(this.#first.get(client));
  }

  /** Ours, but the server has since given it to somebody else: nothing under it is ours. */
  isTaken(client: number): boolean {
    return !this.isOthers(client) && this.#isAnother(this.#told.get(client));
  }

  /** A device that has not written yet does not know whose it is, and has nothing to bring back. */
  #isAnother(seatId: SeatId | undefined): boolean {
    return seatId !== undefined && seatId !== this.#seatId;
  }
}
