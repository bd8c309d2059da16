/** `docs/sockets.md` is what the schemas say today. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commandTypes } from "../../shared/contract/commands.ts";
import { requests, serverMessages } from "../../shared/contract/sockets.ts";
import { notation } from "./notation.ts";
import { socketsPage } from "./sockets-page.ts";

const written = readFileSync(new URL("../../docs/sockets.md", import.meta.url), "utf8");

it("is up to date; `npm run docs` writes it", async () => {
  expect(written).toBe(await socketsPage());
});

it("names every message and every command", () => {
  const names = [...Object.keys(requests), ...Object.keys(serverMessages), ...commandTypes];
  expect(names.filter((name) => !new RegExp(`^(?:### \`)?${name}\\b`, "m").test(written))).toEqual([]);
});

it("tells a shape in one line", () => {
  const shape = {
    type: "object",
    properties: {
      type: { const: "probe" },
      kind: { enum: ["why", "how"] },
      seats: { type: "array", items: { anyOf: [{ $ref: "ShortId" }, { type: "null" }] }, maxItems: 3 },
      name: { type: "string", minLength: 1, maxLength: 40, pattern: "^[^\\u0000]*$" },
      round: { type: "integer", minimum: 1, maximum: 40 },
      data: { $ref: "__shared#/$defs/schema0" },
    },
    required: ["type", "kind"],
  };
  expect(notation(shape, "type")).toBe(
    '{ kind: "why" | "how", seats?: (ShortId | null)[] ≤ 3, name?: text 1–40, round?: int 1–40, data?: any JSON }',
  );
});
