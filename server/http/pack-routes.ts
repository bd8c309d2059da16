import express, { Router } from "express";
import { limits } from "../../shared/contract/limits.ts";
import { checkPack } from "../../shared/questions/check-pack.ts";
import { call, refuse } from "./answers.ts";
import { pathPart } from "./bearer.ts";
import type { HttpParts } from "./parts.ts";
import { limited } from "./room-routes.ts";

/** The packs to ask from, and a check for people who write one. */
export function packRoutes(parts: HttpParts): Router {
  const { packs } = parts;
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader("Cache-Control", "no-cache");
    next();
  });
  router.get(
    "/",
    call(() => ({ status: 200, json: packs.summaries })),
  );
  router.post(
    "/validate",
    limited(parts, "roomsPerMinute"),
    express.json({ limit: limits.packBytes, strict: false }),
    call((request) => {
      const checked = checkPack(request.body);
      return { status: 200, json: { faults: checked.ok ? [] : checked.faults } };
    }),
  );
  router.get(
    "/:id",
    call((request) => {
      const pack = packs.pack(pathPart(request, "id"));
      return pack ? { status: 200, json: pack } : refuse("not-found");
    }),
  );
  return router;
}
