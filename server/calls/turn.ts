import { createHmac } from "node:crypto";
import type { IceServers } from "../../shared/contract/http.ts";
import type { Ms, SeatId } from "../../shared/contract/ids.ts";
import type { Config } from "../config.ts";

const lifeMs = 12 * 3_600_000;

/** Short-lived credentials in the form that TURN servers with a shared secret check: expiry time and seat, signed. */
export function iceServersFor(seatId: SeatId, { urls, secret }: Config["turn"], nowMs: Ms): IceServers {
  const username = `${Math.ceil((nowMs + lifeMs) / 1_000)}:${seatId}`;
  const signed =
    secret === null ? {} : { username, credential: createHmac("sha1", secret).update(username).digest("base64") };
  return {
    iceServers: urls.map((url) => (url.startsWith("stun") ? { urls: url } : { urls: url, ...signed })),
  };
}
