import type { IncomingHttpHeaders } from "node:http";

export type OriginAllowed = (headers: IncomingHttpHeaders) => boolean;

/**
 * Whether a page of this origin may connect or write. Without an Origin header the caller is not a browser page, and needs a token like
 * everyone else; with one it must be the public origin, the requested host, or, on a developer's machine, the same port.
 */
export function originCheck(publicOrigin: string | null): OriginAllowed {
  const hostAllowed = hostCheck(publicOrigin);
  return (headers) => {
    const { origin, host } = headers;
    if (!hostAllowed(headers)) return false;
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

/** Whether the request was for the public host, if there is one: somebody else's name that leads here opens nothing. */
export function hostCheck(publicOrigin: string | null): OriginAllowed {
  if (publicOrigin === null) return () => true;
  const { protocol, host: own, port } = new URL(publicOrigin);
  const withPort = port === "" ? `${own}:${protocol === "https:" ? 443 : 80}` : own;
  return ({ host }) => {
    const asked = host?.toLowerCase();
    return asked === own || asked === withPort;
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}
