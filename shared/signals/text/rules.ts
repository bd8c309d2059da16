/** A rule: a pattern over folded text, what it hears, and examples for and against it, which run as tests. */
export interface Rule {
  readonly id: string;
  readonly pattern: string;
  /** What it hears, in a few words. */
  readonly why: string;
  readonly yes: readonly string[];
  /** What only looks like a match. */
  readonly no: readonly string[];
  /** Set where capitals matter, so that the text must not be folded. */
  readonly reads?: "as written";
}

/** The build keeps only the patterns: browsers need no examples. */
export type Rules = readonly Rule[];

/** The only place that takes a pattern out of its rule: in browsers a rule is its pattern. */
export const patternOf = (rule: Rule): string => rule.pattern;

export const sourcesOf = (...tables: readonly Rules[]): string[] => tables.flatMap((table) => table.map(patternOf));

/** A rule that is looked for by itself. Only this file makes patterns of words, so that no rule goes without its examples. */
export const heard = (rule: Rule, flags = ""): RegExp => new RegExp(patternOf(rule), flags);

/** Any rule of a table. `around` is what stands before and after it. */
export const heardAny = (table: Rules, [before, after]: readonly [string, string] = ["", ""], flags = ""): RegExp =>
  new RegExp(`${before}(?:${sourcesOf(table).join("|")})${after}`, flags);

/** To stand around patterns that begin and end with a word. */
export const wholeWords = ["\\b", "\\b"] as const;

/** A single word, or a mark, that is one of a list: no rule, but a lexicon with endings. */
export const wordFrom = (list: string): RegExp => new RegExp(`^(?:${list})$`);
