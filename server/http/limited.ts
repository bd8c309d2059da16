/** What is checked before calls: how many an address may make, and how much work and how many bytes it may cause. */
import type { RequestHandler } from "express";
import type { RateLimits } from "../config.ts";
import { sendProblem } from "./answers.ts";
import type { Refusal } from "./answers.ts";
import type { HttpParts } from "./parts.ts";
import { CallWork, measure, workOf } from "./work.ts";

/** Counts the calls of an address. Refuses: `too-many`. */
export function limited({ rates, addressOf }: HttpParts, limit: keyof RateLimits): RequestHandler {
  return async (request, response, next) => {
    const retryAfterS = await rates.take(limit, addressOf(request));
    if (retryAfterS === null) next();
    else sendProblem(response, { code: "too-many", retryAfterS });
  };
}

/** Measures every call. */
export function measured({ work, addressOf }: HttpParts): RequestHandler {
  return (request, _response, next) => {
    measure(request, new CallWork(work, addressOf(request)));
    next();
  };
}

/** Before an expensive call. Refuses: `too-many` when the address has used up its time. */
export const budgeted: RequestHandler = (request, response, next) => {
  const retryAfterS = workOf(request).waitOfAddress();
  if (retryAfterS === null) next();
  else sendProblem(response, { code: "too-many", retryAfterS });
};

/** For an address that has stored as much as it may in a day. */
export function tooManyBytes(retryAfterS: number): Refusal {
  const message = "has stored as much today as one address may";
  return { code: "too-many", faults: [{ path: "address", message }], retryAfterS };
}

/**
 * Before a stranger writes something that is stored. Refuses: `no-space` when the store is nearly full: what is left belongs to the open
 * rooms.
 */
export function withSpace({ freeSpace, metrics }: HttpParts): RequestHandler {
  return (_request, response, next) => {
    if (!freeSpace.isLow()) {
      next();
      return;
    }
    metrics.limited.inc({ limit: "freeSpace" });
    sendProblem(response, { code: "no-space", retryAfterS: 60 });
  };
}
