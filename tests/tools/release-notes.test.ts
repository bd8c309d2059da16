import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "barline-release-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program where a release of this version is prepared. */
const printed = (parts: { version: string; changelog: string; tag?: string }) => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", version: parts.version }));
  writeFileSync(join(folder, "CHANGELOG.md"), parts.changelog);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      resolve("tests/tools/print-release-notes.ts"),
      ...(parts.tag === undefined ? [] : [parts.tag]),
    ],
    { cwd: folder, encoding: "utf8" },
  );
  return { status, stdout, stderr };
};

const changelog = [
  "# Changelog",
  "",
  "## Unreleased",
  "",
  "- Not yet.",
  "",
  "## 0.2.0, 2026-12-01",
  "",
  "- Rooms for two.",
  "  Second line.",
  "",
  "### Upgrading",
  "",
  "- Nothing to do.",
  "",
  "## 0.1.0",
  "",
  "- The first.",
  "",
].join("\n");

describe("the notes of a release", () => {
  it("are what the changelog says between the heading of the tag and the next version", () => {
    expect(printed({ version: "0.2.0", changelog, tag: "v0.2.0" })).toEqual({
      status: 0,
      stdout: "- Rooms for two.\n  Second line.\n\n### Upgrading\n\n- Nothing to do.\n",
      stderr: "",
    });
  });

  it("are those of the version in package.json when no tag is given, also for the last heading", () => {
    expect(printed({ version: "0.1.0", changelog }).stdout).toBe("- The first.\n");
  });

  it.each([
    [
      "the tag and package.json differ",
      { version: "0.1.0", tag: "v0.2.0" },
      "The tag is v0.2.0, but package.json says",
    ],
    ["the tag is no version", { version: "0.2.0", tag: "latest" }, "latest is not a version"],
    ["the changelog has no such heading", { version: "0.2.1", tag: "v0.2.1" }, "no heading for 0.2.1"],
    ["nothing is under the heading", { version: "0.3.0", tag: "v0.3.0" }, "says nothing about 0.3.0"],
  ])("are refused when %s", (_when, release, sentence) => {
    const { status, stderr } = printed({ ...release, changelog: `${changelog}\n## 0.3.0\n` });
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
  });
});

describe("the release workflow", () => {
  const workflow = readFileSync(".github/workflows/release.yml", "utf8");

  it("runs the checks of every other change before it publishes anything", () => {
    const checks = readFileSync(".github/workflows/ci.yml", "utf8").match(/run: bash \.ci\/run/);
    expect(checks).not.toBeNull();
    expect(workflow).toMatch(/uses: \.\/\.github\/workflows\/ci\.yml/);
    expect(workflow.match(/needs: checks/g)).toHaveLength(1);
  });

  it("builds the image that docker-compose.yml describes, under the name it has there", () => {
    const compose = readFileSync("docker-compose.yml", "utf8");
    const [, image = "?"] = /^ {2}image: (\S+)$/m.exec(compose) ?? [];
    const [, service = "?"] = /docker compose build (\w+)/.exec(workflow) ?? [];
    expect(compose).toMatch(new RegExp(`^ {2}${service}:$`, "m"));
    expect(workflow).toContain(`docker tag ${image} `);
  });
});
