/** Ids and secrets that the browser makes, and their fingerprints. Also works without a secure context (at a LAN address, say). */
import type { Secret, SecretHash } from "../../../shared/contract/ids.ts";

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** An id unique in its room: 12 characters, 72 bits. */
export const newShortId = (): string => base64url(randomBytes(9));

/** A secret of 256 bits, 43 characters. */
export const newSecret = (): Secret => base64url(randomBytes(32));

/** A random uuid; `crypto.randomUUID` exists only in secure contexts. */
export const newUuid = (): string => {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** What the server keeps of a secret: SHA-256 of its characters, base64url. The code for it is fetched when the first link is made. */
export const fingerprint = async (secret: Secret): Promise<SecretHash> => {
  const { digest } = await import("lib0/hash/sha256");
  return base64url(digest(new TextEncoder().encode(secret)));
};
