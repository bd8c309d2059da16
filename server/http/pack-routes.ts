import { Router } from "express";
import { limits } from "../../shared/contract/limits.ts";
import { checkingPack } from "../../shared/questions/check-pack.ts";
import { packJsonSchema } from "../../shared/contract/pack.ts";
import { call, refuse, sendProblem } from "./answers.ts";
import { pathPart } from "./bearer.ts";
import { jsonBody, unreadable } from "./json-body.ts";
import { KeptFile } from "./kept-file.ts";
import { budgeted, limited } from "./limited.ts";
import type { HttpParts } from "./parts.ts";
import { workOf } from "./work.ts";

/** The packs to ask from, and a check for people who write one. */
export function packRoutes(parts: HttpParts): Router {
  const { packs } = parts;
  const list = asFile(packs.summaries);
  const files = new Map(packs.summaries.map(({ id }) => [id, asFile(packs.pack(id))]));
  const router = Router();
  const schema = asFile(packJsonSchema());
  router.get("/", (request, response) => list.send(request, response));
  router.get("/schema", (request, response) => schema.send(request, response));
  router.post(
    "/validate",
    limited(parts, "roomsPerMinute"),
    budgeted,
    ...jsonBody(limits.packBytes),
    call(async (request) => {
      if (request.body === undefined) return refuse("bad-request", [unreadable]);
      const checked = await workOf(request).inSlices(checkingPack(request.body));
      return { status: 200, json: { faults: checked.ok ? [] : checked.faults } };
    }),
  );
  router.get("/:id", async (request, response) => {
    const file = files.get(pathPart(request, "id"));
    if (file) await file.send(request, response);
    else sendProblem(response, refuse("not-found"));
  });
  return router;
}

function asFile(value: unknown): KeptFile {
  return new KeptFile(Buffer.from(JSON.stringify(value)), "application/json; charset=utf-8", "no-cache");
}
