/** What to call a story before its owner does: how its words begin. */

const mostChars = 60;

export function titleOf(text: string, otherwise = ""): string {
  const first = /^[^.!?\n]+/u.exec(text.trim())?.[0].trim() ?? "";
  const words = first === "" ? otherwise : first;
  return words.length > mostChars ? `${words.slice(0, mostChars).replace(/\s+\S*$/u, "")} …` : words;
}
