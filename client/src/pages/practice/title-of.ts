/** A title to begin with: the first sentence of the Situation, else the question. */
import type { Parts } from "../../../../shared/journal/shapes.ts";

const mostChars = 60;

export function titleOf({ situation }: Parts, question: string): string {
  const first = /^[^.!?\n]+/.exec(situation.trim())?.[0].trim() ?? "";
  const words = first === "" ? question : first;
  return words.length > mostChars ? `${words.slice(0, mostChars).replace(/\s+\S*$/, "")} …` : words;
}
