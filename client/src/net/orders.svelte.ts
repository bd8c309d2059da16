/**
 * Commands on their way to the server: one at a time, so that they arrive in the order they were given. Each keeps its id until it is
 * answered, across outages and reloads, so an order is carried out once.
 */
import type { Acted } from "../../../shared/contract/reply.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { newUuid } from "./ids.ts";
import type { Outbox, Unanswered } from "./outbox.ts";
import { Timers } from "./timers.ts";

/** All milliseconds. */
export const orderTimes = {
  /** If no answer comes on an open socket, the same id is sent again. */
  resendAfter: 6_000,
  retryBusyAfter: 250,
} as const;

export type OrderTimes = Readonly<Record<keyof typeof orderTimes, number>>;

export interface Way {
  readonly isOpen: () => boolean;
  readonly send: (order: Unanswered, answered: (reply: Acted) => void) => void;
}

const mostBusyTries = 4;

export class Orders {
  #unsent = $state(0);
  readonly #outbox: Outbox;
  readonly #way: Way;
  readonly #times: OrderTimes;
  readonly #waiting = new Map<string, (reply: Acted) => void>();
  readonly #timers = new Timers();
  #sending: string | undefined;
  #busyTries = 0;

  constructor(outbox: Outbox, way: Way, times: OrderTimes) {
    this.#outbox = outbox;
    this.#way = way;
    this.#times = times;
    this.#unsent = outbox.size;
  }

  /** Given but not yet answered. */
  get unsent(): number {
    return this.#unsent;
  }

  /** Resolves with the server's answer, however long the connection stays down. */
  give(command: RoomCommand): Promise<Acted> {
    const id = newUuid();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#outbox.add({ id, command });
      this.#unsent = this.#outbox.size;
      this.sendNext();
    });
  }

  /** The socket is gone, and everything it carried must be sent again. */
  broke(): void {
    this.#sending = undefined;
  }

  sendNext(): void {
    const next = this.#outbox.first();
    if (!next || this.#sending !== undefined || !this.#way.isOpen()) return;
    this.#sending = next.id;
    this.#timers.later("resend", this.#times.resendAfter, () => {
      this.#sending = undefined;
      this.sendNext();
    });
    this.#way.send(next, (reply) => this.#answered(next.id, reply));
  }

  /** `forgets`: nobody is left to answer the commands given. */
  end({ forgets }: { readonly forgets: boolean }): void {
    this.#timers.clear();
    if (forgets) this.#outbox.clear();
    for (const resolve of this.#waiting.values()) resolve({ ok: false, code: "over" });
    this.#waiting.clear();
  }

  #answered(id: string, reply: Acted): void {
    if (this.#sending !== id) return; // answered twice, over an older socket
    this.#sending = undefined;
    this.#timers.cancel("resend");
    if (!reply.ok && reply.code === "busy" && this.#busyTries < mostBusyTries) {
      // The server does not keep refusals: the same id may be tried again.
      this.#busyTries += 1;
      this.#timers.later("busy", this.#times.retryBusyAfter * this.#busyTries, () => this.sendNext());
      return;
    }
    this.#busyTries = 0;
    this.#outbox.answered(id);
    this.#unsent = this.#outbox.size;
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
    this.sendNext();
  }
}
