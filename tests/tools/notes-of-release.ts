/** What `CHANGELOG.md` says about one version: the text between its heading and the next. */

/** `0.2.0` of a tag `v0.2.0` or a bare version. @throws for anything else. */
export function versionOf(tag: string): string {
  const [, version] = /^v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/.exec(tag) ?? [];
  if (version === undefined) throw new Error(`${tag} is not a version like v1.2.3.`);
  return version;
}

/** The notes of a version. Its heading may carry a date: `## 0.2.0, 2026-12-01`. @throws when there are none. */
export function notesOf(changelog: string, version: string): string {
  const lines = changelog.split("\n");
  const from = lines.findIndex((line) => headingOf(line) === version);
  if (from < 0) throw new Error(`CHANGELOG.md has no heading for ${version}.`);
  const after = lines.slice(from + 1);
  const to = after.findIndex((line) => line.startsWith("## "));
  const notes = (to < 0 ? after : after.slice(0, to)).join("\n").trim();
  if (notes === "") throw new Error(`CHANGELOG.md says nothing about ${version}.`);
  return notes;
}

function headingOf(line: string): string | undefined {
  const [, version] = /^## \[?v?(\d[^\s\],(]*)/.exec(line) ?? [];
  return version;
}
