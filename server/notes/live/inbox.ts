/**
 * What a socket has sent and nobody has taken yet. Until its owner is known, little is kept; after that, frames are taken in order, as fast
 * as their sender's budgets allow and never for long at a stretch. Meanwhile the socket is not read, so what it sends waits at the sender.
 */
import type { RawData, WebSocket } from "ws";
import { limits } from "../../../shared/contract/limits.ts";
import { closeCodes } from "../../../shared/contract/notes-wire.ts";
import type { Guard } from "../../guard.ts";
import { isStep1 } from "../wire/frames.ts";

export interface Taker {
  /** Milliseconds until this frame may be taken; 0: now. */
  readonly owedMs: (bytes: Uint8Array) => number;
  readonly take: (bytes: Uint8Array) => void;
}

/** Frames of one read may still arrive after the pause; more than this many times the limit is an attack. */
const hardFactor = 4;

export class Inbox {
  readonly #ws: WebSocket;
  readonly #guard: Guard;
  readonly #onMessage: (data: RawData, isBinary: boolean) => void;
  #frames: Uint8Array[] = [];
  #bytes = 0;
  #taker: Taker | undefined;
  /** Set while nothing is taken because the sender is in debt. */
  #holding: NodeJS.Timeout | undefined;
  /** Set from the first frame taken in this turn of the event loop. */
  #turn: NodeJS.Immediate | undefined;
  #turnMs = 0;

  constructor(ws: WebSocket, guard: Guard) {
    this.#ws = ws;
    this.#guard = guard;
    this.#onMessage = guard.handler(
      "a frame of notes",
      (data: RawData, isBinary: boolean) => {
        if (!isBinary) return; // the protocol has no text
        if (this.#taker) this.#arrive(toBytes(data));
        else this.#keep(toBytes(data));
      },
      () => ws.terminate(),
    );
    ws.on("message", this.#onMessage);
    ws.once("close", () => this.#end());
  }

  /** From now on frames go to `taker`, beginning with those that were kept. */
  handOver(taker: Taker): void {
    this.#taker = taker;
    this.#takeOn();
  }

  /** Most frames are taken at once, without a copy. */
  #arrive(bytes: Uint8Array): void {
    if (this.#frames.length === 0 && this.#isMyTurn && this.#taker?.owedMs(bytes) === 0) this.#take(bytes);
    else {
      const last = this.#frames.at(-1);
      // The same question again before the first was answered.
      if (last && isStep1(bytes) && Buffer.compare(last, bytes) === 0) return;
      this.#frames.push(bytes);
      if (!this.#holding) this.#takeOn();
    }
  }

  #takeOn(): void {
    for (let next = this.#frames[0]; next && this.#taker; next = this.#frames[0]) {
      if (!this.#isMyTurn) return; // continues in the next turn
      const waitMs = this.#taker.owedMs(next);
      if (waitMs > 0) {
        this.#hold(waitMs);
        return;
      }
      this.#frames.shift();
      this.#take(next);
    }
    if (this.#ws.isPaused) this.#ws.resume();
  }

  #take(bytes: Uint8Array): void {
    const startedMs = performance.now();
    this.#taker?.take(bytes);
    this.#turnMs += performance.now() - startedMs;
    this.#turn ??= setImmediate(this.#goOn);
  }

  readonly #goOn = (): void => {
    this.#turn = undefined;
    this.#turnMs = 0;
    if (!this.#holding && this.#frames.length > 0) this.#run();
  };

  #run(): void {
    this.#guard.run(
      "frames of notes that waited",
      () => this.#takeOn(),
      () => this.#ws.terminate(),
    );
  }

  get #isMyTurn(): boolean {
    return this.#turnMs < limits.socketSliceMs;
  }

  #hold(waitMs: number): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return; // it would miss the answer to its close frame
    this.#ws.pause();
    this.#holding = setTimeout(() => {
      this.#holding = undefined;
      this.#run();
    }, waitMs);
  }

  #end(): void {
    clearTimeout(this.#holding);
    clearImmediate(this.#turn);
    this.#frames = [];
    this.#taker = undefined;
    this.#ws.off("message", this.#onMessage);
  }

  #keep(bytes: Uint8Array): void {
    this.#frames.push(bytes);
    this.#bytes += bytes.length;
    const fullness = Math.max(
      this.#frames.length / limits.notesBeforeAuthFrames,
      this.#bytes / limits.notesBeforeAuthBytes,
    );
    if (fullness > hardFactor) {
      this.#frames = [];
      this.#ws.off("message", this.#onMessage);
      this.#ws.close(closeCodes.busy);
    } else if (fullness >= 1) this.#ws.pause();
  }
}

/** Mostly a view on what was read from the socket; nobody writes there again. */
function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
