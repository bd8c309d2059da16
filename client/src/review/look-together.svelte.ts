/**
 * Looking at the replay together: one person scrubs, the others' replay follows. Positions go from seat to seat as call signals, few and small:
 * on a change (at most four a second) and as a sign of life every four seconds. Nothing is kept; latecomers hear the next sign.
 */
import type { Ms, RoundNo, SeatId } from "../../../shared/contract/ids.ts";
import { isRecord } from "../net/kept.ts";
import { speeds, type Player, type Speed } from "./replay/player.svelte.ts";

export interface Signals {
  /** To everybody else who is here. */
  send(data: unknown): void;
  onSignal(listener: (from: SeatId, data: unknown) => void): () => void;
}

interface Look {
  readonly round: RoundNo;
  readonly atMs: Ms | null;
  readonly playing: boolean;
  readonly speed: Speed;
}

const sendEveryMs = 250;
const signOfLifeMs = 4_000;
const silentAfterMs = 10_000;

export class LookTogether {
  /** Who leads, if somebody else does. */
  leader = $state<SeatId>();
  /** This person leads. */
  leading = $state(false);
  /** Stepped out of what the leader shows. */
  steppedOut = $state(false);
  readonly #signals: Signals;
  readonly #playerOf: (round: RoundNo) => Player | undefined;
  #round: RoundNo = 1;
  #last: Look | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #lifeTimer: ReturnType<typeof setInterval> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(signals: Signals, playerOf: (round: RoundNo) => Player | undefined) {
    this.#signals = signals;
    this.#playerOf = playerOf;
  }

  /** Starts listening to the others. Returns a function that stops it. */
  listen(): () => void {
    const stop = this.#signals.onSignal((from, data) => this.#hear(from, data));
    return () => {
      stop();
      this.stop();
      clearTimeout(this.#silence);
    };
  }

  /** Leads the others through a round's replay. The previous leader follows. */
  start(round: RoundNo): void {
    this.#round = round;
    this.leading = true;
    this.leader = undefined;
    this.steppedOut = false;
    this.#send();
    this.#lifeTimer ??= setInterval(() => this.#send(), signOfLifeMs);
  }

  stop(): void {
    if (!this.leading) return;
    this.#endLead();
    this.#signals.send({ look: null });
  }

  /** This person moved a replay: the others are told, or this person stops following. */
  moved(round: RoundNo): void {
    if (this.leading) {
      this.#round = round;
      this.#sendTimer ??= setTimeout(() => this.#send(), sendEveryMs);
    } else if (this.leader !== undefined) this.steppedOut = true;
  }

  stepOut(): void {
    this.steppedOut = true;
    const player = this.#last && this.#playerOf(this.#last.round);
    if (player?.playing) player.pause();
  }

  stepIn(): void {
    this.steppedOut = false;
    if (this.#last) this.#follow(this.#last);
  }

  #send(): void {
    clearTimeout(this.#sendTimer);
    this.#sendTimer = undefined;
    const player = this.#playerOf(this.#round);
    if (!player || !this.leading) return;
    const { atMs, playing, speed } = player;
    const look: Look = { round: this.#round, atMs: atMs === null ? null : Math.round(atMs), playing, speed };
    this.#signals.send({ look });
  }

  #endLead(): void {
    this.leading = false;
    clearTimeout(this.#sendTimer);
    this.#sendTimer = undefined;
    clearInterval(this.#lifeTimer);
    this.#lifeTimer = undefined;
  }

  #hear(from: SeatId, data: unknown): void {
    if (!isRecord(data) || !("look" in data)) return; // a signal of a call
    const look = readLook(data["look"]);
    if (!look) {
      if (from === this.leader) this.#leaderGone();
      return;
    }
    if (this.leader !== from) {
      this.#endLead();
      this.leader = from;
      this.steppedOut = false;
    }
    this.#last = look;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#leaderGone(), silentAfterMs);
    if (!this.steppedOut) this.#follow(look);
  }

  #leaderGone(): void {
    clearTimeout(this.#silence);
    const player = this.#last && this.#playerOf(this.#last.round);
    if (player?.playing && !this.steppedOut) player.follow({ atMs: player.atMs, speed: player.speed, playing: false });
    this.leader = undefined;
    this.#last = undefined;
  }

  #follow(look: Look): void {
    this.#playerOf(look.round)?.follow(look);
  }
}

/** Parses what another seat sent: only the server is trusted. */
function readLook(value: unknown): Look | undefined {
  if (!isRecord(value)) return undefined;
  const { round, atMs, playing } = value;
  const speed = speeds.find((known) => known === value["speed"]);
  const isMoment = atMs === null || (typeof atMs === "number" && Number.isFinite(atMs));
  if (typeof round !== "number" || !isMoment || typeof playing !== "boolean" || speed === undefined) return undefined;
  return { round, atMs, playing, speed };
}
