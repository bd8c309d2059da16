/** The secret of a review link, kept for this tab only, so that a reload shows the review again without it in the address. */
import type { RoomId, Secret } from "../../../../shared/contract/ids.ts";
import { read, write } from "../../net/kept.ts";

const keyOf = (roomId: RoomId): string => `barline:review:${roomId}`;
const isSecret = (value: unknown): value is Secret => typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);

/** Keeps a new secret if there is one, and returns the secret to use. */
export const keptReview = (roomId: RoomId, secret?: Secret): Secret | undefined => {
  if (secret === undefined) return read(sessionStorage, keyOf(roomId), isSecret);
  write(sessionStorage, keyOf(roomId), secret);
  return secret;
};
