/** Every file that a page or a comment cites exists: links with their headings, paths in code marks, names of files in comments. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const notOurs = new Set(["node_modules", "dist", "data", "coverage", ".git"]);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
const files = filesIn("");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const topFolders = new Set(files.filter((path) => path.includes("/")).map((path) => path.slice(0, path.indexOf("/"))));

/** A whole path, a folder of the repository, the end of a path or a bare name; `*` stands for a part of a name. */
const exists = (cited: string): boolean => {
  const pattern = cited
    .replace(/^(?:\.{1,2}\/)+/, "")
    .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^/]*");
  const isCited = new RegExp(cited.endsWith("/") ? `^${pattern}` : `(?:^|/)${pattern}(?:/|$)`);
  return files.some((path) => isCited.test(path));
};

/** How a heading is linked to: lower case, spaces as hyphens, other punctuation dropped. */
const anchorsOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "")
      .replaceAll(" ", "-"),
  );

const brokenLinks = (page: string, text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = "", anchor] = target.split("#");
      const linked = path === "" ? page : normalize(join(dirname(page), path)).replace(/\/$/, "");
      if (!files.includes(linked)) return !files.some((file) => file.startsWith(`${linked}/`));
      return anchor !== undefined && !anchorsOf(linked).includes(anchor);
    });

const isPath = (text: string): boolean =>
  /^[\w.*/-]+$/.test(text) && text.includes("/") && topFolders.has(text.slice(0, text.indexOf("/")));
const fileName = /(?<![\w.<>/-])(?:[\w.*-]+\/)*[\w*-][\w.*-]*\.(?:ts|md|svelte|css)\b(?![\w<(/-])/g;

const missingFromPage = (text: string): readonly string[] => {
  const marked = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  const listed = [...text.matchAll(/^([\w.-]+\/[\w./-]*)(?: |$)/gm)].map(([, path = ""]) => path).filter(isPath);
  const cited = marked.flatMap((code) => (isPath(code) ? [code] : (code.match(fileName) ?? [])));
  return [...cited, ...listed].filter((path) => !exists(path));
};

/** Lines of comments, more or less: a name in a string after two slashes is checked too. */
const commentsIn = (text: string): string =>
  [
    ...(text.match(/\/\*[\s\S]*?\*\//g) ?? []),
    ...(text.match(/<!--[\s\S]*?-->/g) ?? []),
    ...(text.match(/(?<=^|\s)(?:\/\/|#) .*$/gm) ?? []),
  ].join("\n");

const missingFromComments = (text: string): readonly string[] =>
  (commentsIn(text).match(fileName) ?? []).filter((name) => !exists(name));

const pages = files.filter((path) => path.endsWith(".md"));
/** All but this file, which names files that do not exist. */
const sources = files.filter(
  (path) =>
    path !== "tests/tools/cited-files.test.ts" && [".ts", ".svelte", ".css", ".js", ".yml"].includes(extname(path)),
);

describe("what is cited", () => {
  it.each(pages)("exists: %s", (page) => {
    const text = read(page);
    expect([...brokenLinks(page, text), ...missingFromPage(text)]).toEqual([]);
  });

  it("exists: comments of every source file", () => {
    const missing = sources.flatMap((path) => missingFromComments(read(path)).map((name) => `${path}: ${name}`));
    expect(missing).toEqual([]);
  });

  it("is looked for: names that nothing has are found", () => {
    expect(missingFromComments("/** See CONTRACT-OF-OLD.md and `no-such-rules.ts`; `rules.ts` exists. */")).toEqual([
      "CONTRACT-OF-OLD.md",
      "no-such-rules.ts",
    ]);
    expect(missingFromPage("`shared/no-such-folder/` and `shared/room/` and `no-such.test.ts`")).toEqual([
      "shared/no-such-folder/",
      "no-such.test.ts",
    ]);
    expect(brokenLinks("README.md", "[a](docs/no-such.md) [b](docs/adr) [c](README.md#no-such-heading)")).toEqual([
      "docs/no-such.md",
      "README.md#no-such-heading",
    ]);
  });
});
