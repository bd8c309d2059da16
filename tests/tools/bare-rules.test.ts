/** Browsers get the rules without their rows; what they hear must be the same. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bareRules } from "../../client/bare-rules.ts";
import * as analysing from "../../shared/signals/analyse.ts";
import * as probing from "../../shared/signals/margin/probe.ts";
import type { Answer } from "../../shared/signals/text/sections.ts";
import { ownLabelled } from "../shared/signals/labelled-answers.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bare-rules-"));
  const entry = { analyse: "shared/signals/analyse.ts", probe: "shared/signals/margin/probe.ts" };
  await build({
    configFile: false,
    logLevel: "silent",
    plugins: [bareRules()],
    build: { outDir: folder, lib: { entry, formats: ["es"] } },
  });
});
afterAll(() => rm(folder, { recursive: true }));

type Reader = Pick<typeof analysing, "read"> & Pick<typeof probing, "probeFor">;

const readBy = ({ read, probeFor }: Reader, answer: Answer): unknown => {
  const reading = read(answer);
  return { reading, probes: reading.everyFinding.map(probeFor) };
};

it("reads every labelled answer as the source does", async () => {
  const built = {
    ...((await import(join(folder, "analyse.js"))) as typeof analysing),
    ...((await import(join(folder, "probe.js"))) as typeof probing),
  };
  for (const { sections } of ownLabelled()) {
    expect(readBy(built, sections)).toEqual(readBy({ ...analysing, ...probing }, sections));
  }
});
