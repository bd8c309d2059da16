/**
 * `npm run release-notes -- <tag>`: prints what `CHANGELOG.md` says of a version, the one of `package.json` when no tag is given.
 * Ends with code 1 when a tag is not the version of `package.json`, or when there is nothing to say.
 */
import { readFileSync } from "node:fs";
import { notesOf, versionOf } from "./notes-of-release.ts";

try {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }; // our own file
  const tag = process.argv[2] ?? version;
  if (versionOf(tag) !== version) throw new Error(`The tag is ${tag}, but package.json says ${version}.`);
  console.log(notesOf(readFileSync("CHANGELOG.md", "utf8"), version));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
