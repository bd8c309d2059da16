/** Synced journals as this server knows them: a name, whether somebody has opened it, and what it must not be able to read. */
import type { Ms } from "../../shared/contract/ids.ts";
import type { DocumentName, Store } from "../store/store.ts";

export type Standing = "kept" | "deleted" | "missing";

export class Journals {
  readonly #store: Store;
  readonly #nowMs: () => Ms;

  constructor({ store, nowMs }: { readonly store: Store; readonly nowMs: () => Ms }) {
    this.#store = store;
    this.#nowMs = nowMs;
  }

  /** Begins a journal, unless there is one by this name. `deleted`: there was one, and its name is not used again. */
  async open(name: DocumentName): Promise<"opened" | "known" | "deleted"> {
    // A batch without events: that it is there, and since when, is all there is to know.
    const opened = await this.#store.appendEvents(name, 0, {
      id: "opened",
      seatId: null,
      atMs: this.#nowMs(),
      events: [],
    });
    return opened === "appended" ? "opened" : opened === "stale" ? "known" : "deleted";
  }

  async standing(name: DocumentName): Promise<Standing> {
    if (await this.#store.isForgotten(name)) return "deleted";
    return (await this.#store.readEvents(name)).length > 0 ? "kept" : "missing";
  }

  /** Somebody has it open: that counts as use, though nothing is written. */
  inUse(name: DocumentName): Promise<void> {
    return this.#store.renew(name);
  }

  /** Everything in it is removed, on every node. */
  delete(name: DocumentName): Promise<void> {
    return this.#store.forgetRoom(name);
  }
}
