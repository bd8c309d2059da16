/** When a scorecard or a self-rating is complete. See docs/product.md, the journey, step 6. */
import type { Format, Rating } from "../contract/ids.ts";
import type { Fault } from "../contract/reply.ts";
import type { CardRating, Scorecard, SelfRating } from "../contract/views.ts";

/** What was scored: the principles that were asked about, each once. Others may be added (*also heard*). */
export interface Scored {
  readonly format: Format;
  readonly asked: readonly string[];
}

type WrittenCard = Omit<Scorecard, "seatId" | "revisions">;

/** What a card still lacks before it can be sealed; empty: it is complete. Paths name the principle: `ratings.<principleId>.reason`. */
export function cardFaults(card: WrittenCard, scored: Scored): readonly Fault[] {
  const ratings = [
    ...missingRatings(card.ratings, scored.asked),
    ...card.ratings.flatMap(reasonFault),
    ...card.ratings.flatMap((rating) => evidenceFault(rating, scored.format)),
  ];
  return [...ratings, ...(scored.format === "panel" ? panelFaults(card) : peerFaults(card))];
}

/** What a self-rating still lacks before it can be sealed. */
export function selfRatingFaults(ratings: SelfRating["ratings"], asked: readonly string[]): readonly Fault[] {
  return [...missingRatings(ratings, asked), ...ratings.flatMap(reasonFault)];
}

function missingRatings(ratings: readonly { readonly principleId: string }[], asked: readonly string[]): Fault[] {
  const rated = new Set(ratings.map((rating) => rating.principleId));
  return asked
    .filter((principleId) => !rated.has(principleId))
    .map((principleId) => fault(`ratings.${principleId}`, "Rate this principle, or say it wasn’t probed."));
}

/** Only *not probed* can do without a reason. */
export function reasonFault(given: Pick<CardRating, "principleId" | "rating" | "reason">): Fault[] {
  if (given.rating === "notProbed" || !isBlank(given.reason)) return [];
  return [fault(`ratings.${given.principleId}.reason`, "Say why, in one line.")];
}

/** In a panel, every rating but the middle one must rest on something that was said. */
export function needsEvidence(rating: Rating, format: Format): boolean {
  return format === "panel" && rating !== "notProbed" && rating !== 3;
}

function evidenceFault(given: CardRating, format: Format): Fault[] {
  if (!needsEvidence(given.rating, format) || given.evidence.length > 0) return [];
  return [fault(`ratings.${given.principleId}.evidence`, "Add evidence: words from the notes, or a moment.")];
}

function panelFaults(card: WrittenCard): Fault[] {
  return card.vote === undefined ? [fault("vote", "Vote before you seal.")] : [];
}

function peerFaults(card: WrittenCard): Fault[] {
  return [
    ...(isBlank(card.keep) ? [fault("keep", "Name one thing to keep.")] : []),
    ...(isBlank(card.change) ? [fault("change", "Name one thing to change.")] : []),
    ...(card.vote === undefined ? [] : [fault("vote", "Only panels vote.")]),
  ];
}

const isBlank = (text: string): boolean => text.trim() === "";
const fault = (path: string, message: string): Fault => ({ path, message });
