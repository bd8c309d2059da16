/** Whether what this person writes is safe, in all documents of the page. Each document reports; the top bar shows the worst. */

export type SavedState = "saved" | "saving" | "waiting" | "refused";

export interface Report {
  readonly state: SavedState;
  /** Changes that are only on this device so far. */
  readonly changes: number;
  /** When the oldest of them was made, on the steady clock; null: there aren't any. */
  readonly sinceMs: number | null;
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
  /** Changes not yet saved, in all documents. */
  readonly changes = $derived([...this.#reports.values()].reduce((sum, report) => sum + report.changes, 0));
  /** When the oldest of them was made, on the steady clock; null: there aren't any. */
  readonly sinceMs = $derived(
    [...this.#reports.values()].reduce<number | null>(
      (oldest, { sinceMs }) => (sinceMs === null ? oldest : Math.min(oldest ?? sinceMs, sinceMs)),
      null,
    ),
  );
  /** Leaving now may lose something: changes on their way, or refused words that have not been taken back. */
  readonly isAtRisk = $derived(this.changes > 0 || this.worst === "refused");

  /** A document reports its state. */
  report(document: string, report: Report): void {
    const before = this.#reports.get(document);
    if (before?.state === report.state && before.changes === report.changes && before.sinceMs === report.sinceMs)
      return;
    this.#reports = new Map(this.#reports).set(document, report);
  }

  /** A document was closed. */
  forget(document: string): void {
    this.#reports = new Map([...this.#reports].filter(([name]) => name !== document));
  }
}
