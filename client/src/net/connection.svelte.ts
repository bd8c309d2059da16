/**
 * The live connection of a seat: WebSocket only. Carries commands, each under an id that is sent again after a break until it is
 * answered, so an order given is carried out once. What it shows (`state`) comes from a heartbeat of its own: a socket that merely
 * looks open is not trusted for longer than two seconds.
 */
import { io, type Socket } from "socket.io-client";
import type { RoomId, SeatId, Secret } from "../../../shared/contract/ids.ts";
import type { Acted, HttpCode, Refused } from "../../../shared/contract/reply.ts";
import type { Answers, SeatPresence, ServerMessages } from "../../../shared/contract/sockets.ts";
import type { RoomView } from "../../../shared/contract/views.ts";
import type { RoomCommand } from "../../../shared/room/commands.ts";
import type { Clock } from "./clock.svelte.ts";
import { newUuid } from "./ids.ts";
import { isRecord } from "./kept.ts";
import { Outbox } from "./outbox.ts";

/** `back` is shown for four seconds after a break; `closed` is final, see `closedBy`. */
export type ConnectionState = "connecting" | "live" | "reconnecting" | "offline" | "back" | "closed";
export type ClosedBy = "removed" | "deleted" | "refused" | "left";

/** All milliseconds. */
export const connectionTimes = {
  heartbeatEvery: 5_000,
  answerWithin: 2_000,
  /** Silence after which the socket is taken down and built anew. */
  giveUpAfter: 6_000,
  offlineAfter: 20_000,
  backFor: 4_000,
  retryBusyAfter: 250,
} as const;

/** Refusals of a handshake that another try cannot mend. */
const finalCodes: ReadonlySet<string> = new Set<HttpCode>([
  "no-token",
  "not-found",
  "not-allowed",
  "room-over",
  "bad-request",
]);

interface ClientSends {
  "room:act": (input: { readonly id: string; readonly command: RoomCommand }, answer: (reply: Acted) => void) => void;
  "clock:ask": (input: Record<string, never>, answer: (reply: Answers["clock:ask"]) => void) => void;
  "call:signal": (
    input: { readonly to: SeatId; readonly data: unknown },
    answer: (reply: Answers["call:signal"]) => void,
  ) => void;
}

export interface ConnectionParts {
  readonly roomId: RoomId;
  readonly seatId: SeatId;
  readonly token: Secret;
  readonly clock: Clock;
  /** `isFirst`: of this connection. It counts whatever its version: the server may have been restored from an older copy. */
  readonly onView: (view: RoomView, isFirst: boolean) => void;
  readonly onPresence: (seats: readonly SeatPresence[]) => void;
  readonly onEnded?: () => void;
  readonly onSignal?: (from: SeatId, data: unknown) => void;
  /** Where the server is; the page's own origin by default. */
  readonly url?: string | undefined;
  readonly storage?: Storage | undefined;
}

