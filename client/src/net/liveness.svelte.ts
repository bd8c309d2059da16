/**
 * How the connection to the server is doing. This goes by what was heard, never by what a socket claims about itself: one that merely looks
 * open is not trusted for longer than two seconds.
 */
import { Timers } from "./timers.ts";

/** `back` is shown for four seconds after a break; `closed` is final. */
export type ConnectionState = "connecting" | "live" | "reconnecting" | "offline" | "back" | "closed";

/** All milliseconds. */
export const livenessTimes = {
  answerWithin: 2_000,
  /** Silence after which the socket is replaced. */
  giveUpAfter: 6_000,
  offlineAfter: 20_000,
  backFor: 4_000,
} as const;

export type LivenessTimes = Readonly<Record<keyof typeof livenessTimes, number>>;

/** A long task may hold back an answer that has already arrived. */
const hearFirstMs = 50;

export class Liveness {
  #state = $state<ConnectionState>("connecting");
  readonly #times: LivenessTimes;
  readonly #steadyMs: () => number;
  readonly #onGiveUp: () => void;
  readonly #timers = new Timers();
  /** On the steady clock; undefined while all is well. */
  #silentSinceMs: number | undefined;
  #everLive = false;

  /** `onGiveUp`: called after too long a silence, and again whenever as much time has passed since. */
  constructor(times: LivenessTimes, steadyMs: () => number, onGiveUp: () => void) {
    this.#times = times;
    this.#steadyMs = steadyMs;
    this.#onGiveUp = onGiveUp;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The server said something. */
  heard(): void {
    this.#timers.cancel("answer", "reconnecting", "offline", "giveUp");
    this.#silentSinceMs = undefined;
    if (this.#state === "closed") return;
    const wasAway = this.#state === "reconnecting" || this.#state === "offline";
    if (this.#everLive && wasAway) {
      this.#state = "back";
      this.#timers.later("back", this.#times.backFor, () => {
        if (this.#state === "back") this.#state = "live";
      });
    } else if (this.#state !== "back") this.#state = "live";
    this.#everLive = true;
  }

  /** The server was asked something. */
  expectAnswer(): void {
    if (this.#timers.has("answer")) return;
    const { answerWithin } = this.#times;
    this.#timers.later("answer", answerWithin, () => {
      this.#timers.later("answer", hearFirstMs, () => {
        this.fellSilent(answerWithin);
      });
    });
  }

  /** Starts counting silence, `alreadyMs` of which have passed. */
  fellSilent(alreadyMs = 0): void {
    if (this.#state === "closed" || this.#silentSinceMs !== undefined) return;
    this.#silentSinceMs = this.#steadyMs() - alreadyMs;
    const { answerWithin, offlineAfter, giveUpAfter } = this.#times;
    this.#timers.later("reconnecting", Math.max(0, answerWithin - alreadyMs), () => {
      if (this.#state !== "offline") this.#state = this.#everLive ? "reconnecting" : "connecting";
    });
    this.#timers.later("offline", offlineAfter - alreadyMs, () => {
      this.#state = "offline";
    });
    this.#giveUpIn(giveUpAfter - alreadyMs);
  }

  /** The browser says that there is no network. */
  wentOffline(): void {
    this.fellSilent();
    if (this.#state !== "closed") this.#state = "offline";
  }

  close(): void {
    this.#state = "closed";
    this.#timers.clear();
  }

  #giveUpIn(ms: number): void {
    this.#timers.later("giveUp", ms, () => {
      this.#giveUpIn(this.#times.giveUpAfter);
      this.#onGiveUp();
    });
  }
}
