/**
 * One open socket of somebody who may read a document: counts what it sends, keeps to its rate, closes it when it is too slow.
 *
 *   admitted ──enters──▶ here ──step 1──▶ joined ──may write──▶ asked ──step 2──▶ caught up
 *      │                  │                 │                    │  ▲               │
 *      │ no seat,         │                 │ only reads         │  └─ others have ─┘
 *      │ no right         ▼                 ▼                    ▼     written, or part was missing
 *      └──────────────▶ closed: left, rights ended, too slow, node drains, document failed
 *
 * `asked` owes a step 2, and its later words may be put off until that has come (`put-off.ts`). Rights change while a connection is open,
 * so a reader may be asked later, and a writer's frames are judged by the rights of the moment.
 */
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { barlineFrame, closeCodes } from "../../../shared/contract/notes-wire.ts";
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";
import type { Access } from "../../../shared/notes/documents.ts";
import { Budget } from "../../budget.ts";
import type { Guard } from "../../guard.ts";
import type { Payer } from "../../loads.ts";
import { idleFrame, savedFrame } from "../wire/frames.ts";
import type { NotesMetrics } from "./metrics.ts";
import { Outbox, pingFrame, wireFrame } from "./outbox.ts";
import type { WireFrame } from "./outbox.ts";
import { PutOff } from "./put-off.ts";
import { closingOf } from "./refusals.ts";

export interface ConnectionParts {
  readonly ws: WebSocket;
  /** What `ws` writes to. */
  readonly socket: Duplex;
  readonly seatId: SeatId;
  /** Who pays for what it costs. */
  readonly payer: Payer;
  /** It asked for message 120. */
  readonly acknowledges: boolean;
  /** Checked again for every frame: rights change while a connection is open. */
  readonly access: () => Access;
  readonly seesCarets: () => boolean;
  readonly metrics: NotesMetrics | undefined;
  readonly guard: Guard;
}

/** Somebody may come back with an hour of offline notes. */
const burstSeconds = 10;
/** Read again before the next heartbeat is due. */
const debtSeconds = limits.notesHeartbeatMs / 1_000;
const closeGraceMs = 2_000;
/** How often to look whether a reader has taken its answers. */
const lookAgainMs = 50;
const silentBeats = 3;

export class Connection {
  readonly seatId: SeatId;
  readonly payer: Payer;
  readonly acknowledges: boolean;
  readonly access: () => Access;
  readonly seesCarets: () => boolean;
  /** Has what the document holds, and gets what comes next. */
  joined = false;
  /** Was asked for what it has beyond the document. */
  asked = false;
  /** Is still to be told what is saved: with whatever it is sent next. */
  owesSettled = false;
  readonly putOff: PutOff;
  readonly #ws: WebSocket;
  readonly #outbox: Outbox;
  readonly #metrics: NotesMetrics | undefined;
  readonly #guard: Guard;
  readonly #frames = new Budget(limits.notesFramesPerSecond, burstSeconds, debtSeconds);
  readonly #bytes = new Budget(limits.notesBytesPerSecond, burstSeconds, debtSeconds);
  #received = 0;
  #settled = 0;
  #beatsMissed = 0;
  #writtenMs = performance.now();

