import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

/** Whether a proxy is trusted, by its address and how many hops away it is. Express compiles this from `trust proxy`. */
export type Trust = (address: string, hop: number) => boolean;

/** What limits count by: the client's address, or behind trusted proxies the first address that is not trusted; see `addressKey`. */
export function clientAddress(request: IncomingMessage, trust: Trust): string {
  const forwarded = request.headers["x-forwarded-for"];
  const claimed = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? ""))
    .split(",")
    .map((hop) => hop.trim())
    .filter((hop) => hop !== "")
    .reverse();
  let address = request.socket.remoteAddress ?? "unknown";
  for (const [hop, before] of claimed.entries()) {
    if (!trust(address, hop)) break;
    address = before;
  }
  return addressKey(address);
}

/**
 * The name under which an address is counted. A household or a server is given a whole /64 of IPv6 and can change addresses within it at
 * will, so the network is what counts. An IPv4 address counts as itself, however it is written: alone, mapped into IPv6, or behind a
 * translator.
 */
export function addressKey(address: string): string {
  const bare = withoutPort(address.trim());
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return bare.slice(0, maxOtherChars);
  const parts = hextets(bare);
  const [high = 0, low = 0] = parts.slice(6);
  const isMapped = parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff;
  const isTranslated = parts[0] === 0x64 && parts[1] === 0xff9b && parts.slice(2, 6).every((part) => part === 0);
  if (isMapped || isTranslated) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return `${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}

/** A proxy may also write something that is not an address; it only serves as a key to count under. */
const maxOtherChars = 64;

/** Some proxies add the port: `192.0.2.1:443`, `[2001:db8::1]:443`. A zone (`%eth0`) only says which interface it came in on. */
function withoutPort(address: string): string {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? [];
  if (inBrackets !== undefined) return withoutZone(inBrackets);
  const [, before] = /^([\d.]+):\d+$/.exec(address) ?? [];
  return withoutZone(before ?? address);
}

const withoutZone = (address: string): string => address.split("%", 1)[0] ?? address;

/** The eight numbers of an IPv6 address. */
function hextets(address: string): readonly number[] {
  const numbers = (text: string): number[] => {
    if (text === "") return [];
    return text.split(":").flatMap((part) => {
      if (!part.includes(".")) return [Number.parseInt(part, 16)];
      const [first = 0, second = 0, third = 0, fourth = 0] = part.split(".").map(Number);
      return [first * 256 + second, third * 256 + fourth];
    });
  };
  const [before = "", after] = address.split("::");
  const head = numbers(before);
  if (after === undefined) return head;
  const tail = numbers(after);
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}
