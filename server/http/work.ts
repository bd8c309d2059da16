/**
 * What a call costs the one thread of this node, and who pays for it. Every call is measured; expensive ones are refused to an address or a
 * seat that has used up its minute, so that cheap requests with expensive answers stop nobody's interview.
 */
import type { Request } from "express";
import type { SeatId } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { Steps } from "../../shared/contract/parse-bounded.ts";
import { allowance, Budgets } from "../budgets.ts";
import type { WaitS } from "../budgets.ts";

/** Budgets of milliseconds of work. */
export class Work {
  readonly #addresses: Budgets;
  readonly #seats: Budgets;
  readonly #onRefused: (limit: string) => void;

  constructor(
    msPerMinute: { readonly workMsPerAddress: number; readonly workMsPerSeat: number },
    onRefused: (limit: string) => void,
  ) {
    this.#addresses = new Budgets(allowance(msPerMinute.workMsPerAddress, 60));
    this.#seats = new Budgets(allowance(msPerMinute.workMsPerSeat, 60));
    this.#onRefused = onRefused;
  }

  waitOfAddress(address: string): WaitS {
    return this.#counted("workPerAddress", this.#addresses.waitS(address));
  }

  waitOfSeat(seatId: SeatId): WaitS {
    return this.#counted("workPerSeat", this.#seats.waitS(seatId));
  }

  charge(ms: number, address: string, seatId: SeatId | undefined): void {
    this.#addresses.spend(address, ms);
    if (seatId !== undefined) this.#seats.spend(seatId, ms);
  }

  #counted(limit: string, waitS: WaitS): WaitS {
    if (waitS !== null) this.#onRefused(limit);
    return waitS;
  }
}

/** The work of one call. */
export class CallWork {
  readonly address: string;
  /** The size of the JSON that came with the call. */
  bodyBytes = 0;
  readonly #work: Work;
  #seatId: SeatId | undefined;

  constructor(work: Work, address: string) {
    this.#work = work;
    this.address = address;
  }

  /** From here on the seat pays as well. */
  by(seatId: SeatId): void {
    this.#seatId = seatId;
  }

  waitOfAddress(): WaitS {
    return this.#work.waitOfAddress(this.address);
  }

  waitOfSeat(): WaitS {
    return this.#seatId === undefined ? null : this.#work.waitOfSeat(this.#seatId);
  }

  charge(ms: number): void {
    this.#work.charge(ms, this.address, this.#seatId);
  }

  /** Does something in one go. Of a function that returns a promise, only what it does before its first wait is measured. */
  run<Result>(task: () => Result): Result {
    const began = performance.now();
    try {
      return task();
    } finally {
      this.charge(performance.now() - began);
    }
  }

  /** Does something long in slices, so that everybody else gets a turn in between. */
  async inSlices<Result>(steps: Steps<Result>): Promise<Result> {
    for (;;) {
      const done = this.run(() => sliceOf(steps));
      if (done) return done.value;
      await turnOfOthers();
    }
  }
}

function sliceOf<Result>(steps: Steps<Result>): { readonly value: Result } | undefined {
  const endMs = performance.now() + limits.workSliceMs;
  do {
    const step = steps.next();
    if (step.done) return { value: step.value };
  } while (performance.now() < endMs);
  return undefined;
}

export function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const calls = new WeakMap<Request, CallWork>();

/** Measures a call from here on. */
export function measure(request: Request, call: CallWork): void {
  calls.set(request, call);
}

export function callWork(request: Request): CallWork | undefined {
  return calls.get(request);
}

/** @throws if the call is not measured. */
export function workOf(request: Request): CallWork {
  const call = callWork(request);
  if (!call) throw new Error("this call is not measured");
  return call;
}
