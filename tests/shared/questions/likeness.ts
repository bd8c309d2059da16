/** How alike two texts are, for finding questions that ask the same thing in other words. */

const emptyWords = new Set(
  (
    "a an the of to in on for with at by from and or but as that which who whom whose what when how why where this these " +
    "those it its is was were be been being had have has having do did does done you your yours yourself me my i they them " +
    "their one some someone somebody something anything nothing than then so not no more most very into out up off over " +
    "after before while because would could should will can may might must about time tell describe walk through occasion " +
    "moment situation day once own other others another people person thing way work team made make took take gave give"
  ).split(" "),
);

export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

/** The words that carry the meaning, cut to a rough stem. */
export function gist(text: string): Set<string> {
  return new Set(words(text).flatMap((word) => (emptyWords.has(word) ? [] : [stem(word)])));
}

function stem(word: string): string {
  const bare = word.replace(/'s?$/, "");
  for (const ending of ["ingly", "edly", "ings", "ing", "ies", "ied", "ely", "ly", "ed", "es", "e", "s"]) {
    if (bare.length - ending.length >= 4 && bare.endsWith(ending)) return bare.slice(0, -ending.length);
  }
  return bare;
}

/** Shared words of two gists: 0 none, 1 all. */
export function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const shared = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}

export interface Pair {
  readonly likeness: number;
  readonly first: string;
  readonly second: string;
}

/** The pairs that are most alike, closest first. */
export function closestPairs(texts: readonly string[], count: number): Pair[] {
  const gists = texts.map((text) => ({ text, gist: gist(text) }));
  const pairs = gists.flatMap((first, at) =>
    gists
      .slice(at + 1)
      .map((second) => ({ likeness: likeness(first.gist, second.gist), first: first.text, second: second.text }))
      .filter((pair) => pair.likeness > 0.2),
  );
  return pairs.sort((a, b) => b.likeness - a.likeness).slice(0, count);
}
