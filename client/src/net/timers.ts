/** Timers by name: setting one again replaces it. */
export class Timers {
  readonly #running = new Map<string, ReturnType<typeof setTimeout>>();

  has(name: string): boolean {
    return this.#running.has(name);
  }

  later(name: string, ms: number, run: () => void): void {
    this.cancel(name);
    this.#running.set(
      name,
      setTimeout(() => {
        this.#running.delete(name);
        run();
      }, ms),
    );
  }

  cancel(...names: readonly string[]): void {
    for (const name of names) {
      clearTimeout(this.#running.get(name));
      this.#running.delete(name);
    }
  }

  clear(): void {
    this.cancel(...this.#running.keys());
  }
}
