import express from "express";
import type { RequestHandler } from "express";
import { limits } from "../../shared/contract/limits.ts";
import { refuse, sendProblem } from "./answers.ts";
import { excessIn } from "./json-scan.ts";
import type { Excess } from "./json-scan.ts";
import { turnOfOthers, workOf } from "./work.ts";

const sentences: Readonly<Record<Excess, string>> = {
  values: `has more than ${limits.jsonValues} values`,
  depth: `is nested more than ${limits.jsonDepth} deep`,
  keys: "has too many or too long keys",
};
export const unreadable = { path: "body", message: "is not readable JSON" } as const;

/**
 * Reads a JSON body of at most `bytes`. Refuses: `too-large`, also for more values, keys or nesting than anything of ours has;
 * `bad-request` when it is not JSON. Nothing is built from the bytes before their signs have been counted.
 */
export function jsonBody(bytes: number, types: readonly string[] = ["application/json"]): readonly RequestHandler[] {
  return [
    express.raw({ type: [...types], limit: bytes }),
    async (request, response, next) => {
      const body: unknown = request.body;
      request.body = undefined;
      if (!Buffer.isBuffer(body) || body.length === 0) {
        next();
        return;
      }
      const work = workOf(request);
      work.bodyBytes = body.length;
      const excess = work.run(() => excessIn(body));
      if (excess) {
        sendProblem(response, refuse("too-large", [{ path: "body", message: sentences[excess] }]));
        return;
      }
      // A large body is parsed in its own turn of the event loop.
      if (body.length > limits.httpBodyBytes) await turnOfOthers();
      try {
        request.body = work.run((): unknown => JSON.parse(body.toString("utf8")));
      } catch {
        sendProblem(response, refuse("bad-request", [unreadable]));
        return;
      }
      next();
    },
  ];
}
