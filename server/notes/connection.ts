/** One open socket of somebody who may read a document: counts what it sends, keeps it within its rate, ends it when it is too slow. */
import type { WebSocket } from "ws";
import type { SeatId } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import { closeCodes } from "../../shared/contract/reply.ts";
import type { NoteReject } from "../../shared/contract/reply.ts";
import type { Access } from "../../shared/notes/documents.ts";
import { idleFrame, rejectFrame, savedFrame } from "./frames.ts";
import type { NotesMetrics } from "./metrics.ts";
import { Budget } from "./budget.ts";
import { PutOff } from "./put-off.ts";

export interface ConnectionParts {
  readonly ws: WebSocket;
  readonly seatId: SeatId;
  /** Asked for message 120. */
  readonly acknowledges: boolean;
  /** Asked anew for every frame: rights change while a connection lives. */
  readonly access: () => Access;
  readonly seesCarets: () => boolean;
  readonly metrics: NotesMetrics | undefined;
}

/** Somebody may come back with an hour of offline notes. */
const burstSeconds = 10;
const closeGraceMs = 2_000;
const silentBeats = 3;

export class Connection {
  readonly seatId: SeatId;
  readonly acknowledges: boolean;
  readonly access: () => Access;
  readonly seesCarets: () => boolean;
  /** Has what the document holds, and gets what comes after. */
  joined = false;
  /** Was asked for what it has beyond the document. */
  asked = false;
  readonly putOff: PutOff;
  readonly #ws: WebSocket;
  readonly #metrics: NotesMetrics | undefined;
  readonly #frames = new Budget(limits.notesFramesPerSecond, burstSeconds);
  readonly #bytes = new Budget(limits.notesBytesPerSecond, burstSeconds);
  #received = 0;
  #settled = 0;
  #beatsMissed = 0;
  #pausedUntilMs = 0;
  #resume: NodeJS.Timeout | undefined;

  constructor(parts: ConnectionParts) {
    this.#ws = parts.ws;
    this.seatId = parts.seatId;
    this.acknowledges = parts.acknowledges;
    this.access = parts.access;
    this.seesCarets = parts.seesCarets;
    this.#metrics = parts.metrics;
    this.putOff = new PutOff({
      ping: () => this.#ws.ping(),
      isPaused: () => this.#ws.isPaused,
      giveUp: (count, code) => this.reject(count, code),
    });
    this.#ws.on("pong", () => {
      this.#beatsMissed = 0;
      this.putOff.heard();
    });
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    this.#ws.send(frame);
    if (this.#ws.bufferedAmount > limits.notesQueueBytes) this.close(closeCodes.slow);
  }

  /** The number of the write that has just arrived, from 1. */
  count(): number {
    this.#received += 1;
    return this.#received;
  }

  /** The number the next write would have: for one that was too large to arrive. */
  get next(): number {
    return this.#received + 1;
  }

  /** This write needs nothing more: it is stored, was known, or was rejected. */
  settle(count: number): void {
    this.#settled = Math.max(this.#settled, count);
  }

  tellSettled(): void {
    if (this.acknowledges) this.send(savedFrame(Math.min(this.#settled, this.putOff.from - 1)));
  }

  reject(count: number, code: NoteReject): void {
    this.settle(count);
    if (this.acknowledges) this.send(rejectFrame(count, code));
  }

  /** Pauses the socket once more came than the rate allows. Nothing is refused for it, it only waits. */
  spend(bytes: number): void {
    const nowMs = performance.now();
    this.wait(Math.max(this.#frames.spend(1, nowMs), this.#bytes.spend(bytes, nowMs)));
  }

  /** Reads nothing more for a while, at most until the next heartbeat is due. */
  wait(ms: number): void {
    const untilMs = performance.now() + Math.min(ms, limits.notesHeartbeatMs);
    if (ms <= 0 || !this.isOpen || untilMs <= this.#pausedUntilMs) return;
    this.#pausedUntilMs = untilMs;
    this.#ws.pause();
    clearTimeout(this.#resume);
    this.#resume = setTimeout(() => this.#ws.resume(), Math.min(ms, limits.notesHeartbeatMs));
  }

  /** Something to hear every 10 s, and a look whether the other side is still there. */
  beat(): void {
    if (!this.isOpen) return;
    if (this.#ws.isPaused) this.#beatsMissed = 0;
    if (this.#beatsMissed >= silentBeats) {
      this.#ws.terminate();
      return;
    }
    this.#beatsMissed += 1;
    this.#ws.ping();
    if (this.acknowledges) this.tellSettled();
    else this.send(idleFrame);
  }

  close(code: number): void {
    if (!this.isOpen) return;
    this.#metrics?.closed.inc({ code });
    closeGently(this.#ws, code);
  }

  ended(): void {
    clearTimeout(this.#resume);
    this.putOff.end();
  }
}

/** Closes, and hangs up on a peer that does not answer. */
export function closeGently(ws: WebSocket, code: number): void {
  if (ws.isPaused) ws.resume(); // a paused socket would never see the answer
  ws.close(code);
  const hangUp = setTimeout(() => ws.terminate(), closeGraceMs);
  ws.once("close", () => clearTimeout(hangUp));
}
