/**
 * What the sockets of one seat, and all sockets from one address, may cost this node. Nothing is refused to someone who costs more: their
 * sockets are just read a little later, and everybody else keeps their turn.
 */
import { limits } from "../shared/contract/limits.ts";
import { Budgets } from "./budgets.ts";

/** Whose work it is. `seat` is unique on the node: room and seat. */
export interface Payer {
  readonly seat: string;
  readonly address: string;
  /** What a socket has cost and was not charged for yet, as a keystroke by itself is not worth counting. */
  unchargedMs?: number;
}

/** Nobody waits longer than this for time, so that a socket is read before its heartbeat is missed. */
const debtSeconds = 8;
/** A frame may hold thousands of client ids, so their debt may be longer; a waiting socket is not taken for a dead one. */
const clientIdDebtSeconds = 30;

/** Less than this is charged together with what comes next. */
const chargedFromMs = 1;

class Shared {
  readonly #ofSeat: Budgets;
  readonly #ofAddress: Budgets;
  /** By then nobody is in debt any more. */
  #evenMs = -Infinity;

  constructor(ofSeat: Budgets, ofAddress: Budgets) {
    this.#ofSeat = ofSeat;
    this.#ofAddress = ofAddress;
  }

  /** Milliseconds to wait before the next work of this kind. */
  spend({ seat, address }: Payer, amount: number): number {
    const owedMs = Math.max(this.#ofSeat.spend(seat, amount), this.#ofAddress.spend(address, amount));
    if (owedMs > 0) this.#evenMs = Math.max(this.#evenMs, performance.now() + owedMs);
    return owedMs;
  }

  /** Asked before every frame, while mostly nobody at all is in debt. */
  owedMs(payer: Payer, nowMs = performance.now()): number {
    return nowMs > this.#evenMs ? 0 : this.spend(payer, 0);
  }
}

export class Loads {
  /** Milliseconds of this process's time. */
  readonly cpu = new Shared(
    new Budgets({
      perSecond: limits.seatCpuMsPerSecond,
      burstSeconds: limits.seatCpuBurstMs / limits.seatCpuMsPerSecond,
      debtSeconds,
    }),
    new Budgets({
      perSecond: limits.addressCpuMsPerSecond,
      burstSeconds: limits.addressCpuBurstMs / limits.addressCpuMsPerSecond,
      debtSeconds,
    }),
  );
  /** Client ids that are new to a document. */
  readonly clientIds = new Shared(
    new Budgets({
      perSecond: limits.clientIdsPerSeatPerMinute / 60,
      burstSeconds: (limits.clientIdBurstPerSeat * 60) / limits.clientIdsPerSeatPerMinute,
      debtSeconds: clientIdDebtSeconds,
    }),
    new Budgets({
      perSecond: limits.clientIdsPerAddressPerMinute / 60,
      burstSeconds: (limits.clientIdBurstPerAddress * 60) / limits.clientIdsPerAddressPerMinute,
      debtSeconds: clientIdDebtSeconds,
    }),
  );
  readonly #meter = new Meter();
  readonly #joins = new Budgets({
    perSecond: limits.notesJoinsPerSecond,
    burstSeconds: limits.notesJoinBurst / limits.notesJoinsPerSecond,
    debtSeconds,
  });

  /** Does `work` and charges it to `payer`. */
  charge<Result>(payer: Payer, work: () => Result): Result {
    return this.#meter.timed(work, (ms) => this.#spend(payer, ms));
  }

  /** A seat asks for what a document holds. */
  joined({ seat }: Payer): void {
    this.#joins.spend(seat, 1);
  }

  /** A socket of theirs is gone. */
  left(payer: Payer): void {
    this.cpu.spend(payer, payer.unchargedMs ?? 0);
    payer.unchargedMs = 0;
  }

  #spend(payer: Payer, ms: number): void {
    const allMs = (payer.unchargedMs ?? 0) + ms;
    payer.unchargedMs = allMs < chargedFromMs ? allMs : 0;
    if (payer.unchargedMs === 0) this.cpu.spend(payer, allMs);
  }

  joinOwedMs({ seat }: Payer): number {
    return this.#joins.owedMs(seat);
  }
}

/** What the kernel says about processor time is asked at most this often, as asking costs more than most of the work. */
const askEveryMs = 20;
/** Less than this is taken as the clock has it. */
const trifleMs = 0.5;

/**
 * On a busy machine the clock runs while other processes have the processor, and other threads of this process use processor time too:
 * work cost at most the smaller of the two.
 */
class Meter {
  #usedMs = 0;
  #askedMs = -Infinity;

  /** Does `work` and reports what it cost. */
  timed<Result>(work: () => Result, onSpent: (ms: number) => void): Result {
    const startedMs = performance.now();
    const before = startedMs - this.#askedMs > askEveryMs ? this.#ask(startedMs) : this.#usedMs;
    try {
      return work();
    } finally {
      const endedMs = performance.now();
      const tookMs = endedMs - startedMs;
      onSpent(tookMs < trifleMs ? tookMs : Math.min(tookMs, this.#ask(endedMs) - before));
    }
  }

  #ask(nowMs: number): number {
    const { user, system } = process.cpuUsage();
    this.#askedMs = nowMs;
    return (this.#usedMs = (user + system) / 1_000);
  }
}
