/**
 * What journals may take of the disk. Anybody may keep one, so what is written counts like the rooms that strangers open: per address and
 * day, and not while the store is nearly full. Nothing is refused for that; it waits in the socket.
 */
import { limits } from "../../shared/contract/limits.ts";
import type { DayBytes } from "../http/day-bytes.ts";
import { isWrite } from "../notes/wire/frames.ts";
import type { FreeSpace } from "../store/free-space.ts";

/** Asked again after this long at the latest. */
const lookAgainMs = 60_000;

export class JournalSpace {
  readonly #bytes: DayBytes;
  readonly #freeSpace: FreeSpace;

  constructor({ bytes, freeSpace }: { readonly bytes: DayBytes; readonly freeSpace: FreeSpace }) {
    this.#bytes = bytes;
    this.#freeSpace = freeSpace;
  }

  /** Milliseconds until a frame from this address may be stored. */
  owedMs(address: string, frame: Uint8Array): number {
    if (!isWrite(frame)) return 0;
    if (this.#freeSpace.isLow()) return limits.freeSpaceEveryMs;
    return Math.min(this.#bytes.owedMs(address, frame.length), lookAgainMs);
  }

  spend(address: string, frame: Uint8Array): void {
    if (isWrite(frame)) this.#bytes.spend(address, frame.length);
  }
}
