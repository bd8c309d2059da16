/**
 * `npm run lighthouse [screen…]` runs Lighthouse, as on a phone, on the built client: the pages anybody opens, and a room as each side sees it.
 * Prints the table of `docs/accessibility.md`. `LIGHTHOUSE_BIN` names an installed Lighthouse; otherwise npm fetches it. `LIGHTHOUSE_REPORTS`: where to keep the reports.
 */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { chromium, type BrowserContext } from "playwright-core";
import { BuiltServer } from "../e2e/built-server.ts";
import { beginAnswer, beginQuestions, linkFor, openRoom, takeSeat } from "../e2e/journey.ts";
import type { Person } from "../e2e/browser.ts";
import { freshFolder } from "../support/folder.ts";
import { freePorts } from "../support/ports.ts";
import { chromium as chromiumProgram, find } from "./find-programs.ts";

const version = "12.8.2";
/** A folder for what Lighthouse says about each screen. */
const reports = process.env["LIGHTHOUSE_REPORTS"];
/** Only these screens. */
const wished = process.argv.slice(2);

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number; readonly displayValue?: string }>>;
}

interface Visitor extends Person {
  readonly port: number;
}

const closing: (() => Promise<unknown>)[] = [];

/** Somebody whose browser Lighthouse can join: it finds their seats there. */
async function visitor(name: string): Promise<Visitor> {
  const { path, remove } = await freshFolder();
  const [port = 0] = await freePorts(1);
  const context: BrowserContext = await chromium.launchPersistentContext(path, {
    executablePath: find(chromiumProgram) ?? "chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", `--remote-debugging-port=${port}`],
    permissions: ["clipboard-read", "clipboard-write"],
    viewport: { width: 1440, height: 900 },
  });
  closing.push(remove, () => context.close());
  return { name, context, page: context.pages()[0] ?? (await context.newPage()), complaints: [], port };
}

async function audit(screen: string, { port, page }: Visitor, url: string): Promise<void> {
  if (wished.length > 0 && !wished.includes(screen)) return;
  const at = page.url();
  await page.goto("about:blank");
  const [program = "npx", ...before] = process.env["LIGHTHOUSE_BIN"]
    ? [process.env["LIGHTHOUSE_BIN"]]
    : ["npx", "--yes", `lighthouse@${version}`];
  const child = spawn(
    program,
    [...before, url, `--port=${port}`, "--quiet", "--output=json", "--output-path=stdout"].concat(
      "--only-categories=performance,accessibility,best-practices",
    ),
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const { categories, audits } = JSON.parse(await text(child.stdout)) as Report; // the shape that this version writes
  if (reports !== undefined)
    writeFileSync(join(reports, `${screen.replaceAll(/\W+/g, "-")}.json`), JSON.stringify({ categories, audits }));
  const score = (name: string): string => String(Math.round(100 * (categories[name]?.score ?? 0)));
  const seconds = (name: string): string => `${((audits[name]?.numericValue ?? 0) / 1000).toFixed(1)} s`;
  console.log(
    `| ${[
      screen,
      score("accessibility"),
      score("best-practices"),
      score("performance"),
      seconds("largest-contentful-paint"),
      `${Math.round(audits["total-blocking-time"]?.numericValue ?? 0)} ms`,
      (audits["cumulative-layout-shift"]?.numericValue ?? 0).toFixed(3),
    ].join(" | ")} |`,
  );
  await page.goto(at);
}

try {
  const server = await BuiltServer.start();
  closing.push(() => server.remove());
  const [jonas, maya] = [await visitor("Jonas"), await visitor("Maya")];
  console.log("| screen | accessibility | best practices | performance | largest paint | blocking | layout shift |");
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const [screen, path] of [
    ["home", "/"],
    ["help", "/help"],
    ["settings", "/settings"],
    ["questions", "/questions"],
  ] as const)
    await audit(screen, maya, `${server.url}${path}`);
  await openRoom(jonas, server.url, "Jonas Lind");
  const link = await linkFor(jonas, "candidate");
  await audit("arrival by invite", maya, link);
  await takeSeat(maya, link, "Maya Okafor");
  await audit("lobby, interviewer", jonas, jonas.page.url());
  await audit("lobby, candidate", maya, maya.page.url());
  await beginQuestions(jonas, maya);
  await beginAnswer(jonas, maya);
  await audit("interview, interviewer", jonas, jonas.page.url());
  await audit("interview, candidate", maya, maya.page.url());
} finally {
  for (const close of closing.reverse()) await close();
}
