import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { methodAndPath, pathsForOperators } from "../../shared/contract/paths.ts";

/** Where browsers report what the content policy blocked. */
const [, cspReportPath] = methodAndPath(pathsForOperators.reportCspBreach);

/** Headers of every answer. Pages also get their content policy, see `pagePolicy`. */
export function securityHeaders(publicOrigin: string | null): RequestHandler[] {
  const isHttps = publicOrigin?.startsWith("https:") ?? false;
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
      },
      crossOriginEmbedderPolicy: false,
      crossOriginOpenerPolicy: { policy: "same-origin" },
      crossOriginResourcePolicy: { policy: "same-origin" },
      referrerPolicy: { policy: "no-referrer" },
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      xFrameOptions: { action: "deny" },
    }),
    (_request, response, next) => {
      response.setHeader(
        "Permissions-Policy",
        "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=(), browsing-topics=()",
      );
      next();
    },
  ];
}

export function freshNonce(): string {
  return randomBytes(18).toString("base64");
}

/** The content policy of the service worker: it fetches what is ours, and nothing else. */
export const workerPolicy = "default-src 'none'; connect-src 'self'";

/** The content policy of the worker that listens for a voice: it runs its detector, and can reach nothing and nobody. */
export const voiceWorkerPolicy = "default-src 'none'; script-src 'wasm-unsafe-eval'";

/** The content policy of the workers that write recordings and that read words: they can reach nothing and nobody. */
export const aloneWorkerPolicy = "default-src 'none'";

/**
 * The content policy of the worker that recognises speech with the operator's model. Its library builds functions from text, which no page may.
 * It can fetch its parts and the model, and reach nobody: nothing below these two paths takes anything.
 */
export function speechWorkerPolicy(host: string | undefined): string {
  const own = isPlainHost(host) ? `${host}/assets/ ${host}/speech/` : "'self'";
  return `default-src 'none'; script-src 'wasm-unsafe-eval' 'unsafe-eval'; connect-src ${own}`;
}

/** The header comes from the caller, so only a plain host is repeated. */
const isPlainHost = (host: string | undefined): host is string =>
  host !== undefined && /^[a-z0-9.-]+(?::\d{1,5})?$/i.test(host);

/** The content policy of a page: only our own files, styles with this answer's nonce, and no string becomes markup by accident. */
export function pagePolicy(nonce: string, host: string | undefined): string {
  // Older browsers do not count a WebSocket to the same host as 'self'.
  const sockets = isPlainHost(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self'${sockets}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types svelte-trusted-html barline-shell",
    `report-uri ${cspReportPath}`,
    "report-to csp",
  ].join("; ");
}
