import type { IncomingHttpHeaders } from "node:http";

export type OriginAllowed = (headers: IncomingHttpHeaders) => boolean;

/**
 * Whether a page of this origin may connect or write. Without an Origin header the caller is no browser page, and needs a token
 * like everyone; with one it must be the public origin, the host that was asked, or, on a developer's machine, the same port of it.
 */
export function originCheck(publicOrigin: string | null): OriginAllowed {
  return ({ origin, host }) => {
    if (origin === undefined) return true;
    if (publicOrigin !== null && origin === publicOrigin) return true;
    if (!URL.canParse(origin) || host === undefined || !URL.canParse(`http://${host}`)) return false;
    const from = new URL(origin);
    if (!/^https?:$/.test(from.protocol)) return false;
    if (from.host === host.toLowerCase()) return true;
    const asked = new URL(`http://${host}`);
    return isLoopback(from.hostname) && isLoopback(asked.hostname) && portOf(from) === portOf(asked);
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}
