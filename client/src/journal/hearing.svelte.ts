/** The reading of words, fetched when a page first has some to read. Until it has come there are no signals. */
import type { hear, Reading } from "../../../shared/signals/hear.ts";
import type { Parts } from "../../../shared/journal/shapes.ts";

export class Hearing {
  #hear = $state.raw<typeof hear>();

  constructor() {
    import("../../../shared/signals/hear.ts").then(
      (signals) => (this.#hear = signals.hear),
      () => undefined, // without it the words are there, unmarked
    );
  }

  /** What the words hold and lack; undefined for none, or until the code has come. */
  of(parts: Parts): Reading | undefined {
    return Object.values(parts).some((text) => text.trim() !== "") ? this.#hear?.(parts) : undefined;
  }
}
