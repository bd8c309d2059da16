/** What every part of scoring and debrief needs from the room: the round, its principles and people, and this seat's papers. */
import { createContext } from "svelte";
import type { Format, SeatId } from "../../../../shared/contract/ids.ts";
import type { AskView, RoundView, SeatView } from "../../../../shared/contract/views.ts";
import type { RoundDraft } from "../draft/round-draft.ts";
import type { PackShelf } from "../../state/pack.svelte.ts";
import type { Room } from "../../state/room.svelte.ts";
import { firstName, initials, roleClass } from "../../words/roles.ts";
import type { SeatMark } from "../../notes/line-writers.ts";
import { roundInHand, type Papers } from "./papers.svelte.ts";

export class ScoringDesk {
  readonly room: Room;
  readonly shelf: PackShelf;
  readonly papers: Papers;

  /** This reader watches the reveal: its marks travel to their places. Not for people who arrive later. */
  readonly sawScoring: boolean;

  constructor(room: Room, shelf: PackShelf, papers: Papers) {
    this.sawScoring = room.inScoring;
    this.room = room;
    this.shelf = shelf;
    this.papers = papers;
  }

  /** The round being scored. @throws before it starts, when no part of scoring is shown. */
  readonly round: RoundView = $derived.by(() => {
    const round = roundInHand(this.room);
    if (!round) throw new Error("scoring is shown before the round has started");
    return round;
  });
  readonly format: Format = $derived.by(() => this.room.format);
  readonly asks: readonly AskView[] = $derived(this.round.asks);
  /** The principles asked about, each once, in the order they were asked. */
  readonly asked: readonly string[] = $derived.by(() => {
    const all = this.asks.flatMap((ask) => ask.principleId ?? []);
    return all.filter((principleId, index) => all.indexOf(principleId) === index);
  });
  readonly draft: RoundDraft = $derived.by(() => this.papers.draft.of(this.round.no));

  readonly unsealed: readonly SeatView[] = $derived.by(() =>
    this.room.scorers.filter((seat) => !this.round.sealed.includes(seat.seatId)),
  );
  readonly haveISealed: boolean = $derived.by(() => this.round.sealed.includes(this.room.me.seatId));
  /** The other of two peers, if they are here. */
  readonly peer: SeatView | undefined = $derived.by(() =>
    this.room.scorers.find((seat) => seat.seatId !== this.room.me.seatId),
  );
  readonly candidateName: string = $derived.by(() => firstName(this.room.nameOf(this.round.candidate)));

  isCandidate(seatId: SeatId): boolean {
    return this.round.candidate === seatId;
  }
  /** First name; "You" for oneself. For the start of a line. */
  nameOf(seatId: SeatId): string {
    return seatId === this.room.me.seatId ? "You" : firstName(this.room.nameOf(seatId));
  }
  /** First name of anyone, oneself too: where a list is read aloud or shown to others. */
  firstNameOf(seatId: SeatId): string {
    return firstName(this.room.nameOf(seatId));
  }
  questionsOf(principleId: string): readonly string[] {
    return this.asks.filter((ask) => ask.principleId === principleId).map((ask) => ask.text);
  }
  /** How a seat's lines are marked in the notes. */
  markOf(seatId: SeatId): SeatMark | undefined {
    const seat = this.room.seat(seatId);
    if (!seat) return undefined;
    const shape = roleClass[this.room.roleIn(seatId, this.round.no)];
    return { initials: initials(seat.name), shape: shape === "can" ? "int" : shape };
  }
}

export const [getDesk, setDesk] = createContext<ScoringDesk>();
