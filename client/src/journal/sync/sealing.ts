/**
 * What one secret is worth: the token that opens the synced journal at the server, and the key that never leaves this device. The server sees
 * the token, of which it keeps the hash, and sealed bytes; neither leads to the key. Needs a secure context, as WebCrypto does.
 */
import type { Secret, SecretHash } from "../../../../shared/contract/ids.ts";
import { base64url } from "../../net/ids.ts";
import { isJournalSecret } from "./kept-secret.ts";

export interface JournalKeys {
  readonly token: Secret;
  /** Of the token: the journal's name. */
  readonly hash: SecretHash;
  readonly key: CryptoKey;
}

/** Changing any of these makes every journal unreadable. */
const purposes = { token: "barline journal token", key: "barline journal key" } as const;
const version = 1;
const ivBytes = 12;
const tagBytes = 16;

const utf8 = new TextEncoder();

/** Whether this page may use it: browsers keep WebCrypto from pages that were not fetched safely. */
export const canSeal = (): boolean => "subtle" in crypto;

/** @throws when it is no secret. */
export async function journalKeys(secret: Secret): Promise<JournalKeys> {
  if (!isJournalSecret(secret)) throw new Error("not the secret of a journal");
  const { subtle } = crypto;
  const root = await subtle.importKey("raw", fromBase64url(secret), "HKDF", false, ["deriveBits", "deriveKey"]);
  const derive = (info: string) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8.encode(info) });
  const token = base64url(new Uint8Array(await subtle.deriveBits(derive(purposes.token), root, 256)));
  const key = await subtle.deriveKey(derive(purposes.key), root, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const hash = base64url(new Uint8Array(await subtle.digest("SHA-256", utf8.encode(token))));
  return { token, hash, key };
}

/** Version, a fresh nonce, then what AES-GCM makes of the bytes. 2^32 pieces under one key are safe with random nonces. */
export async function seal(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv), key, bytes));
  const whole = new Uint8Array(1 + ivBytes + sealed.length);
  whole[0] = version;
  whole.set(iv, 1);
  whole.set(sealed, 1 + ivBytes);
  return whole;
}

/** Undefined: of a later version, not made with this key, or changed on the way. */
export async function unseal(key: CryptoKey, sealed: Uint8Array): Promise<Bytes | undefined> {
  if (sealed[0] !== version || sealed.length < 1 + ivBytes + tagBytes) return undefined;
  try {
    const iv = sealed.slice(1, 1 + ivBytes);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv), key, sealed.slice(1 + ivBytes)));
  } catch {
    return undefined; // GCM says only that it is not right
  }
}

/** Bytes that WebCrypto and streams take: never in shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

const algorithm = (iv: Bytes) => ({ name: "AES-GCM", iv, additionalData: Uint8Array.of(version) });

const fromBase64url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
