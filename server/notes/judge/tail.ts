/**
 * Updates one after the other, in one piece of memory: thousands of small pieces would cost the garbage collector more than they hold, and
 * each would keep alive all that was read from the socket along with it.
 */
const firstBytes = 1_024;

export class Tail {
  #bytes = new Uint8Array();
  readonly #ends: number[] = [];

  get count(): number {
    return this.#ends.length;
  }

  get byteLength(): number {
    return this.#ends.at(-1) ?? 0;
  }

  add(update: Uint8Array): void {
    const from = this.byteLength;
    const to = from + update.length;
    if (to > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(firstBytes, to, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, from));
      this.#bytes = grown;
    }
    this.#bytes.set(update, from);
    this.#ends.push(to);
  }

  /** Views on what is kept here. */
  *updates(): Generator<Uint8Array> {
    let from = 0;
    for (const to of this.#ends) {
      yield this.#bytes.subarray(from, to);
      from = to;
    }
  }

  clear(): void {
    this.#bytes = new Uint8Array();
    this.#ends.length = 0;
  }
}
