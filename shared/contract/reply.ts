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

/** Codes of the notes protocol's `reject`. */
export const noteRejects = ["size", "foreign-client", "gap", "not-allowed", "content", "full"] as const;
export type NoteReject = (typeof noteRejects)[number];

/**
 * WebSocket close codes of the notes gateway. 4400 to 4499 are final for the stock client, the others are retried. A client without
 * `barline.ack` that had a write refused is closed with `notAllowed` or `tooLarge` and a reason: it cannot be told in another way. When
 * what the write hangs on may still come, it is closed with `busy`, and offers it again.
 */
export const closeCodes = {
  unauthorised: 4401,
  notAllowed: 4403,
  noDocument: 4404,
  deleted: 4410,
  tooLarge: 4413,
  drain: 1012,
  busy: 1013,
  store: 4503,
  slow: 4508,
} as const;
