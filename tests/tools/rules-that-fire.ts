/** Says which of the rules that are looked for by themselves match while something reads, and what they match. */
import { soleRules } from "../shared/signals/rules/tables.ts";

export interface Fired {
  /** The file of the rule and its id: `cause/side-deed`. */
  readonly rule: string;
  readonly words: string;
}

/** Patterns are told apart by their source: the same words in two rules are the same rule. */
const named: ReadonlyMap<string, string> = new Map(
  soleRules.flatMap(({ table, rules }) =>
    rules.map(({ id, pattern }) => [new RegExp(pattern).source, `${table}/${id}`] as const),
  ),
);

/** Runs `read`, listening to every pattern; each rule comes with each of its words once. For a tool: it slows every pattern down. */
export function firedIn<Result>(read: () => Result): { readonly result: Result; readonly fired: readonly Fired[] } {
  const heard = new Map<string, Fired>();
  const prototype = RegExp.prototype as { exec: RegExp["exec"] };
  const exec = prototype.exec;
  prototype.exec = function (this: RegExp, text: string) {
    const match = exec.call(this, text);
    const rule = named.get(this.source);
    const words = match?.[0].trim() ?? "";
    if (rule !== undefined && words !== "") heard.set(`${rule} ${words}`, { rule, words });
    return match;
  };
  try {
    return { result: read(), fired: [...heard.values()] };
  } finally {
    prototype.exec = exec;
  }
}
