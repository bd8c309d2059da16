/**
 * `npm run release-notes -- <tag>`: prints what `CHANGELOG.md` says about a version: the one in `package.json` if no tag is given. Exits
 * with 1 if the tag is not the version in `package.json`, or if there is nothing to say.
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
