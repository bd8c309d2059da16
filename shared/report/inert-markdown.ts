/** Makes what people wrote into Markdown that shows it and does nothing else: no markup, no link, no table, no hidden direction. */

/** Characters that turn text around or hide it, and control characters but tab and line break. */
// eslint-disable-next-line no-control-regex -- naming the removed characters is the point
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const markup = /[\\`*_{}[\]<>|~$!#^]/g;

/** Words for the middle of a line. */
export function inline(text: string): string {
  return words(text.replace(/[\s\u2028\u2029]+/g, " ").trim());
}

/** A longer text as a quote; every line break of its writer stays one. */
export function quote(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .trim()
    .split("\n");
  return lines.map((line) => (line.trim() === "" ? ">" : `> ${words(line.trim())}  `)).join("\n");
}

function words(line: string): string {
  return (
    line
      .replace(unseen, "")
      .replaceAll("&", "&amp;")
      .replace(markup, "\\$&")
      // What begins a list, a heading's underline or a rule only does so at the start of a line.
      .replace(/^(\s*)([-+=])/, "$1\\$2")
      .replace(/^(\s*\d{1,9})([.)])/, "$1\\$2")
      // Bare addresses become links in most readers; the colon as an entity shows the same and links nothing.
      .replace(/\b([a-z][a-z0-9+.-]{1,20}):(?=\S)/gi, "$1&#58;")
      .replace(/\bwww\./gi, "www&#46;")
  );
}
