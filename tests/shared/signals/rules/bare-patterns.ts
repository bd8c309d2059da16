/**
 * Finds patterns in the signals that read words but are no rows. What may stay bare: a question about one word or mark, anchored and
 * without a space, which is a short lexicon; and patterns of marks, digits and spaces, which are technical.
 */
import ts from "typescript";

/** Where rows become patterns. */
const compilers: ReadonlySet<string> = new Set(["text/rules.ts", "text/phrase-book.ts"]);

/** Every bare pattern of words in a file, as written. */
export function barePatternsIn(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && !isTechnical(node.text) && !isAboutOneWord(node.text))
      found.push(node.text);
    const isMade = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isMade && node.expression.getText() === "RegExp" && !compilers.has(name)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}

const sourceOf = (literal: string): string => literal.slice(1, literal.lastIndexOf("/"));
const withoutClasses = (source: string): string => source.replace(/\[(?:\\.|[^\]\\])*\]/g, "");

/** No letter is named outside a class such as `[a-z]` or `\p{Lu}`. */
const isTechnical = (literal: string): boolean =>
  !/[a-z]/i.test(withoutClasses(sourceOf(literal)).replace(/\\p\{\w+\}|\\./gi, ""));

/** Tied to the start or the end of a word, and with nothing that could reach into the next. */
function isAboutOneWord(literal: string): boolean {
  const source = sourceOf(literal);
  return /^\^|\$$/.test(source) && !/ |\\[sSbBWD]|\.[*+{]/.test(withoutClasses(source));
}
