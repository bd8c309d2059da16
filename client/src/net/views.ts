/** The view of one connection: whole at first, then by differences. When one does not fit, the whole is asked for. */
import type { Difference } from "../../../shared/contract/sockets.ts";
import type { RoomView } from "../../../shared/contract/views.ts";
import { nextView } from "../../../shared/room/applied.ts";

export interface ViewsParts {
  /** `isFirst`: the first on this connection. */
  readonly onView: (view: RoomView, isFirst: boolean) => void;
  readonly askWhole: () => void;
}

export class Views {
  readonly #parts: ViewsParts;
  #latest: RoomView | undefined;
  #isFirst = true;
  #isAsking = false;

  constructor(parts: ViewsParts) {
    this.#parts = parts;
  }

  /** Another connection: it begins with a whole view. */
  restart(): void {
    this.#latest = undefined;
    this.#isFirst = true;
    this.#isAsking = false;
  }

  show(view: RoomView): void {
    this.#latest = view;
    this.#isAsking = false;
    this.#parts.onView(view, this.#isFirst);
    this.#isFirst = false;
  }

  change(difference: Difference): void {
    // Until the whole comes, nothing fits.
    if (this.#isAsking) return;
    const view = this.#latest && nextView(this.#latest, difference);
    if (view) this.show(view);
    else {
      this.#isAsking = true;
      this.#parts.askWhole();
    }
  }
}
