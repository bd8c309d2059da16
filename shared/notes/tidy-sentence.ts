/** A heard phrase as a sentence to keep: without fillers and words said twice, with a capital and a full stop. Its words stay the speaker's. */
const fillers = /(?<![\w'’])(?:um+|uh+|erm*|hmm+|mhm)(?![\w'’]),? ?/giu;
/** A word, or two, begun again: "i i pulled", "and the and the". */
const twice = /(?<![\w'’])((?:[\w'’]+ )?[\w'’]+)(?: \1)+(?![\w'’])/giu;
/** Words that are rightly said twice. */
const meant = new Set(["that", "had", "no", "very", "bye"]);
const loneI = /(?<![\w'’])i(?=$|[\s,.!?]|['’](?:m|d|ve|ll|re)\b)/gu;

export function tidySentence(heard: string): string {
  const said = heard
    .replace(fillers, "")
    .replace(twice, (all: string, word: string) => (meant.has(word.toLowerCase()) ? all : word))
    .replace(loneI, "I")
    .replace(/\s+/gu, " ")
    .trim();
  if (said === "") return "";
  const [first = ""] = said;
  return `${first.toUpperCase()}${said.slice(first.length)}${/[.!?…]$/u.test(said) ? "" : "."}`;
}
