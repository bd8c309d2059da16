/** Writes one pattern over several lines: line breaks and leading spaces are not part of it. */
export function lines(raw: { readonly raw: readonly string[] }, ...parts: readonly string[]): string {
  return raw.raw.map((piece, index) => piece.replace(/\n */g, "") + (parts[index] ?? "")).join("");
}
