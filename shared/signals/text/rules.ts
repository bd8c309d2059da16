/** A rule: a pattern over folded text, what it hears, and examples for and against it, which run as tests. */
export interface Rule {
  readonly id: string;
  readonly pattern: string;
  /** What it hears, in a few words. */
  readonly why: string;
  readonly yes: readonly string[];
  /** What only looks like a match. */
  readonly no: readonly string[];
}

/** The build keeps only the patterns: browsers need no examples. */
export type Rules = readonly Rule[];

export const sourcesOf = (...tables: readonly Rules[]): string[] =>
  tables.flatMap((table) => table.map(({ pattern }) => pattern));
