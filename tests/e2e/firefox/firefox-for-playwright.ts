#!/usr/bin/env -S node --import tsx
/**
 * The program that Playwright starts as Firefox. It stands between the two and passes WebDriver BiDi on. Playwright asks every Firefox for
 * the newest emulation; where this one doesn't know it yet, the answer is that it is done: colours and motion stay as the preferences say.
 */
import { spawn } from "node:child_process";
import { WebSocket, WebSocketServer } from "ws";
import { find, firefox } from "../../tools/find-programs.ts";
import { freePorts } from "../../support/ports.ts";

interface Answer {
  readonly id: number;
  readonly error?: string;
  readonly message?: string;
}

const program = find(firefox);
if (program === undefined) throw new Error("Firefox is missing: npm run journey:firefox finds or installs it.");
const child = spawn(program, process.argv.slice(2), { stdio: ["ignore", "inherit", "pipe"] });
child.once("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => child.kill(signal));

const [port = 0] = await freePorts(1);
const announcement = /WebDriver BiDi listening on (ws:\/\/\S+)\s/;
let said = "";
child.stderr.on("data", (bytes: Buffer) => {
  said += bytes.toString();
  const [, url] = announcement.exec(said) ?? [];
  if (url !== undefined) listen(url);
  if (url !== undefined) said = "";
});

function listen(url: string): void {
  const server = new WebSocketServer({ host: "127.0.0.1", port });
  server.on("listening", () => process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`));
  server.on("connection", (playwright, request) => {
    const browser = new WebSocket(`${url}${request.url ?? ""}`);
    const early: string[] = [];
    browser.on("open", () => {
      for (const text of early) browser.send(text);
    });
    playwright.on("message", (bytes: Buffer) => {
      if (browser.readyState === WebSocket.OPEN) browser.send(bytes.toString());
      else early.push(bytes.toString());
    });
    browser.on("message", (bytes: Buffer) => playwright.send(asIfDone(bytes.toString())));
    browser.on("close", () => playwright.close());
    playwright.on("close", () => browser.close());
  });
}

function asIfDone(text: string): string {
  if (!text.includes("unknown command")) return text;
  const { id, error, message } = JSON.parse(text) as Answer; // as WebDriver BiDi has it
  const isLacking = error === "unknown command" && message?.startsWith("emulation.") === true;
  return isLacking ? JSON.stringify({ type: "success", id, result: {} }) : text;
}
