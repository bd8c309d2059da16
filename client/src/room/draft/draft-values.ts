/** Values of a draft, read back from a document that an older version, or another device, may have written. */
import type { Rating, Vote } from "../../../../shared/contract/ids.ts";
import type { Evidence, Score } from "../../../../shared/contract/views.ts";
import { isRecord } from "../../net/kept.ts";
import { levels, voteOrder } from "../../words/ratings.ts";

export const asScore = (value: unknown): Score | undefined => levels.find((level) => level === value);

export const asRating = (value: unknown): Rating | undefined => (value === "notProbed" ? value : asScore(value));

export const asVote = (value: unknown): Vote | undefined => voteOrder.find((vote) => vote === value);

/** The list of evidence in a JSON string; invalid entries are left out. */
export const asEvidence = (value: unknown): readonly Evidence[] => {
  if (typeof value !== "string") return [];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.filter(isEvidence) : [];
  } catch {
    return []; // not ours: treated as empty
  }
};

const quoteFields = ["askId", "section", "from", "to", "text", "writer"];

const isEvidence = (value: unknown): value is Evidence => {
  if (!isRecord(value)) return false;
  if (value["kind"] === "moment") return typeof value["atMs"] === "number" && typeof value["text"] === "string";
  return value["kind"] === "quote" && quoteFields.every((field) => typeof value[field] === "string");
};
