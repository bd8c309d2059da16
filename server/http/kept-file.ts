import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response } from "express";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Coding = "br" | "gzip" | "identity";

const compressible = /^(?:text\/|application\/(?:json|manifest|wasm)|image\/svg)/;
/** Best compression is worth it when it is done only once, unless somebody waits for it for seconds. */
const qualityFor = ({ length }: Buffer): number => (length > 1_000_000 ? 5 : 11);

/** Bytes that many ask for: kept in memory, compressed once per coding, answered with 304 when the client already has them. */
export class KeptFile {
  readonly bytes: Buffer;
  readonly #type: string;
  readonly #caching: string;
  readonly #etag: string;
  readonly #coded = new Map<Coding, Promise<Buffer>>();

  /** `caching`: the value of Cache-Control. */
  constructor(bytes: Buffer, type: string, caching: string) {
    this.bytes = bytes;
    this.#type = type;
    this.#caching = caching;
    this.#etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  }

  async send(request: Request, response: Response): Promise<void> {
    response.setHeader("Cache-Control", this.#caching);
    response.setHeader("ETag", this.#etag);
    response.setHeader("Content-Type", this.#type);
    response.setHeader("Vary", "Accept-Encoding");
    if (request.headers["if-none-match"] === this.#etag) {
      response.status(304).end();
      return;
    }
    const coding = compressible.test(this.#type) ? codingFor(request) : "identity";
    const coded = this.#coded.get(coding) ?? encode(this.bytes, coding, qualityFor(this.bytes));
    this.#coded.set(coding, coded);
    sendBytes(response, await coded, coding);
  }
}

export function codingFor(request: Request): Coding {
  if (request.acceptsEncodings("br") === "br") return "br";
  return request.acceptsEncodings("gzip") === "gzip" ? "gzip" : "identity";
}

export async function encode(bytes: Buffer, coding: Coding, quality: number): Promise<Buffer> {
  if (coding === "br") {
    return brotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
  }
  return coding === "gzip" ? gzipped(bytes, { level: Math.min(9, quality) }) : bytes;
}

export function sendBytes(response: Response, bytes: Buffer, coding: Coding): void {
  if (coding !== "identity") response.setHeader("Content-Encoding", coding);
  response.setHeader("Content-Length", bytes.length);
  if (response.req.method === "HEAD") response.end();
  else response.end(bytes);
}