export class Connection {
  #state = $state<ConnectionState>("connecting");
  #closedBy = $state<ClosedBy>();
  #unsent = $state(0);
  readonly #parts: ConnectionParts;
  readonly #socket: Socket<ServerMessages, ClientSends>;
  readonly #outbox: Outbox;
  readonly #waiting = new Map<string, (reply: Acted) => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #cleanups: (() => void)[] = [];
  readonly #signalListeners = new Set<(from: SeatId, data: unknown) => void>();
  /** The command on its way: one at a time, so that they arrive in the order they were given. */
  #sending: string | undefined;
  #busyTries = 0;
  /** On the steady clock; undefined while all is well. */
  #silentSinceMs: number | undefined;
  #everLive = false;
  #isFirstView = true;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#outbox = new Outbox(parts.roomId, parts.seatId, parts.storage);
    this.#unsent = this.#outbox.size;
    this.#socket = io(parts.url ?? location.origin, {
      path: "/socket.io",
      transports: ["websocket"],
      auth: { roomId: parts.roomId, token: parts.token },
      reconnectionDelay: 300,
      reconnectionDelayMax: 4_000,
      randomizationFactor: 0.5,
      timeout: 5_000,
      forceNew: true,
    });
    this.#listen();
    this.#fellSilent();
  }

  get state(): ConnectionState {
    return this.#state;
  }
  get closedBy(): ClosedBy | undefined {
    return this.#closedBy;
  }
  /** Commands given and not yet answered. */
  get unsent(): number {
    return this.#unsent;
  }

  /** Gives a command. Resolves with the server's answer, however long the way there is broken. */
  act(command: RoomCommand): Promise<Acted> {
    if (this.#state === "closed") return Promise.resolve<Refused>({ ok: false, code: "over" });
    const id = newUuid();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#outbox.add({ id, command });
      this.#unsent = this.#outbox.size;
      this.#sendNext();
    });
  }

  /** Passes a call signal to another seat; not kept, since an old signal is worth nothing. */
  signal(to: SeatId, data: unknown): void {
    this.#socket.emit("call:signal", { to, data }, () => {
      // A refused signal only means that the call does not come about; the call's own state shows it.
    });
  }

  /** Hears what other seats signal to this one. Returns the way to stop. */
  onSignal(listener: (from: SeatId, data: unknown) => void): () => void {
    const own: typeof listener = (from, data) => listener(from, data);
    this.#signalListeners.add(own);
    return () => void this.#signalListeners.delete(own);
  }

  /** Tries again now instead of at the next turn. */
  tryNow(): void {
    if (this.#state === "closed") return;
    if (!this.#socket.connected) this.#socket.connect();
    else this.#beat();
  }

  close(by: ClosedBy = "left"): void {
    if (this.#state === "closed") return;
    this.#state = "closed";
    this.#closedBy = by;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    for (const cleanup of this.#cleanups) cleanup();
    this.#socket.disconnect();
    if (by !== "left") this.#outbox.clear();
    for (const resolve of this.#waiting.values()) resolve({ ok: false, code: "over" });
    this.#waiting.clear();
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on("connect", () => {
      this.#isFirstView = true;
      this.#sending = undefined;
      this.#beat();
      this.#sendNext();
    });
    socket.on("disconnect", (reason) => {
      this.#sending = undefined;
      this.#fellSilent();
      // The server hung up (a drain, say): the client library leaves that reconnect to us.
      if (reason === "io server disconnect" && this.#state !== "closed")
        this.#later("again", 500, () => socket.connect());
    });
    socket.on("connect_error", (error: Error & { readonly data?: unknown }) => {
      const code = isRecord(error.data) ? error.data["code"] : undefined;
      if (typeof code === "string" && finalCodes.has(code)) this.close("refused");
      else if (!socket.active) this.#later("again", 2_000, () => socket.connect());
    });
    socket.on("room:view", (view) => {
      this.#heard();
      this.#parts.onView(view, this.#isFirstView);
      this.#isFirstView = false;
    });
    socket.on("room:presence", ({ seats }) => {
      this.#heard();
      this.#parts.onPresence(seats);
    });
    socket.on("call:signal", ({ from, data }) => {
      this.#parts.onSignal?.(from, data);
      for (const listener of [...this.#signalListeners]) listener(from, data);
    });
    socket.on("room:over", ({ reason }) => {
      if (reason === "ended") this.#parts.onEnded?.();
      else this.close(reason);
    });
    if (typeof window === "undefined") return;
    const online = (): void => {
      this.tryNow();
    };
    const offline = (): void => {
      this.#fellSilent();
      if (this.#state !== "closed") this.#state = "offline";
    };
    const seen = (): void => {
      if (document.visibilityState === "visible") this.tryNow();
    };
    window.addEventListener("online", online);
    window.addEventListener("offline", offline);
    document.addEventListener("visibilitychange", seen);
    this.#cleanups.push(() => {
      window.removeEventListener("online", online);
      window.removeEventListener("offline", offline);
      document.removeEventListener("visibilitychange", seen);
    });
  }

  /** Asks the time: keeps the clock right and proves that the way to the server and back is open. */
  #beat(): void {
    if (this.#state === "closed" || !this.#socket.connected) return;
    const askedMs = this.#parts.clock.steadyMs();
    this.#expectAnswer();
    this.#socket.emit("clock:ask", {}, (reply) => {
      const answeredMs = this.#parts.clock.steadyMs();
      // Be careful with what a proxy or an old server may say: only a time is a time.
      if (typeof reply.nowMs === "number") this.#parts.clock.correct(askedMs, answeredMs, reply.nowMs);
      this.#heard();
    });
    this.#later("beat", connectionTimes.heartbeatEvery, () => {
      this.#beat();
    });
  }

  #expectAnswer(): void {
    if (this.#timers.has("answer")) return;
    this.#later("answer", connectionTimes.answerWithin, () => {
      // A long task may have held the answer back: let what has arrived be heard first.
      this.#later("answer", 50, () => {
        this.#fellSilent(connectionTimes.answerWithin);
      });
    });
  }

  #heard(): void {
    this.#cancel("answer", "reconnecting", "offline", "giveUp");
    this.#silentSinceMs = undefined;
    if (this.#state === "closed") return;
    const wasAway = this.#state === "reconnecting" || this.#state === "offline";
    if (this.#everLive && wasAway) {
      this.#state = "back";
      this.#later("back", connectionTimes.backFor, () => {
        if (this.#state === "back") this.#state = "live";
      });
    } else if (this.#state !== "back") this.#state = "live";
    this.#everLive = true;
  }

  /** Starts counting silence, `alreadyMs` of which have passed. */
  #fellSilent(alreadyMs = 0): void {
    if (this.#state === "closed" || this.#silentSinceMs !== undefined) return;
    this.#silentSinceMs = this.#parts.clock.steadyMs() - alreadyMs;
    const { answerWithin, offlineAfter, giveUpAfter } = connectionTimes;
    this.#later("reconnecting", Math.max(0, answerWithin - alreadyMs), () => {
      if (this.#state !== "offline") this.#state = this.#everLive ? "reconnecting" : "connecting";
    });
    this.#later("offline", offlineAfter - alreadyMs, () => {
      this.#state = "offline";
    });
    this.#later("giveUp", giveUpAfter - alreadyMs, () => {
      this.#rebuild();
    });
  }

  /** A socket that swallows messages (half open, or a suspended network) is replaced. */
  #rebuild(): void {
    if (!this.#socket.connected) return;
    this.#sending = undefined;
    this.#socket.disconnect();
    this.#socket.connect();
    this.#later("giveUp", connectionTimes.giveUpAfter, () => {
      this.#rebuild();
    });
  }

  #sendNext(): void {
    const next = this.#outbox.first();
    if (!next || this.#sending !== undefined || !this.#socket.connected) return;
    this.#sending = next.id;
    this.#expectAnswer();
    // An answer that never comes on an open socket: the same id again, which the server carries out once.
    this.#later("resend", connectionTimes.giveUpAfter, () => {
      this.#sending = undefined;
      this.#sendNext();
    });
    this.#socket.emit("room:act", { id: next.id, command: next.command }, (reply) => {
      this.#heard();
      if (this.#sending !== next.id) return; // answered twice, over an older socket
      this.#sending = undefined;
      this.#cancel("resend");
      if (!reply.ok && reply.code === "busy" && this.#busyTries < 4) {
        // A refusal is not kept by the server: the same id may be tried again.
        this.#busyTries += 1;
        this.#later("busy", connectionTimes.retryBusyAfter * this.#busyTries, () => {
          this.#sendNext();
        });
        return;
      }
      this.#busyTries = 0;
      this.#outbox.answered(next.id);
      this.#unsent = this.#outbox.size;
      this.#waiting.get(next.id)?.(reply);
      this.#waiting.delete(next.id);
      this.#sendNext();
    });
  }

  #later(name: string, ms: number, run: () => void): void {
    this.#cancel(name);
    this.#timers.set(
      name,
      setTimeout(() => {
        this.#timers.delete(name);
        run();
      }, ms),
    );
  }

  #cancel(...names: readonly string[]): void {
    for (const name of names) {
      clearTimeout(this.#timers.get(name));
      this.#timers.delete(name);
    }
  }
}
