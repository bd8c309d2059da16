/** Every call in the table of routes is served and documented as the table says. It gives nothing away before it has a token. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { methodAndPath } from "../../shared/contract/paths.ts";
import type { CallName } from "../../shared/contract/paths.ts";
import { httpStatus, Problem } from "../../shared/contract/reply.ts";
import { paths, routes } from "../../shared/contract/routes.ts";
import type { Route } from "../../shared/contract/routes.ts";
import { startNode } from "../support/app.ts";
import { metricsToken } from "../support/figures.ts";
import { call, openRoom } from "../support/people.ts";

const names = Object.keys(routes) as CallName[];
const routeOf = (name: CallName): Route => routes[name];
const pathOf = (name: CallName, roomId: string): string =>
  methodAndPath(paths[name])[1]
    .replace(":roomId", roomId)
    .replace(":document", `${roomId}.star.1`)
    .replace(":id", "general-competencies");
/** The calls whose answer needs more than a room: a link, notes, a report. Other tests cover them. */
const elsewhere: readonly CallName[] = [
  "importReport",
  "readInvite",
  "takeSeat",
  "resumeSeat",
  "readHistory",
  "readReview",
  "readReplay",
  "givePack",
  "openJournal",
  "deleteJournal",
];

async function started() {
  const { url } = await startNode();
  const { host } = await openRoom(url);
  const make = async (name: CallName, token?: string) => {
    const [method] = methodAndPath(paths[name]);
    const body =
      name === "createRoom"
        ? { format: "peer", name: "Ana", role: "interviewer", key: randomUUID() }
        : { nothing: "of use" };
    return call(url, pathOf(name, host.roomId), {
      method,
      ...(routeOf(name).body ? { body } : {}),
      ...(token === undefined ? {} : { token }),
    });
  };
  return { host, make };
}

describe("every call", () => {
  it.each(names.filter((name) => !elsewhere.includes(name)))("%s answers as its route says", async (name) => {
    const { host, make } = await started();
    const { auth, replies } = routeOf(name);
    const { status, headers, body } = await make(name, auth === "metrics" ? metricsToken : host.token);
    const reply = replies[status as keyof typeof replies];
    expect(reply, `${status}: ${JSON.stringify(body)}`).toBeDefined();
    const types = Object.keys(reply?.content ?? {});
    const [type = ""] = (headers.get("content-type") ?? "").split(";");
    if (types.length === 0) expect(body).toBe("");
    else {
      expect(types).toContain(type);
      const schema: z.ZodType | undefined = reply?.content[type];
      expect(schema?.safeParse(body).error).toBeUndefined();
    }
  });

  it.each(names.filter((name) => routeOf(name).auth !== undefined))("%s asks for a token first", async (name) => {
    const { make } = await started();
    const { status, body } = await make(name);
    expect([status, Problem.parse(body).code]).toEqual([401, "no-token"]);
    expect(routeOf(name).refusals).toContain("no-token");
  });

  it.each(
    names.filter((name) => routeOf(name).body?.parsed === undefined && routeOf(name).body && name !== "createRoom"),
  )("%s refuses a body that is not its own", async (name) => {
    const { make } = await started();
    const { status, body } = await make(name);
    expect([status, Problem.parse(body).code]).toEqual([400, "bad-request"]);
  });

  it("is documented, with its answers, its refusals and its token", async () => {
    const { url } = await startNode();
    const { body } = await call<{
      paths: Record<string, Record<string, { operationId: string; responses: object; security?: object[] }>>;
    }>(url, methodAndPath(paths.openApi)[1]);
    const told = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId, responses, security = [] }]) => ({
        name: operationId,
        call: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
        statuses: Object.keys(responses).map(Number).toSorted(),
        tokens: security.flatMap((scheme) => Object.keys(scheme)),
      })),
    );
    const wanted = names.map((name) => {
      const { auth, replies, refusals = [] } = routeOf(name);
      const statuses = [...Object.keys(replies).map(Number), ...refusals.map((code) => httpStatus[code])];
      return { name, call: paths[name], statuses: statuses.toSorted(), tokens: auth ? [auth] : [] };
    });
    const byName = (left: { name: string }, right: { name: string }) => left.name.localeCompare(right.name);
    expect(told.toSorted(byName)).toEqual(wanted.toSorted(byName));
  });
});
