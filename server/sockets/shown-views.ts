/** Sends the seats of a room their views: whole, or what has changed since the last one. */
import type { SeatId } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { differenceOf } from "../../shared/room/differences.ts";
import { viewFor } from "../../shared/room/view.ts";
import type { Guard } from "../guard.ts";
import type { LiveRoom } from "../rooms/live-room.ts";
import { emitTo } from "./connection.ts";
import type { SeatSocket } from "./connection.ts";

/** How many messages may wait for a slow reader; a view can be large. */
export const maxWaiting = 4;

/** A socket that is shown views. */
export interface Reader {
  readonly socket: SeatSocket;
  /** The version of the last view that was sent; -1: none, or it has to be sent whole. */
  version: number;
  /** Messages still in this process because this connection's network takes no more. */
  waiting: number;
}

export interface ShownViewsParts {
  readonly room: LiveRoom;
  /** Who reads along as this seat; nobody, if it may not. */
  readonly readersOf: (seatId: SeatId) => Iterable<Reader>;
  readonly guard: Guard;
  readonly onFault: () => void;
}

export class ShownViews {
  readonly #parts: ShownViewsParts;
  /** What each seat was shown last. */
  readonly #shown = new Map<SeatId, RoomView>();
  /** Seats that have not been shown the latest change, longest waiting first. */
  readonly #toShow = new Set<SeatId>();
  readonly #showLater: () => void;
  #later: NodeJS.Immediate | undefined;

  constructor(parts: ShownViewsParts) {
    this.#parts = parts;
    const showLater = (): void => {
      this.#later = undefined;
      this.#showSome();
    };
    this.#showLater = parts.guard.handler("a room's change", showLater, parts.onFault);
  }

  /**
   * Sends these seats their newest views. In a long interview a view is large, and there is one per seat: what does not fit into one slice
   * of time goes out in the next turn of the event loop, by then perhaps newer.
   */
  showAll(seatIds: Iterable<SeatId>): void {
    for (const seatId of seatIds) this.#toShow.add(seatId);
    this.#showSome();
  }

  /**
   * Sends a seat's view to those of its sockets that have an older one: the difference to those that ask for it and have the one before,
   * the whole to the others. Each is made and encoded once. A slow reader is sent the newest view once the last has gone out, and skips
   * those in between: nothing piles up here.
   */
  show(seatId: SeatId): void {
    const behind: Reader[] = [];
    const view = viewFor(seatId, this.#parts.room.state);
    for (const reader of this.#parts.readersOf(seatId)) {
      if (reader.version < view.version && reader.waiting < maxWaiting) behind.push(reader);
    }
    if (behind.length === 0) return;
    const before = this.#shown.get(seatId);
    const [followers, others]: [SeatSocket[], SeatSocket[]] = [[], []];
    for (const reader of behind) {
      const follows = reader.socket.data.asksForDifferences && reader.version === before?.version;
      (follows ? followers : others).push(reader.socket);
      reader.version = view.version;
    }
    this.#shown.set(seatId, view);
    if (before && followers.length > 0) {
      const difference = differenceOf(before, view);
      emitTo(followers, (sockets) => sockets.emit("room:change", difference));
    }
    emitTo(others, (sockets) => sockets.emit("room:view", view));
  }

  /** Nobody reads along as this seat any more. */
  forget(seatId: SeatId): void {
    this.#shown.delete(seatId);
  }

  close(): void {
    clearImmediate(this.#later);
    this.#toShow.clear();
    this.#shown.clear();
  }

  #showSome(): void {
    const startedMs = performance.now();
    const corked: SeatSocket[] = [];
    try {
      for (const seatId of this.#toShow) {
        if (performance.now() - startedMs > limits.socketSliceMs) {
          this.#later ??= setImmediate(this.#showLater);
          return;
        }
        this.#toShow.delete(seatId);
        for (const { socket } of this.#parts.readersOf(seatId)) {
          socket.request.socket.cork();
          corked.push(socket);
        }
        this.show(seatId);
      }
    } finally {
      // All at once: readers that wake up while the rest is still being made cost the kernel more than the writing itself.
      for (const { request } of corked) request.socket.uncork();
    }
  }
}
