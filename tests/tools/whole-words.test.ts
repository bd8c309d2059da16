/** No field cuts off what is pasted into it without a word: fields take more than fits, and say so (`client/src/ui/fits.svelte.ts`). */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const source = new URL("../../client/src/", import.meta.url);

it("no field of the client has a length at which the browser silently stops", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".svelte"));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /\bmaxlength\b/i.test(readFileSync(new URL(file, source), "utf8")))).toEqual([]);
});
