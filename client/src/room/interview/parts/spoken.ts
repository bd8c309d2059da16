/** A script's lines with the names and the minutes of this room in them. `minutes`: 0 if nobody has planned them: "the next few minutes". */
export const spoken = (
  lines: readonly string[],
  words: { readonly name: string; readonly candidate: string; readonly minutes: number },
): readonly string[] =>
  lines.map((line) =>
    line
      .replaceAll("{name}", words.name)
      .replaceAll("{candidate}", words.candidate)
      .replaceAll("{minutes}", words.minutes > 0 ? String(words.minutes) : "few"),
  );
