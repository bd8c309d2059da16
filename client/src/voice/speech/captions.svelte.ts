/** Whose devices in the room are listening now, and what they hear. Kept nowhere but on this screen. */
import type { SeatId } from "../../../../shared/contract/ids.ts";
import type { Caption, ServerMessages } from "../../../../shared/contract/sockets.ts";
import { limits } from "../../../../shared/contract/limits.ts";

/** A device that listens says so this often, and counts as silent after missing three of them. */
export const sayEveryMs = 8_000;
const silentAfterMs = 3 * sayEveryMs;
/** A phrase that has ended stays readable for this long. */
const readableMs = 6_000;
const lookEveryMs = 1_000;
/** Captions of one person go out no faster than this. */
const leastGapMs = 300;

export interface Speaking {
  readonly words: string;
  readonly saidMs: number;
  readonly aliveMs: number;
}

export interface CaptionWire {
  caption(caption: Caption): void;
  onCaption(listener: ServerMessages["speech:say"]): () => void;
}

/** What others say. */
export class Captions {
  #speaking = $state.raw<ReadonlyMap<SeatId, Speaking>>(new Map());
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Everybody whose device listens, with what they have just said. */
  get speaking(): ReadonlyMap<SeatId, Speaking> {
    return this.#speaking;
  }

  hear({ from, on, words }: Parameters<ServerMessages["speech:say"]>[0]): void {
    const nowMs = this.#nowMs();
    const before = this.#speaking.get(from);
    const said = words === "" ? { words: "", saidMs: nowMs, ...before } : { words, saidMs: nowMs };
    this.#speaking = new Map([
      ...[...this.#speaking].filter(([seatId]) => seatId !== from),
      ...(on ? [[from, { ...said, aliveMs: nowMs }] as const] : []),
    ]);
  }

  /** Lets go of what is over. */
  look(): void {
    const nowMs = this.#nowMs();
    const isOver = ({ words, saidMs }: Speaking): boolean => words !== "" && nowMs - saidMs > readableMs;
    const alive = [...this.#speaking].filter(([, { aliveMs }]) => nowMs - aliveMs <= silentAfterMs);
    if (alive.length === this.#speaking.size && !alive.some(([, speaking]) => isOver(speaking))) return;
    this.#speaking = new Map(
      alive.map(([seatId, speaking]) => [seatId, isOver(speaking) ? { ...speaking, words: "" } : speaking]),
    );
  }

  /** Follows them. Returns a function that stops it. */
  watch(wire: CaptionWire, onFinal: (from: SeatId, words: string) => void): () => void {
    const stop = wire.onCaption((spoken) => {
      this.hear(spoken);
      if (spoken.on && spoken.final) onFinal(spoken.from, spoken.words);
    });
    const looking = setInterval(() => this.look(), lookEveryMs);
    return () => {
      stop();
      clearInterval(looking);
    };
  }
}

/** Says to the others what this person is saying: the end of it, and not too fast. */
export class OwnCaption {
  readonly #wire: CaptionWire;
  #isOn = false;
  #waiting: Caption | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #alive: ReturnType<typeof setInterval> | undefined;

  constructor(wire: CaptionWire) {
    this.#wire = wire;
  }

  turn(on: boolean): void {
    this.#isOn = on;
    clearInterval(this.#alive);
    clearTimeout(this.#timer);
    this.#timer = this.#waiting = undefined;
    if (on) this.#alive = setInterval(() => this.again(), sayEveryMs);
    this.#wire.caption({ on, words: "", final: false });
  }

  say(words: string, final: boolean): void {
    if (!this.#isOn) return;
    const caption: Caption = { on: true, words: words.slice(-limits.captionChars), final };
    if (final || this.#timer === undefined) this.#send(caption);
    else this.#waiting = caption;
  }

  /** For somebody who has just come. */
  again(): void {
    if (this.#isOn) this.#wire.caption({ on: true, words: "", final: false });
  }

  #send(caption: Caption): void {
    this.#wire.caption(caption);
    this.#waiting = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting) this.#send(this.#waiting);
    }, leastGapMs);
  }
}
