/**
 * A seat's live connection: WebSocket only. Brings views and presence, carries commands and call signals, keeps the clock right, and
 * reconnects by itself.
 */
import { io, type Socket } from "socket.io-client";
import type { RoomId, SeatId, Secret } from "../../../shared/contract/ids.ts";
import type { Acted, HttpCode, Refused } from "../../../shared/contract/reply.ts";
import type { Answers, Caption, SeatPresence, ServerMessages } from "../../../shared/contract/sockets.ts";
import type { RoomView } from "../../../shared/contract/views.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import type { Clock } from "./clock.svelte.ts";
import { isRecord } from "./kept.ts";
import { Liveness, livenessTimes } from "./liveness.svelte.ts";
import type { ConnectionState, LivenessTimes } from "./liveness.svelte.ts";
import { Orders, orderTimes } from "./orders.svelte.ts";
import type { OrderTimes } from "./orders.svelte.ts";
import { Outbox } from "./outbox.ts";
import { Timers } from "./timers.ts";
import { Views } from "./views.ts";

export type ClosedBy = "removed" | "deleted" | "refused" | "left";

/** All in milliseconds. */
export const connectionTimes = { ...livenessTimes, ...orderTimes, heartbeatEvery: 5_000 } as const;

/** Handshake refusals that a retry cannot fix. */
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
  "view:ask": (input: Record<string, never>, answer: () => void) => void;
  "call:signal": (
    input: { readonly to: SeatId; readonly data: unknown },
    answer: (reply: Answers["call:signal"]) => void,
  ) => void;
  "speech:say": (caption: Caption) => void;
}

export interface ConnectionParts {
  readonly roomId: RoomId;
  readonly seatId: SeatId;
  readonly token: Secret;
  readonly clock: Clock;
  /** `isFirst`: the first on this connection, which counts whatever its version, since the server may have been restored from an older copy. */
  readonly onView: (view: RoomView, isFirst: boolean) => void;
  readonly onPresence: (seats: readonly SeatPresence[]) => void;
  readonly onEnded?: () => void;
  readonly onSignal?: (from: SeatId, data: unknown) => void;
  /** Where the server is; the page's own origin by default. */
  readonly url?: string | undefined;
  readonly storage?: Storage | undefined;
  readonly times?: (LivenessTimes & OrderTimes & { readonly heartbeatEvery: number }) | undefined;
}

export class Connection {
  #closedBy = $state<ClosedBy>();
  #openings = $state(0);
  readonly #parts: ConnectionParts;
  readonly #heartbeatEveryMs: number;
  readonly #socket: Socket<ServerMessages, ClientSends>;
  readonly #liveness: Liveness;
  readonly #orders: Orders;
  readonly #timers = new Timers();
  readonly #cleanups: (() => void)[] = [];
  readonly #signalListeners = new Set<(from: SeatId, data: unknown) => void>();
  readonly #views: Views;

