/**
 * The room as this seat may see it. Reads are reactive; every change comes from the server, and so does what the seat may do:
 * `may` says so. Role, format and part decide only what is shown; the names for that are here.
 */
import type { Ms, Phase, Role, RoundNo, SeatId } from "../../../shared/contract/ids.ts";
import type { Acted, RefusalCode } from "../../../shared/contract/reply.ts";
import type { SeatPresence } from "../../../shared/contract/sockets.ts";
import type { AskView, Comment, Right, RoomView, RoundView, SeatView } from "../../../shared/contract/views.ts";
import { principleName } from "../../../shared/questions/principle-name.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { answers, asksOthers, roleInRound } from "../../../shared/room/roles.ts";
import type { Clock } from "../net/clock.svelte.ts";
import { firstName } from "../words/roles.ts";
import { Attempt } from "./attempt.svelte.ts";

/** While servers are being upgraded one by one, a view may come from one that does not send rights yet: then nothing is offered. */
const untold = { may: {}, steps: {}, leader: null, scorers: [], askTargetMs: null } satisfies Partial<RoomView>;
type NextPhase = Extract<RoomCommand, { type: "next-phase" }>;

export class Room {
  #view = $state.raw<RoomView>();
  #presence = $state.raw<ReadonlyMap<SeatId, SeatPresence>>();
  readonly clock: Clock;
  readonly #give: (command: RoomCommand) => Promise<Acted>;

  /** `give` carries a command to the server and resolves with its answer. */
  constructor(clock: Clock, give: (command: RoomCommand) => Promise<Acted>, first?: RoomView) {
    this.clock = clock;
    this.#give = give;
    this.#view = first;
  }