  constructor(parts: ConnectionParts) {
    this.#ws = parts.ws;
    this.#outbox = new Outbox(parts.ws, parts.socket, parts.guard);
    this.seatId = parts.seatId;
    this.payer = parts.payer;
    this.acknowledges = parts.acknowledges;
    this.access = parts.access;
    this.seesCarets = parts.seesCarets;
    this.#metrics = parts.metrics;
    this.#guard = parts.guard;
    this.putOff = new PutOff({
      ping: () => this.sendFrame(pingFrame),
      isPaused: () => this.#ws.isPaused,
      giveUp: (count, code) => this.#refuse(count, code, true),
      guard: this.#guard,
      onFault: () => this.#ws.terminate(),
    });
    this.#ws.on("pong", () => {
      this.#beatsMissed = 0;
      this.putOff.heard();
    });
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  /** What comes next goes along. */
  get isSending(): boolean {
    return this.#outbox.isFilling;
  }

  send(message: Uint8Array): void {
    if (this.isOpen) this.sendFrame(wireFrame(message));
  }

  /** A message that others are sent as well. */
  sendFrame(frame: WireFrame): void {
    if (!this.isOpen) return;
    this.#outbox.add(frame);
    if (this.owesSettled) this.tellSettled();
    if (this.#outbox.waiting > limits.notesQueueBytes) this.close(closeCodes.slow);
  }

  /** Before something else is written to its socket. */
  flush(): void {
    this.#outbox.flush();
  }

  /** The number of the write that has just arrived, from 1. */
  count(): number {
    this.#received += 1;
    return this.#received;
  }

  /** The number that the next write would have: for one that was too large to arrive. */
  get next(): number {
    return this.#received + 1;
  }

  /** This write is done: it was stored, was known already, or was rejected. */
  settle(count: number): void {
    this.#settled = Math.max(this.#settled, count);
  }

  tellSettled(): void {
    this.owesSettled = false;
    if (this.acknowledges) this.send(savedFrame(Math.min(this.#settled, this.putOff.from - 1)));
  }

  reject(count: number, code: NoteReject): void {
    // The answer to our question, or a word before it, may depend on what is still on its way.
    this.#refuse(count, code, this.putOff.owes);
  }

  #refuse(count: number, code: NoteReject, mayHeal: boolean): void {
    this.settle(count);
    if (this.acknowledges) this.send(barlineFrame({ type: "reject", count, code }));
    // A reader knows that it only reads: what is typed there anyway was never going anywhere, and it may keep reading.
    else if (this.asked || this.access() === "writes") {
      const closing = closingOf(code, mayHeal);
      this.close(closing.code, closing.reason);
    }
  }

  /** Counts a frame against the rate of this socket. */
  spend(bytes: number): void {
    const nowMs = performance.now();
    this.#writtenMs = nowMs;
    this.#frames.spend(1, nowMs);
    this.#bytes.spend(bytes, nowMs);
  }

  /** Milliseconds until its rate allows more. Nothing is refused for that, it only waits. */
  owedMs(nowMs: number): number {
    return Math.max(this.#frames.spend(0, nowMs), this.#bytes.spend(0, nowMs));
  }

  /** Milliseconds until it may ask for more: answers it has not taken would count as falling behind, and close it. */
  get answerOwedMs(): number {
    return this.#isBehind ? lookAgainMs : 0;
  }

  get #isBehind(): boolean {
    return this.#outbox.waiting > limits.notesAnswerQueueBytes;
  }

  /** Milliseconds since it last sent anything. */
  get stillMs(): number {
    return performance.now() - this.#writtenMs;
  }

  /** Sends something every 10 s, and checks whether the other side is still there. */
  beat(): void {
    if (!this.isOpen) return;
    if (this.#ws.isPaused && !this.#isBehind) this.#beatsMissed = 0;
    if (this.#beatsMissed >= silentBeats) {
      this.#ws.terminate();
      return;
    }
    this.#beatsMissed += 1;
    this.sendFrame(pingFrame); // in one write with what follows
    if (this.acknowledges) this.tellSettled();
    else this.send(idleFrame);
  }

  close(code: number, reason?: string): void {
    if (!this.isOpen) return;
    this.#metrics?.closed.inc({ code });
    if (this.owesSettled) this.tellSettled();
    this.#outbox.flush();
    closeGently(this.#ws, code, reason);
  }

  ended(): void {
    this.owesSettled = false;
    this.putOff.end();
  }
}

/** Closes, and hangs up on a peer that does not answer. */
export function closeGently(ws: WebSocket, code: number, reason?: string): void {
  if (ws.isPaused) ws.resume(); // a paused socket would never see the answer
  ws.close(code, reason);
  const hangUp = setTimeout(() => ws.terminate(), closeGraceMs);
  ws.once("close", () => clearTimeout(hangUp));
}
