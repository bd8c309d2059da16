import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Request, RequestHandler, Response } from "express";
import { codingFor, encode, KeptFile, sendBytes } from "./kept-file.ts";
import { pagesOf } from "./page-files.ts";
import { megabytesOf, type SpeechModel } from "../speech/speech-model.ts";
import {
  aloneWorkerPolicy,
  freshNonce,
  pagePolicy,
  speechWorkerPolicy,
  voiceWorkerPolicy,
  workerPolicy,
} from "./security-headers.ts";

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  map: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};
/** The build puts a content hash into the names of these. */
const named = "/assets/";
const forGood = "public, max-age=31536000, immutable";
const askAgain = "no-cache";
/** Workers with a content policy of their own. All other files have that of every answer. */
const workers: readonly (readonly [RegExp, (host: string | undefined) => string])[] = [
  [/^\/shell-worker\.js$/, () => workerPolicy],
  [/^\/assets\/voice-worker-[\w-]+\.js$/, () => voiceWorkerPolicy],
  [/^\/assets\/(?:recording|reading)-worker-[\w-]+\.js$/, () => aloneWorkerPolicy],
  [/^\/assets\/speech-worker-[\w-]+\.js$/, speechWorkerPolicy],
];
const nonceMark = "__CSP_NONCE__";

/** Asks for a file, not for a page: no page has a full stop in its path. */
const isFile = /^\/assets\/|\.[a-z0-9]{2,11}$/i;

/** Serves the built client from memory, and the model for speech beside it; the folder is read once, at start. */
export async function staticFiles(folder: string, speechModel: SpeechModel | null): Promise<RequestHandler> {
  const files = existsSync(folder) ? await load(folder) : new Map<string, KeptFile>();
  const shell = files.get("/index.html");
  files.delete("/index.html");
  if (speechModel) files.set(speechModel.path, new KeptFile(speechModel.archive, "application/gzip", forGood));
  const manifest = files.get("/.vite/manifest.json")?.bytes.toString("utf8");
  const pageAt = shell && pagesOf(withSpeechModel(withNonceMark(shell.bytes.toString("utf8")), speechModel), manifest);

  return async (request, response, next) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    const file = isRead ? files.get(request.path) : undefined;
    if (file) {
      const policy = workers.find(([path]) => path.test(request.path))?.[1];
      if (policy) response.setHeader("Content-Security-Policy", policy(request.headers.host));
      await file.send(request, response);
    } else if (isRead && isFile.test(request.path)) {
      // Of another build, perhaps of a node that has been upgraded already: the page itself would be no script.
      response
        .status(404)
        .setHeader("Cache-Control", "no-store")
        .type("text/plain")
        .send("There is no such file here.\n");
    } else if (isRead && pageAt) {
      const { status, html } = pageAt(request.path);
      response.status(status);
      await sendPage(request, response, html);
    } else next();
  };
}

async function load(folder: string): Promise<Map<string, KeptFile>> {
  const files = new Map<string, KeptFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).split(sep).join("/")}`;
    const type = types[url.slice(url.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    files.set(url, new KeptFile(await readFile(path), type, url.startsWith(named) ? forGood : askAgain));
  }
  return files;
}

async function sendPage(request: Request, response: Response, page: string): Promise<void> {
  const nonce = freshNonce();
  response.setHeader("Content-Security-Policy", pagePolicy(nonce, request.headers.host));
  response.setHeader("Reporting-Endpoints", 'csp="/api/csp-reports"');
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Vary", "Accept-Encoding");
  const coding = codingFor(request);
  sendBytes(response, await encode(Buffer.from(page.replaceAll(nonceMark, nonce)), coding, 4), coding);
}

/** Pages learn from this `meta` that there is a model, and what it weighs; they fetch it only for those who switch it on. */
const withSpeechModel = (html: string, model: SpeechModel | null): string =>
  model === null
    ? html
    : html.replace(
        "<head>",
        `<head>\n    <meta name="speech-model" content="${model.path}" data-megabytes="${megabytesOf(model)}" />`,
      );

/** The editor builds style elements; it reads the nonce they need from this `meta`. */
function withNonceMark(html: string): string {
  const meta = `<meta name="csp-nonce" content="${nonceMark}" />`;
  return html.includes(nonceMark) ? html : html.replace("<head>", `<head>\n    ${meta}`);
}
