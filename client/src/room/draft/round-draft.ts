/** One round's part of a scorecard draft: the fields by name, and the shapes that the seal commands take. Reads are reactive. */
import type { Format, Rating, RoundNo, Vote } from "../../../../shared/contract/ids.ts";
import type {
  CardRating,
  Evidence,
  Feedback,
  Score,
  Scorecard,
  SelfRating,
} from "../../../../shared/contract/views.ts";
import { limits } from "../../../../shared/contract/limits.ts";
import { cardFaults, selfRatingFaults } from "../../../../shared/scoring/scorecard.ts";
import { asEvidence, asRating, asScore, asVote } from "./draft-values.ts";
import { tooLong } from "../../words/fields.ts";
import { missingFrom, type Missing, type TooLong } from "./missing.ts";
import type { DraftValue } from "./scorecard-draft.svelte.ts";

export type CardText = "strengths" | "concerns" | "keep" | "change";
export type FeedbackScore = "clear" | "probed" | "atEase";

/** What a round's draft needs from the whole draft. */
interface Kept {
  read(key: string): unknown;
  keys(): readonly string[];
  write(key: string, value: DraftValue): void;
  type(key: string, text: string): void;
  remove(key: string): void;
  flush(): void;
}

type WrittenCard = Omit<Scorecard, "seatId" | "revisions">;

export class RoundDraft {
  readonly #kept: Kept;
  readonly round: RoundNo;

  constructor(kept: Kept, round: RoundNo) {
    this.#kept = kept;
    this.round = round;
  }