  constructor(parts: ConnectionParts) {
    const times = parts.times ?? connectionTimes;
    this.#parts = parts;
    this.#heartbeatEveryMs = times.heartbeatEvery;
    this.#liveness = new Liveness(
      times,
      () => parts.clock.steadyMs(),
      () => this.#rebuild(),
    );
    this.#socket = io(parts.url ?? location.origin, {
      path: "/socket.io",
      transports: ["websocket"],
      auth: { roomId: parts.roomId, token: parts.token, views: "differences" },
      // For balancers that keep a room on one node; the server does not look at it.
      query: { room: parts.roomId },
      reconnectionDelay: 300,
      reconnectionDelayMax: 4_000,
      randomizationFactor: 0.5,
      timeout: 5_000,
      forceNew: true,
    });
    this.#orders = new Orders(
      new Outbox(parts.roomId, parts.seatId, parts.storage),
      {
        isOpen: () => this.#socket.connected,
        send: ({ id, command }, answered) => {
          this.#liveness.expectAnswer();
          this.#socket.emit("room:act", { id, command }, (reply) => {
            this.#liveness.heard();
            answered(reply);
          });
        },
      },
      times,
    );
    this.#views = new Views({
      onView: parts.onView,
      askWhole: () => this.#socket.emit("view:ask", {}, () => this.#liveness.heard()),
    });
    this.#listen();
    this.#followBrowser();
    this.#liveness.fellSilent();
  }

  get state(): ConnectionState {
    return this.#liveness.state;
  }
  get closedBy(): ClosedBy | undefined {
    return this.#closedBy;
  }
  /** How often it has been opened: whoever counts on signals asks anew each time, however short the break was. */
  get openings(): number {
    return this.#openings;
  }
  /** Commands given but not yet answered. */
  get unsent(): number {
    return this.#orders.unsent;
  }

  /** Gives a command. Resolves with the server's answer, however long the connection stays down. */
  act(command: RoomCommand): Promise<Acted> {
    if (this.#closedBy) return Promise.resolve<Refused>({ ok: false, code: "over" });
    return this.#orders.give(command);
  }

  /** Passes a call signal to another seat; dropped while disconnected, since an old signal is worth nothing. */
  signal(to: SeatId, data: unknown): void {
    if (!this.#socket.connected) return;
    this.#socket.emit("call:signal", { to, data }, () => {
      // A refused signal only means that there will be no call; the call's own state shows that.
    });
  }

  /** Listens to what other seats signal to this one. Returns a function that stops it. */
  onSignal(listener: (from: SeatId, data: unknown) => void): () => void {
    const own: typeof listener = (from, data) => listener(from, data);
    this.#signalListeners.add(own);
    return () => void this.#signalListeners.delete(own);
  }

  /** Shows the others what this person is saying; an old caption is worth nothing, so it is dropped while disconnected. */
  caption(caption: Caption): void {
    if (this.#socket.connected) this.#socket.emit("speech:say", caption);
  }

  /** Listens to the captions of others. Returns a function that stops it. */
  onCaption(listener: ServerMessages["speech:say"]): () => void {
    this.#socket.on("speech:say", listener);
    return () => void this.#socket.off("speech:say", listener);
  }

  /** Tries again now instead of waiting for the next attempt. */
  tryNow(): void {
    if (this.#closedBy) return;
    if (!this.#socket.connected) this.#socket.connect();
    else this.#beat();
  }

  close(by: ClosedBy = "left"): void {
    if (this.#closedBy) return;
    this.#closedBy = by;
    this.#liveness.close();
    this.#timers.clear();
    for (const cleanup of this.#cleanups) cleanup();
    this.#socket.disconnect();
    this.#orders.end({ forgets: by !== "left" });
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on("connect", () => {
      this.#views.restart();
      this.#orders.broke();
      this.#beat();
      this.#orders.sendNext();
      this.#openings += 1;
    });
    socket.on("disconnect", (reason) => {
      this.#orders.broke();
      this.#liveness.fellSilent();
      // The server hung up (a drain, say): the client library leaves that reconnect to us.
      if (reason === "io server disconnect" && !this.#closedBy)
        this.#timers.later("again", 500, () => socket.connect());
    });
    socket.on("connect_error", (error: Error & { readonly data?: unknown }) => {
      const code = isRecord(error.data) ? error.data["code"] : undefined;
      if (typeof code === "string" && finalCodes.has(code)) this.close("refused");
      else if (!socket.active) this.#timers.later("again", 2_000, () => socket.connect());
    });
    socket.on("room:view", (view) => {
      this.#liveness.heard();
      this.#views.show(view);
    });
    socket.on("room:change", (difference) => {
      this.#liveness.heard();
      this.#views.change(difference);
    });
    socket.on("room:presence", ({ seats }) => {
      this.#liveness.heard();
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
  }

  #followBrowser(): void {
    if (typeof window === "undefined") return;
    const online = (): void => {
      this.tryNow();
    };
    const offline = (): void => {
      this.#liveness.wentOffline();
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

  /** Asks for the time: keeps the clock right, and proves that the server can be reached and answers. */
  #beat(): void {
    if (this.#closedBy || !this.#socket.connected) return;
    const askedMs = this.#parts.clock.steadyMs();
    this.#liveness.expectAnswer();
    this.#socket.emit("clock:ask", {}, (reply) => {
      const answeredMs = this.#parts.clock.steadyMs();
      // A proxy or an old server may say anything: accept only a time.
      if (typeof reply.nowMs === "number") this.#parts.clock.correct(askedMs, answeredMs, reply.nowMs);
      this.#liveness.heard();
    });
    this.#timers.later("beat", this.#heartbeatEveryMs, () => this.#beat());
  }

  /** A socket that swallows messages (half open, or a suspended network) is replaced. */
  #rebuild(): void {
    if (!this.#socket.connected) return;
    this.#orders.broke();
    this.#socket.disconnect();
    this.#socket.connect();
  }
}
