/** The room as this seat may see it. Reads are reactive; every change comes from the server. */
import type { Ms, Role, RoundNo, SeatId } from "../../../shared/contract/ids.ts";
import type { Acted } from "../../../shared/contract/reply.ts";
import type { SeatPresence } from "../../../shared/contract/sockets.ts";
import type { AskView, RoomView, RoundView, SeatView } from "../../../shared/contract/views.ts";
import { principleName } from "../../../shared/questions/principle-name.ts";
import type { RoomCommand } from "../../../shared/room/commands.ts";
import type { Clock } from "../net/clock.svelte.ts";
import { firstName } from "../words/roles.ts";
import { Attempt } from "./attempt.svelte.ts";

const asks = (role: Role): boolean => role === "interviewer" || role === "barRaiser";

export class Room {
  #view = $state.raw<RoomView>();
  #presence = $state.raw<ReadonlyMap<SeatId, SeatPresence>>(new Map());
  readonly clock: Clock;
  readonly #give: (command: RoomCommand) => Promise<Acted>;

  /** `give` carries a command to the server and resolves with its answer. */
  constructor(clock: Clock, give: (command: RoomCommand) => Promise<Acted>, first?: RoomView) {
    this.clock = clock;
    this.#give = give;
    this.#view = first;
  }

  /**
   * Takes over a view from the server, unless a newer one is already here (nodes may deliver out of order). The first view of a
   * connection always counts: the server may have been restored from an older copy.
   */
  show(view: RoomView, isFirst = false): void {
    if (isFirst || view.version >= (this.#view?.version ?? 0)) this.#view = view;
  }

  showPresence(seats: readonly SeatPresence[]): void {
    this.#presence = new Map(seats.map((seat) => [seat.seatId, seat]));
  }

  /** Has the first view come? Before that, reading the rest is a bug. */
  get isHere(): boolean {
    return this.#view !== undefined;
  }

  get view(): RoomView {
    if (!this.#view) throw new Error("the room is read before its first view");
    return this.#view;
  }

  readonly me = $derived(this.view.you);
  readonly role = $derived(this.view.you.role);
  readonly phase = $derived(this.view.phase);
  readonly format = $derived(this.view.room.format);
  readonly isSolo = $derived(this.format === "solo");
  readonly ended = $derived(this.view.room.ended);
  /** Interviewer, bar raiser or soloist: may ask, probe and move the parts on. */
  readonly isAsking = $derived(asks(this.role) || this.role === "soloist");
  readonly isCandidate = $derived(this.role === "candidate" || this.role === "soloist");
  readonly isObserver = $derived(this.role === "observer");

  /** Seats that are neither left nor removed. */
  readonly seated = $derived(this.view.seats.filter((seat) => !seat.gone));
  readonly #seatById = $derived(new Map(this.view.seats.map((seat) => [seat.seatId, seat])));
  readonly candidate = $derived(this.seated.find((seat) => seat.role === "candidate" || seat.role === "soloist"));
  readonly interviewers = $derived(this.seated.filter((seat) => asks(seat.role)));

  /** The round being held; undefined in the lobby before it starts. */
  readonly round = $derived(this.view.rounds.find((round) => round.no === this.view.round));
  /** The ask that is open now. */
  readonly ask: AskView | undefined = $derived(this.round?.asks.findLast((ask) => ask.endedMs === null));
  readonly isLead = $derived(this.ask?.lead === this.me.seatId);
  readonly lead = $derived(this.ask && this.seat(this.ask.lead));

  seat(seatId: SeatId): SeatView | undefined {
    return this.#seatById.get(seatId);
  }

  /** Someone's whole name, also after they left. */
  nameOf(seatId: SeatId): string {
    return this.seat(seatId)?.name ?? "Someone";
  }

  /** What people call them; "you" for oneself. */
  shortName(seatId: SeatId): string {
    return seatId === this.me.seatId ? "you" : firstName(this.nameOf(seatId));
  }

  /** As the room's own packs call it; else the id says. */
  principleName(principleId: string): string {
    return principleName(principleId, this.view.principleNames);
  }

  roundNo(no: RoundNo): RoundView | undefined {
    return this.view.rounds.find((round) => round.no === no);
  }

  /** The role a seat had in a round: roles change with a swap, a finished round does not. */
  roleIn(seatId: SeatId, no: RoundNo): Role {
    const role = this.seat(seatId)?.role ?? "observer";
    const round = this.roundNo(no);
    if (!round || role === "observer" || role === "soloist") return role;
    if (round.candidate === seatId) return "candidate";
    return role === "candidate" ? "interviewer" : role;
  }

  /** Connected, or away for less than the grace. Unknown counts as here: presence comes a moment after the view. */
  isPresent(seatId: SeatId): boolean {
    return this.#presence.get(seatId)?.here ?? true;
  }

  awaySince(seatId: SeatId): Ms | undefined {
    const presence = this.#presence.get(seatId);
    return presence && !presence.here ? presence.sinceMs : undefined;
  }

  /** Milliseconds spent in the current phase; ticks. Stands still while paused. */
  get phaseSpentMs(): Ms {
    return Math.max(0, (this.view.pausedMs ?? this.clock.now) - this.view.phaseStartedMs);
  }

  /** Milliseconds until the phase's target, below zero when over; null without a target. */
  get phaseLeftMs(): Ms | null {
    const { phaseEndsMs, pausedMs } = this.view;
    return phaseEndsMs === null ? null : phaseEndsMs - (pausedMs ?? this.clock.now);
  }

  act(command: RoomCommand): Promise<Acted> {
    return this.#give(command);
  }

  /** A place for the commands of one control: says whether one is on its way, and keeps the refusal to show beside it. */
  attempt(): Attempt {
    return new Attempt((command) => this.#give(command));
  }
}