  rating(principleId: string): Rating | undefined {
    return asRating(this.#read(principleId, "rating"));
  }
  reason(principleId: string): string {
    return this.#text(principleId, "reason");
  }
  evidence(principleId: string): readonly Evidence[] {
    return asEvidence(this.#read(principleId, "evidence"));
  }
  text(field: CardText): string {
    return this.#text("card", field);
  }
  get vote(): Vote | undefined {
    return asVote(this.#read("card", "vote"));
  }
  feedbackScore(field: FeedbackScore): Score | undefined {
    return asScore(this.#read("feedback", field));
  }
  get fedTheAnswer(): boolean | undefined {
    const fed = this.#read("feedback", "fedTheAnswer");
    return typeof fed === "boolean" ? fed : undefined;
  }
  get feedbackText(): string {
    return this.#text("feedback", "text");
  }

  rate(principleId: string, rating: Rating): void {
    this.#write(principleId, "rating", rating);
  }
  setReason(principleId: string, reason: string): void {
    this.#type(principleId, "reason", reason);
  }
  setField(field: CardText, text: string): void {
    this.#type("card", field, text);
  }
  setVote(vote: Vote): void {
    this.#write("card", "vote", vote);
  }
  setFeedbackScore(field: FeedbackScore, score: Score): void {
    this.#write("feedback", field, score);
  }
  setFedTheAnswer(fed: boolean): void {
    this.#write("feedback", "fedTheAnswer", fed);
  }
  setFeedbackText(text: string): void {
    this.#type("feedback", "text", text);
  }

  /** Adds evidence, unless it is there already. False when the principle is full. */
  addEvidence(principleId: string, evidence: Evidence): boolean {
    const before = this.evidence(principleId);
    if (before.some((held) => sameEvidence(held, evidence))) return true;
    if (before.length >= limits.evidencePerRating) return false;
    this.#write(principleId, "evidence", JSON.stringify([...before, evidence]));
    return true;
  }
  removeEvidence(principleId: string, evidence: Evidence): void {
    const kept = this.evidence(principleId).filter((held) => !sameEvidence(held, evidence));
    this.#write(principleId, "evidence", JSON.stringify(kept));
  }

  /** Removes a principle from the card that was only heard in passing. */
  forget(principleId: string): void {
    for (const field of ["rating", "reason", "evidence"]) this.#kept.remove(this.#key(principleId, field));
  }

  /** The principles on the card: those asked about, then those with something written although nobody asked (*also heard*). */
  principles(asked: readonly string[]): readonly string[] {
    const prefix = `${this.round}/`;
    const written = this.#kept
      .keys()
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length).split("/")[0] ?? "")
      .filter((name) => name !== "" && name !== "card" && name !== "feedback");
    return [...new Set([...asked, ...written.sort()])];
  }

  /** The rated principles as `seal-scorecard` takes them. */
  ratings(asked: readonly string[]): readonly CardRating[] {
    return this.principles(asked).flatMap((principleId) => {
      const rating = this.rating(principleId);
      if (rating === undefined) return [];
      return [{ principleId, rating, evidence: this.evidence(principleId), reason: this.reason(principleId).trim() }];
    });
  }

  /** The whole card as `seal-scorecard` takes it: a panel votes, peers say what to keep and what to change. */
  card(asked: readonly string[], format: Format): WrittenCard {
    this.#kept.flush();
    const isPanel = format === "panel";
    const { vote } = this;
    return {
      ratings: this.ratings(asked),
      strengths: isPanel ? this.text("strengths").trim() : "",
      concerns: isPanel ? this.text("concerns").trim() : "",
      keep: isPanel ? "" : this.text("keep").trim(),
      change: isPanel ? "" : this.text("change").trim(),
      ...(isPanel && vote !== undefined ? { vote } : {}),
    };
  }

  /** The ratings as `seal-self-rating` takes them. */
  selfRatings(asked: readonly string[]): SelfRating["ratings"] {
    this.#kept.flush();
    return this.ratings(asked).map(({ principleId, rating, reason }) => ({ principleId, rating, reason }));
  }

  /** The feedback as `seal-feedback` takes it; undefined until every question has an answer. */
  feedback(): Omit<Feedback, "seatId"> | undefined {
    this.#kept.flush();
    const [clear, probed, atEase] = [
      this.feedbackScore("clear"),
      this.feedbackScore("probed"),
      this.feedbackScore("atEase"),
    ];
    const { fedTheAnswer } = this;
    if (!clear || !probed || !atEase || fedTheAnswer === undefined) return undefined;
    return { clear, probed, atEase, fedTheAnswer, text: this.feedbackText.trim() };
  }

  /** What the card still lacks before it can be sealed, each with its place. The server requires the same. */
  missing(asked: readonly string[], format: Format): readonly Missing[] {
    const fields = format === "panel" ? (["strengths", "concerns"] as const) : (["keep", "change"] as const);
    return [
      ...this.#unrated(asked),
      ...missingFrom(cardFaults(this.#peek(asked, format), { format, asked })),
      ...this.#longReasons(asked),
      ...fields.flatMap((field) => ifTooLong({ field }, this.text(field), limits.verdictChars)),
    ];
  }

  /** What a self-rating still lacks. */
  missingOfSelf(asked: readonly string[]): readonly Missing[] {
    return [
      ...this.#unrated(asked),
      ...missingFrom(selfRatingFaults(this.ratings(asked), asked)),
      ...this.#longReasons(asked),
      ...this.missingOfFeedback(),
    ];
  }

  /** Of the feedback, which may also follow later: only words that do not fit. */
  missingOfFeedback(): readonly Missing[] {
    return ifTooLong({ field: "feedback" }, this.feedbackText, limits.feedbackChars);
  }

  /** The card without flushing: reading must not write. */
  #peek(asked: readonly string[], format: Format): WrittenCard {
    const { vote } = this;
    return {
      ratings: this.ratings(asked),
      strengths: this.text("strengths"),
      concerns: this.text("concerns"),
      keep: this.text("keep"),
      change: this.text("change"),
      ...(format === "panel" && vote !== undefined ? { vote } : {}),
    };
  }

  /** Principles also heard that have words but no level: they would silently be lost. */
  #unrated(asked: readonly string[]): readonly Missing[] {
    return this.principles(asked)
      .filter((principleId) => !asked.includes(principleId) && this.rating(principleId) === undefined)
      .filter((principleId) => this.reason(principleId).trim() !== "" || this.evidence(principleId).length > 0)
      .map((principleId) => ({ principleId, field: "rating" as const }));
  }

  #longReasons(asked: readonly string[]): readonly Missing[] {
    return this.principles(asked).flatMap((principleId) =>
      ifTooLong({ principleId, field: "reason" }, this.reason(principleId), limits.reasonChars),
    );
  }

  #key(name: string, field: string): string {
    return `${this.round}/${name}/${field}`;
  }
  #read(name: string, field: string): unknown {
    return this.#kept.read(this.#key(name, field));
  }
  #text(name: string, field: string): string {
    const value = this.#read(name, field);
    return typeof value === "string" ? value : "";
  }
  #write(name: string, field: string, value: DraftValue): void {
    this.#kept.write(this.#key(name, field), value);
  }
  #type(name: string, field: string, text: string): void {
    this.#kept.type(this.#key(name, field), text);
  }
}

const sameEvidence = (a: Evidence, b: Evidence): boolean => JSON.stringify(a) === JSON.stringify(b);

const ifTooLong = (place: Omit<TooLong, "tooLong">, text: string, chars: number): readonly TooLong[] => {
  const sentence = tooLong(text, chars);
  return sentence === "" ? [] : [{ ...place, tooLong: sentence }];
};
