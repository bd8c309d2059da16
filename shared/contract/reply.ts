/** Codes of refusals and errors, on sockets and over HTTP. See docs/contract.md. */

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
export type RefusalCode = (typeof refusalCodes)[number];

/** A place in what was sent, and what is wrong there. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

export interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly faults?: readonly Fault[];
}
export type Acted = { readonly ok: true; readonly version: number } | Refused;

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

/** Body of `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: HttpCode;
  readonly faults?: readonly Fault[];
}
