/** The secret of a review link, kept for this tab only, so that a reload shows the review again without it in the address. */
import type { RoomId, Secret } from "../../../../shared/contract/ids.ts";
import { read, write } from "../../net/kept.ts";

const keyOf = (roomId: RoomId): string => `barline:review:${roomId}`;
const isSecret = (value: unknown): value is Secret => typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);

/** Keeps the secret when there is a new one, and gives the one to use. */
export const keptReview = (roomId: RoomId, secret?: Secret): Secret | undefined => {
  if (secret === undefined) return read(sessionStorage, keyOf(roomId), isSecret);
  write(sessionStorage, keyOf(roomId), secret);
  return secret;
};
