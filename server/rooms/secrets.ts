/** Ids and secrets that the server makes. Secrets are stored only as the SHA-256 of their 43 characters. */
import { createHash, hkdfSync, randomBytes } from "node:crypto";
import type { RoomId, Secret, SecretHash, SeatId } from "../../shared/contract/ids.ts";

export function hashSecret(secret: Secret): SecretHash {
  return createHash("sha256").update(secret, "utf8").digest("base64url");
}

export function freshSecret(): Secret {
  return randomBytes(32).toString("base64url");
}

/**
 * Makes ids and secrets from a retry key, so that any node, even after a restart, gives the same answer to the same request. Nobody can
 * guess them without the store's own secret.
 */
export class Derived {
  readonly #pepper: Uint8Array;
  readonly #key: string;

  /** `key`: everything that makes a request the same request. */
  constructor(pepper: Uint8Array, ...key: readonly (string | number)[]) {
    this.#pepper = pepper;
    this.#key = JSON.stringify(key);
  }

  roomId(): RoomId {
    return this.#bytes("room", 16).toString("base64url");
  }

  seatId(): SeatId {
    return this.#bytes("seat", 9).toString("base64url");
  }

  secret(purpose: string): Secret {
    return this.#bytes(`secret ${purpose}`, 32).toString("base64url");
  }

  /** A number below 2^32, for choices that a retry must repeat. */
  number(purpose: string): number {
    return this.#bytes(`number ${purpose}`, 4).readUInt32BE();
  }

  #bytes(info: string, length: number): Buffer {
    return Buffer.from(hkdfSync("sha256", this.#pepper, this.#key, `barline ${info}`, length));
  }
}
