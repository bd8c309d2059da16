import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimits } from "./config.ts";
import type { Metrics } from "./metrics.ts";

/** Seconds to wait, or null when there is room. */
export type Waiting = number | null;

const farOver = 4;

const waitingOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1_000));

/** Stops floods, with each limit by its name. Every node counts for itself. */
export class Rates {
  readonly #metrics: Metrics;
  readonly #limiters: Readonly<Record<keyof RateLimits, RateLimiterMemory>>;

  constructor(limits: RateLimits, metrics: Metrics) {
    this.#metrics = metrics;
    const perMinute = (name: string, points: number) =>
      new RateLimiterMemory({ keyPrefix: name, points, duration: 60 });
    this.#limiters = {
      roomsPerMinute: perMinute("rooms", limits.roomsPerMinute),
      seatsPerMinute: perMinute("seats", limits.seatsPerMinute),
      requestsPerMinute: perMinute("requests", limits.requestsPerMinute),
      connectionsPerMinute: perMinute("connections", limits.connectionsPerMinute),
      // Averaged over a minute, so that a burst of taps is never refused.
      commandsPerSecond: perMinute("commands", limits.commandsPerSecond * 60),
      signalsPerSecond: perMinute("signals", limits.signalsPerSecond * 60),
    };
  }

  /** Counts one use by `who`, an address or a seat. */
  async take(limit: keyof RateLimits, who: string): Promise<Waiting> {
    const refused = await this.#consume(limit, who);
    return refused && waitingOf(refused);
  }

  /** Counts like `take`; `isFar`: so far over the limit that even a polite refusal is too much work. */
  async takeStrictly(
    limit: keyof RateLimits,
    who: string,
  ): Promise<{ readonly waiting: number; readonly isFar: boolean } | null> {
    const refused = await this.#consume(limit, who);
    if (!refused) return null;
    const isFar = refused.consumedPoints > farOver * this.#limiters[limit].points;
    return { waiting: waitingOf(refused), isFar };
  }

  async #consume(limit: keyof RateLimits, who: string): Promise<RateLimiterRes | null> {
    try {
      await this.#limiters[limit].consume(who);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      this.#metrics.limited.inc({ limit });
      return refused;
    }
  }
}
