/** What a follow-up asks for. People who write one in a hurry seldom set its kind, so its words are read. */
import type { ProbeKind } from "../../contract/ids.ts";
import { heard } from "../text/rules.ts";
import { fold, straighten } from "../text/tokens.ts";
import { questionsIn } from "./shape.ts";
import * as rules from "./kind-rules.ts";

const patterns: readonly (readonly [ProbeKind, RegExp])[] = [
  ["who", heard(rules.asksWho)],
  ["why", heard(rules.asksWhy)],
  ["how", heard(rules.asksHow)],
  ["howMuch", heard(rules.asksHowMuch)],
  ["result", heard(rules.asksResult)],
  ["learned", heard(rules.asksLearned)],
  ["another", heard(rules.asksAnother)],
  ["contrary", heard(rules.asksContrary)],
];

/** The kind that stands in the form until somebody chooses: it says nothing. */
const unchosen: ProbeKind = "how";

/** What the words of a follow-up ask for; none where they do not say. */
export function kindsIn(text: string): readonly ProbeKind[] {
  const questions = questionsIn(text).map(({ folded }) => folded);
  const read = questions.length > 0 ? questions : [fold(straighten(text)).replace(/[.!…]+$/, "")];
  return patterns.filter(([, pattern]) => read.some((words) => pattern.test(words))).map(([kind]) => kind);
}

/** What a follow-up asks for: as it was marked, or by its words where nobody chose. */
export function kindsOf({ kind, text }: { readonly kind: ProbeKind; readonly text: string }): readonly ProbeKind[] {
  const said = kind === unchosen ? kindsIn(text) : [];
  return said.length > 0 ? said : [kind];
}
