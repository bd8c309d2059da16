/** Who sees what of a round: an allow-list per role. A round is always seen by the role the seat had in it. See docs/contract.md, sight. */
import type { Format, Role, RoundNo, SeatId } from "../contract/ids.ts";
import { roleIn, sealedIn } from "./seats.ts";
import type { KeptAction, RoomState, Round, Seat } from "./state.ts";
import { asksOthers } from "./roles.ts";

/** How a seat looks at one round. */
export interface Sight {
  readonly seatId: SeatId;
  readonly role: Role;
  readonly format: Format;
  /** Principles and question ids are kept from this candidate until scoring. */
  readonly isPrincipleHidden: boolean;
}

/** What a role sees of the listening: ticks always or never, flags and probes asked aloud from a certain point on. */
interface Listening {
  readonly ticks: boolean;
  readonly flags: "always" | "afterPeerReveal";
  readonly aloud: "always" | "inReview";
}
const listener: Listening = { ticks: true, flags: "always", aloud: "always" };
const listening: Readonly<Record<Role, Listening>> = {
  interviewer: listener,
  barRaiser: listener,
  observer: listener,
  soloist: listener,
  candidate: { ticks: false, flags: "afterPeerReveal", aloud: "inReview" },
};

export function sightOf(state: RoomState, seat: Seat, no: RoundNo): Sight {
  const role = roleIn(seat, no);
  return {
    seatId: seat.seatId,
    role,
    format: state.format,
    isPrincipleHidden:
      role === "candidate" && no === state.round && isBeforeScoring(state) && state.options.hidePrinciple,
  };
}

export function isBeforeScoring({ phase }: RoomState): boolean {
  return phase === "lobby" || phase === "intro" || phase === "questions" || phase === "candidateQuestions";
}

export function isSameSight(one: Sight, other: Sight): boolean {
  return (
    one.seatId === other.seatId &&
    one.role === other.role &&
    one.format === other.format &&
    one.isPrincipleHidden === other.isPrincipleHidden
  );
}

export function seesTicks({ role }: Sight): boolean {
  return listening[role].ticks;
}

export function seesFlags(round: Round, { role, format }: Sight): boolean {
  return listening[role].flags === "always" || (format === "peer" && round.revealed);
}

export function seesAloud(round: Round, { role }: Sight): boolean {
  return listening[role].aloud === "always" || round.reviewed;
}

/** The cards, self-ratings and feedback of others. In a panel only seats that have sealed, and observers. */
export function seesCards(round: Round, { role, format, seatId }: Sight): boolean {
  if (!round.revealed) return false;
  if (format !== "panel" || role === "observer") return true;
  return asksOthers(role) && sealedIn(round).includes(seatId);
}

export function seesDebrief(round: Round, sight: Sight): boolean {
  return sight.format === "panel" && seesCards(round, sight);
}

export function seesShared(round: Round, sight: Sight): boolean {
  return round.shared !== null && (sight.role === "candidate" || seesDebrief(round, sight));
}

/**
 * Actions set in a panel's debrief reach the candidate when the panel shares, and a late scorer with their own seal; one's
 * own are seen at once.
 */
export function seesAction(action: KeptAction, round: Round, sight: Sight): boolean {
  if (sight.format !== "panel" || !action.setInDebrief || action.bySeat === sight.seatId) return true;
  return sight.role === "candidate" ? round.shared !== null : seesDebrief(round, sight);
}
