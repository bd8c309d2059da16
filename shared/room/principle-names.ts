/** Names of the principles in a room's packs: kept with the room, and shown to a seat as far as it may know them. */
import { limits } from "../contract/limits.ts";
import type { ReviewRound } from "../contract/review.ts";
import type { PrincipleName } from "../contract/views.ts";
import type { Pack } from "../contract/pack.ts";
import type { Eye } from "./eye.ts";
import type { RoomState } from "./state.ts";

export function principleNamesOf(pack: Pack): readonly PrincipleName[] {
  return pack.principles.map(({ id, name }) => ({ principleId: id, name }));
}

/** The room with the names of one more pack; where several packs name a principle, the newest name wins. */
export function named(room: RoomState, names: readonly PrincipleName[]): RoomState {
  const known = new Set(names.map(({ principleId }) => principleId));
  const others = room.principleNames.filter(({ principleId }) => !known.has(principleId));
  return { ...room, principleNames: [...names, ...others].slice(0, limits.principleNamesPerRoom) };
}

/** All of them; while principles are hidden, those of earlier rounds. */
export function namesFor({ isPrincipleHidden }: Eye, { principleNames, rounds, round }: RoomState) {
  if (!isPrincipleHidden) return principleNames;
  const before = rounds.filter(({ no }) => no < round).flatMap(({ asks }) => asks);
  return only(principleNames, new Set(before.map(({ principleId }) => principleId)));
}

/** The names of the principles that a review link shows. */
export function namesOfReview(rounds: readonly ReviewRound[], { principleNames }: RoomState): readonly PrincipleName[] {
  const about = rounds.flatMap(({ asks = [], cards = [], selfRatings = [], shared = [] }) => [
    ...asks,
    ...[...cards, ...selfRatings].flatMap(({ ratings }) => ratings),
    ...shared,
  ]);
  return only(principleNames, new Set(about.map(({ principleId }) => principleId)));
}

function only(names: readonly PrincipleName[], known: ReadonlySet<string | undefined>): readonly PrincipleName[] {
  return names.filter(({ principleId }) => known.has(principleId));
}
