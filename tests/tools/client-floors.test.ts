/** The client is built in floors: a file imports from its own floor and from those below it, and never from one above. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

const source = new URL("../../client/src/", import.meta.url);

/** From the ground up. `room/acts` is a floor of its own: the review and the help page read it too. */
const floors = [
  "words",
  "net",
  "site",
  "ui",
  "call",
  "state",
  "notes",
  "voice",
  "journal",
  "room/acts",
  "review",
  "room",
  "pages",
  "shell",
] as const;
const top = floors.length;

/** The floor of a file; files in `client/src` itself are above all others. */
const floorOf = (file: string): number => {
  const ofActs = file.startsWith("room/acts/");
  const at = floors.findIndex((floor) => (ofActs ? floor === "room/acts" : file.startsWith(`${floor}/`)));
  return at < 0 ? top : at;
};

const importsOf = (file: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu)]
    .map(([, target = ""]) => posix.join(posix.dirname(file), target))
    .filter((target) => !target.startsWith("../"));

const upward = (file: string, text: string): readonly string[] =>
  importsOf(file, text)
    .filter((target) => floorOf(target) > floorOf(file))
    .map((target) => `${file} -> ${target}`);

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(?:ts|svelte)$/u.test(file));

describe("the floors of the client", () => {
  it("has no import that leads upward", () => {
    expect(files.flatMap((file) => upward(file, readFileSync(new URL(file, source), "utf8")))).toEqual([]);
  });

  it("has every folder on a floor", () => {
    const folders = new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
    folders.delete("styles");
    expect([...folders].filter((folder) => !floors.some((floor) => floor === folder))).toEqual([]);
  });

  it.each([
    ["state/room.svelte.ts", 'import { Links } from "../room/links.svelte.ts";'],
    ["ui/Icon.svelte", 'import type { Attempt } from "../state/attempt.svelte.ts";'],
    ["room/acts/asking.ts", 'const later = import("../Stage.svelte");'],
    ["words/roles.ts", 'export { findings } from "../room/interview/findings.ts";'],
  ])("would not accept %s with: %s", (file, line) => {
    expect(upward(file, line)).toHaveLength(1);
  });
});
