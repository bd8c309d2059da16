/** Whether what this person writes is safe, over all documents of the page. Each document reports; the top bar shows the worst. */

export type SavedState = "saved" | "saving" | "waiting" | "refused";

export interface Report {
  readonly state: SavedState;
  /** Changes that are only on this device so far. */
  readonly changes: number;
}

const rank: Readonly<Record<SavedState, number>> = { saved: 0, saving: 1, waiting: 2, refused: 3 };

export class Saving {
  #reports = $state.raw<ReadonlyMap<string, Report>>(new Map());

  /** The worst state of all documents; undefined while none is open. */
  readonly worst = $derived(
    [...this.#reports.values()].reduce<SavedState | undefined>(
      (worst, { state }) => (worst === undefined || rank[state] > rank[worst] ? state : worst),
      undefined,
    ),
  );
  /** Changes not yet saved, over all documents. */
  readonly changes = $derived([...this.#reports.values()].reduce((sum, one) => sum + one.changes, 0));

  /** A document says how it stands. */
  report(document: string, report: Report): void {
    const before = this.#reports.get(document);
    if (before?.state === report.state && before.changes === report.changes) return;
    this.#reports = new Map(this.#reports).set(document, report);
  }

  /** A document was closed. */
  forget(document: string): void {
    this.#reports = new Map([...this.#reports].filter(([name]) => name !== document));
  }
}
