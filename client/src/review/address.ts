/**
 * Places of a review in its address: `?t=1452` a second of a round (`&round=2` when not the first), `#c2` a comment by its number, `#asking-2` how
 * this person asked in a round.
 */
import type { Ms, RoundNo } from "../../../shared/contract/ids.ts";

export interface PlaceInReview {
  readonly round?: RoundNo | undefined;
  /** Since the start of the round. */
  readonly atMs?: Ms | undefined;
  /** Number of a comment. */
  readonly comment?: number | undefined;
}

const whole = (text: string | null | undefined): number | undefined =>
  text != null && /^\d{1,7}$/.test(text) ? Number(text) : undefined;

export function placeInAddress(address: Pick<Location, "search" | "hash"> = location): PlaceInReview {
  const search = new URLSearchParams(address.search);
  const seconds = whole(search.get("t"));
  return {
    round: whole(search.get("round")),
    atMs: seconds === undefined ? undefined : seconds * 1_000,
    comment: whole(/^#c(\d+)$/.exec(address.hash)?.[1]),
  };
}

/** The address of a moment of a round, or of a comment, on this server. It opens for people who have a seat. */
export function addressOf(roomId: string, place: PlaceInReview, origin = location.origin): string {
  const search = new URLSearchParams();
  if (place.atMs !== undefined) search.set("t", String(Math.max(0, Math.floor(place.atMs / 1_000))));
  if (place.round !== undefined && place.round > 1) search.set("round", String(place.round));
  const query = search.size > 0 ? `?${search.toString()}` : "";
  return `${origin}/r/${roomId}/review${query}${place.comment === undefined ? "" : `#c${place.comment}`}`;
}

/** The round whose asking a fragment names; `#asking` alone: the last one. */
export function askingIn(fragment: string, asked: readonly RoundNo[]): RoundNo | undefined {
  const [match, no] = /^#asking(?:-(\d{1,4}))?$/.exec(fragment) ?? [];
  if (match === undefined) return undefined;
  return no === undefined ? asked.at(-1) : asked.find((round) => round === Number(no));
}
