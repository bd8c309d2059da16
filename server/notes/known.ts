/**
 * What the judge knows of a document: the clocks of every client id, what is deleted, which top-level types there are, and which
 * seat has claimed which client id. Two of them that took the same entries in the same order are equal, whatever node they are on.
 */
import type { SeatId } from "../../shared/contract/ids.ts";
import { addRange, covers } from "./ranges.ts";
import type { Scan } from "./scan.ts";

export interface Known {
  /** The next clock of this client id: everything below is known. */
  clockOf(client: number): number;
  ownerOf(client: number): SeatId | undefined;
  hasRoot(name: string): boolean;
  readonly rootCount: number;
  hasDeleted(client: number, from: number, to: number): boolean;
  claim(client: number, seatId: SeatId): void;
  /** Takes over what a scan brings. Only after `judge` allowed it. */
  take(scan: Scan, seatId: SeatId): void;
}

export class Knowledge implements Known {
  readonly #clocks = new Map<number, number>();
  readonly #owners = new Map<number, SeatId>();
  readonly #roots = new Set<string>();
  readonly #deleted = new Map<number, number[]>();

  clockOf(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }

  ownerOf(client: number): SeatId | undefined {
    return this.#owners.get(client);
  }

  hasRoot(name: string): boolean {
    return this.#roots.has(name);
  }

  get rootCount(): number {
    return this.#roots.size;
  }

  get clocks(): ReadonlyMap<number, number> {
    return this.#clocks;
  }

  get owners(): ReadonlyMap<number, SeatId> {
    return this.#owners;
  }

  get roots(): ReadonlySet<string> {
    return this.#roots;
  }

  hasDeleted(client: number, from: number, to: number): boolean {
    return covers(this.#deleted.get(client) ?? [], from, to);
  }

  /** The first claim stands. */
  claim(client: number, seatId: SeatId): void {
    if (!this.#owners.has(client)) this.#owners.set(client, seatId);
  }

  take(scan: Scan, seatId: SeatId): void {
    this.learn(scan);
    for (const { client } of scan.sections) this.claim(client, seatId);
  }

  /** As `take`, without claims: for what a snapshot holds, whose claims are kept beside it. */
  learn(scan: Scan): void {
    for (const { client, to } of scan.sections) if (to > this.clockOf(client)) this.#clocks.set(client, to);
    for (const root of scan.roots) this.#roots.add(root);
    for (const { client, ranges } of scan.deletes) {
      const deleted = this.#deleted.get(client) ?? [];
      this.#deleted.set(client, deleted);
      for (let at = 0; at + 1 < ranges.length; at += 2) addRange(deleted, ranges[at] ?? 0, ranges[at + 1] ?? 0);
    }
  }
}

/** What would be known if some more entries were taken: lets a node turn away hopeless frames before they are stored. */
export class Ahead implements Known {
  readonly #base: Known;
  readonly #more = new Knowledge();
  readonly #newRoots = new Set<string>();

  constructor(base: Known) {
    this.#base = base;
  }

  clockOf(client: number): number {
    return Math.max(this.#base.clockOf(client), this.#more.clockOf(client));
  }

  ownerOf(client: number): SeatId | undefined {
    return this.#base.ownerOf(client) ?? this.#more.ownerOf(client);
  }

  hasRoot(name: string): boolean {
    return this.#base.hasRoot(name) || this.#newRoots.has(name);
  }

  get rootCount(): number {
    return this.#base.rootCount + this.#newRoots.size;
  }

  hasDeleted(client: number, from: number, to: number): boolean {
    return this.#base.hasDeleted(client, from, to) || this.#more.hasDeleted(client, from, to);
  }

  claim(client: number, seatId: SeatId): void {
    this.#more.claim(client, seatId);
  }

  take(scan: Scan, seatId: SeatId): void {
    this.#more.take(scan, seatId);
    for (const root of scan.roots) if (!this.#base.hasRoot(root)) this.#newRoots.add(root);
  }
}
