import type { IncomingMessage } from "node:http";

/** Whether a proxy is trusted: its address, and how many hops it is away. As Express compiles it from `trust proxy`. */
export type Trust = (address: string, hop: number) => boolean;

/** The address that limits count by: behind trusted proxies the first one that is not. */
export function clientAddress(request: IncomingMessage, trust: Trust): string {
  const forwarded = request.headers["x-forwarded-for"];
  const claimed = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? ""))
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .reverse();
  let address = request.socket.remoteAddress ?? "unknown";
  for (const [hop, before] of claimed.entries()) {
    if (!trust(address, hop)) break;
    address = before;
  }
  return address;
}
