/**
 * Method and path of every HTTP call that pages make, by name. Free of schemas, so that the browser can have it too; the rest of a call:
 * `routes.ts`.
 */
export const pathsForPeople = {
  listPacks: "GET /api/packs",
  packSchema: "GET /api/packs/schema",
  checkPack: "POST /api/packs/validate",
  readPack: "GET /api/packs/:id",
  createRoom: "POST /api/rooms",
  importReport: "POST /api/rooms/import",
  readInvite: "GET /api/rooms/:roomId/invite",
  takeSeat: "POST /api/rooms/:roomId/seats",
  resumeSeat: "POST /api/rooms/:roomId/resume",
  readRoom: "GET /api/rooms/:roomId",
  deleteRoom: "DELETE /api/rooms/:roomId",
  iceServers: "GET /api/rooms/:roomId/call",
  readPackOfRoom: "GET /api/rooms/:roomId/pack",
  givePack: "PUT /api/rooms/:roomId/pack",
  readReport: "GET /api/rooms/:roomId/report",
  readHistory: "GET /api/rooms/:roomId/notes/:document/history",
  readReview: "GET /api/rooms/:roomId/review",
  readReplay: "GET /api/rooms/:roomId/review/:round/history",
} as const;

/** Of synced journals: apart, as few pages make them. */
export const pathsForJournals = {
  openJournal: "PUT /api/journals/:hash",
  deleteJournal: "DELETE /api/journals/:hash",
} as const;

/** Calls by operators and by browsers themselves: kept apart, so that pages do not carry them. */
export const pathsForOperators = {
  health: "GET /healthz",
  readiness: "GET /readyz",
  metrics: "GET /metrics",
  openApi: "GET /api/openapi.json",
  reportCspBreach: "POST /api/csp-reports",
} as const;
type Paths = typeof pathsForPeople & typeof pathsForJournals & typeof pathsForOperators;
export type CallName = keyof Paths;
export type PageCallName = keyof typeof pathsForPeople;

type InPath<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer After}`
    ? Name | InPath<After>
    : Rest
  : never;
/** The parameters in the path of a call. */
export type ParamsOf<Name extends CallName> = Readonly<Record<InPath<Paths[Name]>, string>>;

/** `GET /api/rooms/:roomId` in its two parts. */
export function methodAndPath(call: string): readonly [method: string, path: string] {
  const [method = "", path = ""] = call.split(" ");
  return [method, path];
}
