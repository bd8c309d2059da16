/**
 * Rules by their id: each a pattern over folded text. What a rule hears, with examples for and against it, stands in
 * `tests/shared/signals/rules/`, where the examples run as tests and cost the browser nothing.
 */
export type Rules = Readonly<Record<string, string>>;

export const sourcesOf = (...tables: readonly Rules[]): string[] => tables.flatMap((table) => Object.values(table));
