/** `docs/keyboard.md` is what the acts say today. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { keyboardPage } from "./keyboard-page.ts";

it("is up to date; `npm run docs` writes it", async () => {
  expect(readFileSync(new URL("../../docs/keyboard.md", import.meta.url), "utf8")).toBe(await keyboardPage());
});
