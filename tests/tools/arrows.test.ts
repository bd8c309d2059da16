import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

/** What the linter says about this source in place of an existing file. */
const refusals = async (file: string, source: string): Promise<string[]> => {
  const [result] = await eslint.lintText(source, { filePath: file });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
};

describe("the arrows server → shared ← client", () => {
  it.each([
    ["shared imports the server", "shared/contract/limits.ts", 'export * from "../../server/config.ts";\n'],
    ["shared imports the client", "shared/contract/limits.ts", 'export * from "../../client/src/main.ts";\n'],
    ["shared imports Node", "shared/contract/limits.ts", 'export { readFileSync } from "node:fs";\n'],
    ["the contract imports the rules", "shared/contract/limits.ts", 'export * from "../room/rules.ts";\n'],
    ["the judge of notes knows live documents", "server/notes/judge/judge.ts", 'export * from "../live/hub.ts";\n'],
    ["the wire of notes knows the judge", "server/notes/wire/scan.ts", 'export * from "../judge/known.ts";\n'],
    ["the server imports the client", "server/dev.ts", 'export * from "../client/src/main.ts";\n'],
  ])("refuses that %s", async (_what, file, source) => {
    expect(await refusals(file, source)).toContain("no-restricted-imports");
  });

  it.each([
    ["the server", 'export * from "../../server/config.ts";\n'],
    [
      "schemas, which would carry zod into the browser",
      'import { RoomId } from "../../shared/contract/ids.ts";\nexport const a = RoomId;\n',
    ],
  ])("refuses that the client imports %s", async (_what, source) => {
    expect(await refusals("client/src/main.ts", source)).toContain("@typescript-eslint/no-restricted-imports");
  });

  it("lets the client use the types of the contract", async () => {
    const source = 'import type { RoomId } from "../../shared/contract/ids.ts";\nexport const a: RoomId = "x";\n';
    expect(await refusals("client/src/main.ts", source)).not.toContain("@typescript-eslint/no-restricted-imports");
  });

  it.each([
    ["a clock", "export const now = Date.now();\n", "no-restricted-properties"],
    ["randomness", "export const luck = Math.random();\n", "no-restricted-properties"],
    ["a timer", "export const later = setTimeout;\n", "no-restricted-globals"],
  ])("keeps %s out of shared", async (_what, source, rule) => {
    expect(await refusals("shared/contract/limits.ts", source)).toContain(rule);
  });
});
