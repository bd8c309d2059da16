/** Makes rules and words of the signals small: the build sends browsers what finds words, and nothing that explains it. */
import type { Plugin } from "vite";

/** What the rules of the signals say for people and tests. */
const examples = /\n *(?:(?:yes|no): \[(?:\s*(?:"(?:[^"\\]|\\.)*"|'[^'\n]*'),?)*\s*\]|reads: "as written"),(?=\n)/g;
const names = /\n *(?:id|why): "(?:[^"\\]|\\.)*",(?=\n)/g;
/** The same without the ids of rules in tables, which stand deeper. */
const namesButIds = /\n(?: *why| {2}id): "(?:[^"\\]|\\.)*",(?=\n)/g;
/** What is left of a rule then. */
const bareRule = /\{\s*pattern:\s*((?:lines)?`[^`]*`|"(?:[^"\\]|\\.)*"|'[^'\n]*'),\s*\}/g;
/** In the margin, other files have a “why” of their own. */
const holdsRules = /\/signals\/(?!margin\/)|-rules\.ts$/;
/** Tables whose rules are named for the kind of phrase they hear. */
const goesByIds = /\/margin\/(?:outcome-)?phrase-rules\.ts$/;

/** Backslashes of a pattern once instead of twice. */
const raw = (pattern: string): string =>
  /^["`]/.test(pattern) && !/^"[^]*`/.test(pattern)
    ? `lines\`${pattern.slice(1, -1).replace(/\\([\\"])/g, "$1")}\``
    : pattern;

/** Browsers need the patterns and the words of the signals alone: no line breaks in them, no rows around them. */
export const bareRules = (): Plugin => ({
  name: "barline:bare-rules",
  enforce: "pre",
  transform(code, id) {
    if (!/shared\/signals\/.*\.ts$/.test(id)) return undefined;
    const joined = code.replace(/\blines`[^`]*`/g, (pattern) => pattern.replace(/\n */g, ""));
    // Bars are frequent in patterns already, so that they pack better than line ends.
    const packed = joined.replace(/(?<=\blexicon\(\s*`)\n([^`]*)\n(?=`)/g, (_, words: string) =>
      words.replaceAll("\n", "|"),
    );
    if (!holdsRules.test(id)) return packed;
    const shortened = packed
      .replace(examples, "")
      .replace(goesByIds.test(id) ? namesButIds : names, "")
      .replace(bareRule, (_, pattern: string) => raw(pattern));
    if (id.endsWith("/text/rules.ts")) return shortened.replace("=> rule.pattern", "=> rule.pattern ?? rule");
    const isImported = code.includes("import { lines }") || !shortened.includes("lines`");
    return isImported
      ? shortened
      : `import { lines } from "${id.replace(/signals\/.*/, "signals/text/lines.ts")}";\n${shortened}`;
  },
});
