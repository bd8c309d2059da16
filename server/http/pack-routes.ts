import express, { Router } from "express";
import { limits } from "../../shared/contract/limits.ts";
import { checkPack } from "../../shared/questions/check-pack.ts";
import { packJsonSchema } from "../../shared/questions/pack-schema.ts";
import { call, refuse, sendProblem } from "./answers.ts";
import { pathPart } from "./bearer.ts";
import { KeptFile } from "./kept-file.ts";
import type { HttpParts } from "./parts.ts";
import { limited } from "./room-routes.ts";

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
    express.json({ limit: limits.packBytes, strict: false }),
    call((request) => {
      if (request.body === undefined) return refuse("bad-request", [{ path: "body", message: "is not readable JSON" }]);
      const checked = checkPack(request.body);
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
