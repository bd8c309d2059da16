/** The review link: what somebody without a seat may read, through a secret that the host made, as `sight.ts` lists it. */
import type { Ms, SecretHash } from "../contract/ids.ts";
import type { ReviewRound, ReviewView } from "../contract/review.ts";
import { shownBy } from "./fields.ts";
import { namesOfReview } from "./principle-names.ts";
import { roleIn } from "./seats.ts";
import { isLinked, linkAskSight, linkSight } from "./sight.ts";
import type { RoomState, Round } from "./state.ts";

/** What the link shows now. Undefined when the secret is wrong, or the link is revoked or expired. */
export function reviewFor(state: RoomState, reviewHash: SecretHash, nowMs: Ms): ReviewView | undefined {
  const link = state.reviewLink;
  if (link?.hash !== reviewHash || nowMs >= link.expiresAtMs) return undefined;
  const shown = state.rounds.filter((round) => isLinked(round, state));
  const rounds = shown.map((round) => reviewRound(round, state));
  return {
    room: {
      title: state.title,
      format: state.format,
      keepsReplay: state.format !== "panel" && state.options.keepReplay,
    },
    expiresAtMs: link.expiresAtMs,
    names: namesIn(shown, state),
    principleNames: namesOfReview(rounds, state),
    rounds,
  };
}

/** Who took part in the rounds shown; observers are not named. */
function namesIn(rounds: readonly Round[], state: RoomState): ReviewView["names"] {
  return state.seats
    .filter((seat) => rounds.some(({ no, candidate }) => candidate === seat.seatId || roleIn(seat, no) !== "observer"))
    .map(({ seatId, name }) => ({ seatId, name }));
}

function reviewRound(round: Round, { format }: RoomState): ReviewRound {
  const asks = round.asks.map((ask) => shownBy(linkAskSight, { ask, round }));
  return shownBy(linkSight, { round, format, asks });
}
