/** Codes of refusals and errors, on sockets and over HTTP. See docs/contract.md. */
import { z } from "zod";
import type { Of } from "./wire.ts";

/** Why a command was refused. Each has one plain sentence in `client/src/words/refusals.ts`. */
export const refusalCodes = [
  "bad-command",
  "not-allowed",
  "wrong-phase",
  "unknown",
  "taken",
  "incomplete",
  "too-many",
  "busy",
  "over",
] as const;
export const RefusalCode = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** A place in a request, and what is wrong there. */
export const Fault = z.strictObject({ path: z.string(), message: z.string() });
export type Fault = Of<typeof Fault>;

export const Refused = z.strictObject({
  ok: z.literal(false),
  code: RefusalCode,
  faults: z.array(Fault).exactOptional(),
});
export type Refused = Of<typeof Refused>;

/** `version`: of the seat's view that shows what the command did. */
export const Acted = z.union([z.strictObject({ ok: z.literal(true), version: z.number().int() }), Refused]);
export type Acted = Of<typeof Acted>;

/** HTTP status of each error code. */
export const httpStatus = {
  "bad-request": 400,
  "no-token": 401,
  "not-allowed": 403,
  "not-found": 404,
  "seat-taken": 409,
  "room-over": 410,
  "too-large": 413,
  "wrong-host": 421,
  "too-many": 429,
  "not-ready": 503,
  "no-space": 507,
} as const;
export type HttpCode = keyof typeof httpStatus;
export const HttpCode = z.enum(Object.keys(httpStatus) as [HttpCode, ...HttpCode[]]); // the keys of that table

/** Body of `application/problem+json`. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: HttpCode,
  faults: z.array(Fault).exactOptional(),
});
export type Problem = Of<typeof Problem>;
