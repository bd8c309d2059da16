/** Commands given but not yet answered, kept in sessionStorage so that a reload loses none. Oldest first. */
import type { RoomId, SeatId } from "../../../shared/contract/ids.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { isRecord, read, write } from "./kept.ts";

export interface Unanswered {
  /** uuid; the server carries a repeated id out once. */
  readonly id: string;
  readonly command: RoomCommand;
}

const isList = (value: unknown): value is Unanswered[] =>
  Array.isArray(value) &&
  value.every((item) => isRecord(item) && typeof item["id"] === "string" && isRecord(item["command"]));

export class Outbox {
  readonly #storage: Storage;
  readonly #key: string;
  #waiting: readonly Unanswered[];

  constructor(roomId: RoomId, seatId: SeatId, storage: Storage = sessionStorage) {
    this.#storage = storage;
    this.#key = `barline:outbox:${roomId}:${seatId}`;
    this.#waiting = read(storage, this.#key, isList) ?? [];
  }

  get size(): number {
    return this.#waiting.length;
  }

  first(): Unanswered | undefined {
    return this.#waiting[0];
  }

  add(command: Unanswered): void {
    this.#keep([...this.#waiting, command]);
  }

  answered(id: string): void {
    this.#keep(this.#waiting.filter((command) => command.id !== id));
  }

  clear(): void {
    this.#keep([]);
  }

  #keep(waiting: readonly Unanswered[]): void {
    this.#waiting = waiting;
    write(this.#storage, this.#key, waiting);
  }
}
