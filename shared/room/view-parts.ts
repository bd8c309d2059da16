/** What the fields of a view are made of. Who sees a field is not decided here, but in `sight.ts`. */
import type { Role, SeatId } from "../contract/ids.ts";
import type {
  AskView,
  CalibrationView,
  Debrief,
  DenialView,
  RoomView,
  RoundView,
  SeatView,
} from "../contract/views.ts";
import type { Standing } from "./rights.ts";
import { isPlaceTaken, roleIn, roleNow } from "./seats.ts";
import type { Ask, KeptAction, RoomState, Round, Seat } from "./state.ts";

export function you({ seatId, name }: Seat, { role, isHost, isLeader }: Standing): RoomView["you"] {
  return { seatId, role, name, isHost, isLeader };
}

export function seat(seat: Seat, state: RoomState): SeatView {
  const role = roleNow(state, seat);
  const { seatId, name, ready, isRecording, isListening } = seat;
  const roles = state.rounds.map((round) => roleIn(seat, round.no));
  const hasChanged = roles.some((past) => past !== role);
  return {
    seatId,
    name,
    role,
    ...(hasChanged ? { roles } : {}),
    ready,
    ...(isRecording && { recording: true as const }),
    ...(isListening && { listening: true as const }),
    gone: seat.gone !== false,
  };
}

export function packOf({ pack }: RoomState): RoomView["room"]["pack"] {
  if (!pack) return undefined;
  const { id, name, sinceMs, own } = pack;
  return { id, name, sinceMs, ...(own && { brought: true as const }) };
}

export function invites(state: RoomState): RoomView["invites"] {
  return Object.entries(state.invites).map(([name, invite]) => {
    // Object.entries forgets that the keys are roles.
    const role = name as Role;
    return { role, open: invite.hash !== null && !invite.used && !isPlaceTaken(state, role) };
  });
}

export function reviewLink({ reviewLink }: RoomState): RoomView["reviewLink"] {
  return reviewLink ? { expiresAtMs: reviewLink.expiresAtMs } : undefined;
}

export function unlessNone<Thing>(things: readonly Thing[]): readonly Thing[] | undefined {
  return things.length > 0 ? things : undefined;
}

/** What a seat called wrong, without the words it may have kept. */
export function denials({ denials }: Ask, seatId: SeatId): readonly DenialView[] {
  return denials.filter(({ bySeat }) => bySeat === seatId).map(({ gap, kind }) => ({ gap, kind }));
}

export function toldMs({ toldMs }: Ask): AskView["toldMs"] {
  return Object.keys(toldMs).length > 0 ? toldMs : undefined;
}

/** In the lobby only. */
export function calibration({ calibration, phase }: RoomState, { seatId }: Seat): CalibrationView | undefined {
  if (!calibration || phase !== "lobby") return undefined;
  const { sampleId, ratings, opened } = calibration;
  const mine = ratings.find((rating) => rating.seatId === seatId)?.rating;
  return {
    sampleId,
    ratedBy: ratings.map((rating) => rating.seatId),
    opened,
    ...(mine === undefined ? {} : { mine }),
    ...(opened ? { ratings } : {}),
  };
}

export function debrief(round: Round): Debrief {
  const votes = round.cards.flatMap(({ seatId, vote }) => {
    const second = round.secondVotes[seatId];
    return vote === undefined ? [] : [{ seatId, first: vote, ...(second === undefined ? {} : { second }) }];
  });
  return {
    readingEndsMs: round.readingEndsMs,
    votes,
    ...(round.decision ? { decision: round.decision } : {}),
    sharedLines: (round.shared ?? []).map((line) => line.lineId),
  };
}

export function shared({ shared }: Round): RoundView["shared"] {
  return shared ? { lines: shared } : undefined;
}

export function action({ actionId, text, owner, bySeat, writtenMs, done }: KeptAction): RoundView["actions"][number] {
  return { actionId, text, owner, bySeat, writtenMs, done };
}

export function pushed({ probes }: Ask): AskView["probes"] {
  return probes.filter(({ how }) => how === "pushed");
}

/** What the review link shows of each: field by field, so that nothing new reaches it unnoticed. */
export const linked = {
  ownQuestion: ({ text, atMs }: Round["ownQuestions"][number]) => ({ text, atMs }),
  card: ({ seatId, ratings, strengths, concerns, keep, change, vote, revisions }: Round["cards"][number]) => ({
    seatId,
    ratings,
    strengths,
    concerns,
    keep,
    change,
    ...(vote === undefined ? {} : { vote }),
    revisions,
  }),
  selfRating: ({ seatId, ratings }: Round["selfRatings"][number]) => ({ seatId, ratings }),
  feedback: ({ seatId, clear, probed, atEase, fedTheAnswer, text }: Round["feedbacks"][number]) => ({
    seatId,
    clear,
    probed,
    atEase,
    fedTheAnswer,
    text,
  }),
  action: ({ actionId, text, owner, done }: KeptAction) => ({ actionId, text, owner, done }),
  probe: ({ probeId, kind, text, how, bySeat, atMs }: Ask["probes"][number]) => ({
    probeId,
    kind,
    text,
    how,
    bySeat,
    atMs,
  }),
  tap: ({ section, bySeat, atMs }: Ask["taps"][number]) => ({ section, bySeat, atMs }),
  sharedLine: ({ lineId, kind, principleId, text, rating }: NonNullable<Round["shared"]>[number]) => ({
    lineId,
    kind,
    ...(principleId === undefined ? {} : { principleId }),
    text,
    ...(rating === undefined ? {} : { rating }),
  }),
};
