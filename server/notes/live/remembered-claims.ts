/**
 * Which seat owned which client id in documents that had to be given up. The log may have lost its end by the next read, and with it
 * who wrote there: nobody else may take those client ids before their writers are back.
 */
import type { SeatId } from "../../../shared/contract/ids.ts";

type Claims = ReadonlyMap<number, SeatId>;

/** People come back within seconds; after an hour, nobody's lost words are waited for. */
const rememberMs = 3_600_000;

export class RememberedClaims {
  /** By name of the document; `atMs` on the clock of `performance.now()`. */
  readonly #claims = new Map<string, { readonly claims: Claims; readonly atMs: number }>();

  note(name: string, claims: Claims): void {
    if (claims.size > 0) this.#claims.set(name, { claims, atMs: performance.now() });
  }

  of(name: string): Claims | undefined {
    return this.#claims.get(name)?.claims;
  }

  forget(name: string): void {
    this.#claims.delete(name);
  }

  expire(): void {
    for (const [name, { atMs }] of this.#claims) {
      if (performance.now() - atMs > rememberMs) this.#claims.delete(name);
    }
  }
}