  /**
   * Takes a view from the server, unless a newer one is already here (nodes may deliver out of order). The first view of a
   * connection always counts: the server may have been restored from an older copy.
   */
  show(view: RoomView, isFirst = false): void {
    if (isFirst || view.version >= (this.#view?.version ?? 0)) this.#view = { ...untold, ...view };
  }

  /** Whom a server that has just started hasn't heard of is as they were. */
  showPresence(seats: readonly SeatPresence[]): void {
    const heard = seats.filter(({ unheard }) => !unheard);
    this.#presence = new Map([...(this.#presence ?? []), ...heard.map((seat) => [seat.seatId, seat] as const)]);
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
  /** False for somebody who only reads what a review link shows. */
  readonly hasSeat = $derived(this.seat(this.me.seatId) !== undefined);
  readonly role = $derived(this.view.you.role);
  readonly phase = $derived(this.view.phase);
  readonly format = $derived(this.view.room.format);
  readonly isPeer = $derived(this.format === "peer");
  readonly isPanel = $derived(this.format === "panel");
  readonly isSolo = $derived(this.format === "solo");
  /** Over: nothing more happens, and everything can be read. */
  readonly ended = $derived(this.view.room.ended);

  readonly inLobby = $derived(this.phase === "lobby");
  readonly inIntro = $derived(this.phase === "intro");
  readonly inQuestions = $derived(this.phase === "questions");
  readonly inOwnQuestions = $derived(this.phase === "candidateQuestions");
  readonly inScoring = $derived(this.phase === "scoring");
  readonly inDebrief = $derived(this.phase === "debrief");
  readonly inReview = $derived(this.phase === "review");

  /** Answers, to others or alone. */
  readonly isCandidate = $derived(answers(this.role));
  /** Answers to others. */
  readonly isInterviewed = $derived(this.role === "candidate");
  readonly isObserver = $derived(this.role === "observer");
  /** A room option hides the principles from this seat until scoring. */
  readonly isPrincipleHidden = $derived(this.isInterviewed && this.view.room.options.hidePrinciple);

  /** Where *Next part* leads this seat; undefined if something else comes next (a start, a reveal), this seat may not, or nothing follows. */
  readonly onward: NextPhase | undefined = $derived(this.#stepTo(this.view.steps.onward));

  /** Seats that have neither left nor been removed. */
  readonly seated = $derived(this.view.seats.filter((seat) => !seat.gone));
  readonly #seatById = $derived(new Map(this.view.seats.map((seat) => [seat.seatId, seat])));
  readonly candidate = $derived(this.seated.find((seat) => answers(seat.role)));
  readonly interviewers = $derived(this.seated.filter((seat) => asksOthers(seat.role)));
  /** Everybody who takes part: all but observers. */
  readonly takingPart = $derived(this.seated.filter((seat) => seat.role !== "observer"));
  /** The people whose seal the reveal waits for. */
  readonly scorers: readonly SeatView[] = $derived(this.view.scorers.flatMap((seatId) => this.seat(seatId) ?? []));
  readonly leader = $derived(this.view.leader === null ? undefined : this.seat(this.view.leader));

  /** The round being held; undefined in the lobby before it starts. */
  readonly round = $derived(this.view.rounds.find((round) => round.no === this.view.round));
  /** The ask that is open now. */
  readonly ask: AskView | undefined = $derived(this.round?.asks.findLast((ask) => ask.endedMs === null));
  readonly lead = $derived(this.ask && this.seat(this.ask.lead));

  /** Would an order of this kind be carried out now? */
  may(right: Right): boolean {
    return this.view.may[right] === true;
  }
  /** What is still missing, if this seat could do it in this part; undefined: nothing is, or this seat may not do it now. */
  whyNot(right: Right): RefusalCode | undefined {
    const may = this.view.may[right];
    return may === true ? undefined : may;
  }
  mayResolve({ resolved, bySeat }: Comment): boolean {
    return !resolved && this.may(bySeat === this.me.seatId ? "resolve-comment" : "resolve-comments-of-others");
  }

  seat(seatId: SeatId): SeatView | undefined {
    return this.#seatById.get(seatId);
  }

  /** Somebody's full name, even after they have left. */
  nameOf(seatId: SeatId): string {
    return this.seat(seatId)?.name ?? "Someone";
  }

  /** What people call them; "you" for the reader. */
  shortName(seatId: SeatId): string {
    return seatId === this.me.seatId ? "you" : firstName(this.nameOf(seatId));
  }

  /** The name in the room's own packs, or else one made from the id. */
  principleName(principleId: string): string {
    return principleName(principleId, this.view.principleNames);
  }

  roundNo(no: RoundNo): RoundView | undefined {
    return this.view.rounds.find((round) => round.no === no);
  }

  /** The role a seat had in a round: roles change with a swap, a finished round does not. */
  roleIn(seatId: SeatId, no: RoundNo): Role {
    const seat = this.seat(seatId);
    return seat ? roleInRound(seat, no) : "observer";
  }
  /** Did this seat answer to others in that round? True even if somebody else took over. */
  wasInterviewed(seatId: SeatId, no: RoundNo): boolean {
    return this.roleIn(seatId, no) === "candidate";
  }

  /** Connected, or away for less than the grace period. All are taken to be here until it is known: presence comes a moment after the view. */
  isPresent(seatId: SeatId): boolean {
    return this.#presence ? this.#presence.get(seatId)?.here === true : true;
  }
  /** The others who are here; undefined until it is known. */
  readonly othersHere: readonly SeatId[] | undefined = $derived(
    this.#presence &&
      this.seated.map(({ seatId }) => seatId).filter((id) => id !== this.me.seatId && this.isPresent(id)),
  );

  awaySince(seatId: SeatId): Ms | undefined {
    const presence = this.#presence?.get(seatId);
    return presence && !presence.here ? presence.sinceMs : undefined;
  }

  /** Milliseconds spent in the current phase; ticks. Stands still while paused. */
  get phaseSpentMs(): Ms {
    return Math.max(0, (this.view.pausedMs ?? this.clock.now) - this.view.phaseStartedMs);
  }

  /** Milliseconds until the phase's target, negative once it is over; null without a target. */
  get phaseLeftMs(): Ms | null {
    const { phaseEndsMs, pausedMs } = this.view;
    return phaseEndsMs === null ? null : phaseEndsMs - (pausedMs ?? this.clock.now);
  }

  #stepTo(to: Phase | undefined): NextPhase | undefined {
    return to && { type: "next-phase", from: this.phase, to };
  }

  act(command: RoomCommand): Promise<Acted> {
    return this.#give(command);
  }

  /** A place for the commands of one control: says whether one is on its way, and keeps a refusal to show beside it. */
  attempt(): Attempt {
    return new Attempt((command) => this.#give(command));
  }
}
