/** Enough of PromQL to tell a query from a typing error: selectors, ranges, functions, aggregations, arithmetic. */

export interface Query {
  /** Every series that is asked for, with the labels that select it. */
  readonly selectors: readonly { readonly metric: string; readonly labels: readonly string[] }[];
  /** Labels that aggregations keep. */
  readonly kept: readonly string[];
}

type Kind = "scalar" | "instant" | "range";

const functions: Readonly<Record<string, readonly Kind[]>> = {
  rate: ["range"],
  increase: ["range"],
  histogram_quantile: ["scalar", "instant"],
};
const aggregations: ReadonlySet<string> = new Set(["sum", "min", "max", "avg", "count"]);
const token =
  /\s*(?:(?<name>[a-zA-Z_:][\w:]*)|(?<number>\d+(?:\.\d+)?)(?![\w.])|(?<text>"(?:[^"\\]|\\.)*")|(?<span>\[(?:\d+[smhdw]|\$__rate_interval|\$__interval)\])|(?<sign>=~|!~|!=|[-+*/(){},=]))/y;

/** @throws when it is not a query, and says where. */
export function readQuery(text: string): Query {
  const selectors: { metric: string; labels: string[] }[] = [];
  const kept: string[] = [];
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): string => tokens[at] ?? "";
  const fail = (wanted: string): never => {
    throw new Error(`${wanted} belongs where "${tokens.slice(at).join(" ")}" stands in: ${text}`);
  };
  const take = (wanted: string | RegExp, what = String(wanted)): string => {
    const found = next();
    if (typeof wanted === "string" ? found !== wanted : !wanted.test(found)) fail(what);
    at += 1;
    return found;
  };
  const listOf = (read: () => void, end: string): void => {
    while (next() !== end) {
      read();
      if (next() !== end) take(",");
    }
    take(end);
  };
  const name = (): string => take(/^[a-zA-Z_:]/, "a name");

  const expression = (): Kind => {
    let kind = operand();
    while (/^[-+*/]$/.test(next())) {
      at += 1;
      const other = operand();
      if (kind === "range" || other === "range") fail("an instant vector");
      if (other === "instant") kind = "instant";
    }
    return kind;
  };
  const operand = (): Kind => {
    if (/^\d/.test(next())) {
      at += 1;
      return "scalar";
    }
    if (next() === "(") {
      at += 1;
      const kind = expression();
      take(")");
      return kind;
    }
    const word = name();
    if (aggregations.has(word)) return aggregation();
    return next() === "(" ? call(word) : selector(word);
  };
  const aggregation = (): Kind => {
    if (next() === "by") {
      at += 1;
      take("(");
      listOf(() => kept.push(name()), ")");
    }
    take("(");
    if (expression() !== "instant") fail("an instant vector");
    take(")");
    return "instant";
  };
  const call = (word: string): Kind => {
    const wanted = functions[word] ?? fail("a known function");
    take("(");
    const given: Kind[] = [];
    listOf(() => given.push(expression()), ")");
    if (String(given) !== String(wanted)) fail(`${word}(${wanted.join(", ")})`);
    return "instant";
  };
  const selector = (metric: string): Kind => {
    const labels: string[] = [];
    selectors.push({ metric, labels });
    if (next() === "{") {
      at += 1;
      listOf(() => {
        labels.push(name());
        take(/^(?:=|!=|=~|!~)$/, "a comparison");
        take(/^"/, "a text");
      }, "}");
    }
    if (!next().startsWith("[")) return "instant";
    at += 1;
    return "range";
  };

  if (expression() === "range") fail("something that can be drawn");
  if (at < tokens.length) fail("the end");
  return { selectors, kept };
}

function tokensOf(text: string): readonly string[] {
  const found: string[] = [];
  const pattern = new RegExp(token);
  while (text.slice(pattern.lastIndex).trim() !== "") {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new Error(`"${text.slice(from)}" is nothing that can stand in a query.`);
    found.push(match[0].trim());
  }
  return found;
}
