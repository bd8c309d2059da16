/**
 * Where faults stop. Handlers of sockets and timers, listeners, and promises that nobody awaits have no caller to catch what they throw: it
 * would reach the process and end every room on it. So each of them is wrapped here, and says what its fault ends: one connection, one
 * document or one room.
 */
import { logBug } from "./log.ts";
import type { Log } from "./log.ts";
import { StoreAway } from "./store/store-away.ts";

/** Called after a fault, to end the one thing it happened in. */
export type End = (error: unknown) => void;

export interface Guard {
  /** Counts and logs a fault. Returns the id it is logged under, or undefined when the store is away, which is not a bug. */
  report(where: string, error: unknown): string | undefined;
  /** Runs `work` now; neither it nor its promise can throw. */
  run(where: string, work: () => unknown, end?: End): void;
  /** `work` as a handler that is safe to pass to anyone. */
  handler<Given extends readonly unknown[]>(
    where: string,
    work: (...given: Given) => unknown,
    end?: End,
  ): (...given: Given) => void;
}

export interface GuardParts {
  readonly log: Log;
  readonly bugs: { inc(): void };
}

export function createGuard({ log, bugs }: GuardParts): Guard {
  const report = (where: string, error: unknown): string | undefined => {
    if (error instanceof StoreAway) {
      log.warn({ err: error, where }, "The store did not answer; it will be asked again soon.");
      return undefined;
    }
    bugs.inc();
    return logBug(log, where, error);
  };
  const finish = (where: string, error: unknown, end: End | undefined): void => {
    try {
      report(where, error);
      end?.(error);
    } catch (another) {
      // Ending it failed as well. Only the process is left to end, and the others on it have done nothing wrong.
      report(`${where}, at its end`, another);
    }
  };
  const handler: Guard["handler"] =
    (where, work, end) =>
    (...given) => {
      try {
        const done = work(...given);
        if (done instanceof Promise) done.catch((error: unknown) => finish(where, error, end));
      } catch (error) {
        finish(where, error, end);
      }
    };
  return { report, handler, run: (where, work, end) => handler(where, work, end)() };
}

const brokenPeer: ReadonlySet<unknown> = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT"]);
const onConnection: ReadonlySet<unknown> = new Set(["read", "write"]);

/**
 * The kernel reported the error while reading from or writing to an established connection. Every socket of ours listens for such errors;
 * if a library leaves one without a listener, that connection is broken but nothing in memory is. This does not cover connecting (to
 * Redis), opening files, or writing to what we ended ourselves.
 */
export function isTroubleOfOnePeer(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error && "syscall" in error)) return false;
  return brokenPeer.has(error.code) && onConnection.has(error.syscall) && !("path" in error) && !("address" in error);
}
