import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";
import { freshNonce, pagePolicy } from "./security-headers.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

type Coding = "br" | "gzip" | "identity";

interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly isHashed: boolean;
  readonly coded: Partial<Record<Coding, Promise<Buffer>>>;
}

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
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};
const compressible = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;
const nonceMark = "__CSP_NONCE__";

/** The pages of the client by path; everything else is its own "not found" page with status 404. */
const pages = [
  /^\/$/,
  /^\/r\/[A-Za-z0-9_-]{22}(?:\/review)?$/,
  /^\/(?:questions|stories|practice|settings|help)$/,
  /^\/b\/[A-Za-z0-9_-]{22}$/,
];

/** Serves the built client out of memory; the folder is read once, at start. */
export async function staticFiles(folder: string): Promise<RequestHandler> {
  const files = existsSync(folder) ? await load(folder) : new Map<string, StaticFile>();
  const shell = files.get("/index.html");
  files.delete("/index.html");
  const page = shell ? withNonceMark(shell.bytes.toString("utf8")) : null;

  return async (request, response, next) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    const file = isRead ? files.get(request.path) : undefined;
    if (file) {
      await sendFile(request, response, file);
    } else if (isRead && page !== null) {
      response.status(pages.some((one) => one.test(request.path)) ? 200 : 404);
      await sendPage(request, response, page);
    } else next();
  };
}

async function load(folder: string): Promise<Map<string, StaticFile>> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const url = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(url, {
      bytes,
      type: types[url.slice(url.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`,
      isHashed: url.startsWith("/assets/"),
      coded: {},
    });
  }
  return files;
}

async function sendFile(request: Request, response: Response, file: StaticFile): Promise<void> {
  response.setHeader("Cache-Control", file.isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("ETag", file.etag);
  response.setHeader("Content-Type", file.type);
  if (request.headers["if-none-match"] === file.etag) return void response.status(304).end();
  const coding = compressible.test(file.type) ? codingFor(request) : "identity";
  // Compressed once, when first asked for, and kept: the best ratio costs nothing later.
  file.coded[coding] ??= code(file.bytes, coding, 11);
  sendBytes(response, await file.coded[coding], coding);
}

async function sendPage(request: Request, response: Response, page: string): Promise<void> {
  const nonce = freshNonce();
  response.setHeader("Content-Security-Policy", pagePolicy(nonce, request.headers.host));
  response.setHeader("Reporting-Endpoints", 'csp="/api/csp-reports"');
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  const coding = codingFor(request);
  sendBytes(response, await code(Buffer.from(page.replaceAll(nonceMark, nonce)), coding, 4), coding);
}

function sendBytes(response: Response, bytes: Buffer, coding: Coding): void {
  response.setHeader("Vary", "Accept-Encoding");
  if (coding !== "identity") response.setHeader("Content-Encoding", coding);
  response.setHeader("Content-Length", bytes.length);
  if (response.req.method === "HEAD") response.end();
  else response.end(bytes);
}

function codingFor(request: Request): Coding {
  if (request.acceptsEncodings("br") === "br") return "br";
  return request.acceptsEncodings("gzip") === "gzip" ? "gzip" : "identity";
}

async function code(bytes: Buffer, coding: Coding, quality: number): Promise<Buffer> {
  if (coding === "br") {
    return brotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
  }
  return coding === "gzip" ? gzipped(bytes, { level: Math.min(9, quality) }) : bytes;
}

/** The editor builds style elements; it reads the nonce they need from this `meta`. */
function withNonceMark(html: string): string {
  const meta = `<meta name="csp-nonce" content="${nonceMark}" />`;
  return html.includes(nonceMark) ? html : html.replace("<head>", `<head>\n    ${meta}`);
}
